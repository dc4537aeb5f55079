// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.send;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Evidence;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.Subject;
import lu.seco.core.sofie.LogPosition;
import lu.seco.core.sofie.SendProof;

/** The events about a report on its way through SOFiE, each with exactly the facts it states. */
final class ReportEvents {

    private ReportEvents() {
    }

    static NewEvent sending(Report report, String runId, LogPosition position) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.ATTEMPT, String.valueOf(report.progress().attempt() + 1));
        facts.put(Fact.RUN, runId);
        facts.put(Fact.POSITION, position.token());
        facts.put(Fact.SHA256, report.file().sha256());
        return new NewEvent(EventType.REPORT_SENDING, Subject.report(report.id()), facts);
    }

    static NewEvent proved(EventType type, SendProof proof, Optional<Instant> nextTry) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.WHEREABOUTS, proof.where().name());
        facts.put(Fact.REASON, proof.reason().format());
        proof.sofieName().ifPresent(name -> facts.put(Fact.SOFIE_NAME, name));
        proof.evidence().ifPresent(evidence -> put(facts, evidence));
        nextTry.ifPresent(next -> facts.put(Fact.NEXT_TRY, next.toString()));
        return new NewEvent(type, Subject.report(proof.reportId()), facts);
    }

    /** A failure that does not count as a try because the file never came into SOFiE's hands. */
    static NewEvent notHandedOver(String reportId, Message reason, Instant next) {
        return new NewEvent(EventType.REPORT_FAILED, Subject.report(reportId),
                Map.of(Fact.REASON, reason.format(), Fact.NEXT_TRY, next.toString(), Fact.RESULT, Tries.NOT_HANDED_OVER));
    }

    /** A proven failure that does not count as a try. */
    static NewEvent notCounted(SendProof proof, Instant next, String result) {
        NewEvent failed = proved(EventType.REPORT_FAILED, proof, Optional.of(next));
        Map<Fact, String> facts = new EnumMap<>(failed.facts());
        facts.put(Fact.RESULT, result);
        return new NewEvent(failed.type(), failed.subject(), facts);
    }

    static NewEvent held(String reportId, Message reason) {
        return new NewEvent(EventType.REPORT_HELD, Subject.report(reportId), Map.of(Fact.REASON, reason.format()));
    }

    /** A person wants a report that was given up to be tried again at once; it stays what it is until then. */
    static NewEvent tryAgain(String reportId, String person, Message reason, Instant now) {
        return new NewEvent(EventType.REPORT_FAILED, Subject.report(reportId),
                Map.of(Fact.PERSON, person, Fact.REASON, reason.format(), Fact.NEXT_TRY, now.toString()));
    }

    /** What a person decided. */
    static NewEvent decided(EventType type, String reportId, String person, Message reason) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.PERSON, person);
        facts.put(Fact.REASON, reason.format());
        return new NewEvent(type, Subject.report(reportId), facts);
    }

    /** A person wants to wait for an answer; what is known of an unclear report stays known. */
    static NewEvent waits(Report report, String person, Message reason, Instant until) {
        Map<Fact, String> facts = unclear(report, reason);
        facts.put(Fact.PERSON, person);
        facts.put(Fact.NEXT_TRY, until.toString());
        return new NewEvent(EventType.REPORT_UNCERTAIN, Subject.report(report.id()), facts);
    }

    /** The time of waiting is over. */
    static NewEvent waited(Report report, Message reason) {
        return new NewEvent(EventType.REPORT_UNCERTAIN, Subject.report(report.id()), unclear(report, reason));
    }

    private static Map<Fact, String> unclear(Report report, Message reason) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.REASON, reason.format());
        report.progress().evidence().ifPresent(evidence -> put(facts, evidence));
        return facts;
    }

    private static void put(Map<Fact, String> facts, Evidence evidence) {
        facts.put(Fact.EVIDENCE_LINE, evidence.line());
        facts.put(Fact.EVIDENCE_SOURCE, evidence.source());
    }
}
