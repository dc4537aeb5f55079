// SPDX-License-Identifier: EPL-2.0
package lu.seco.validity.internal;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalListener;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Subject;

/** Events in memory; the interface has too many methods to write them all. */
final class FakeJournal {

    final List<JournalEvent> events = new ArrayList<>();
    Instant now = Instant.parse("2026-02-10T09:00:00Z");
    JournalListener listener = told -> { };
    boolean broken;
    int reads;

    Journal journal() {
        return (Journal) Proxy.newProxyInstance(FakeJournal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
            if (broken) {
                throw new JournalException(Message.of("journal.read.failed", "gone"), null);
            }
            return switch (method.getName()) {
                case "append" -> append((List<?>) arguments[0]);
                case "events" -> page((Set<?>) arguments[0], (PageRequest) arguments[1]);
                default -> throw new UnsupportedOperationException(method.toString());
            };
        });
    }

    /** Adds a record as another process, or an earlier one, wrote it. */
    void record(String item, String day, Instant at) {
        events.add(new JournalEvent(events.size() + 1, at, EventType.VALIDITY_RECORDED, Subject.ENGINE,
                new TreeMap<>(Map.of(Fact.ITEM, item, Fact.DAY, day, Fact.PERSON, "anna")), "", ""));
    }

    /** Adds the end of a run. */
    void run(String kind, String end, Instant at) {
        events.add(new JournalEvent(events.size() + 1, at, EventType.RUN_ENDED, Subject.run("run"),
                new TreeMap<>(Map.of(Fact.RUN_KIND, kind, Fact.RESULT, end)), "", ""));
    }

    private List<JournalEvent> append(List<?> added) {
        List<JournalEvent> written = new ArrayList<>();
        for (Object one : added) {
            NewEvent event = (NewEvent) one;
            written.add(new JournalEvent(events.size() + 1, now, event.type(), event.subject(), event.facts(), "", ""));
            events.addAll(written.subList(written.size() - 1, written.size()));
        }
        listener.appended(written);
        return written;
    }

    private Page<JournalEvent> page(Set<?> types, PageRequest request) {
        reads++;
        List<JournalEvent> found = events.stream().filter(event -> types.contains(event.type()))
                .sorted(Comparator.comparingLong(JournalEvent::number).reversed())
                .filter(event -> request.after().isEmpty() || event.number() < request.after().getAsLong()).toList();
        return new Page<>(found.subList(0, Math.min(request.limit(), found.size())), found.size() > request.limit());
    }
}
