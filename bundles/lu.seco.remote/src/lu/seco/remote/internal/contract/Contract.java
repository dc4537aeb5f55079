// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.contract;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lu.seco.remote.internal.codec.Codecs;

/** An interface that both ends know: the methods that can be called, and nothing else. */
public final class Contract {

    private final Export export;
    private final Map<String, Operation> byName = new LinkedHashMap<>();
    private final Map<Method, Operation> byMethod = new HashMap<>();

    /** @throws IllegalArgumentException if something in the interface cannot travel */
    public Contract(Export export, Codecs codecs) {
        this.export = Objects.requireNonNull(export, "export");
        List<Method> methods = Arrays.stream(export.type().getMethods()).filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isBridge()).filter(method -> !export.refused().contains(method.getName()))
                .sorted(Comparator.comparing(Method::toString)).toList();
        for (Method method : methods) {
            Operation operation = new Operation(method, codecs);
            if (byName.put(operation.name(), operation) != null) {
                throw new IllegalArgumentException("two of one name: " + operation);
            }
            byMethod.put(method, operation);
        }
    }

    /** How it is called on the wire. */
    public String name() {
        return export.type().getSimpleName();
    }

    public Class<?> type() {
        return export.type();
    }

    public Export export() {
        return export;
    }

    public Optional<Operation> operation(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Optional<Operation> operation(Method method) {
        return Optional.ofNullable(byMethod.get(method));
    }

    public List<Operation> operations() {
        return List.copyOf(byName.values());
    }

    /** Whether an operation answers from memory. */
    public boolean memory(Operation operation) {
        return export.memory().contains(operation.method().getName()) && operation.parameters().isEmpty();
    }

    public boolean silent(Operation operation) {
        return export.silent().contains(operation.method().getName());
    }

    /** Whether only a window of the service's own account may call it. */
    public boolean ownerOnly(Operation operation) {
        String name = operation.method().getName();
        return export.owner().contains(name) || operation.namesFiles() && !export.checked().contains(name);
    }
}
