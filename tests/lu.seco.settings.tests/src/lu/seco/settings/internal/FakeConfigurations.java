// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** A Configuration Admin that keeps the configurations, and counts how often each was updated. */
final class FakeConfigurations {

    final Map<String, Dictionary<String, Object>> stored = new ConcurrentHashMap<>();
    final List<String> updates = new ArrayList<>();
    volatile boolean full;

    ConfigurationAdmin admin() {
        Class<?>[] types = {ConfigurationAdmin.class};
        return (ConfigurationAdmin) Proxy.newProxyInstance(FakeConfigurations.class.getClassLoader(), types, (proxy, method, arguments) -> {
            if (!method.getName().equals("getConfiguration") || arguments.length != 2 || !"?".equals(arguments[1])) {
                throw new UnsupportedOperationException(method.toString());
            }
            return configuration((String) arguments[0]);
        });
    }

    Object get(String pid, String property) {
        return stored.get(pid).get(property);
    }

    private Configuration configuration(String pid) {
        return (Configuration) Proxy.newProxyInstance(FakeConfigurations.class.getClassLoader(), new Class<?>[] {Configuration.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getProperties" -> stored.get(pid);
                    case "update" -> update(pid, (Dictionary<?, ?>) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.toString());
                });
    }

    private Object update(String pid, Dictionary<?, ?> properties) throws IOException {
        if (full) {
            throw new IOException("disk full");
        }
        Dictionary<String, Object> copy = new Hashtable<>();
        properties.keys().asIterator().forEachRemaining(key -> copy.put((String) key, properties.get(key)));
        copy.put("service.pid", pid);
        stored.put(pid, copy);
        updates.add(pid);
        return null;
    }
}
