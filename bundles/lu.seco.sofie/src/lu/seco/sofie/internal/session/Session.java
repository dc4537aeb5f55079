// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.session;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.Message;
import lu.seco.core.sofie.LogPosition;
import lu.seco.core.sofie.ReceivedFile;
import lu.seco.core.sofie.RunControl;
import lu.seco.core.sofie.RunEnd;
import lu.seco.core.sofie.RunKind;
import lu.seco.core.sofie.RunReport;
import lu.seco.core.sofie.SendProof;
import lu.seco.core.sofie.SofieException;
import lu.seco.core.sofie.SofieSession;
import lu.seco.core.sofie.Submission;
import lu.seco.sofie.internal.audit.AuditLog;
import lu.seco.sofie.internal.audit.ReadSummary;
import lu.seco.sofie.internal.audit.Waiting;
import lu.seco.sofie.internal.descriptor.Descriptor;
import lu.seco.sofie.internal.descriptor.Role;
import lu.seco.sofie.internal.run.SofieRunner;

/** The installation held by this process; the descriptor does not change while it is open. */
final class Session implements SofieSession {

    private final Descriptor descriptor;
    private final Surroundings surroundings;
    private final InstallationLock lock;
    private final ReceivedFiles receivedFiles;
    private final AuditLog log;
    private final Outbox outbox;
    private final BusyLook busyLook;
    private boolean closed;

    Session(Descriptor descriptor, Surroundings surroundings, InstallationLock lock, ReceivedFiles receivedFiles) {
        this.descriptor = descriptor;
        this.surroundings = surroundings;
        this.lock = lock;
        this.receivedFiles = receivedFiles;
        log = new AuditLog(descriptor.audit(), surroundings.clock(), surroundings.pause());
        outbox = new Outbox(descriptor, surroundings.clock(), surroundings.log(), surroundings.steps());
        busyLook = new BusyLook(surroundings.processes());
    }

    /** Clears up what a stop left; to be called once, before the session is given away. */
    void recover() throws IOException {
        outbox.recover();
    }

    @Override
    public LogPosition position() throws SofieException {
        requireOpen();
        return here();
    }

    private LogPosition here() throws SofieException {
        try {
            return log.position(Waiting.of(FolderFacts.waiting(descriptor)));
        } catch (IOException e) {
            throw new SofieException(Message.of("sofie.folder.unreadable", descriptor.folder(Role.QUEUE), e), e);
        }
    }

    @Override
    public Optional<Message> hindrance() {
        requireOpen();
        return FolderRights.hindrance(descriptor);
    }

    /** A submission that SOFiE holds already in its own queue is not placed again; it counts as placed. */
    @Override
    public Placed place(Submission submission) throws SofieException {
        requireOpen();
        return submission.sofieName().isPresent() ? Placed.PLACED : outbox.place(submission);
    }

    @Override
    public boolean withdraw(Submission submission) throws SofieException {
        requireOpen();
        return outbox.withdraw(submission);
    }

    @Override
    public void forgetWithdrawn(Collection<Submission> undecided) {
        requireOpen();
        outbox.forgetWithdrawn(undecided);
    }

    @Override
    public RunReport run(RunKind kind, String runId, RunControl control) {
        requireOpen();
        Optional<LogPosition> before;
        try {
            Optional<Message> busy = busyLook.busy(descriptor);
            if (busy.isPresent()) {
                return notStarted(kind, runId, busy.get());
            }
            outbox.force();
            before = Optional.of(here());
        } catch (IOException e) {
            surroundings.log().error("The outbox of SOFiE cannot be made durable: {}", e.toString());
            return notStarted(kind, runId, Message.of("sofie.folder.unreadable", descriptor.root(), e));
        } catch (SofieException e) {
            surroundings.log().error("SOFiE is not started without its audit log: {}", e.told());
            return notStarted(kind, runId, e.told());
        }
        LoginWatch login = LoginWatch.begin(descriptor, surroundings);
        RunReport report = new SofieRunner(surroundings.outputs(), surroundings.processes(), surroundings.clock(), surroundings.nanoTime(),
                surroundings.log(), surroundings.steps()).run(descriptor, kind, runId, control);
        return new RunReport(report.runId(), kind, report.end(), report.exitCode(), report.told(), report.output(), report.startedAt(),
                report.endedAt(), unknownLines(before.get()), login.trouble(report.output()));
    }

    private int unknownLines(LogPosition before) {
        try {
            ReadSummary summary = log.read(before, line -> { });
            // behind a gap the whole log was read, which says nothing of this run
            return summary.gap() ? 0 : summary.unknown();
        } catch (SofieException e) {
            surroundings.log().error("The audit log cannot be read after the run: {}", e.told());
            return 0;
        }
    }

    private RunReport notStarted(RunKind kind, String runId, Message told) {
        return new RunReport(runId, kind, RunEnd.NOT_STARTED, OptionalInt.empty(), told, Optional.empty(), surroundings.clock().instant(),
                surroundings.clock().instant(), 0);
    }

    /** @throws SofieException also while SOFiE works: nothing is proven of a file that may be on its way this very moment */
    @Override
    public List<SendProof> prove(LogPosition from, List<Submission> submissions) throws SofieException {
        requireOpen();
        Optional<Message> working = busyLook.process(descriptor);
        if (working.isPresent()) {
            throw new SofieException(working.get(), null);
        }
        return new Prover(descriptor, log, outbox, surroundings.machineStart()).prove(from, submissions);
    }

    @Override
    public List<ReceivedFile> received() throws SofieException {
        requireOpen();
        return receivedFiles.complete(descriptor, log);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the session is closed");
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            lock.close();
        }
    }
}
