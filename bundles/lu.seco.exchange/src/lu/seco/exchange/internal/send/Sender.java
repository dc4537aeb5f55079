// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.send;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.IdSource;
import lu.seco.core.Message;
import lu.seco.core.journal.Attempt;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.Notice;
import lu.seco.core.notice.Notifier;
import lu.seco.core.sofie.LogPosition;
import lu.seco.core.sofie.RunControl;
import lu.seco.core.sofie.RunKind;
import lu.seco.core.sofie.RunReport;
import lu.seco.core.sofie.SendProof;
import lu.seco.core.sofie.SofieException;
import lu.seco.core.sofie.SofieSession;
import lu.seco.core.sofie.Submission;
import lu.seco.core.sofie.Verdict;
import lu.seco.core.sofie.Whereabouts;
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

    public Sender(Journal journal, ContentStore contents, IdSource ids, Clock clock, Notifier notifier) {
        this.journal = journal;
        this.contents = contents;
        this.ids = ids;
        this.clock = clock;
        this.notifier = notifier;
    }

    /** The reports that are not finished. */
    public List<Report> open() throws JournalException {
        return journal.reportsIn(OPEN);
    }

    /**
     * Finds out, without running SOFiE, what became of attempts whose end is not stored (a stop came between), of files that wait in SOFiE's own
     * queue (a person may have run SOFiE), and of unclear ones.
     *
     * @return number of reports now proven sent
     */
    public int settle(SofieSession session, Retry retry) throws JournalException, SofieException {
        return prove(session, unsettled(), retry);
    }

    /**
     * One run of SOFiE with what is ready.
     *
     * @param kind what for; reports are only handed over when it is {@link RunKind#SEND}
     * @return number of reports proven sent
     */
    public int run(SofieSession session, RunKind kind, Retry retry, RunControl control) throws JournalException, SofieException {
        String runId = ids.next();
        LogPosition position = session.position();
        List<Report> batch = kind == RunKind.SEND ? begin(runId, position) : List.of();
        place(session, batch, retry);
        // stored after placing and before the start: an attempt whose run has no such event was never in SOFiE's hands
        journal.append(List.of(RunEvents.started(runId, kind, position, batch.size())));
        RunReport run = session.run(kind, runId, control);
        journal.append(List.of(RunEvents.ended(run)));
        return prove(session, unsettled(), retry);
    }

    /** Stores the attempts. A report that a person took back meanwhile does not keep the others: they are looked at anew. */
    private List<Report> begin(String runId, LogPosition position) throws JournalException {
        for (int number = 1;; number++) {
            List<Report> batch = withContent(Lanes.next(open(), clock.instant()));
            if (batch.isEmpty()) {
                return batch;
            }
            try {
                journal.append(batch.stream().map(report -> ReportEvents.sending(report, runId, position)).toList());
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

    private void place(SofieSession session, List<Report> batch, Retry retry) throws JournalException, SofieException {
        for (Report report : batch) {
            if (report.progress().sofieName().isPresent()) {
                continue;
            }
            Submission submission = submission(report);
            if (session.place(submission) == SofieSession.Placed.OCCUPIED) {
                Message reason = Message.of("send.name-occupied", submission.officialName());
                Optional<Instant> next = nextTry(report.progress().attempt() + 1, retry);
                journal.append(List.of(ReportEvents.failed(report.id(), reason, next)));
                if (next.isEmpty()) {
                    tell(Notice.Level.ALARM, "send.given-up", report);
                }
            }
        }
    }

    private List<Report> unsettled() throws JournalException {
        return journal.reportsIn(Set.of(ReportState.SENDING, ReportState.FAILED, ReportState.UNCERTAIN)).stream()
                .filter(report -> report.state() != ReportState.FAILED || report.progress().sofieName().isPresent()).toList();
    }

    /** Each report is proved from the position stored with its own last attempt, so that a line of an earlier day never counts for today. */
    private int prove(SofieSession session, List<Report> reports, Retry retry)
            throws JournalException, SofieException {
        Map<LogPosition, List<Report>> byPosition = new LinkedHashMap<>();
        for (Report report : reports) {
            List<Attempt> attempts = journal.attempts(report.id());
            LogPosition position = positionOf(report, attempts);
            byPosition.computeIfAbsent(position, key -> new ArrayList<>()).add(report);
        }
        int sent = 0;
        for (Map.Entry<LogPosition, List<Report>> group : byPosition.entrySet()) {
            Map<String, Report> byId = new LinkedHashMap<>();
            group.getValue().forEach(report -> byId.put(report.id(), report));
            List<Submission> submissions = group.getValue().stream().map(this::submission).toList();
            for (SendProof proof : session.prove(group.getKey(), submissions)) {
                sent += conclude(session, byId.get(proof.reportId()), proof, retry);
            }
        }
        return sent;
    }

    /** A file in SOFiE's queue may have been uploaded after any of its attempts: the first that put it there counts. */
    private static LogPosition positionOf(Report report, List<Attempt> attempts) {
        boolean queued = report.progress().sofieName().isPresent();
        return (queued ? attempts.get(0) : attempts.get(attempts.size() - 1)).position();
    }

    private int conclude(SofieSession session, Report report, SendProof proof, Retry retry)
            throws JournalException, SofieException {
        if (proof.verdict() == Verdict.PROVEN_SENT) {
            boolean clearGone = session.withdraw(submission(report));
            journal.append(List.of(ReportEvents.proved(EventType.REPORT_SENT, proof, Optional.empty())));
            if (!clearGone) {
                // SOFiE would send it a second time when it runs next
                tell(Notice.Level.ALARM, "send.clear-left", report);
            }
            return 1;
        }
        if (report.state() == ReportState.UNCERTAIN) {
            // looked at again at every occasion, because a later run often brings the proof; without one it stays a person's decision
            return 0;
        }
        if (proof.verdict() == Verdict.UNKNOWN) {
            if (neverHandedOver(report, proof)) {
                Message reason = Message.of("send.not-handed-over", report.file().name());
                journal.append(List.of(ReportEvents.failed(report.id(), reason, Optional.of(clock.instant()))));
            } else {
                uncertain(report, proof);
            }
        } else if (proof.where() == Whereabouts.REFUSED) {
            journal.append(List.of(ReportEvents.proved(EventType.REPORT_REFUSED, proof, Optional.empty())));
            tell(Notice.Level.WARNING, "send.refused", report);
        } else if (report.state() == ReportState.SENDING) {
            failed(session, report, proof, retry);
        }
        return 0;
    }

    /** SeCo stopped between storing the attempt and starting SOFiE: no run was started for it, and SOFiE has done nothing since. */
    private boolean neverHandedOver(Report report, SendProof proof) throws JournalException {
        boolean silent = proof.where() == Whereabouts.NOWHERE && proof.reason().code().equals(SendProof.SOFIE_WAS_SILENT);
        if (report.state() != ReportState.SENDING || !silent || report.progress().sofieName().isPresent()) {
            return false;
        }
        List<Attempt> attempts = journal.attempts(report.id());
        return journal.history(Subject.run(attempts.get(attempts.size() - 1).runId())).isEmpty();
    }

    private void failed(SofieSession session, Report report, SendProof proof, Retry retry) throws JournalException, SofieException {
        if (!session.withdraw(submission(report))) {
            // it lies in SOFiE's folder and cannot be taken back: SOFiE may send it whenever it runs
            uncertain(report, proof);
            return;
        }
        Optional<Instant> next = nextTry(report.progress().attempt(), retry);
        journal.append(List.of(ReportEvents.proved(EventType.REPORT_FAILED, proof, next)));
        if (next.isEmpty()) {
            tell(Notice.Level.ALARM, "send.given-up", report);
        }
    }

    private void uncertain(Report report, SendProof proof) throws JournalException {
        journal.append(List.of(ReportEvents.proved(EventType.REPORT_UNCERTAIN, proof, Optional.empty())));
        tell(Notice.Level.ALARM, "send.uncertain", report);
    }

    private void tell(Notice.Level level, String code, Report report) {
        notifier.tell(new Notice(level, Message.of(code, report.file().name()), Optional.of(Subject.report(report.id()))));
    }

    private Optional<Instant> nextTry(int attempt, Retry retry) {
        return retry.waitAfter(attempt).map(wait -> clock.instant().plus(wait));
    }

    private Submission submission(Report report) {
        String sha256 = report.file().sha256();
        Path content = contents.find(sha256).orElse(Path.of(sha256));
        return new Submission(report.id(), report.file().officialName().orElse(report.file().name()), content, sha256,
                report.progress().sofieName());
    }
}
