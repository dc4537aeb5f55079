// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class InstanceTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Process process;

    private SofieFixture install(String... settings) {
        return new SofieFixture(folder.getRoot().toPath().resolve("sofie"), settings);
    }

    @After
    public void end() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private void openWindow(SofieFixture sofie) throws Exception {
        process = sofie.start(Map.of(), "sofie_gui");
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertEquals("SOFiE window open for user 999900203", output.readLine());
    }

    @Test
    public void forEverLooksAgainAfterTheWaitingTime() throws Exception {
        SofieFixture sofie = install("run.forEver=Yes", "waiting.time=1");
        sofie.drop("DECSAL.dta", "x");

        process = sofie.startBatch();
        Await.until("first look", () -> sofie.receivedByServer().size() == 1);
        Await.until("the file is archived", () -> sofie.names("out").isEmpty());
        sofie.drop("DECMAL.dta", "x");
        Await.until("second look", () -> sofie.receivedByServer().size() == 2);

        assertTrue(process.isAlive());
    }

    @Test
    public void aSecondInstanceEnds() throws Exception {
        SofieFixture sofie = install("exit.second-instance=4");
        openWindow(sofie);

        assertEquals("4\n", sofie.script(Map.of()));

        assertTrue(sofie.technical().contains("another instance of SOFiE is running"));
    }

    @Test
    public void aSecondInstanceMayWork() throws Exception {
        SofieFixture sofie = install("instances=fine");
        openWindow(sofie);
        sofie.drop("DECSAL.dta", "x");

        assertEquals("0\n", sofie.script(Map.of()));

        assertEquals(List.of("DECSAL.dta"), sofie.receivedByServer());
    }

    @Test
    public void aSecondInstanceMaySpoilFiles() throws Exception {
        SofieFixture sofie = install("instances=corrupt");
        openWindow(sofie);
        sofie.drop("DECSAL.dta", "x".repeat(10_000));

        assertEquals("1\n", sofie.script(Map.of()));

        assertEquals(List.of(), sofie.receivedByServer());
        assertTrue(sofie.audit().get(1).startsWith("!!! UPL SOFI."));
    }

    @Test
    public void theWindowNeedNotCountAndShowsItsClassOnTheCommandLine() throws Exception {
        SofieFixture sofie = install("gui.lock=No");
        openWindow(sofie);

        assertEquals("0\n", sofie.script(Map.of()));
        List<String> commands = process.descendants().map(child -> child.info().commandLine().orElse("")).toList();
        assertTrue(commands.toString(), commands.stream().anyMatch(line -> line.isEmpty()
                || line.contains("lu.cetrel.sofie.client.SofieMain -mode gui")));
    }

    @Test
    public void theWindowClosesWithItsInput() throws Exception {
        SofieFixture sofie = install();
        openWindow(sofie);

        process.getOutputStream().close();

        assertTrue(process.waitFor(SofieFixture.TIMEOUT_SECONDS, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
    }

    @Test
    public void usersOfOneServerGetOnlyTheirOwnAnswers() throws Exception {
        SofieFixture sofie = install();
        SofieFixture other = new SofieFixture(folder.getRoot().toPath().resolve("other"),
                "ccss.folder=" + sofie.root().resolve("ccss"));
        Main.execute(List.of("install", "--root", other.root().toString(), "--user", "999900201"));
        Files.copy(SofieFixture.sample("02-decsal-bad", "DECSAL.dta"), other.root().resolve("data/999900201/out/DECSAL.dta"));

        assertEquals(0, other.run("-user", "999900201", "send"));
        assertEquals(0, sofie.run());
        assertEquals(List.of(), sofie.names("decrypted"));

        assertEquals(0, other.run("--user", "999900201"));
        assertEquals(1, SofieFixture.names(other.root().resolve("data/999900201/decrypted")).size());
    }
}
