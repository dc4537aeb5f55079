// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Settings by the names of {@link DeliveryConfig}; what is not named has its default. */
public final class FakeConfig {

    private FakeConfig() {
    }

    public static DeliveryConfig of(Map<String, Object> values) {
        Class<?>[] types = {DeliveryConfig.class};
        return (DeliveryConfig) Proxy.newProxyInstance(FakeConfig.class.getClassLoader(), types,
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
