// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import java.io.IOException;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.Map;
import lu.seco.core.settings.SettingDefinition;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.log.Logger;

/** Hands values to the components: one configuration per pid, touched only if something in it differs. */
final class Configurations {

    private final ConfigurationAdmin admin;
    private final Logger log;

    Configurations(ConfigurationAdmin admin, Logger log) {
        this.admin = admin;
        this.log = log;
    }

    /**
     * Brings all configurations of the catalogue up to date.
     *
     * @return false if one could not be stored, so that it is to be tried again
     */
    boolean push(Catalogue catalogue, Map<String, Value> values) {
        Map<String, Map<String, Value>> byPid = new LinkedHashMap<>();
        for (SettingDefinition setting : catalogue.byKey().values()) {
            byPid.computeIfAbsent(setting.pid(), pid -> new LinkedHashMap<>()).put(setting.property(), values.get(setting.key()));
        }
        boolean all = true;
        for (Map.Entry<String, Map<String, Value>> entry : byPid.entrySet()) {
            all &= push(entry.getKey(), entry.getValue());
        }
        return all;
    }

    private boolean push(String pid, Map<String, Value> properties) {
        try {
            // any bundle may get it: the location is not bound
            Configuration configuration = admin.getConfiguration(pid, "?");
            if (!same(configuration.getProperties(), properties)) {
                Dictionary<String, Object> update = new Hashtable<>();
                properties.forEach((property, value) -> update.put(property, value.typed()));
                configuration.update(update);
            }
            return true;
        } catch (IOException e) {
            log.error("the settings of {} cannot be handed over: {}", pid, e.toString());
            return false;
        }
    }

    private static boolean same(Dictionary<String, Object> stored, Map<String, Value> properties) {
        if (stored == null) {
            return false;
        }
        long own = Collections.list(stored.keys()).stream().filter(key -> !key.startsWith("service.")).count();
        return own == properties.size()
                && properties.entrySet().stream().allMatch(entry -> entry.getValue().sameAs(stored.get(entry.getKey())));
    }
}
