// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.RowSort;

/**
 * The reports about which a person has to decide: unclear, or given up. For the journal one that is given up is in the same state as one that is
 * tried again, so those are taken out here. Both are few: they stop their lanes until somebody decides.
 */
final class ToDecide {

    private static final int PAGE = 1000;
    private static final Set<String> STATES = Set.of(ReportState.UNCERTAIN.name(), ReportState.FAILED.name());

    private ToDecide() {
    }

    static boolean wanted(JournalFilter filter) {
        return filter.states().contains(ListFilter.TO_DECIDE);
    }

    /** Newest first. */
    static List<Report> all(Journal journal, JournalFilter filter) throws JournalException {
        List<Report> all = new ArrayList<>();
        PageRequest request = PageRequest.newest(PAGE);
        Page<Report> page;
        do {
            page = journal.reports(states(filter), request);
            page.rows().stream().filter(report -> listed(report, filter)).forEach(all::add);
            request = page.more() ? request.behind(page.rows().get(page.rows().size() - 1).order()) : request;
        } while (page.more());
        return all;
    }

    static Page<Report> page(Journal journal, JournalFilter filter, PageRequest request) throws JournalException {
        List<Report> all = all(journal, filter);
        if (!request.newestFirst()) {
            Collections.reverse(all);
        }
        List<Report> behind = all.stream().filter(report -> request.after().isEmpty()
                || (request.newestFirst() ? report.order() < request.after().getAsLong() : report.order() > request.after().getAsLong())).toList();
        return new Page<>(behind.stream().limit(request.limit()).toList(), behind.size() > request.limit());
    }

    static long[] sorted(Journal journal, JournalFilter filter, RowSort sort) throws JournalException {
        Set<Long> wanted = all(journal, filter).stream().map(Report::order).collect(Collectors.toSet());
        return Arrays.stream(journal.sortedReports(states(filter), sort)).filter(wanted::contains).toArray();
    }

    /** The same filter with states that the journal knows. */
    private static JournalFilter states(JournalFilter filter) {
        Set<String> states = new HashSet<>(filter.states());
        states.remove(ListFilter.TO_DECIDE);
        states.addAll(STATES);
        return new JournalFilter(filter.from(), filter.before(), filter.kinds(), states, filter.employer(), filter.read(), filter.text());
    }

    private static boolean listed(Report report, JournalFilter filter) {
        boolean givenUp = report.state() == ReportState.FAILED && report.progress().nextTry().isEmpty();
        return report.state() == ReportState.UNCERTAIN || givenUp || filter.states().contains(report.state().name());
    }
}
