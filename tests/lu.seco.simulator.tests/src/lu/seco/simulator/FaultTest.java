// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FaultTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SofieFixture install(String... settings) {
        return new SofieFixture(folder.getRoot().toPath().resolve("sofie"), settings);
    }

    private static long pid(Path file) throws IOException {
        return Long.parseLong(Files.readString(file));
    }

    private static boolean lives(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    @Test
    public void aHangHoldsAWholeTreeOfProcesses() throws Exception {
        SofieFixture sofie = install("fault.hang=after-update", "fault.hang.child=Yes");
        sofie.drop("DECSAL.dta", "x");
        Path state = sofie.root().resolve(".simulator/" + SofieFixture.USER);

        Process process = sofie.startBatch();
        Await.until("it hangs", () -> Files.exists(state.resolve("hang.pid")));
        long java = pid(state.resolve("hang.pid"));
        long child = pid(state.resolve("hang-child.pid"));
        List<Long> tree = process.descendants().map(ProcessHandle::pid).toList();

        assertTrue("shell, Java and its child are a tree: " + tree, tree.contains(java) && tree.contains(child));
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        Await.until("all are gone", () -> !lives(java) && !lives(child));
        assertEquals(List.of("DECSAL.dta"), sofie.names("out"));
    }

    @Test
    public void aHangEndsAtItsLimit() throws Exception {
        SofieFixture sofie = install("fault.hang.limit=PT0.3S", "on.password-expired=hangs", "fault.password=expired");
        assertEquals("134\n", sofie.script(Map.of()));
    }

    @Test
    public void anExpiredPasswordEndsTheRun() throws IOException {
        SofieFixture sofie = install("fault.password=expired", "exit.password-expired=7");
        sofie.drop("DECSAL.dta", "x");

        assertEquals(7, sofie.run());

        assertEquals(List.of("DECSAL.dta"), sofie.names("out"));
        assertTrue(sofie.technical(),
                sofie.technical().contains(" FATAL [main] lu.cetrel.sofie.batch - the password has expired (90 days)\n"));
    }

    @Test
    public void anExpiredPasswordHangs() throws Exception {
        SofieFixture sofie = install("fault.password=expired", "on.password-expired=hangs");
        Path note = sofie.root().resolve(".simulator/" + SofieFixture.USER + "/hang.pid");

        Process process = sofie.startBatch();
        Await.until("it hangs", () -> Files.exists(note));

        assertTrue(lives(pid(note)));
        assertTrue(sofie.technical().contains(" ERROR [main] lu.cetrel.sofie.login - the password has expired"));
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Test
    public void anExpiredPasswordGoesOn() throws IOException {
        SofieFixture sofie = install("fault.password=expired", "on.password-expired=goes-on");
        sofie.drop("DECSAL.dta", "x");

        assertEquals(0, sofie.run());

        assertEquals(List.of("DECSAL.dta"), sofie.receivedByServer());
    }

    @Test
    public void aWrongPasswordIsTriedThreeTimes() throws IOException {
        SofieFixture sofie = install("fault.password=wrong", "exit.password-wrong=9");

        assertEquals(9, sofie.run());

        assertTrue(sofie.technical().contains("wrong password, try 3 of 3"));
    }

    @Test
    public void aMissingPasswordFileIsAWrongPassword() throws IOException {
        SofieFixture sofie = install("exit.password-wrong=9");
        Files.delete(sofie.folder("passwords"));

        assertEquals(9, sofie.run());
    }

    @Test
    public void anUnsynchronisedPasswordCanSwitchOffTheExchange() throws IOException {
        SofieFixture sofie = install("fault.password=unsynchronised", "on.password-unsynchronised=goes-on");
        sofie.drop("DECSAL.dta", "x");

        assertEquals(1, sofie.run());

        assertEquals(1, sofie.names("crypted").size());
        assertTrue(sofie.audit().get(1), sofie.audit().get(1).endsWith(" : the password is not synchronised"));
        assertEquals("!!! DNL - : the password is not synchronised", sofie.audit().get(2));
    }

    @Test
    public void warningsDoNotStopTheWork() throws IOException {
        SofieFixture sofie = install("fault.password=day88", "fault.certificate=expiring");
        sofie.drop("DECSAL.dta", "x");

        assertEquals(0, sofie.run());

        assertTrue(sofie.technical().contains(" WARN [main] lu.cetrel.sofie.login - the password expires in 48 hours\n"));
        assertTrue(sofie.technical().contains("the certificate expires within 45 days\n"));
        assertEquals(List.of("DECSAL.dta"), sofie.receivedByServer());
    }

    @Test
    public void anExpiredCertificateEndsTheRun() {
        assertEquals(8, install("fault.certificate=expired", "exit.certificate-expired=8").run());
    }

    @Test
    public void aFailedUpdateIsLoggedAndGoesOnOrEnds() throws IOException {
        SofieFixture sofie = install("fault.update=Yes", "exit.update-failed=6");
        sofie.drop("DECSAL.dta", "x");

        assertEquals(6, sofie.run());
        assertEquals(List.of("DECSAL.dta"), sofie.receivedByServer());
        assertTrue(sofie.technical().contains("the update check failed\njava.net.ConnectException: Connection timed out: connect\n\tat "));

        sofie.set("on.update-failed=ends");
        sofie.drop("DECMAL.dta", "x");
        assertEquals(6, sofie.run());
        assertEquals(List.of("DECMAL.dta"), sofie.names("out"));
    }

    @Test
    public void anUpdateChangesTheProgramFiles() throws IOException {
        SofieFixture sofie = install();
        sofie.set("update.version=6.0.0");
        sofie.drop("DECSAL.dta", "x");

        assertEquals(0, sofie.run("update"));

        assertEquals("6.0.0\n", Files.readString(sofie.root().resolve("lib/version.txt")));
        assertEquals(List.of("DECSAL.dta"), sofie.names("out"));
    }

    @Test
    public void withoutNetworkReceptionFailsAndEncryptionWorks() throws IOException {
        SofieFixture sofie = install("fault.no-network=Yes");
        sofie.drop("DECSAL.dta", "x");

        assertEquals(1, sofie.run());

        List<String> audit = sofie.audit();
        assertTrue(audit.get(0).startsWith("ENC DECSAL.dta -> "));
        assertTrue(audit.get(1).startsWith("!!! UPL SOFI."));
        assertEquals("!!! DNL - : no connection to the central server", audit.get(2));
    }

    @Test
    public void faultsCanBeOfOneFileOnly() throws IOException {
        SofieFixture sofie = install("fault.no-network=Yes", "fault.only-for=DECM*");
        sofie.drop("DECMAL.dta", "x");
        sofie.drop("DECSAL.dta", "x");

        assertEquals(1, sofie.run("send"));

        assertEquals(List.of("DECSAL.dta"), sofie.receivedByServer());
        assertEquals(1, sofie.names("crypted").size());
    }

    @Test
    public void theExitCodeMayLie() throws Exception {
        SofieFixture sofie = install("fault.exit-code=42");
        sofie.drop("DECSAL.dta", "x");

        assertEquals("42\n", sofie.script(Map.of()));

        assertEquals(List.of("DECSAL.dta"), sofie.receivedByServer());
    }

    @Test
    public void eachSituationHasItsExitCode() throws IOException {
        SofieFixture sofie = install("exit.success=11", "exit.nothing-to-do=12", "exit.file-error=13");
        assertEquals(12, sofie.run());
        sofie.drop("DECSAL.dta", "x");
        assertEquals(11, sofie.run());
        sofie.set("fault.disk-full=before-upload");
        sofie.drop("DECSAL.dta", "y");
        assertEquals(13, sofie.run());
    }

    @Test
    public void aCrashWithoutRecoveryMaySendTwice() throws Exception {
        SofieFixture sofie = install("crash.recovery=again", "fault.crash=after-crypted-written", "fault.times=1");
        sofie.drop("DECSAL.dta", "x");
        sofie.script(Map.of());

        sofie.run();

        assertEquals(List.of("DECSAL.dta", "DECSAL.dta"), sofie.receivedByServer());
    }

    @Test
    public void theSameContentAfterACrashIsAnotherFile() throws Exception {
        SofieFixture sofie = install("fault.crash=after-clear-archived", "fault.times=1");
        sofie.drop("DECSAL.dta", "x");
        sofie.script(Map.of());
        assertFalse(Files.exists(sofie.folder("out").resolve("DECSAL.dta")));
        sofie.drop("DECSAL.dta", "x");

        sofie.run();

        assertEquals(List.of("DECSAL.dta", "DECSAL.dta"), sofie.receivedByServer());
    }
}
