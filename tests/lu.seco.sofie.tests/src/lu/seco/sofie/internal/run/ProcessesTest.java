// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.run;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lu.seco.sofie.internal.FakeInstallation;
import lu.seco.sofie.internal.descriptor.ProcessSettings;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public final class ProcessesTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Processes processes = new Processes(FakeInstallation.logger());

    @Before
    public void onlyWhereThereIsAProcFolder() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")));
    }

    private static ProcessSettings settings(String pattern, Optional<String> containing) {
        return new ProcessSettings(Pattern.compile(pattern), containing, List.of(), List.of());
    }

    private List<Long> found(String pattern, Optional<String> containing) {
        return processes.sofie(settings(pattern, containing)).stream().map(found -> found.handle().pid()).toList();
    }

    @Test
    public void aCommandLineIsSeenWholeHoweverLong() throws Exception {
        Path script = Files.writeString(folder.newFile().toPath(), "while :; do sleep 1; done\n");
        Process process = new ProcessBuilder("sh", script.toString(), "x".repeat(20_000), "the.very.Class").start();
        try {
            assertEquals(List.of(process.pid()), found("the\\.very\\.Class", Optional.empty()));
            assertEquals(List.of(process.pid()), found("the\\.very\\.Class", Optional.of(script.toString().toUpperCase(Locale.ROOT))));
            assertEquals(List.of(), found("the\\.very\\.Class", Optional.of("/another/root")));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        assertEquals(List.of(), found("the\\.very\\.Class", Optional.empty()));
    }

    @Test
    public void neverTakesItselfForSofie() {
        assertFalse(found(".", Optional.empty()).contains(ProcessHandle.current().pid()));
        assertTrue(processes.tells(settings(".", Optional.empty())));
    }

    @Test
    public void readsTheListACommandPrints() {
        assertEquals(Map.of(12L, "a b", 4L, ""), processes.listed(List.of("printf", "  12 a b\\nzzz\\n4 \\n")));
        assertEquals(Map.of(), processes.listed(List.of("/no/such/program")));
    }

    @Test
    public void theMachineWasStartedBeforeThisTest() {
        assertTrue(processes.machineStart().orElseThrow().isBefore(Instant.now()));
    }

    @Test
    public void aProcessThatWaitsToBeBuriedIsDead() throws Exception {
        Path proc = folder.getRoot().toPath();
        Files.writeString(Files.createDirectory(proc.resolve("12")).resolve("stat"), "12 (a) Z S) Z 1 2 3");
        Files.writeString(Files.createDirectory(proc.resolve("13")).resolve("stat"), "13 (a) Z) S 1 2 3");
        ProcFiles files = new ProcFiles(proc);
        assertTrue(files.dead(12));
        assertFalse(files.dead(13));
        assertFalse("nothing is known of it", files.dead(14));
    }

    @Test
    public void aVariableIsOnlyFoundWhole() throws Exception {
        Path proc = folder.getRoot().toPath();
        Files.writeString(Files.createDirectory(proc.resolve("12")).resolve("environ"), "A=1\0SECO_RUN=run-12\0");
        ProcFiles files = new ProcFiles(proc);
        assertTrue(files.hasVariable(12, "SECO_RUN", "run-12"));
        assertFalse(files.hasVariable(12, "SECO_RUN", "run-1"));
        assertFalse(files.hasVariable(12, "RUN", "run-12"));
    }
}
