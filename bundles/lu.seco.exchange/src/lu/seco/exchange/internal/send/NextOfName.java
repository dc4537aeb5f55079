// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.send;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.Subject;
import lu.seco.core.sofie.LogPosition;

/**
 * Finds where SOFiE's log ended when, after an unclear report, another file of the same official name was handed over. An unclear report stops its own
 * lane only; the files of other employers bear the same name, and their lines must not be taken for its own. One thread.
 */
final class NextOfName {

    private static final int PAGE = 200;

    private final Journal journal;
    private final Map<String, Search> searches = new HashMap<>();

    NextOfName(Journal journal) {
        this.journal = journal;
    }

    /**
     * How far was looked for a report.
     *
     * @param attempt number of the event that began its last attempt
     * @param seen number of the last event looked at
     * @param found what was found
     */
    private record Search(long attempt, long seen, Optional<LogPosition> found) {
    }

    /** That position; empty if there was no such file yet. What was looked at once is not looked at again. */
    Optional<LogPosition> after(Report report) throws JournalException {
        long attempt = journal.history(Subject.report(report.id())).stream().filter(event -> event.type() == EventType.REPORT_SENDING)
                .mapToLong(JournalEvent::number).max().orElse(0);
        Search search = searches.get(report.id());
        if (search == null || search.attempt() != attempt) {
            search = new Search(attempt, attempt, Optional.empty());
        }
        boolean more = true;
        while (search.found().isEmpty() && more) {
            Page<JournalEvent> page = journal.events(Set.of(EventType.REPORT_SENDING), PageRequest.oldest(PAGE).behind(search.seen()));
            search = looked(search, report, page.rows());
            more = page.more();
        }
        searches.put(report.id(), search);
        return search.found();
    }

    private Search looked(Search before, Report report, List<JournalEvent> attempts) throws JournalException {
        for (JournalEvent attempt : attempts) {
            if (!attempt.subject().id().equals(report.id()) && sameName(report, attempt)) {
                // one whose facts went to the archive is one of which nothing is known any more: then nothing is concluded from the log
                return new Search(before.attempt(), attempt.number(), Optional.of(new LogPosition(attempt.fact(Fact.POSITION).orElse(""))));
            }
        }
        long seen = attempts.isEmpty() ? before.seen() : attempts.get(attempts.size() - 1).number();
        return new Search(before.attempt(), seen, Optional.empty());
    }

    private boolean sameName(Report report, JournalEvent attempt) throws JournalException {
        Optional<String> other = journal.report(attempt.subject().id()).map(Submissions::officialName);
        return other.isEmpty() || other.get().equalsIgnoreCase(Submissions.officialName(report));
    }

    /** Forgets what was looked for on behalf of others. */
    void keep(Collection<String> reportIds) {
        searches.keySet().retainAll(reportIds);
    }
}
