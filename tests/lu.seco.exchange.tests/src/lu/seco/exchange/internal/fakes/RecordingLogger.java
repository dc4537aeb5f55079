// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.fakes;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.log.Logger;

/** Keeps what is logged, one {@code level [text, arguments]} each; the interface has too many methods to write them all. */
public final class RecordingLogger {

    private final List<String> entries = new CopyOnWriteArrayList<>();

    public Logger logger() {
        return (Logger) Proxy.newProxyInstance(RecordingLogger.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method,
                arguments) -> {
            if (method.getReturnType() == boolean.class) {
                return Boolean.TRUE;
            }
            entries.add(method.getName() + " " + Arrays.deepToString(arguments));
            return null;
        });
    }

    public List<String> entries() {
        return entries;
    }

    /** How many entries hold that text. */
    public long count(String part) {
        return entries.stream().filter(entry -> entry.contains(part)).count();
    }
}
