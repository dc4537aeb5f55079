// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.run;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.sofie.RunControl;
import lu.seco.core.sofie.RunEnd;
import lu.seco.core.sofie.RunKind;
import lu.seco.core.sofie.RunReport;
import lu.seco.core.sofie.SofieSession;
import lu.seco.core.step.Step;
import lu.seco.sofie.internal.FakeInstallation;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Real processes; the scripts are those of a Unix. */
public final class SofieRunnerTest {

    private static final String IGNORES = "trap '' TERM INT HUP";
    private static final String FOR_EVER = "while :; do sleep 0.1; done";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Processes processes = new Processes(FakeInstallation.logger());
    private FakeInstallation sofie;

    @Before
    public void start() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"));
        sofie = new FakeInstallation(folder.getRoot().toPath());
    }

    @After
    public void endAll() {
        processes.marked("run-1").forEach(ProcessHandle::destroyForcibly);
    }

    private RunReport run(RunKind kind, RunControl control) throws Exception {
        try (SofieSession session = sofie.open()) {
            return session.run(kind, "run-1", control);
        }
    }

    private RunReport run() throws Exception {
        return run(RunKind.SEND, RunControl.NEVER);
    }

    private boolean noneLeft() {
        return processes.marked("run-1").isEmpty();
    }

    /** Asks for the end as soon as a file of this name lies in the root. */
    private RunControl untilThereIs(String name) {
        return () -> Files.exists(sofie.root.resolve(name));
    }

    private static Optional<ProcessHandle> process(Path pidFile) {
        return ProcessHandle.of(Long.parseLong(FakeInstallation.text(pidFile).strip()));
    }

    @Test
    public void aRunThatEndsIsReportedWithItsOutput() throws Exception {
        sofie.script("echo out", "echo err >&2", "pwd", "echo $SOFIE_TEST", "cat", "echo strange >> logs/log_audit.log", "exit 7");
        sofie.descriptor("environment.SOFIE_TEST = {user} here");
        RunReport report = run();
        assertEquals(RunEnd.ENDED, report.end());
        assertEquals(OptionalInt.of(7), report.exitCode());
        assertEquals(Message.of("sofie.run.ended", 7), report.told());
        assertEquals("out\nerr\n" + sofie.root + "\n999900203 here\n", FakeInstallation.text(report.output().orElseThrow()));
        assertEquals(1, report.unknownLines());
        assertEquals(sofie.outputs.resolve("run-1.log"), report.output().orElseThrow());
    }

    @Test
    public void tellsThatSofieWasStartedWhileItRuns() throws Exception {
        sofie.script("until [ -e go ]; do sleep 0.05; done");
        List<Step> told = new ArrayList<>();
        sofie.steps = step -> {
            told.add(step);
            FakeInstallation.await(() -> !noneLeft());
            create(sofie.root.resolve("go"));
        };
        assertEquals(RunEnd.ENDED, run().end());
        assertEquals(List.of(Step.SEND_STARTED), told);
    }

    @Test
    public void whatCouldNotBeStartedIsNotToldAsStarted() throws Exception {
        sofie.descriptor("command.send.1 = " + sofie.root + "/no such program");
        sofie.steps = step -> {
            throw new AssertionError(step);
        };
        assertEquals(RunEnd.NOT_STARTED, run().end());
    }

    private static void create(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    public void theDescriptorSaysWhatAnExitCodeMeans() throws Exception {
        sofie.script("exit 3");
        sofie.descriptor("exit.3 = no network");
        assertEquals(Message.of("sofie.run.ended.meaning", 3, "no network"), run().told());
    }

    @Test
    public void everyKindHasItsOwnCommandAndBlanksNeedNoQuotes() throws Exception {
        Path script = Files.writeString(sofie.root.resolve("my own script.sh"), "printf '%s|' \"$@\"\n");
        sofie.descriptor("command.receive.1 = sh");
        sofie.descriptor("command.receive.2 = " + script);
        sofie.descriptor("command.receive.3 = two words; $HOME `id` 'x");
        sofie.descriptor("command.receive.4 = {root}");
        RunReport report = run(RunKind.RECEIVE, RunControl.NEVER);
        assertEquals("two words; $HOME `id` 'x|" + sofie.root + "|", FakeInstallation.text(report.output().orElseThrow()));
    }

    @Test
    public void whatCannotBeStartedIsAValue() throws Exception {
        sofie.descriptor("command.send.1 = " + sofie.root + "/no such program");
        RunReport report = run();
        assertEquals(RunEnd.NOT_STARTED, report.end());
        assertEquals("sofie.run.not-started", report.told().code());
    }

    @Test
    public void aTimeOutEndsAWholeTreeThatIgnoresPoliteness() throws Exception {
        sofie.descriptor("timeout.send = 700 ms");
        sofie.script(IGNORES, "sh -c \"" + IGNORES + "; " + FOR_EVER + "\" &", "(sh -c \"" + IGNORES + "; " + FOR_EVER + "\" & sleep 20) &",
                FOR_EVER);
        RunReport report = run();
        assertEquals(RunEnd.TIMED_OUT, report.end());
        assertEquals("sofie.run.timed-out", report.told().code());
        assertEquals(OptionalInt.empty(), report.exitCode());
        assertTrue(noneLeft());
    }

    @Test
    public void aTimeOutEndsAChildThatWasReparentedAndHidesItsMark() throws Exception {
        sofie.descriptor("timeout.send = 1 s");
        Path child = Files.writeString(sofie.root.resolve("child.sh"), "echo $$ > child.pid\n" + FOR_EVER + "\n");
        // the environment is cleared, so only having been seen as a child tells that it belongs to the run
        sofie.script("sh -c 'env -i PATH=\"$PATH\" sh \"" + child + "\" & sleep 0.6'", FOR_EVER);
        RunReport report = run();
        assertEquals(RunEnd.TIMED_OUT, report.end());
        assertFalse(process(sofie.root.resolve("child.pid")).filter(processes::alive).isPresent());
    }

    @Test
    public void aTimeOutEndsAChildThatLeftAtOnce() throws Exception {
        sofie.descriptor("timeout.send = 500 ms");
        Path child = Files.writeString(sofie.root.resolve("child.sh"), IGNORES + "\necho $$ > child.pid\n" + FOR_EVER + "\n");
        sofie.script("setsid sh '" + child + "' > /dev/null 2>&1 &", FOR_EVER);
        assertEquals(RunEnd.TIMED_OUT, run().end());
        assertFalse(process(sofie.root.resolve("child.pid")).filter(processes::alive).isPresent());
    }

    @Test
    public void aRunIsInterruptedWhenAskedTo() throws Exception {
        sofie.script("touch started", FOR_EVER);
        RunReport report = run(RunKind.SEND, untilThereIs("started"));
        assertEquals(RunEnd.INTERRUPTED, report.end());
        assertEquals(Message.of("sofie.run.interrupted"), report.told());
        assertTrue(noneLeft());
    }

    @Test
    public void anInterruptOfTheThreadEndsTheRunToo() throws Exception {
        sofie.script("touch started", FOR_EVER);
        RunReport report = run(RunKind.SEND, () -> {
            if (Files.exists(sofie.root.resolve("started"))) {
                Thread.currentThread().interrupt();
            }
            return false;
        });
        assertTrue("the interrupt is kept", Thread.interrupted());
        assertEquals(RunEnd.INTERRUPTED, report.end());
        assertTrue(noneLeft());
    }

    @Test
    public void aGrandchildThatKeepsTheOutputOpenDoesNotHoldUpTheEnd() throws Exception {
        sofie.script("sh -c '" + FOR_EVER + "' &", "echo done");
        long start = System.nanoTime();
        RunReport report = run();
        assertTrue(System.nanoTime() - start < 8_000_000_000L);
        assertEquals(RunEnd.ENDED, report.end());
        assertEquals("done\n", FakeInstallation.text(report.output().orElseThrow()));
        assertFalse("it still runs", noneLeft());
    }

    @Test
    public void aSofieThatOutlivesItsScriptIsWaitedFor() throws Exception {
        Path java = Files.writeString(sofie.root.resolve("java.sh"), "while [ ! -e go ]; do sleep 0.05; done; echo x > finished\n");
        sofie.script("sh '" + java + "' " + FakeInstallation.CLASS + " > /dev/null 2>&1 &", "exit 0");
        AtomicInteger asked = new AtomicInteger();
        RunReport report = run(RunKind.SEND, () -> {
            if (asked.incrementAndGet() == 3) {
                try {
                    Files.createFile(sofie.root.resolve("go"));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
            return false;
        });
        assertEquals(RunEnd.ENDED, report.end());
        assertTrue(Files.exists(sofie.root.resolve("finished")));
    }

    @Test
    public void aSofieThatOutlivesItsScriptFallsUnderTheTimeOut() throws Exception {
        sofie.descriptor("timeout.send = 600 ms");
        Path java = Files.writeString(sofie.root.resolve("java.sh"), IGNORES + "\n" + FOR_EVER + "\n");
        sofie.script("sh '" + java + "' " + FakeInstallation.CLASS + " > /dev/null 2>&1 &", "exit 0");
        assertEquals(RunEnd.TIMED_OUT, run().end());
        assertTrue(noneLeft());
    }

    @Test
    public void outputBeyondTheLimitIsCutAndCounted() throws Exception {
        sofie.descriptor("output.limit = 1000");
        sofie.script("i=0; while [ $i -lt 500 ]; do echo 0123456789012345678901234567890123456789; i=$((i+1)); done");
        String output = FakeInstallation.text(run().output().orElseThrow());
        assertTrue(output.startsWith("0123456789"));
        assertEquals(1_000, output.indexOf("\n[..."));
        assertTrue(output, output.matches("(?s).*\n\\[\\.\\.\\. \\+[1-9][0-9]* bytes]\n"));
    }

    @Test
    public void outputIsKeptAsUtf8() throws Exception {
        sofie.descriptor("console.charset = IBM850");
        sofie.script("printf '\\202t\\202\\n'");
        assertEquals("été\n", FakeInstallation.text(run().output().orElseThrow()));
    }

    @Test
    public void onlyTheLastOutputsAreKept() throws Exception {
        sofie.descriptor("output.keep = 2");
        sofie.script("echo x");
        try (SofieSession session = sofie.open()) {
            for (String id : List.of("a", "b", "c")) {
                session.run(RunKind.SEND, id, RunControl.NEVER);
                Files.setLastModifiedTime(sofie.outputs.resolve(id + ".log"),
                        FileTime.fromMillis(1_000L * id.charAt(0)));
            }
            session.run(RunKind.SEND, "d", RunControl.NEVER);
        }
        try (Stream<Path> outputs = Files.list(sofie.outputs)) {
            assertEquals(List.of("c.log", "d.log"), outputs.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
