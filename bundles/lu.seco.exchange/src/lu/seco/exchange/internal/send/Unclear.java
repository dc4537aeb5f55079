// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.send;

import java.util.Collection;
import java.util.List;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.sofie.SendProof;
import lu.seco.core.sofie.Submission;

/** What has to be known of an unclear report before a later line may settle it. One thread. */
final class Unclear {

    private final Journal journal;
    private final Submissions submissions;
    private final NextOfName nextOfName;

    Unclear(Journal journal, Submissions submissions) {
        this.journal = journal;
        this.submissions = submissions;
        this.nextOfName = new NextOfName(journal);
    }

    /** How its proof is asked for. Only after an unclear report another file of its name may have been handed over. */
    Submission asked(Report report) throws JournalException {
        Submission submission = submissions.of(report);
        return report.state() == ReportState.UNCERTAIN ? nextOfName.after(report).map(submission::until).orElse(submission) : submission;
    }

    /** Forgets all others. */
    void keep(Collection<String> reportIds) {
        nextOfName.keep(reportIds);
    }

    /**
     * Whether an encrypted file that nobody had explained was the only doubt when it became unclear. Any other doubt, such as a damaged line, stays a
     * doubt even if it cannot be seen any more.
     */
    boolean onlyUnexplained(Report report) throws JournalException {
        List<JournalEvent> history = journal.history(Subject.report(report.id()));
        int last = history.stream().map(JournalEvent::type).toList().lastIndexOf(EventType.REPORT_SENDING);
        return history.subList(last + 1, history.size()).stream().filter(event -> event.type() == EventType.REPORT_UNCERTAIN).findFirst()
                .flatMap(event -> event.fact(Fact.REASON)).map(Message::parse).filter(reason -> reason.code().equals(SendProof.UNEXPLAINED)).isPresent();
    }
}
