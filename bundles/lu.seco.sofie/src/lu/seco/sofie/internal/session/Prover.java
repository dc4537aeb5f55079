// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.session;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.journal.Evidence;
import lu.seco.core.sofie.LogPosition;
import lu.seco.core.sofie.SendProof;
import lu.seco.core.sofie.SofieException;
import lu.seco.core.sofie.Submission;
import lu.seco.core.sofie.Verdict;
import lu.seco.core.sofie.Whereabouts;
import lu.seco.sofie.internal.audit.AuditEntry;
import lu.seco.sofie.internal.audit.AuditLog;
import lu.seco.sofie.internal.audit.LogLine;
import lu.seco.sofie.internal.descriptor.Descriptor;
import lu.seco.sofie.internal.descriptor.Role;

/**
 * Finds out what happened to files; the README of this bundle has the table of cases. A verdict is only given where what speaks for it
 * cannot be read otherwise: a file said not to be sent is sent again, and it must not go twice.
 */
final class Prover {

    private final Descriptor descriptor;
    private final AuditLog log;
    private final Outbox outbox;
    private final Supplier<Optional<Instant>> machineStart;

    /** @param machineStart when this machine was started, if that can be told */
    Prover(Descriptor descriptor, AuditLog log, Outbox outbox, Supplier<Optional<Instant>> machineStart) {
        this.descriptor = Objects.requireNonNull(descriptor, "descriptor");
        this.log = Objects.requireNonNull(log, "log");
        this.outbox = Objects.requireNonNull(outbox, "outbox");
        this.machineStart = Objects.requireNonNull(machineStart, "machineStart");
    }

    List<SendProof> prove(LogPosition from, List<Submission> submissions) throws SofieException {
        try {
            Facts facts = new Facts(descriptor, log, from, submissions);
            Set<String> ambiguous = ambiguous(submissions);
            List<SendProof> proofs = new ArrayList<>();
            for (Submission submission : submissions) {
                proofs.add(prove(submission, facts, ambiguous));
            }
            return proofs;
        } catch (IOException e) {
            throw new SofieException(Message.of("sofie.folder.unreadable", descriptor.root(), e), e);
        }
    }

    private static Set<String> ambiguous(List<Submission> submissions) {
        Map<String, Long> counts = submissions.stream().filter(submission -> submission.sofieName().isEmpty())
                .map(submission -> Traces.key(submission.officialName()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream().filter(entry -> entry.getValue() > 1).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private SendProof prove(Submission submission, Facts facts, Set<String> ambiguous) throws SofieException, IOException {
        if (submission.sofieName().isPresent()) {
            return encrypted(submission, List.of(submission.sofieName().get()), facts);
        }
        String name = submission.officialName();
        if (ambiguous.contains(Traces.key(name))) {
            return unknown(submission, Whereabouts.NOWHERE, Message.of("sofie.proof.ambiguous", name));
        }
        Optional<List<String>> names = facts.encryptedNames(submission);
        if (names.isEmpty()) {
            return unknown(submission, Whereabouts.NOWHERE, Message.of("sofie.proof.ambiguous", name));
        }
        if (!names.get().isEmpty()) {
            // SOFiE stopped between encrypting and removing the clear file: its next run would encrypt and send it a second time
            takeAway(submission);
            return encrypted(submission, names.get(), facts);
        }
        return withoutLine(submission, facts);
    }

    private void takeAway(Submission submission) throws SofieException {
        if (!outbox.withdraw(submission)) {
            throw new SofieException(Message.of("sofie.proof.leftover", submission.officialName(), descriptor.folder(Role.OUTBOX)), null);
        }
    }

    /** The names are those under which the file was encrypted; more than one only if SOFiE encrypted it more than once. */
    private SendProof encrypted(Submission submission, List<String> names, Facts facts) throws SofieException, IOException {
        List<SendProof> proofs = new ArrayList<>();
        for (String name : names) {
            proofs.add(encrypted(submission, name, facts));
        }
        for (Verdict verdict : List.of(Verdict.PROVEN_SENT, Verdict.PROVEN_NOT_SENT)) {
            for (SendProof proof : proofs) {
                if (proof.verdict() == verdict) {
                    return proof;
                }
            }
        }
        return proofs.get(0);
    }

    private SendProof encrypted(Submission submission, String name, Facts facts) throws SofieException, IOException {
        Optional<Evidence> queued = facts.folders().encrypted(Role.QUEUE, name);
        Optional<LogLine> failed = facts.traces().uploadFailed(name);
        Optional<LogLine> uploaded = facts.traces().uploaded(name);
        if (uploaded.isPresent() && (failed.isEmpty() || queued.isEmpty())) {
            return sent(submission, name, uploaded.get().evidence(), Message.of("sofie.proof.sent", name));
        }
        if (queued.isPresent()) {
            Message reason = failed.flatMap(LogLine::entry).map(entry -> Message.of("sofie.proof.queue.failed", name, entry.reason()))
                    .orElse(Message.of("sofie.proof.queue", name));
            return new SendProof(submission.reportId(), Verdict.PROVEN_NOT_SENT, Whereabouts.QUEUE, Optional.of(name),
                    failed.map(LogLine::evidence).or(() -> queued), reason);
        }
        Optional<Evidence> archived = facts.folders().encrypted(Role.SENT, name);
        if (archived.isPresent()) {
            return sent(submission, name, archived.get(), Message.of("sofie.proof.sent.folder", name, archived.get().source()));
        }
        // the line may stand before the position, if somebody ran SOFiE between two attempts
        Optional<LogLine> older = facts.wholeLog().uploaded(name);
        if (older.isPresent()) {
            return sent(submission, name, older.get().evidence(), Message.of("sofie.proof.sent", name));
        }
        return new SendProof(submission.reportId(), Verdict.UNKNOWN, Whereabouts.NOWHERE, Optional.of(name), Optional.empty(),
                Message.of("sofie.proof.encrypted-gone", name));
    }

    private static SendProof sent(Submission submission, String name, Evidence evidence, Message reason) {
        return new SendProof(submission.reportId(), Verdict.PROVEN_SENT, Whereabouts.SENT, Optional.of(name), Optional.of(evidence),
                reason);
    }

    private SendProof withoutLine(Submission submission, Facts facts) throws SofieException, IOException {
        String name = submission.officialName();
        // of a file after which another one of that name came nobody knows of which of the two the line speaks
        Optional<LogLine> failed = submission.until().isPresent() ? Optional.empty() : facts.traces().refused(name);
        boolean inOutbox = outbox.holds(submission);
        if (failed.isPresent() && !inOutbox) {
            return notSent(submission, Whereabouts.REFUSED, failed.get().evidence(), Message.of("sofie.proof.refused", name, why(failed)));
        }
        Optional<Evidence> nok = facts.folders().copy(Role.NOK, name, submission.sha256(), facts.summary().time());
        if (nok.isPresent()) {
            return notSent(submission, Whereabouts.REFUSED, nok.get(), Message.of("sofie.proof.refused.folder", name, nok.get().source()));
        }
        Optional<Message> doubt = facts.doubt(name, machineStart.get());
        if (inOutbox && doubt.isEmpty()) {
            Evidence lies = new Evidence(name + " SHA-256 " + submission.sha256(), descriptor.folder(Role.OUTBOX).toString());
            // not refused: SOFiE would try again, so the cause is of the kind that passes, such as a full disk
            return failed.isPresent()
                    ? notSent(submission, Whereabouts.OUTBOX, failed.get().evidence(),
                            Message.of("sofie.proof.outbox.failed", name, why(failed)))
                    : notSent(submission, Whereabouts.OUTBOX, lies, Message.of("sofie.proof.outbox", name));
        }
        if (inOutbox) {
            // while a person decides, the next run, if only for a reception, must not send what may have been sent already
            takeAway(submission);
            return unknown(submission, Whereabouts.OUTBOX, doubt.get());
        }
        return unknown(submission, Whereabouts.NOWHERE, doubt.isPresent() ? doubt.get() : noTrace(submission, facts));
    }

    private static String why(Optional<LogLine> failed) {
        return failed.flatMap(LogLine::entry).map(AuditEntry::reason).orElse("");
    }

    private static SendProof notSent(Submission submission, Whereabouts where, Evidence evidence, Message reason) {
        return new SendProof(submission.reportId(), Verdict.PROVEN_NOT_SENT, where, Optional.empty(), Optional.of(evidence), reason);
    }

    private Message noTrace(Submission submission, Facts facts) throws IOException {
        String name = submission.officialName();
        if (facts.folders().copy(Role.ARCHIVE, name, submission.sha256(), facts.summary().time()).isPresent()) {
            return Message.of("sofie.proof.archived", name);
        }
        return outbox.occupied(submission) ? Message.of("sofie.proof.replaced", name)
                : Message.of(facts.summary().lines() == 0 ? SendProof.SOFIE_WAS_SILENT : "sofie.proof.no-trace", name);
    }

    private static SendProof unknown(Submission submission, Whereabouts where, Message reason) {
        return new SendProof(submission.reportId(), Verdict.UNKNOWN, where, Optional.empty(), Optional.empty(), reason);
    }
}
