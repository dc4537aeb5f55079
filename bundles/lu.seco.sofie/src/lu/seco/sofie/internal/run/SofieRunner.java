// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.run;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import lu.seco.core.Message;
import lu.seco.core.sofie.RunControl;
import lu.seco.core.sofie.RunEnd;
import lu.seco.core.sofie.RunKind;
import lu.seco.core.sofie.RunReport;
import lu.seco.core.step.Step;
import lu.seco.core.step.Steps;
import lu.seco.sofie.internal.descriptor.Descriptor;
import lu.seco.sofie.internal.descriptor.RunCommand;
import org.osgi.service.log.Logger;

/** Starts SOFiE and sees to it that it ends. */
public final class SofieRunner {

    private static final long STEP_MILLIS = 200;

    private final Path folder;
    private final Processes processes;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Logger log;
    private final Steps steps;

    /**
     * @param folder where outputs are kept
     * @param processes the processes of this machine
     * @param clock for the times in the report
     * @param nanoTime a clock nobody sets, for time-outs
     * @param steps is told that SOFiE was started
     */
    public SofieRunner(Path folder, Processes processes, Clock clock, LongSupplier nanoTime, Logger log, Steps steps) {
        this.folder = Objects.requireNonNull(folder, "folder");
        this.processes = Objects.requireNonNull(processes, "processes");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.nanoTime = Objects.requireNonNull(nanoTime, "nanoTime");
        this.log = Objects.requireNonNull(log, "log");
        this.steps = Objects.requireNonNull(steps, "steps");
    }

    /** Runs SOFiE once; the number of unknown lines in the report is left at 0. */
    public RunReport run(Descriptor descriptor, RunKind kind, String runId, RunControl control) {
        if (!runId.matches("[0-9a-z-]{1,40}")) {
            throw new IllegalArgumentException("not an id: " + runId);
        }
        Instant start = clock.instant();
        RunCommand command = Objects.requireNonNull(descriptor.commands().get(kind));
        Optional<Path> file = Optional.empty();
        try {
            RunOutput output = new RunOutput(folder, runId, descriptor.output(), log);
            file = Optional.of(output.file());
            Process process = builder(descriptor, command, runId, output.file()).start();
            log.info("SOFiE run {} ({}) started as process {}", runId, kind, process.pid());
            steps.reached(Step.SEND_STARTED);
            ProcessTree tree = new ProcessTree(process.toHandle(), runId, start, descriptor.processes(), processes, nanoTime);
            RunEnd end = await(process, tree, output, command.timeOut(), control);
            List<ProcessHandle> left = end == RunEnd.ENDED ? List.of() : tree.end(descriptor.grace());
            output.finish();
            output.prune();
            OptionalInt code = process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
            Message told = told(descriptor, end, code, command.timeOut(), left);
            log.info("SOFiE run {} ended: {}", runId, told);
            return new RunReport(runId, kind, end, end == RunEnd.ENDED ? code : OptionalInt.empty(), told, file, start, clock.instant(), 0);
        } catch (IOException e) {
            log.error("SOFiE run {} could not be started: {}", runId, e.toString());
            Message told = Message.of("sofie.run.not-started", String.join(" ", command.words()), String.valueOf(e.getMessage()));
            return new RunReport(runId, kind, RunEnd.NOT_STARTED, OptionalInt.empty(), told, file, start, clock.instant(), 0);
        }
    }

    private static ProcessBuilder builder(Descriptor descriptor, RunCommand command, String runId, Path output) {
        ProcessBuilder builder = new ProcessBuilder(command.words())
                .directory(descriptor.workingFolder().toFile())
                .redirectInput(Redirect.from(new File(descriptor.os().nullDevice())))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(output.toFile()));
        builder.environment().putAll(descriptor.environment());
        builder.environment().put(Processes.RUN_VARIABLE, runId);
        return builder;
    }

    /** Waits for the end of the script and of every SOFiE it has left behind: as long as one works nothing can be proven. */
    private RunEnd await(Process process, ProcessTree tree, RunOutput output, Duration timeOut, RunControl control) {
        long deadline = nanoTime.getAsLong() + timeOut.toNanos();
        List<ProcessHandle> working = List.of();
        try {
            while (true) {
                boolean ended = process.waitFor(working.isEmpty() ? STEP_MILLIS : 0, TimeUnit.MILLISECONDS);
                tree.look();
                output.trim();
                if (ended && processes.alive(working).isEmpty()) {
                    working = tree.working();
                    if (working.isEmpty()) {
                        return RunEnd.ENDED;
                    }
                }
                if (control.interrupted()) {
                    return RunEnd.INTERRUPTED;
                }
                if (nanoTime.getAsLong() - deadline >= 0) {
                    return RunEnd.TIMED_OUT;
                }
                if (!working.isEmpty()) {
                    Thread.sleep(STEP_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return RunEnd.INTERRUPTED;
        }
    }

    private static Message told(Descriptor descriptor, RunEnd end, OptionalInt code, Duration timeOut, List<ProcessHandle> left) {
        if (!left.isEmpty()) {
            return Message.of("sofie.run.left", left.size(), left.get(0).pid());
        }
        switch (end) {
            case TIMED_OUT:
                return Message.of("sofie.run.timed-out", timeOut.toSeconds());
            case INTERRUPTED:
                return Message.of("sofie.run.interrupted");
            default:
                int value = code.orElse(0);
                String meaning = descriptor.exitMeanings().get(value);
                return meaning == null ? Message.of("sofie.run.ended", value) : Message.of("sofie.run.ended.meaning", value, meaning);
        }
    }
}
