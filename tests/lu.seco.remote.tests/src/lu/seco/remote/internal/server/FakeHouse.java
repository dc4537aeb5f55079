// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.server;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.remote.internal.contract.Contract;
import lu.seco.remote.internal.contract.Operation;

/** A process with the services a test gives it. */
public final class FakeHouse implements House {

    private final Map<String, Map<String, Object>> services = new TreeMap<>();
    final List<String> orders = new CopyOnWriteArrayList<>();
    final List<SettingDefinition> settings = new CopyOnWriteArrayList<>();

    /** A service that answers as the handler says. */
    public <T> FakeHouse with(Class<T> type, InvocationHandler handler) {
        return with(type, "", handler);
    }

    public synchronized <T> FakeHouse with(Class<T> type, String id, InvocationHandler handler) {
        Object service = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (self, method, arguments) -> method.getDeclaringClass() == Object.class ? method.getName().equals("hashCode") ? (Object) 1 : type.getName()
                        : handler.invoke(self, method, arguments));
        services.computeIfAbsent(type.getSimpleName(), unused -> new LinkedHashMap<>()).put(id, service);
        return this;
    }

    synchronized void without(Class<?> type) {
        services.remove(type.getSimpleName());
    }

    public List<String> orders() {
        return orders;
    }

    public List<SettingDefinition> settings() {
        return settings;
    }

    @Override
    public synchronized Map<String, List<String>> services() {
        Map<String, List<String>> all = new TreeMap<>();
        services.forEach((name, byId) -> all.put(name, List.copyOf(byId.keySet())));
        return all;
    }

    @Override
    public synchronized Optional<Object> service(Contract contract, String id) {
        return Optional.ofNullable(services.getOrDefault(contract.name(), Map.of()).get(id));
    }

    @Override
    public void ordered(String person, Operation operation, String about) {
        orders.add(person + " " + operation.method().getName() + " " + about);
    }

    @Override
    public void windowSettings(List<SettingDefinition> definitions) {
        settings.addAll(definitions);
    }

    @Override
    public String version() {
        return "1.2.3";
    }
}
