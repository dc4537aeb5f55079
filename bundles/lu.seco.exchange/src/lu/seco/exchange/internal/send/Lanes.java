// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.send;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.file.Lane;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;

/**
 * Who goes next. Files of equal official name never go together, because SOFiE's folder holds one of each: so the files of a lane, which bear the
 * constant name of their kind, go one by one in the order in which they arrived. Only kinds whose every file has a name of its own (scans of
 * identity documents, XML requests with a time stamp) go together. An open or unclear file stops those behind it in its lane, and only those;
 * so does a released file that can still be pulled back.
 */
public final class Lanes {

    /** A clock that is corrected by less has not jumped. */
    private static final Duration CORRECTION = Duration.ofMinutes(1);

    private Lanes() {
    }

    /**
     * The reports of the next run.
     *
     * @param open all reports that are not finished, in any order
     * @param now the moment: failed reports go again when their time has come
     * @param impatient whether they go before
     */
    public static List<Report> next(List<Report> open, Instant now, boolean impatient) {
        List<Report> batch = new ArrayList<>();
        List<Lane> closed = new ArrayList<>();
        Set<String> names = new HashSet<>();
        open.stream().filter(report -> report.state().blocksLane() && !due(report, now, impatient)).map(Report::lane).forEach(closed::add);
        List<Report> waiting = open.stream().filter(report -> report.state() == ReportState.QUEUED || due(report, now, impatient))
                .sorted(Comparator.comparingLong(Report::order)).toList();
        for (Report report : waiting) {
            Lane lane = report.lane();
            boolean free = closed.stream().noneMatch(lane::meets);
            // a file already in SOFiE's own queue needs no place in the folder
            boolean needsName = report.progress().sofieName().isEmpty();
            if (free && !inWindow(report, now) && (!needsName || names.add(nameOf(report)))) {
                batch.add(report);
            } else {
                // it stays behind, and those behind it in its lane with it
                closed.add(lane);
            }
            if (!needsName) {
                // nobody says in which order SOFiE empties its queue: the next of the lane waits for its proof
                closed.add(lane);
            }
        }
        return batch;
    }

    /** When, after that moment, a failed report is to be tried again or one that could still be pulled back may go. */
    public static Optional<Instant> nextTry(List<Report> open, Instant now) {
        return open.stream().filter(report -> report.state() == ReportState.FAILED || report.state() == ReportState.QUEUED)
                .flatMap(report -> report.progress().nextTry().stream()).filter(next -> next.isAfter(now)).min(Instant::compareTo);
    }

    /** Whether a person can still pull it back. */
    private static boolean inWindow(Report report, Instant now) {
        return report.state() == ReportState.QUEUED && report.progress().nextTry().filter(next -> !over(next, report.changedAt(), now)).isPresent();
    }

    private static boolean due(Report report, Instant now, boolean impatient) {
        return report.state() == ReportState.FAILED
                && report.progress().nextTry().filter(next -> impatient || over(next, report.changedAt(), now)).isPresent();
    }

    /**
     * Whether a wait is over. It is also if it began in the future: the clock was set back since, and what it said then means nothing any more; a wait
     * that ends too early is better than one of a day.
     *
     * @param until its end
     * @param since when it began
     */
    public static boolean over(Instant until, Instant since, Instant now) {
        return !until.isAfter(now) || since.isAfter(now.plus(CORRECTION));
    }

    private static String nameOf(Report report) {
        return Submissions.officialName(report).toLowerCase(Locale.ROOT);
    }
}
