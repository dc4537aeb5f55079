// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.send;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.journal.Attempt;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.Notice;
import lu.seco.core.notice.Notifier;
import lu.seco.core.sofie.LogPosition;
import lu.seco.core.sofie.LoginTrouble;
import lu.seco.core.sofie.RunEnd;
import lu.seco.core.sofie.RunReport;
import lu.seco.core.sofie.SendProof;
import lu.seco.core.sofie.SofieException;
import lu.seco.core.sofie.SofieSession;
import lu.seco.core.sofie.Submission;
import lu.seco.core.sofie.Verdict;
import lu.seco.core.sofie.Whereabouts;
import lu.seco.core.step.Step;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.ExchangeSettings.Retry;

/** Finds out what became of the files that were handed to SOFiE, and stores what follows from it. */
final class Proofs {

    /** SOFiE's log says that it could not encrypt a file that still lies there. */
    private static final String NOT_ENCRYPTED = "sofie.proof.outbox.failed";

    private final Journal journal;
    private final Submissions submissions;
    private final Tries tries;
    private final Notifier notifier;
    private final Steps steps;
    private final Unclear unclear;

    Proofs(Journal journal, Submissions submissions, Tries tries, Notifier notifier, Steps steps) {
        this.journal = journal;
        this.submissions = submissions;
        this.tries = tries;
        this.notifier = notifier;
        this.steps = steps;
        this.unclear = new Unclear(journal, submissions);
    }

    private record Proved(Report report, SendProof proof) {

        boolean sent() {
            return proof.verdict() == Verdict.PROVEN_SENT;
        }

        /** Whether it was tried just now and did not go. */
        boolean triedInVain() {
            return report.state() == ReportState.SENDING && proof.verdict() == Verdict.PROVEN_NOT_SENT && proof.where() != Whereabouts.REFUSED;
        }

        /** Whether it was tried just now and is left in one of SOFiE's folders with something that speaks of failure. */
        boolean leftBehind() {
            return triedInVain() && (proof.where() == Whereabouts.QUEUE || proof.reason().code().equals(NOT_ENCRYPTED));
        }
    }

    /**
     * What is concluded under.
     *
     * @param retry how failures are tried again
     * @param failed whether the run as a whole failed
     * @param badEnd whether SOFiE itself ended badly
     * @param login why SOFiE was not let in, if it failed with that
     */
    private record Circumstances(Retry retry, boolean failed, boolean badEnd, Optional<LoginTrouble> login) {
    }

    /** Without a run. Returns the number of reports now proven sent. */
    int settle(SofieSession session, Retry retry) throws JournalException, SofieException {
        return conclude(session, prove(session), new Circumstances(retry, false, false, Optional.empty()));
    }

    /** After a run. */
    Sender.Done afterRun(SofieSession session, RunReport run, Retry retry) throws JournalException, SofieException {
        List<Proved> all = prove(session);
        boolean interrupted = run.end() == RunEnd.INTERRUPTED;
        boolean badEnd = !interrupted && (run.end() != RunEnd.ENDED || run.exitCode().orElse(0) != 0);
        boolean inVain = all.stream().anyMatch(run.login().isPresent() ? Proved::triedInVain : Proved::leftBehind);
        boolean suspicious = !interrupted && (badEnd || inVain);
        boolean through = all.stream().anyMatch(Proved::sent) || suspicious && !session.received().isEmpty();
        boolean failed = suspicious && !through;
        Optional<LoginTrouble> login = failed ? run.login() : Optional.empty();
        int sent = conclude(session, all, new Circumstances(retry, failed, badEnd, login));
        Passage said = interrupted ? Passage.UNSAID : Passage.QUIET;
        return new Sender.Done(sent, through ? Passage.THROUGH : failed ? Passage.FAILED : said, login);
    }

    private List<Report> unsettled() throws JournalException {
        return journal.reportsIn(Set.of(ReportState.SENDING, ReportState.FAILED, ReportState.UNCERTAIN)).stream()
                .filter(report -> report.state() != ReportState.FAILED || report.progress().sofieName().isPresent()).toList();
    }

    /** Each report is proved from the position stored with its own last attempt, so that a line of an earlier day never counts for today. */
    private List<Proved> prove(SofieSession session) throws JournalException, SofieException {
        Map<LogPosition, List<Report>> byPosition = new LinkedHashMap<>();
        for (Report report : unsettled()) {
            LogPosition position = positionOf(report, journal.attempts(report.id()));
            byPosition.computeIfAbsent(position, key -> new ArrayList<>()).add(report);
        }
        List<Proved> all = new ArrayList<>();
        for (Map.Entry<LogPosition, List<Report>> group : byPosition.entrySet()) {
            Map<String, Report> byId = new LinkedHashMap<>();
            group.getValue().forEach(report -> byId.put(report.id(), report));
            List<Submission> asked = new ArrayList<>();
            for (Report report : group.getValue()) {
                asked.add(unclear.asked(report));
            }
            session.prove(group.getKey(), asked).forEach(proof -> all.add(new Proved(byId.get(proof.reportId()), proof)));
        }
        return all;
    }

    /** A file in SOFiE's queue may have been uploaded after any of its attempts: the first that put it there counts. */
    private static LogPosition positionOf(Report report, List<Attempt> attempts) {
        boolean queued = report.progress().sofieName().isPresent();
        return (queued ? attempts.get(0) : attempts.get(attempts.size() - 1)).position();
    }

    private int conclude(SofieSession session, List<Proved> all, Circumstances how) throws JournalException, SofieException {
        int sent = 0;
        List<Submission> undecided = new ArrayList<>();
        for (Proved proved : all) {
            sent += conclude(session, proved.report(), proved.proof(), how);
            if (proved.proof().verdict() == Verdict.UNKNOWN) {
                undecided.add(submissions.of(proved.report()));
            }
        }
        // the conclusion is stored; only what is unclear may still be explained by what was taken back
        session.forgetWithdrawn(undecided);
        unclear.keep(all.stream().map(proved -> proved.report().id()).toList());
        return sent;
    }

    private int conclude(SofieSession session, Report report, SendProof proof, Circumstances how) throws JournalException, SofieException {
        if (proof.verdict() == Verdict.PROVEN_SENT) {
            boolean clearGone = session.withdraw(submissions.of(report));
            store(ReportEvents.proved(EventType.REPORT_SENT, proof, Optional.empty()));
            if (!clearGone) {
                // SOFiE would send it a second time when it runs next
                tell(Notice.Level.ALARM, "send.clear-left", report);
            }
            return 1;
        }
        if (report.state() == ReportState.UNCERTAIN) {
            // looked at again at every occasion, because a later run often brings the proof; without one it stays a person's decision
            explained(session, report, proof, how);
            return 0;
        }
        if (proof.verdict() == Verdict.UNKNOWN) {
            if (silentAbout(report, proof) && neverStarted(report)) {
                Message reason = Message.of("send.not-handed-over", report.file().name());
                store(ReportEvents.notHandedOver(report.id(), reason, tries.afterStop(report, how.retry())));
            } else {
                uncertain(report, proof);
            }
        } else if (proof.where() == Whereabouts.REFUSED) {
            store(ReportEvents.proved(EventType.REPORT_REFUSED, proof, Optional.empty()));
            tell(Notice.Level.WARNING, "send.refused", report);
        } else if (report.state() == ReportState.SENDING) {
            failed(session, report, proof, how);
        }
        return 0;
    }

    /** What became of an unclear report is clear now: SOFiE made up for what it had not logged. */
    private void explained(SofieSession session, Report report, SendProof proof, Circumstances how) throws JournalException, SofieException {
        if (proof.verdict() == Verdict.UNKNOWN || !session.withdraw(submissions.of(report))) {
            return;
        }
        if (proof.where() == Whereabouts.REFUSED) {
            store(ReportEvents.proved(EventType.REPORT_REFUSED, proof, Optional.empty()));
            tell(Notice.Level.WARNING, "send.refused", report);
        } else if (proof.where() == Whereabouts.QUEUE || unclear.onlyUnexplained(report)) {
            store(ReportEvents.notCounted(proof, tries.afterStop(report, how.retry()), Tries.EXPLAINED));
            tell(Notice.Level.INFORMATION, "send.explained", report);
        }
    }

    /** SOFiE has done nothing since. */
    private static boolean silentAbout(Report report, SendProof proof) {
        boolean silent = proof.where() == Whereabouts.NOWHERE && proof.reason().code().equals(SendProof.SOFIE_WAS_SILENT);
        return report.state() == ReportState.SENDING && silent && report.progress().sofieName().isEmpty();
    }

    /** SeCo stopped between storing the attempt and starting SOFiE. */
    private boolean neverStarted(Report report) throws JournalException {
        List<Attempt> attempts = journal.attempts(report.id());
        return journal.history(Subject.run(attempts.get(attempts.size() - 1).runId())).isEmpty();
    }

    private void failed(SofieSession session, Report report, SendProof proof, Circumstances how) throws JournalException, SofieException {
        if (!session.withdraw(submissions.of(report))) {
            // it lies in SOFiE's folder and cannot be taken back: SOFiE may send it whenever it runs
            uncertain(report, proof);
            return;
        }
        if (neverStarted(report)) {
            store(ReportEvents.notCounted(proof, tries.afterStop(report, how.retry()), Tries.NOT_HANDED_OVER));
        } else if (how.login().isPresent()) {
            store(ReportEvents.notCounted(proof, tries.afterNone(report, how.retry()), Tries.LOGIN));
        } else if (how.failed() && (how.badEnd() || proof.where() == Whereabouts.QUEUE)) {
            store(ReportEvents.notCounted(proof, tries.afterNone(report, how.retry()), Tries.CONNECTION));
        } else {
            Optional<Instant> next = tries.afterOne(report, report.progress().attempt(), how.retry());
            store(ReportEvents.proved(EventType.REPORT_FAILED, proof, next));
            if (next.isEmpty()) {
                tell(Notice.Level.ALARM, "send.given-up", report);
            }
        }
    }

    private void uncertain(Report report, SendProof proof) throws JournalException {
        store(ReportEvents.proved(EventType.REPORT_UNCERTAIN, proof, Optional.empty()));
        tell(Notice.Level.ALARM, "send.uncertain", report);
    }

    private void store(NewEvent event) throws JournalException {
        journal.append(List.of(event));
        steps.reached(Step.SEND_PROVED);
    }

    private void tell(Notice.Level level, String code, Report report) {
        notifier.tell(new Notice(level, Message.of(code, report.file().name()), Optional.of(Subject.report(report.id()))));
    }
}
