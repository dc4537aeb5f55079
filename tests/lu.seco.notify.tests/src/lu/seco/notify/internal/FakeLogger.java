// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.log.Logger;

/** Keeps what is logged, one {@code LEVEL text [arguments]} each; the interface has too many methods to write them all. */
public final class FakeLogger {

    public final List<String> entries = new CopyOnWriteArrayList<>();

    public Logger logger() {
        Class<?>[] types = {Logger.class};
        return (Logger) Proxy.newProxyInstance(FakeLogger.class.getClassLoader(), types, (proxy, method, arguments) -> {
            if (method.getReturnType() == boolean.class) {
                return true;
            }
            entries.add(method.getName() + " " + Arrays.deepToString(arguments));
            return null;
        });
    }
}
