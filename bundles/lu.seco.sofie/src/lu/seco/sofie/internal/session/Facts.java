// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.session;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.sofie.LogPosition;
import lu.seco.core.sofie.SendProof;
import lu.seco.core.sofie.SofieException;
import lu.seco.core.sofie.Submission;
import lu.seco.sofie.internal.audit.AuditEntry;
import lu.seco.sofie.internal.audit.AuditLog;
import lu.seco.sofie.internal.audit.LogLine;
import lu.seco.sofie.internal.audit.ReadSummary;
import lu.seco.sofie.internal.audit.Waiting;
import lu.seco.sofie.internal.descriptor.Descriptor;

/**
 * What log and folders show at one moment, for all files in question. What is dear and only needed when something went wrong is looked up
 * then.
 */
final class Facts {

    private final AuditLog log;
    private final ReadSummary summary;
    private final Traces traces;
    private final FolderFacts folders;
    private final WholeLog wholeLog;
    private final Set<String> known;
    private final Waiting waiting;
    private Optional<Set<String>> unexplained = Optional.empty();

    Facts(Descriptor descriptor, AuditLog log, LogPosition from, List<Submission> submissions) throws SofieException {
        this.log = log;
        folders = new FolderFacts(descriptor);
        Set<String> clear = submissions.stream().filter(submission -> submission.sofieName().isEmpty()).map(Submission::officialName)
                .collect(Collectors.toSet());
        known = submissions.stream().flatMap(submission -> submission.sofieName().stream()).collect(Collectors.toSet());
        waiting = AuditLog.waitingAt(from);
        traces = new Traces(clear, known);
        summary = log.read(from, traces);
        wholeLog = new WholeLog(log, known);
    }

    /** How reading the log went. */
    ReadSummary summary() {
        return summary;
    }

    /** What the log says. */
    Traces traces() {
        return traces;
    }

    /** What the folders show. */
    FolderFacts folders() {
        return folders;
    }

    /** The log before the position too. */
    WholeLog wholeLog() {
        return wholeLog;
    }

    /**
     * The names under which a file was encrypted that was handed over at the position: those of the log's lines, but for files that lay encrypted in the
     * queue already then, and those that were made from another file of that name which was handed over later.
     *
     * @return empty if there may be some that cannot be told from those of the other file
     */
    Optional<List<String>> encryptedNames(Submission submission) throws SofieException {
        String name = submission.officialName();
        Set<String> names = namesIn(traces, name);
        names.removeIf(waiting::mayHold);
        if (submission.until().isPresent() && !names.isEmpty()) {
            LogPosition until = submission.until().get();
            Traces later = new Traces(Set.of(name), Set.of());
            if (log.read(until, later).gap()) {
                return Optional.empty();
            }
            Set<String> others = namesIn(later, name);
            others.removeIf(AuditLog.waitingAt(until)::mayHold);
            names.removeAll(others);
        }
        return Optional.of(List.copyOf(names));
    }

    private static Set<String> namesIn(Traces traces, String clear) {
        Set<String> names = new LinkedHashSet<>();
        traces.encrypted(clear).forEach(line -> line.entry().map(AuditEntry::encrypted).ifPresent(names::add));
        return names;
    }

    /**
     * Why the absence of a line proves nothing about a clear file.
     *
     * @param machineStart when this machine was started, if that can be told
     */
    Optional<Message> doubt(String name, Optional<Instant> machineStart) throws SofieException, IOException {
        if (summary.gap()) {
            return Optional.of(Message.of("sofie.proof.gap", name));
        }
        Optional<LogLine> unclear = traces.unclear(name);
        if (unclear.isPresent()) {
            return Optional.of(Message.of("sofie.proof.unclear-line", name, unclear.get().text(), unclear.get().source()));
        }
        if (summary.partial()) {
            return Optional.of(Message.of("sofie.proof.partial-line", name));
        }
        if (!unexplained().isEmpty()) {
            return Optional.of(Message.of(SendProof.UNEXPLAINED, name, unexplained().iterator().next()));
        }
        return machineStart.filter(start -> start.isAfter(summary.time())).map(start -> Message.of("sofie.proof.restarted", name, start));
    }

    /** Encrypted files that may have come since the position and of which no line of the whole log says from what they were made. */
    private Set<String> unexplained() throws SofieException, IOException {
        if (unexplained.isEmpty()) {
            Set<String> files = folders.mayHaveComeSince(summary.time());
            files.removeAll(known);
            // made before anything was handed over, from something else
            files.removeIf(waiting::mayHold);
            if (!files.isEmpty()) {
                Traces all = new Traces(Set.of(), files);
                log.readAll(Instant.MIN, all);
                files.removeIf(all::explains);
            }
            unexplained = Optional.of(files);
        }
        return unexplained.get();
    }
}
