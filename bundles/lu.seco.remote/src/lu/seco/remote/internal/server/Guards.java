// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.server;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.Logs;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.NewEvent;
import lu.seco.remote.internal.contract.Contract;
import lu.seco.remote.internal.contract.Operation;

/** What a window may do with a service, beyond what the types of its arguments say. */
final class Guards {

    /** What windows write into the journal by themselves; everything else is written by the engine. */
    private static final Set<EventType> WRITABLE = EnumSet.of(EventType.RECEPTION_READ, EventType.RECEPTION_UNREAD);
    private static final int MOST_EVENTS = 1_000;

    private Guards() {
    }

    /**
     * Looks at a call.
     *
     * @param owner whether the window is of the service's own account
     * @return why it is not carried out; empty if it is
     */
    static Optional<Message> hinders(Contract contract, Operation operation, Object service, List<Object> arguments, boolean owner) {
        Objects.requireNonNull(service, "service");
        if (contract.silent(operation)) {
            return Optional.of(Message.of("remote.refused"));
        }
        if (!owner && contract.ownerOnly(operation)) {
            return Optional.of(Message.of("remote.refused.owner"));
        }
        if (contract.type() == Journal.class && operation.method().getName().equals("append") && !writable(arguments)) {
            return Optional.of(Message.of("remote.refused"));
        }
        if (service instanceof Logs logs && arguments.stream().anyMatch(one -> one instanceof LogFile file && !logs.all().contains(file))) {
            return Optional.of(Message.of("remote.refused.log"));
        }
        return Optional.empty();
    }

    private static boolean writable(List<Object> arguments) {
        return arguments.get(0) instanceof List<?> events && events.size() <= MOST_EVENTS
                && events.stream().allMatch(one -> one instanceof NewEvent event && WRITABLE.contains(event.type()));
    }
}
