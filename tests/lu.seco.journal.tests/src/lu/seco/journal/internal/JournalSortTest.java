// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static lu.seco.journal.internal.JournalHouse.engine;
import static lu.seco.journal.internal.JournalHouse.report;
import static lu.seco.journal.internal.JournalHouse.taken;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.RowSort;
import lu.seco.core.journal.RowSort.Column;
import lu.seco.core.journal.SubjectKind;
import org.junit.Test;

public class JournalSortTest extends OpenJournal {

    private static final String ACME = "1900990001500";
    private static final String OTHER = "1800990002600";

    @Test
    public void sortsByEachColumnInBothDirectionsWithTheNewestFirstAmongEquals() throws Exception {
        fill();
        assertSorted(Column.ARRIVAL, List.of("a", "b", "c", "d", "e"), List.of("e", "d", "c", "b", "a"));
        assertSorted(Column.NAME, List.of("c", "e", "b", "a", "d"), List.of("d", "a", "e", "b", "c"));
        assertSorted(Column.KIND, List.of("e", "c", "d", "b", "a"), List.of("d", "b", "a", "c", "e"));
        assertSorted(Column.EMPLOYER, List.of("e", "d", "b", "c", "a"), List.of("c", "a", "b", "e", "d"));
        assertSorted(Column.PERIOD, List.of("e", "d", "c", "b", "a"), List.of("b", "a", "c", "e", "d"));
        assertSorted(Column.STATE, List.of("d", "c", "b", "e", "a"), List.of("a", "e", "d", "c", "b"));
    }

    /** By name: c A, b e bb (equal without regard to case), a Ca, d É. */
    private void fill() throws Exception {
        check("a", "Ca.dta", "DECSAL", ACME, "2026-02");
        house.clock.set("2026-02-11T00:00:00Z");
        check("b", "BB.dta", "DECSAL", OTHER, "2026-02");
        check("c", "a.dta", "DECAFF", ACME, "2026-01");
        house.clock.set("2026-02-12T00:00:00Z");
        check("d", "École.dta", "DECSAL", null, null);
        house.take("e", "bb.DTA");
        house.append(report(EventType.REPORT_QUEUED, "a", Map.of()));
    }

    private void check(String id, String name, String kind, String employer, String period) throws Exception {
        house.take(id, name);
        Map<Fact, String> facts = new java.util.TreeMap<>(Map.of(Fact.KIND, kind));
        if (employer != null) {
            facts.put(Fact.EMPLOYER, employer);
            facts.put(Fact.PERIOD, period);
        }
        house.append(report(EventType.REPORT_CHECKED, id, facts));
    }

    @Test
    public void sortsWhatEachFilterFinds() throws Exception {
        fill();
        RowSort byName = new RowSort(Column.NAME, false);
        assertEquals(List.of("b", "a", "d"), ids(filter(Set.of("DECSAL"), Set.of(), null, null), byName));
        assertEquals(List.of("c", "b", "a", "d"), ids(filter(Set.of("DECSAL", "DECAFF"), Set.of("CHECKED", "QUEUED"), null, null), byName));
        assertEquals(List.of("c", "a"), ids(filter(Set.of(), Set.of(), ACME, null), byName));
        assertEquals(List.of("a"), ids(filter(Set.of("DECSAL"), Set.of("QUEUED"), ACME, "ca."), byName));
        assertEquals(List.of("e", "b"), ids(filter(Set.of(), Set.of(), null, "bb.DTA"), byName));
        JournalFilter day = JournalFilter.ALL.between(Instant.parse("2026-02-11T00:00:00Z"), Instant.parse("2026-02-12T00:00:00Z"));
        assertEquals(List.of("c", "b"), ids(day, byName));
        assertEquals(List.of("c", "b"), ids(day, RowSort.NEWEST));
        assertEquals(List.of("b", "c"), ids(day, new RowSort(Column.ARRIVAL, false)));
        assertEquals(List.of(), ids(filter(Set.of("NOSUCH"), Set.of(), null, null), byName));
        assertEquals(List.of("d"), ids(filter(Set.of(), Set.of(), null, "decsal").between(Instant.parse("2026-02-12T00:00:00Z"), Instant.MAX),
                RowSort.NEWEST));
    }

    @Test
    public void aRowThatIsFoundInTwoWaysIsThereOnce() throws Exception {
        house.take("a", "A.dta");
        house.append(report(EventType.REPORT_CHECKED, "a", Map.of(Fact.MEMBER, ACME, Fact.EMPLOYER, ACME)));
        house.take("b", "B.dta");
        house.append(report(EventType.REPORT_CHECKED, "b", Map.of(Fact.MEMBER, ACME)));
        JournalFilter acme = filter(Set.of(), Set.of(), ACME, null);
        for (Column column : Column.values()) {
            assertEquals(column.name(), 2, house.journal.sortedReports(acme, new RowSort(column, true)).length);
        }
        assertEquals(2, house.journal.countReports(acme));
    }

    @Test
    public void theWholeTableGivesTheSameAsTheIndexes() throws Exception {
        fill();
        List<JournalFilter> filters = List.of(JournalFilter.ALL, filter(Set.of("DECSAL"), Set.of(), null, null),
                filter(Set.of("DECSAL", "DECAFF"), Set.of("CHECKED"), null, null), filter(Set.of(), Set.of(), ACME, "dta"),
                filter(Set.of(), Set.of("CHECKED"), null, "a").between(Instant.parse("2026-02-11T00:00:00Z"), Instant.MAX));
        Derby database = house.database();
        for (JournalFilter filter : filters) {
            RowFilter whole = new RowFilter(RowTable.REPORT, filter, 1);
            RowSort byName = new RowSort(Column.NAME, false);
            assertEquals(Derby.usingNone(), database.read(connection -> whole.ways(connection, false)).get(0).hint());
            assertArrayEquals(house.journal.sortedReports(filter, byName),
                    database.read(connection -> new KeySort(RowTable.REPORT, whole, byName).run(connection, () -> false)));
        }
        RowFilter keys = new RowFilter(RowTable.REPORT, filters.get(1), 1);
        assertEquals("an index that has all that is wanted", RowTable.REPORT.using("kind"),
                database.read(connection -> keys.ways(connection, true)).get(0).hint());
    }

    @Test
    public void anEmptyJournalIsSorted() throws Exception {
        for (Column column : Column.values()) {
            assertArrayEquals(new long[0], house.journal.sortedReports(JournalFilter.ALL, new RowSort(column, false)));
            assertArrayEquals(new long[0], house.journal.sortedReceptions(JournalFilter.ALL, new RowSort(column, true)));
        }
        assertEquals(List.of(), house.journal.kinds(SubjectKind.REPORT));
        assertEquals(List.of(), house.journal.employers(SubjectKind.RECEPTION));
    }

    @Test
    public void manyRowsComeSortedAsTheyWouldBeInMemory() throws Exception {
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            events.add(taken("r" + i, "Name " + i * 7919L % 1500 + ".dta", "f".repeat(64)));
        }
        house.journal.append(events);
        List<Long> keys = new ArrayList<>(LongStream.rangeClosed(1, 6_000).boxed().toList());
        keys.sort(Comparator.comparing((Long key) -> "name " + (key - 1) * 7919L % 1500 + ".dta").reversed()
                .thenComparing(Comparator.reverseOrder()));
        assertArrayEquals(keys.stream().mapToLong(Long::longValue).toArray(),
                house.journal.sortedReports(JournalFilter.ALL, new RowSort(Column.NAME, true)));
        assertArrayEquals(LongStream.rangeClosed(1, 6_000).toArray(),
                house.journal.sortedReports(JournalFilter.ALL, new RowSort(Column.ARRIVAL, false)));
    }

    @Test
    public void rowsComeAtTheirKeysInTheOrderAskedFor() throws Exception {
        for (int i = 1; i <= 130; i++) {
            house.take("r" + i, "A.dta");
        }
        List<Long> keys = new ArrayList<>(LongStream.rangeClosed(1, 130).boxed().toList());
        Collections.reverse(keys);
        assertEquals(keys, house.journal.reportsAt(keys).stream().map(Report::order).toList());
        assertEquals(List.of("r7", "r5", "r120", "r5"), house.journal.reportsAt(List.of(7L, 999L, 5L, 120L, 5L, -1L)).stream().map(Report::id).toList());
        assertEquals(List.of(), house.journal.reportsAt(List.of()));
        assertEquals(130, house.journal.reportsAt(LongStream.rangeClosed(1, 1000).boxed().toList()).size());
        List<Long> tooMany = LongStream.rangeClosed(1, 1001).boxed().toList();
        assertThrows(IllegalArgumentException.class, () -> house.journal.reportsAt(tooMany));
        assertThrows(IllegalArgumentException.class, () -> house.journal.receptionsAt(tooMany));
    }

    @Test
    public void receptionsAreSortedAndComeWithTheirLinks() throws Exception {
        house.receive("c1", "SALRET", "r1");
        house.receive("c2", "AFFRET", "r2");
        house.receive("c3", "SALRET", "r3");
        long[] keys = house.journal.sortedReceptions(JournalFilter.ALL, new RowSort(Column.KIND, true));
        List<Long> boxed = Arrays.stream(keys).boxed().toList();
        assertEquals(List.of("c3", "c1", "c2"), house.journal.receptionsAt(boxed).stream().map(found -> found.id()).toList());
        assertEquals("r3", house.journal.receptionsAt(boxed).get(0).links().get(0).reportId());
        assertEquals(List.of("AFFRET", "SALRET"), house.journal.kinds(SubjectKind.RECEPTION));
    }

    @Test
    public void kindsAndEmployersThatOccurAreSortedAndEachThereOnce() throws Exception {
        fill();
        assertEquals(List.of("?", "DECAFF", "DECSAL"), house.journal.kinds(SubjectKind.REPORT));
        assertEquals(List.of(OTHER, ACME), house.journal.employers(SubjectKind.REPORT));
        assertEquals(List.of(), house.journal.kinds(SubjectKind.RECEPTION));
        for (SubjectKind none : List.of(SubjectKind.RUN, SubjectKind.STAGED, SubjectKind.ENGINE)) {
            assertThrows(IllegalArgumentException.class, () -> house.journal.kinds(none));
            assertThrows(IllegalArgumentException.class, () -> house.journal.employers(none));
        }
    }

    @Test
    public void noMoreEmployersThanAnybodyChoosesFrom() throws Exception {
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i < 10_005; i++) {
            events.add(taken("r" + i, "A.dta", "f".repeat(64)));
            events.add(report(EventType.REPORT_CHECKED, "r" + i, Map.of(Fact.EMPLOYER, String.valueOf(20_000 + i))));
        }
        house.journal.append(events);
        List<String> employers = house.journal.employers(SubjectKind.REPORT);
        assertEquals(10_000, employers.size());
        assertEquals("29999", employers.get(9_999));
    }

    @Test
    public void hostileValuesAreSortedAndListed() throws Exception {
        List<String> texts = List.of("'; DROP TABLE event; --", "", " ", "nul\u0000nul", "\ud83d\ude00".repeat(400), "x".repeat(5_000));
        String sha256 = house.content("same");
        for (int i = 0; i < texts.size(); i++) {
            house.append(taken("r" + i, texts.get(i), sha256));
            house.append(report(EventType.REPORT_CHECKED, "r" + i, Map.of(Fact.KIND, texts.get(i), Fact.EMPLOYER, texts.get(i), Fact.PERIOD,
                    i == 0 ? "+999999999-12" : "-999999999-01")));
        }
        for (Column column : Column.values()) {
            assertEquals(texts.size(), house.journal.sortedReports(JournalFilter.ALL, new RowSort(column, false)).length);
        }
        // The empty text and the blank are one value for the database.
        assertEquals(texts.size() - 1, house.journal.kinds(SubjectKind.REPORT).size());
        assertEquals(texts.size() - 1, house.journal.employers(SubjectKind.REPORT).size());
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void aClosedJournalSaysSoToEveryQuestion() throws Exception {
        house.append(engine(EventType.ENGINE_STARTED));
        DerbyJournal journal = house.journal;
        house.close();
        List<org.junit.function.ThrowingRunnable> questions = List.of(() -> journal.sortedReports(JournalFilter.ALL, RowSort.NEWEST),
                () -> journal.sortedReceptions(JournalFilter.ALL, RowSort.NEWEST), () -> journal.reportsAt(List.of(1L)),
                () -> journal.receptionsAt(List.of(1L)), () -> journal.kinds(SubjectKind.REPORT), () -> journal.employers(SubjectKind.RECEPTION));
        for (org.junit.function.ThrowingRunnable question : questions) {
            assertEquals("journal.read.failed", assertThrows(JournalException.class, question).told().code());
        }
    }

    private void assertSorted(Column column, List<String> ascending, List<String> descending) throws Exception {
        assertEquals(column.name(), ascending, ids(JournalFilter.ALL, new RowSort(column, false)));
        assertEquals(column.name(), descending, ids(JournalFilter.ALL, new RowSort(column, true)));
    }

    private List<String> ids(JournalFilter filter, RowSort sort) throws Exception {
        List<Long> keys = Arrays.stream(house.journal.sortedReports(filter, sort)).boxed().toList();
        assertEquals(keys.size(), house.journal.countReports(filter));
        return house.journal.reportsAt(keys).stream().map(Report::id).toList();
    }

    private static JournalFilter filter(Set<String> kinds, Set<String> states, String employer, String text) {
        return new JournalFilter(Optional.empty(), Optional.empty(), kinds, states, Optional.ofNullable(employer), Optional.empty(),
                Optional.ofNullable(text));
    }
}
