// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import lu.seco.core.journal.Balance;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.RowSort;
import lu.seco.core.journal.SubjectKind;

/**
 * Says how long questions to the journal of {@link MillionRows} take, by the clock and on the processor: on a machine that has other things to do,
 * only the latter tells. Sorting has a thread of its own, whose processor time is not told.
 */
final class MillionRowsTimes {

    private static final int WARM_UP = 30;
    private static final int ROUNDS = 60;
    private static final PageRequest PAGE = PageRequest.newest(200);

    private final Path folder;
    private final String wanted;
    private final PrintStream out = System.out;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private int month;

    private MillionRowsTimes(Path folder, String wanted) {
        this.folder = folder;
        this.wanted = wanted;
    }

    public static void main(String[] arguments) throws Exception {
        new MillionRowsTimes(Path.of(arguments[0]), arguments[1]).print();
    }

    private void print() throws Exception {
        try (JournalHouse house = new JournalHouse(folder)) {
            house.open();
            Journal journal = house.journal;
            pages(journal);
            counts(journal);
            values(journal);
            sorts(journal);
        }
    }

    private void pages(Journal journal) throws Exception {
        measure("page, all", () -> journal.reports(JournalFilter.ALL, PAGE));
        measure("page, month", () -> journal.reports(month(Set.of(), Set.of(), "", ""), PAGE));
        measure("page, month, kind", () -> journal.reports(month(Set.of("DECMAL"), Set.of(), "", ""), PAGE));
        measure("page, month, state", () -> journal.reports(month(Set.of(), Set.of("REFUSED"), "", ""), PAGE));
        measure("page, month, kind and state", () -> journal.reports(month(Set.of("DECSAL"), Set.of("SENT", "ANSWERED"), "", ""), PAGE));
        measure("page, month, employer", () -> journal.reports(month(Set.of(), Set.of(), MillionRows.employer(17), ""), PAGE));
        measure("page, month, member", () -> journal.reports(month(Set.of(), Set.of(), MillionRows.FIDUCIARY, ""), PAGE));
        measure("page, month, text often", () -> journal.reports(month(Set.of(), Set.of(), "", "decmal"), PAGE));
        measure("page, month, text rare", () -> journal.reports(month(Set.of(), Set.of(), "", "_7777"), PAGE));
        measure("page, month, text never", () -> journal.reports(month(Set.of(), Set.of(), "", "nosuch"), PAGE));
        measure("page of receptions, month", () -> journal.receptions(month(Set.of(), Set.of(), "", ""), PAGE));
        measure("page of receptions, unread", () -> journal.receptions(new JournalFilter(Optional.empty(), Optional.empty(), Set.of(), Set.of(),
                Optional.empty(), Optional.of(false), Optional.empty()), PAGE));
    }

    private void counts(Journal journal) throws Exception {
        measure("count, month", () -> journal.countReports(month(Set.of(), Set.of(), "", "")));
        measure("count, month, kind", () -> journal.countReports(month(Set.of("DECSAL"), Set.of(), "", "")));
        measure("count, month, state", () -> journal.countReports(month(Set.of(), Set.of("ANSWERED"), "", "")));
        measure("count, month, kind and state", () -> journal.countReports(month(Set.of("DECSAL"), Set.of("ANSWERED"), "", "")));
        measure("count, month, employer", () -> journal.countReports(month(Set.of(), Set.of(), MillionRows.employer(17), "")));
        measure("count, month, member", () -> journal.countReports(month(Set.of(), Set.of(), MillionRows.FIDUCIARY, "")));
        measure("count, month, text", () -> journal.countReports(month(Set.of(), Set.of(), "", "decmal")));
        measure("balance of a day", () -> balance(journal, day(15), 0));
        measure("balance of a month", () -> balance(journal, day(1), 27));
        seldom("balance of all", () -> balance(journal, LocalDate.of(2000, 1, 1), 36_500));
        seldom("count, all", () -> journal.countReports(JournalFilter.ALL));
        seldom("count, unread receptions", () -> journal.countReceptions(new JournalFilter(Optional.empty(), Optional.empty(), Set.of(),
                Set.of(), Optional.empty(), Optional.of(false), Optional.empty())));
    }

    /** Only a balance that finds something is worth its time; in a journal that was filled for it, it has to be even as well. */
    private Balance balance(Journal journal, LocalDate from, int days) throws Exception {
        Balance balance = journal.balance(from, from.plusDays(days));
        if (!wanted.isEmpty() && (balance.seen() == 0 || !balance.even())) {
            throw new IllegalStateException(from + ": " + balance);
        }
        return balance;
    }

    private void values(Journal journal) throws Exception {
        measure("kinds", () -> journal.kinds(SubjectKind.REPORT));
        measure("employers", () -> journal.employers(SubjectKind.REPORT));
    }

    private void sorts(Journal journal) throws Exception {
        JournalFilter one = month(Set.of(), Set.of(), "", "");
        measure("200 rows at keys of a sorted month", () -> {
            long[] keys = journal.sortedReports(one, new RowSort(RowSort.Column.NAME, false));
            return keys.length;
        });
        long[] keys = journal.sortedReports(one, new RowSort(RowSort.Column.NAME, false));
        measure("200 rows at", () -> journal.reportsAt(Arrays.stream(keys).skip(keys.length / 2).limit(200).boxed().toList()));
        for (RowSort.Column column : RowSort.Column.values()) {
            measure("sorted month by " + column, () -> journal.sortedReports(month(Set.of(), Set.of(), "", ""), new RowSort(column, false)));
        }
        for (RowSort.Column column : RowSort.Column.values()) {
            seldom("sorted all by " + column, () -> journal.sortedReports(JournalFilter.ALL, new RowSort(column, true)));
        }
        seldom("sorted kind by name", () -> journal.sortedReports(new JournalFilter(Optional.empty(), Optional.empty(), Set.of("DECMAL"),
                Set.of(), Optional.empty(), Optional.empty(), Optional.empty()), new RowSort(RowSort.Column.NAME, true)));
        seldom("sorted member by name", () -> journal.sortedReports(new JournalFilter(Optional.empty(), Optional.empty(), Set.of(), Set.of(),
                Optional.of(MillionRows.FIDUCIARY), Optional.empty(), Optional.empty()), new RowSort(RowSort.Column.NAME, true)));
    }

    /** Another month each time, as a person turns pages. */
    private JournalFilter month(Set<String> kinds, Set<String> states, String employer, String text) {
        YearMonth asked = MillionRows.FIRST.plusMonths(MillionRows.MONTHS - 1 - month++ / 10 % 24);
        Instant from = asked.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant before = asked.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return new JournalFilter(Optional.of(from), Optional.of(before), kinds, states,
                employer.isEmpty() ? Optional.empty() : Optional.of(employer), Optional.empty(), text.isEmpty() ? Optional.empty() : Optional.of(text));
    }

    private LocalDate day(int ofMonth) {
        return MillionRows.FIRST.plusMonths(MillionRows.MONTHS - 1 - month++ / 10 % 24).atDay(ofMonth);
    }

    private void measure(String what, Callable<?> question) throws Exception {
        measure(what, question, WARM_UP, ROUNDS);
    }

    private void seldom(String what, Callable<?> question) throws Exception {
        measure(what, question, 0, 2);
    }

    private void measure(String what, Callable<?> question, int warmUp, int rounds) throws Exception {
        if (!what.startsWith(wanted)) {
            return;
        }
        for (int i = 0; i < warmUp; i++) {
            question.call();
        }
        double[] wall = new double[rounds];
        double[] processor = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            question.call();
            wall[i] = (System.nanoTime() - start) / 1e6;
            processor[i] = (threads.getCurrentThreadCpuTime() - used) / 1e6;
        }
        Arrays.sort(wall);
        Arrays.sort(processor);
        out.printf("%-40s p50 %9.1f ms  p95 %9.1f ms  processor p50 %7.1f ms  p95 %7.1f ms%n", what, wall[rounds / 2],
                wall[(int) (rounds * 0.95)], processor[rounds / 2], processor[(int) (rounds * 0.95)]);
    }
}
