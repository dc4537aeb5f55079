// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lu.seco.core.journal.Attempt;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.Projection;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;

/** One report with its attempts on the way from event to event. */
final class ReportTrack {

    private Optional<Report> report;
    private final SortedMap<Long, Attempt> attempts = new TreeMap<>();
    private final SortedMap<Long, Attempt> changed = new TreeMap<>();

    /**
     * @param report where it stands; empty before its first event
     * @param attempts known attempts by the number of the event that began them; the last one is enough
     */
    ReportTrack(Optional<Report> report, SortedMap<Long, Attempt> attempts) {
        this.report = report;
        this.attempts.putAll(attempts);
    }

    void apply(JournalEvent event) {
        report = Optional.of(Projection.report(report, event));
        if (event.type() == EventType.REPORT_SENDING) {
            change(event.number(), Projection.attempt(event));
        } else if (!attempts.isEmpty()) {
            Long last = attempts.lastKey();
            Attempt attempt = attempts.get(last);
            // A proof that turns up later corrects an attempt that had ended, of an unclear one whatever it proves; nothing else does.
            boolean unclear = attempt.outcome().filter(ReportState.UNCERTAIN::equals).isPresent();
            if (attempt.outcome().isEmpty() || event.type() == EventType.REPORT_SENT || unclear && proves(event.type())) {
                change(last, Projection.attempt(attempt, event));
            }
        }
    }

    private static boolean proves(EventType type) {
        return type == EventType.REPORT_FAILED || type == EventType.REPORT_REFUSED;
    }

    private void change(Long ord, Attempt attempt) {
        attempts.put(ord, attempt);
        changed.put(ord, attempt);
    }

    Optional<Report> report() {
        return report;
    }

    SortedMap<Long, Attempt> attempts() {
        return attempts;
    }

    /** Attempts that an event began or ended. */
    SortedMap<Long, Attempt> changedAttempts() {
        return changed;
    }
}
