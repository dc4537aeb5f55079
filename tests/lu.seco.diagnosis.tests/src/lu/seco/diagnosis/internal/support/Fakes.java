// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.support;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsProblem;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.service.component.ComponentServiceObjects;

/** What the support bundle asks, played. */
final class Fakes {

    private Fakes() {
    }

    /** An interface of which one method is answered. */
    static <T> T only(Class<T> type, String name, Function<Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(Fakes.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (!method.getName().equals(name)) {
                throw new UnsupportedOperationException(method.toString());
            }
            return answer.apply(arguments);
        }));
    }

    static BundleContext bundles(Map<String, String> versions) {
        Bundle[] bundles = versions.entrySet().stream().map(entry -> (Bundle) Proxy.newProxyInstance(Fakes.class.getClassLoader(),
                new Class<?>[] {Bundle.class}, (proxy, method, arguments) -> method.getName().equals("getVersion")
                        ? Version.parseVersion(entry.getValue()) : entry.getKey())).toArray(Bundle[]::new);
        return only(BundleContext.class, "getBundles", arguments -> bundles);
    }

    static <T> ComponentServiceObjects<T> service(T service) {
        return new ComponentServiceObjects<>() {
            @Override
            public T getService() {
                return service;
            }

            @Override
            public void ungetService(T gone) {
                // nothing is counted
            }

            @Override
            public ServiceReference<T> getServiceReference() {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** Settings with these values in force. */
    record FixedSettings(Map<String, String> values, List<SettingsProblem> problems) implements Settings {

        @Override
        public List<SettingDefinition> definitions() {
            return values.keySet().stream().sorted()
                    .map(key -> new SettingDefinition("pid", key, key, SettingType.TEXT, "", "", "", List.of())).toList();
        }

        @Override
        public Optional<String> value(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public List<SettingsProblem> change(Map<String, String> wanted, String person) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<SettingsProblem> reload() {
            throw new UnsupportedOperationException();
        }
    }
}
