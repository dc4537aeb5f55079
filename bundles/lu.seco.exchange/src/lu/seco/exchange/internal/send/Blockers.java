// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.send;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;

/** Which reports keep others waiting behind them, and why: a file that waits without a visible reason is a file that is asked about. */
public final class Blockers {

    /** A run that takes longer is worth a word. */
    private static final Duration TOO_LONG = Duration.ofMinutes(15);
    /** More would tell nobody anything. */
    private static final int MOST = 50;

    private Blockers() {
    }

    /**
     * What there is to say.
     *
     * @param open all reports that are not finished
     * @return by the id of the report that blocks, oldest first
     */
    public static Map<String, Message> of(List<Report> open, Instant now) {
        List<Report> blocking = open.stream().filter(report -> blocks(report, now)).sorted(Comparator.comparingLong(Report::order)).toList();
        Map<Report, Integer> waiting = new LinkedHashMap<>();
        blocking.forEach(report -> waiting.put(report, 0));
        for (Report report : open) {
            if (report.state() == ReportState.QUEUED) {
                blocking.stream().filter(other -> other.lane().meets(report.lane())).findFirst().ifPresent(first -> waiting.merge(first, 1, Integer::sum));
            }
        }
        Map<String, Message> told = new LinkedHashMap<>();
        waiting.entrySet().stream().filter(entry -> entry.getValue() > 0).limit(MOST)
                .forEach(entry -> told.put(entry.getKey().id(), message(entry.getKey(), entry.getValue())));
        return told;
    }

    private static boolean blocks(Report report, Instant now) {
        return switch (report.state()) {
            case UNCERTAIN, FAILED -> true;
            case SENDING -> report.changedAt().plus(TOO_LONG).isBefore(now);
            default -> false;
        };
    }

    private static Message message(Report report, int waiting) {
        String name = report.file().name();
        Optional<Instant> next = report.progress().nextTry();
        if (report.state() == ReportState.SENDING) {
            return Message.of("lane.blocked.sending", name, waiting, report.changedAt());
        }
        if (report.state() == ReportState.UNCERTAIN) {
            return Message.of("lane.blocked.unclear", name, waiting);
        }
        return next.isPresent() ? Message.of("lane.blocked.failed", name, waiting, next.get()) : Message.of("lane.blocked.given-up", name, waiting);
    }
}
