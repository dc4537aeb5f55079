// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.log.Logger;

/** Keeps what is logged, one {@code level text [arguments]} each. */
public final class FakeLogger {

    /** What was logged. */
    public final List<String> entries = new CopyOnWriteArrayList<>();

    /** The logger. */
    public Logger logger() {
        Class<?>[] types = {Logger.class};
        return (Logger) Proxy.newProxyInstance(FakeLogger.class.getClassLoader(), types, (proxy, method, arguments) -> {
            entries.add(method.getName() + " " + Arrays.deepToString(arguments));
            return method.getReturnType() == boolean.class ? Boolean.TRUE : null;
        });
    }
}
