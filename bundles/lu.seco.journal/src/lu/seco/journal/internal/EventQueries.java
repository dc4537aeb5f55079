// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Subject;
import lu.seco.journal.internal.EventTable.EventRow;
import lu.seco.journal.internal.KeyScan.Branch;

/** Questions about events. Archived ones are in their archive, those a newer SeCo wrote are left out. */
final class EventQueries {

    private final Derby database;

    EventQueries(Derby database) {
        this.database = database;
    }

    List<JournalEvent> history(Subject subject) throws JournalException {
        return database.read(connection -> EventTable.about(connection,
                subject)).stream().map(StoredEvent::event).flatMap(Optional::stream).toList();
    }

    Page<JournalEvent> page(Set<EventType> types, PageRequest request) throws JournalException {
        List<Branch> branches = types.isEmpty() ? List.of(new Branch(Derby.usingKey("event_number"), Condition.NONE))
                : types.stream().map(type -> new Branch(Derby.using("event_type"), Condition.of("type = ?", type.name()))).toList();
        KeyScan scan = new KeyScan("event", "number", branches, Condition.of("archive = 0"));
        return database.read(connection -> {
            long low = 1;
            long high = EventTable.lastNumber(connection) + 1;
            if (request.after().isPresent()) {
                long after = request.after().getAsLong();
                low = request.newestFirst() ? low : Math.max(low, after + 1);
                high = request.newestFirst() ? Math.min(high, after) : high;
            }
            List<Long> keys = scan.run(connection, low, high, request.newestFirst(), request.limit() + 1);
            boolean more = keys.size() > request.limit();
            List<JournalEvent> events = new ArrayList<>();
            for (long key : more ? keys.subList(0, request.limit()) : keys) {
                EventTable.one(connection, key).map(EventRow::event).flatMap(StoredEvent::event).ifPresent(events::add);
            }
            return new Page<>(events, more);
        });
    }
}
