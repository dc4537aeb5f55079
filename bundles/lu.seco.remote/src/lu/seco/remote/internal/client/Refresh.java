// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.client;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lu.seco.core.diagnosis.TroubleListener;
import lu.seco.core.diagnosis.Troubles;
import lu.seco.core.exchange.EngineListener;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalListener;
import lu.seco.core.settings.Settings;
import lu.seco.core.staging.Staging;
import lu.seco.core.staging.StagingListener;
import lu.seco.remote.internal.contract.Contract;
import lu.seco.remote.internal.contract.Contracts;
import lu.seco.remote.internal.contract.Deliveries;
import lu.seco.remote.internal.contract.Operation;
import org.osgi.service.log.Logger;

/** Fetches what the services answer from memory, when the service says that it changed. On the thread of what is told. */
final class Refresh {

    private static final Set<EventType> OF_SETTINGS = Set.of(EventType.SETTINGS_CHANGED, EventType.SETTINGS_LOADED, EventType.SETTINGS_REFUSED);
    /** Whose memory changes when its listener is told. */
    private static final Map<Class<?>, Class<?>> TOLD_BY = Map.of(StagingListener.class, Staging.class, TroubleListener.class, Troubles.class);

    private final Contracts contracts;
    private final Calls calls;
    private final Memory memory;
    private final Residents residents;
    private final Logger log;

    Refresh(Contracts contracts, Calls calls, Memory memory, Residents residents, Logger log) {
        this.contracts = Objects.requireNonNull(contracts, "contracts");
        this.calls = Objects.requireNonNull(calls, "calls");
        this.memory = Objects.requireNonNull(memory, "memory");
        this.residents = Objects.requireNonNull(residents, "residents");
        this.log = Objects.requireNonNull(log, "log");
    }

    /** Something was told; whoever is told next finds the memory as it is then. */
    void told(Ears.Told told) {
        if (told.of(EngineListener.class)) {
            contracts.service(Exchange.class).ifPresent(contract -> contract.operations().stream().filter(contract::memory)
                    .forEach(operation -> memory.keep(contract, "", operation, told.arguments().get(0))));
        }
        if (told.of(JournalListener.class) && told.arguments().get(0) instanceof List<?> events
                && events.stream().anyMatch(event -> OF_SETTINGS.contains(((JournalEvent) event).type()))) {
            of(Settings.class);
        }
        TOLD_BY.entrySet().stream().filter(entry -> told.of(entry.getKey())).forEach(entry -> of(entry.getValue()));
    }

    /** Everything. */
    void all() {
        residents.keys().forEach(this::one);
    }

    private void of(Class<?> type) {
        residents.keys().stream().filter(key -> key.contract().type() == type).forEach(this::one);
    }

    /** One service. */
    void one(Residents.Key key) {
        Contract contract = key.contract();
        for (Operation operation : contract.operations()) {
            if (contract.memory(operation)) {
                fetch(contract, key.id(), operation);
            }
        }
        if (contract.type() == Settings.class) {
            settings();
        }
    }

    private void fetch(Contract contract, String id, Operation operation) {
        try {
            memory.keep(contract, id, operation, calls.now(contract, id, operation, List.of()));
        } catch (Exception e) {
            log.warn("{} of the service is not known: {}", operation, e.toString());
        }
    }

    private void settings() {
        Contract contract = contracts.service(Deliveries.class).orElseThrow();
        Operation operation = contract.operation("settings()").orElseThrow();
        try {
            Map<?, ?> values = (Map<?, ?>) calls.now(contract, "", operation, List.of());
            memory.keepSettings(values.entrySet().stream()
                    .collect(Collectors.toMap(entry -> String.valueOf(entry.getKey()), entry -> String.valueOf(entry.getValue()))));
        } catch (Exception e) {
            log.warn("the settings of the service are not known: {}", e.toString());
        }
    }
}
