// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static lu.seco.journal.internal.JournalHouse.reception;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.ReceptionState;
import lu.seco.core.journal.RowSort;
import lu.seco.core.journal.Subject;
import org.junit.Test;

/** What persons do: read receptions, and release or refuse files in À valider. */
public class JournalReadTest extends OpenJournal {

    private static final Subject STAGED = Subject.staged("ab".repeat(32));
    private static final LocalDate TOMORROW = LocalDate.of(2026, 2, 11);

    @Test
    public void receptionsAreReadAndUnread() throws Exception {
        for (String id : List.of("c1", "c2", "c3")) {
            house.receive(id, "SALRET", "r" + id);
        }
        assertEquals(List.of("c3", "c2", "c1"), ids(read(false)));
        assertEquals(List.of(), ids(read(true)));
        house.append(reception(EventType.RECEPTION_READ, "c2", Map.of(Fact.PERSON, "anna")));
        house.append(reception(EventType.RECEPTION_READ, "c1", Map.of(Fact.PERSON, "anna")));
        assertEquals(List.of("c3"), ids(read(false)));
        assertEquals(List.of("c2", "c1"), ids(read(true)));
        house.append(reception(EventType.RECEPTION_UNREAD, "c1", Map.of(Fact.PERSON, "anna")));
        assertEquals(List.of("c3", "c1"), ids(read(false)));
        assertTrue(house.journal.reception("c2").orElseThrow().read());
        assertFalse(house.journal.reception("c1").orElseThrow().read());
        assertEquals(ReceptionState.DONE, house.journal.reception("c2").orElseThrow().state());
        assertEquals(List.of(), house.problems());
        house.reopen();
        assertEquals(List.of("c2"), ids(read(true)));
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void readGoesTogetherWithEveryOtherFilter() throws Exception {
        house.receive("c1", "SALRET", "r1");
        house.receive("c2", "AFFRET", "r2");
        house.clock.set("2026-02-12T00:00:00Z");
        house.receive("c3", "SALRET", "r3");
        house.append(reception(EventType.RECEPTION_READ, "c1", Map.of()));
        house.append(reception(EventType.RECEPTION_READ, "c2", Map.of()));
        assertEquals(List.of("c1"), ids(filter(Set.of("SALRET"), Set.of(), true, null)));
        assertEquals(List.of("c3"), ids(filter(Set.of("SALRET", "AFFRET"), Set.of("DONE"), false, null)));
        assertEquals(List.of("c2", "c1"), ids(filter(Set.of(), Set.of("DONE"), true, null)));
        assertEquals(List.of("c2"), ids(filter(Set.of(), Set.of(), true, "sofi.rC2")));
        assertEquals(List.of(), ids(filter(Set.of(), Set.of(), false, null).between(house.clock.instant().minusSeconds(999_999),
                house.clock.instant())));
    }

    @Test
    public void aReportIsNeverRead() throws Exception {
        house.take("r1", "A.dta");
        assertEquals(1, house.journal.countReports(read(false)));
        assertEquals(0, house.journal.countReports(read(true)));
    }

    @Test
    public void whatWasNotReadIsNotInTheDocumentAsBeforeThereWasReading() throws Exception {
        house.receive("c1", "SALRET", "r1");
        String unread = Documents.of(house.journal.reception("c1").orElseThrow());
        assertFalse(unread, unread.contains("read"));
        assertFalse(Documents.reception(unread, List.of()).read());
        house.append(reception(EventType.RECEPTION_READ, "c1", Map.of()));
        assertTrue(Documents.reception(Documents.of(house.journal.reception("c1").orElseThrow()), List.of()).read());
    }

    @Test
    public void actionsRunOnceMoreChangeNothingElse() throws Exception {
        house.receive("c1", "SALRET", "r1");
        Reception before = house.journal.reception("c1").orElseThrow();
        house.append(reception(EventType.RECEPTION_AGAIN, "c1", Map.of(Fact.PERSON, "anna")));
        Reception after = house.journal.reception("c1").orElseThrow();
        assertEquals(before.state(), after.state());
        assertEquals(before.links(), after.links());
        assertEquals(EventType.RECEPTION_AGAIN, house.journal.history(Subject.reception("c1")).get(4).type());
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void changedColumnsAreNamed() throws Exception {
        house.send("r1", "DECSAL", "1900990001500");
        house.receive("c1", "SALRET", "r1");
        for (String change : List.of("was_read = 1", "name_key = 'another'", "period = '2026-01'")) {
            String column = change.substring(0, change.indexOf(' '));
            for (String table : List.of("report", "reception")) {
                long number = column.equals("was_read") ? house.number("SELECT was_read FROM " + table) : 0;
                String text = column.equals("name_key") ? table.equals("report") ? "decsal.dta" : "salret.c1" : "";
                house.sql("UPDATE " + table + " SET " + change);
                assertEquals(List.of("journal.verify." + table + (table.equals("report") ? "[r1]" : "[c1]")), house.problems());
                if (column.equals("was_read")) {
                    house.sql("UPDATE " + table + " SET was_read = ?", (int) number);
                } else {
                    house.sql("UPDATE " + table + " SET " + column + " = ?", text);
                }
                assertEquals(List.of(), house.problems());
            }
        }
    }

    @Test
    public void theHistoryOfAStagedContentIsKept() throws Exception {
        stage(EventType.STAGED_RELEASED, Map.of(Fact.PERSON, "anna", Fact.FILE_NAME, "DECSAL.dta"));
        stage(EventType.STAGED_RECALLED, Map.of(Fact.PERSON, "ben"));
        stage(EventType.STAGED_REFUSED, Map.of(Fact.PERSON, "ben", Fact.NOTE, "wrong month"));
        stage(EventType.STAGED_TAKEN, Map.of());
        house.append(new NewEvent(EventType.STAGED_RELEASED, Subject.staged("cd".repeat(32)), new java.util.TreeMap<>()));
        List<JournalEvent> history = house.journal.history(STAGED);
        assertEquals(List.of(EventType.STAGED_RELEASED, EventType.STAGED_RECALLED, EventType.STAGED_REFUSED, EventType.STAGED_TAKEN),
                history.stream().map(JournalEvent::type).toList());
        assertEquals(Optional.of("wrong month"), history.get(2).fact(Fact.NOTE));
        assertEquals(0, house.journal.countReports(JournalFilter.ALL));
        assertEquals(2, house.journal.events(Set.of(EventType.STAGED_RELEASED), PageRequest.newest(10)).rows().size());
        assertEquals(List.of(), house.problems());
        house.reopen();
        assertEquals(4, house.journal.history(STAGED).size());
    }

    @Test
    public void archivingLeavesStagedEventsWhereTheyAre() throws Exception {
        stage(EventType.STAGED_RELEASED, Map.of(Fact.PERSON, "anna"));
        house.send("old", "DECSAL", "1900990001500");
        stage(EventType.STAGED_TAKEN, Map.of(Fact.REPORT, "old"));
        house.receive("answer", "SALRET", "old");
        house.append(reception(EventType.RECEPTION_READ, "answer", Map.of(Fact.PERSON, "anna")));
        List<String> lines = house.eventLines();
        assertEquals(1, house.journal.archive(TOMORROW).receptions());
        assertEquals(List.of(), house.journal.history(Subject.reception("answer")));
        assertEquals(List.of(EventType.STAGED_RELEASED, EventType.STAGED_TAKEN),
                house.journal.history(STAGED).stream().map(JournalEvent::type).toList());
        assertEquals(List.of(), house.problems());
        house.reopen();
        assertEquals(lines, house.eventLines().subList(0, lines.size()));
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void theNewEventsOfTheEngineAreKept() throws Exception {
        List<EventType> types = List.of(EventType.SETTINGS_CHANGED, EventType.VALIDITY_RECORDED, EventType.RUN_INTERRUPTED);
        for (EventType type : types) {
            house.append(JournalHouse.engine(type));
        }
        assertEquals(types, house.journal.history(Subject.ENGINE).stream().map(JournalEvent::type).toList());
        assertEquals(List.of(), house.problems());
    }

    private void stage(EventType type, Map<Fact, String> facts) throws Exception {
        house.append(new NewEvent(type, STAGED, new java.util.TreeMap<>(facts)));
    }

    /** By page, by count and sorted alike. */
    private List<String> ids(JournalFilter filter) throws Exception {
        List<String> ids = house.journal.receptions(filter, PageRequest.newest(100)).rows().stream().map(Reception::id).toList();
        assertEquals(ids.size(), house.journal.countReceptions(filter));
        List<Long> keys = Arrays.stream(house.journal.sortedReceptions(filter, RowSort.NEWEST)).boxed().toList();
        assertEquals(ids, house.journal.receptionsAt(keys).stream().map(Reception::id).toList());
        return ids;
    }

    private static JournalFilter read(boolean read) {
        return filter(Set.of(), Set.of(), read, null);
    }

    private static JournalFilter filter(Set<String> kinds, Set<String> states, boolean read, String text) {
        return new JournalFilter(Optional.empty(), Optional.empty(), kinds, states, Optional.empty(), Optional.of(read),
                Optional.ofNullable(text));
    }
}
