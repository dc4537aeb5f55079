// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.fake;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.log.Logger;

/** A logger that keeps what it is told: level and arguments. */
public final class FakeLogger {

    public final List<String> lines = new CopyOnWriteArrayList<>();

    public Logger logger() {
        return (Logger) Proxy.newProxyInstance(Logger.class.getClassLoader(), new Class<?>[] {Logger.class}, (self, method, arguments) -> {
            lines.add(method.getName() + " " + Arrays.deepToString(arguments));
            return method.getReturnType() == boolean.class ? Boolean.TRUE : null;
        });
    }
}
