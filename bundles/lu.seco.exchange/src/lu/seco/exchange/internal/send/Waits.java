// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.send;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.Notice;
import lu.seco.core.notice.Notifier;

/** Asks again, once, who wanted to wait for an answer to an unclear report when the time is over. Nothing is sent. */
public final class Waits {

    private final Journal journal;
    private final Clock clock;
    private final Notifier notifier;

    public Waits(Journal journal, Clock clock, Notifier notifier) {
        this.journal = journal;
        this.clock = clock;
        this.notifier = notifier;
    }

    /** @param open all reports that are not finished */
    public void ask(List<Report> open) throws JournalException {
        Instant now = clock.instant();
        for (Report report : open) {
            boolean waits = report.state() == ReportState.UNCERTAIN && report.progress().nextTry().isPresent();
            if (waits && Lanes.over(report.progress().nextTry().get(), report.changedAt(), now)) {
                ask(report);
            }
        }
    }

    private void ask(Report report) throws JournalException {
        Message told = Message.of("send.uncertain.waited", report.file().name());
        try {
            // durable first: it is better to ask in the list only than to ask again at every start
            journal.append(List.of(ReportEvents.waited(report, told)));
        } catch (IllegalArgumentException e) {
            // a person was quicker
            return;
        }
        notifier.tell(new Notice(Notice.Level.ALARM, told, Optional.of(Subject.report(report.id()))));
    }
}
