// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import lu.seco.core.journal.Attempt;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.Projection;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.SubjectKind;

/** Fuzz target: any bytes as lines of an event file, and what they add up to. */
public final class FuzzEvents {

    private FuzzEvents() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Map<String, Report> reports = new HashMap<>();
        Map<String, Reception> receptions = new HashMap<>();
        for (String line : new String(input, StandardCharsets.UTF_8).split("\n", -1)) {
            Optional<StoredEvent> stored = StoredEvent.parse(line);
            stored.ifPresent(event -> readsItsOwnLine(event, line));
            stored.flatMap(StoredEvent::event).ifPresent(event -> add(event, reports, receptions));
        }
    }

    private static void readsItsOwnLine(StoredEvent event, String line) {
        assertEquals("its own line", line, event.line());
        assertEquals(64, event.computedHash().length());
        try {
            SortedMap<String, String> facts = FactsText.parse(event.facts());
            assertEquals("canonical text says the same", facts, FactsText.parse(FactsText.canonical(facts)));
        } catch (IllegalArgumentException e) {
            // documented: no JSON object; then there is no event either
            assertTrue(event.event().isEmpty());
        }
    }

    private static void add(JournalEvent event, Map<String, Report> reports, Map<String, Reception> receptions) {
        String id = event.subject().id();
        try {
            if (event.subject().kind() == SubjectKind.REPORT) {
                Report after = Projection.report(Optional.ofNullable(reports.get(id)), event);
                assertEquals(Projection.stateAfter(event.type()), after.state());
                reports.put(id, after);
                if (event.type() == EventType.REPORT_SENDING) {
                    Attempt attempt = Projection.attempt(event);
                    assertEquals(after.id(), attempt.reportId());
                }
                assertEquals("documents", after, Documents.report(Documents.of(after)));
            } else if (event.subject().kind() == SubjectKind.RECEPTION) {
                receptions.put(id, Projection.reception(Optional.ofNullable(receptions.get(id)), event));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // the event does not follow from what stands, or a fact is none: whoever adds events up expects both
            assertTrue("the cause is told", e.getMessage() != null);
        }
    }
}
