// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.client;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.remote.internal.contract.Contract;
import lu.seco.remote.internal.contract.Operation;

/** What stands behind a service of the other process: memory, a substitute that works here, or a call. */
final class Handler implements InvocationHandler {

    private final Contract contract;
    private final String id;
    private final Calls calls;
    private final Memory memory;
    private final Substitutes substitutes;

    Handler(Contract contract, String id, Calls calls, Memory memory, Substitutes substitutes) {
        this.contract = Objects.requireNonNull(contract, "contract");
        this.id = Objects.requireNonNull(id, "id");
        this.calls = Objects.requireNonNull(calls, "calls");
        this.memory = Objects.requireNonNull(memory, "memory");
        this.substitutes = Objects.requireNonNull(substitutes, "substitutes");
    }

    @Override
    public Object invoke(Object self, Method method, Object[] given) throws Throwable {
        List<Object> arguments = given == null ? List.of() : Arrays.asList(given);
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> self == arguments.get(0);
                case "hashCode" -> System.identityHashCode(self);
                default -> contract.name() + " of the service" + (id.isEmpty() ? "" : " (" + id + ")");
            };
        }
        Optional<Substitutes.Work> here = substitutes.of(contract, method);
        if (here.isPresent()) {
            return here.get().run(arguments);
        }
        Operation operation = contract.operation(method).orElseThrow(() -> new UnsupportedOperationException(method + " is not for windows"));
        if (contract.silent(operation)) {
            return operation.later() ? java.util.concurrent.CompletableFuture.completedFuture(null) : null;
        }
        if (contract.memory(operation)) {
            return memory.value(contract, id, operation).orElseGet(() -> Failures.blank(operation, calls.why()));
        }
        if (operation.later()) {
            return calls.later(contract, id, operation, arguments);
        }
        if (operation.tellsNothing() && operation.parameters().stream().noneMatch(Operation.Parameter::callback)) {
            calls.later(contract, id, operation, arguments);
            return null;
        }
        return calls.now(contract, id, operation, arguments);
    }
}
