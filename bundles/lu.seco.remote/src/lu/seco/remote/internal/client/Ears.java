// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.client;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.remote.internal.codec.MisfitException;
import lu.seco.remote.internal.contract.Contract;
import lu.seco.remote.internal.contract.Contracts;
import lu.seco.remote.internal.contract.Operation;
import lu.seco.remote.internal.wire.Frames;
import org.osgi.service.log.Logger;

/** Who is told here what the engine of the other process tells. */
final class Ears {

    private final Contracts contracts;
    private final Logger log;
    private final Map<Class<?>, List<Object>> listeners = new ConcurrentHashMap<>();

    /**
     * Something that was told.
     *
     * @param contract the listener's interface
     * @param operation its method
     * @param arguments what was told
     */
    record Told(Contract contract, Operation operation, List<Object> arguments) {
        Told {
            Objects.requireNonNull(contract, "contract");
            Objects.requireNonNull(operation, "operation");
            arguments = List.copyOf(arguments);
        }

        boolean of(Class<?> type) {
            return contract.type() == type;
        }
    }

    Ears(Contracts contracts, Logger log) {
        this.contracts = Objects.requireNonNull(contracts, "contracts");
        this.log = Objects.requireNonNull(log, "log");
    }

    <L> void add(Class<L> type, L listener) {
        if (contracts.listener(type.getSimpleName()).filter(contract -> contract.type() == type).isEmpty()) {
            throw new IllegalArgumentException("not a listener of the engine: " + type);
        }
        listeners.computeIfAbsent(type, unused -> new CopyOnWriteArrayList<>()).add(listener);
    }

    /** Reads what was told. */
    Told read(JsonReader in) throws IOException {
        String name = Frames.fitting(in::nextString);
        String method = Frames.fitting(in::nextString);
        Contract contract = contracts.listener(name).orElseThrow(() -> new MisfitException("no such listener: " + name));
        Operation operation = contract.operation(method).orElseThrow(() -> new MisfitException("nothing is told by " + method));
        List<Object> arguments = new ArrayList<>();
        Frames.fitting(() -> {
            in.beginArray();
            for (Operation.Parameter parameter : operation.parameters()) {
                arguments.add(parameter.codec().read(in));
            }
            in.endArray();
            return arguments;
        });
        return new Told(contract, operation, arguments);
    }

    /** Passes it on. */
    void tell(Told told) {
        for (Object listener : listeners.getOrDefault(told.contract().type(), List.of())) {
            try {
                told.operation().method().invoke(listener, told.arguments().toArray());
            } catch (ReflectiveOperationException e) {
                log.error("what the service told could not be passed on: {}", told.operation(), e);
            }
        }
    }

    /** Tells all listeners of a kind, by the name of the method. */
    void tell(Class<?> type, String method, Object... arguments) {
        Contract contract = contracts.listener(type.getSimpleName()).orElseThrow();
        contract.operations().stream().filter(operation -> operation.method().getName().equals(method)).findFirst()
                .ifPresent(operation -> tell(new Told(contract, operation, List.of(arguments))));
    }
}
