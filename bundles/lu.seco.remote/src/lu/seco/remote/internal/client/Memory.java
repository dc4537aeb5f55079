// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.client;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lu.seco.core.Message;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.remote.internal.contract.Contract;
import lu.seco.remote.internal.contract.Operation;

/** What the services last said of what they answer from memory, so that a window never waits for it. */
final class Memory {

    private final Map<Place, Object> values = new ConcurrentHashMap<>();
    private volatile Map<String, String> settings = Map.of();

    /**
     * Where a value belongs.
     *
     * @param contract the interface
     * @param id which of several
     * @param operation the method
     */
    private record Place(Contract contract, String id, Operation operation) {
        Place {
            Objects.requireNonNull(contract, "contract");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(operation, "operation");
        }
    }

    void keep(Contract contract, String id, Operation operation, Object value) {
        values.put(new Place(contract, id, operation), value);
    }

    Optional<Object> value(Contract contract, String id, Operation operation) {
        return Optional.ofNullable(values.get(new Place(contract, id, operation)));
    }

    void keepSettings(Map<String, String> all) {
        settings = Map.copyOf(all);
    }

    Optional<String> setting(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    /** The engine of a service that does not answer: nothing is known of it. */
    static EngineStatus unknown(Message why) {
        return new EngineStatus(EngineState.STOPPED, Optional.empty(), Optional.empty(), 0, List.of(), List.of(), Optional.empty(), List.of(why));
    }
}
