// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.send;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.IdSource;
import lu.seco.core.Message;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.Notice;
import lu.seco.core.notice.Notifier;
import lu.seco.core.sofie.LogPosition;
import lu.seco.core.sofie.LoginTrouble;
import lu.seco.core.sofie.RunControl;
import lu.seco.core.sofie.RunKind;
import lu.seco.core.sofie.RunReport;
import lu.seco.core.sofie.SofieException;
import lu.seco.core.sofie.SofieSession;
import lu.seco.core.sofie.Submission;
import lu.seco.core.step.Step;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.ExchangeSettings.Retry;

/**
 * Everything between a queued report and the proof of what became of it. One thread. The order of steps is the promise "never twice": find out what
 * earlier attempts came to, store the new attempts, place the files, run SOFiE, prove, store.
 */
public final class Sender {

    /** How often a batch is put together anew because a person took a report out of it. */
    private static final int BATCH_TRIES = 10;
    private static final Set<ReportState> OPEN =
            Set.of(ReportState.QUEUED, ReportState.SENDING, ReportState.FAILED, ReportState.UNCERTAIN);

    private final Journal journal;
    private final ContentStore contents;
    private final IdSource ids;
    private final Clock clock;
    private final Notifier notifier;
    private final Steps steps;
    private final Submissions submissions;
    private final Tries tries;
    private final Proofs proofs;
    private Optional<Message> notPlaced = Optional.empty();

    public Sender(Journal journal, ContentStore contents, IdSource ids, Clock clock, Notifier notifier, Steps steps) {
        this.journal = journal;
        this.contents = contents;
        this.ids = ids;
        this.clock = clock;
        this.notifier = notifier;
        this.steps = steps;
        this.submissions = new Submissions(contents);
        this.tries = new Tries(journal, clock);
        this.proofs = new Proofs(journal, submissions, tries, notifier, steps);
    }

    /**
     * What a run is to do.
     *
     * @param kind what for; reports are only handed over when it is {@link RunKind#SEND}
     * @param impatient whether failed reports go again before their time: a person wants it, or the connection is back
     * @param retry how failures are tried again
     */
    public record Wish(RunKind kind, boolean impatient, Retry retry) {
    }

    /**
     * What came of a run.
     *
     * @param sent number of reports proven sent
     * @param passage what it says of the connection
     * @param login why SOFiE was not let in, if it failed with that
     */
    public record Done(int sent, Passage passage, Optional<LoginTrouble> login) {
    }

    /** The reports that are not finished. */
    public List<Report> open() throws JournalException {
        return journal.reportsIn(OPEN);
    }

    /** What kept a file of the last run from being placed in SOFiE's folder; empty if nothing did. */
    public Optional<Message> notPlaced() {
        return notPlaced;
    }

    /**
     * Finds out, without running SOFiE, what became of attempts whose end is not stored (a stop came between), of files that wait in SOFiE's own
     * queue (a person may have run SOFiE), and of unclear ones.
     *
     * @return number of reports now proven sent
     */
    public int settle(SofieSession session, Retry retry) throws JournalException, SofieException {
        return proofs.settle(session, retry);
    }

    /** One run of SOFiE with what is ready. */
    public Done run(SofieSession session, Wish wish, RunControl control) throws JournalException, SofieException {
        String runId = ids.next();
        LogPosition position = session.position();
        if (wish.kind() == RunKind.SEND) {
            notPlaced = Optional.empty();
        }
        List<Report> batch = wish.kind() == RunKind.SEND ? begin(runId, position, wish.impatient()) : List.of();
        int handedOver = place(session, batch, wish.retry());
        // stored after placing and before the start: an attempt whose run has no such event was never in SOFiE's hands
        journal.append(List.of(RunEvents.started(runId, wish.kind(), position, handedOver)));
        steps.reached(Step.SEND_START_STORED);
        RunReport run = session.run(wish.kind(), runId, control);
        steps.reached(Step.SEND_ENDED);
        journal.append(List.of(RunEvents.ended(run)));
        steps.reached(Step.SEND_END_STORED);
        return proofs.afterRun(session, run, wish.retry());
    }

    /** Stores the attempts. A report that a person took back meanwhile does not keep the others: they are looked at anew. */
    private List<Report> begin(String runId, LogPosition position, boolean impatient) throws JournalException {
        for (int number = 1;; number++) {
            List<Report> batch = withContent(Lanes.next(open(), clock.instant(), impatient));
            if (batch.isEmpty()) {
                return batch;
            }
            try {
                journal.append(batch.stream().map(report -> ReportEvents.sending(report, runId, position)).toList());
                steps.reached(Step.SEND_ATTEMPT_STORED);
                return batch;
            } catch (IllegalArgumentException e) {
                if (number == BATCH_TRIES) {
                    throw e;
                }
            }
        }
    }

    /** A report whose content is missing cannot be sent: it is held, or it would be tried for ever. */
    private List<Report> withContent(List<Report> reports) throws JournalException {
        List<Report> complete = new ArrayList<>();
        for (Report report : reports) {
            if (contents.find(report.file().sha256()).isPresent()) {
                complete.add(report);
            } else {
                Message missing = Message.of("send.content-missing", report.file().name());
                journal.append(List.of(ReportEvents.held(report.id(), missing)));
                notifier.tell(new Notice(Notice.Level.ALARM, missing, Optional.of(Subject.report(report.id()))));
            }
        }
        return complete;
    }

    /** Returns how many SOFiE has in hand now. A file that cannot be placed keeps no other. */
    private int place(SofieSession session, List<Report> batch, Retry retry) throws JournalException, SofieException {
        int handedOver = 0;
        for (Report report : batch) {
            if (report.progress().sofieName().isPresent() || placed(session, report, retry)) {
                handedOver++;
            }
        }
        return handedOver;
    }

    private boolean placed(SofieSession session, Report report, Retry retry) throws JournalException, SofieException {
        Submission submission = submissions.of(report);
        try {
            if (session.place(submission) == SofieSession.Placed.PLACED) {
                return true;
            }
            occupied(report, submission, retry);
        } catch (SofieException e) {
            if (!session.withdraw(submission)) {
                // it may lie there all the same, and only the log can tell later what became of it
                throw e;
            }
            Message reason = Message.of("send.not-placed", submission.officialName(), why(e));
            notPlaced = Optional.of(reason);
            journal.append(List.of(ReportEvents.notHandedOver(report.id(), reason, tries.afterNone(report, retry))));
        }
        return false;
    }

    private static String why(SofieException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private void occupied(Report report, Submission submission, Retry retry) throws JournalException {
        Message reason = Message.of("send.name-occupied", submission.officialName());
        notPlaced = Optional.of(reason);
        journal.append(List.of(ReportEvents.notHandedOver(report.id(), reason, tries.afterNone(report, retry))));
    }
}
