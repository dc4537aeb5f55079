// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Settings of a component by the names of their methods; what is not named has its default. */
public final class FakeConfig {

    private FakeConfig() {
    }

    public static <T> T of(Class<T> type, Map<String, ?> values) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            Object set = values.get(method.getName());
            return set == null ? method.getDefaultValue() : set;
        }));
    }
}
