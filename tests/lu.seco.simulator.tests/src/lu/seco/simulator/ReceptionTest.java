// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ReceptionTest {

    private static final String[] SAMPLE_DAY = {"ccss.today=2026-02-10", "ccss.clock=2026-02-11T09:15:00", "decrypted.stamp=long"};

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SofieFixture install(String... settings) {
        return new SofieFixture(folder.getRoot().toPath().resolve("sofie"), settings);
    }

    private static void assertSame(SofieFixture sofie, String sample, String type) throws IOException {
        String name = type + ".1900990001500_999901_20260211091500.dta";
        assertArrayEquals(name, Files.readAllBytes(SofieFixture.sample(sample, name)),
                Files.readAllBytes(sofie.folder("decrypted").resolve(name)));
    }

    @Test
    public void refusedRecordsComeBackAsInTheSamples() throws IOException {
        SofieFixture sofie = install(SAMPLE_DAY);
        sofie.dropSample("02-decsal-bad", "DECSAL.dta");
        sofie.dropSample("06-decmal-bad", "DECMAL.dta");
        sofie.dropSample("08-decaff-SHAPE-ONLY", "DECAFF.dta");

        sofie.run();

        assertSame(sofie, "03-salret", "SALRET");
        assertSame(sofie, "07-malret", "MALRET");
        assertSame(sofie, "09-affret-SHAPE-ONLY", "AFFRET");
        assertEquals(3, sofie.names("decrypted").size());
        assertEquals(List.of(), sofie.names("received"));
    }

    @Test
    public void goodDeclarationsGetNoAnswer() throws IOException {
        SofieFixture sofie = install(SAMPLE_DAY);
        sofie.dropSample("01-decsal-ok", "DECSAL.dta");
        sofie.dropSample("05-decmal-ok", "DECMAL.dta");

        sofie.run();

        assertEquals(2, sofie.receivedByServer().size());
        assertEquals(List.of(), sofie.names("decrypted"));
    }

    @Test
    public void aSalmanAsksForTheWagesOfTheSettings() throws IOException {
        SofieFixture sofie = install(SAMPLE_DAY);
        sofie.set("ccss.salman=1900990012000:1897030391570:202601:MUSTERFRAU:ANNA:EXEMPLE "
                + "1900990012000:1897040491630:202601:TESTMANN:JEAN:");
        sofie.dropSample("01-decsal-ok", "DECSAL.dta");

        sofie.run();

        assertSame(sofie, "04-salman", "SALMAN");
    }

    @Test
    public void theAuditLogLinksThreeNamesThatDoNotFollowFromOneAnother() throws IOException {
        SofieFixture sofie = install();
        sofie.dropSample("02-decsal-bad", "DECSAL.dta");

        sofie.run();

        List<String> audit = sofie.audit();
        String sofi = audit.get(2).substring(4);
        String decrypted = sofie.names("decrypted").get(0);
        assertTrue(sofi, sofi.matches("SOFI\\.\\d{14}\\.888810008\\.999900203"));
        assertTrue(decrypted, decrypted.matches("SALRET\\.1900990001500_999901_\\d{14}\\.dta"));
        assertNotEquals(sofi.substring(5, 19), decrypted.substring(28, 42));
        assertEquals("DNL " + sofi, audit.get(2));
        assertEquals("ACK " + sofi, audit.get(3));
        assertTrue(audit.get(4), audit.get(4).matches(
                "DEC \\Q" + sofi + "\\E original CCSS_\\d{14}\\.SALRET\\.1900990001500999901 -> \\Q" + decrypted + "\\E"));
    }

    @Test
    public void answersWaitForTheirDelay() throws Exception {
        SofieFixture sofie = install("ccss.delay=PT0.8S");
        sofie.dropSample("02-decsal-bad", "DECSAL.dta");
        sofie.run();
        assertEquals(List.of(), sofie.names("decrypted"));

        Await.until("the answer is due", () -> {
            sofie.run("receive");
            return !sofie.names("decrypted").isEmpty();
        });
    }

    @Test
    public void anExistingDecryptedFileIsNotTouchedAndTriedAgain() throws IOException {
        SofieFixture sofie = install(SAMPLE_DAY);
        Path old = sofie.folder("decrypted").resolve("SALRET.1900990001500_999901_20260211091500.dta");
        Files.writeString(old, "old");
        sofie.dropSample("02-decsal-bad", "DECSAL.dta");

        assertEquals(1, sofie.run());
        assertEquals(1, sofie.run("receive"));

        assertEquals("old", Files.readString(old));
        List<String> failures = sofie.audit().stream().filter(line -> line.startsWith("!!! DEC SOFI.")).toList();
        assertEquals(2, failures.size());
        assertTrue(failures.get(0), failures.get(0).endsWith(" -> " + old.getFileName() + " : decrypted file exists already"));

        Files.delete(old);
        assertEquals(0, sofie.run("receive"));
        assertSame(sofie, "03-salret", "SALRET");
        assertEquals(List.of(), sofie.names("received"));
    }

    @Test
    public void anyFileCanBePushed() throws IOException {
        SofieFixture sofie = install();
        Path file = Files.writeString(folder.getRoot().toPath().resolve("été.pdf"
                .replaceAll(System.getProperty("sun.jnu.encoding", "").startsWith("UTF") ? "$^" : "[^.a-z]", "e")), "content");
        sofie.push(file);
        sofie.push(file, "--original", "CCSS_1.NEWS", "--as", "NEWS.2026.XYZ");

        sofie.run("receive");

        assertEquals(List.of("NEWS.2026.XYZ", file.getFileName().toString()), sofie.names("decrypted"));
        assertTrue(sofie.audit().get(5), sofie.audit().get(5).endsWith(" original CCSS_1.NEWS -> NEWS.2026.XYZ"));
    }

    @Test
    public void aPushedNameDoesNotLeaveTheFolder() throws IOException {
        SofieFixture sofie = install();
        sofie.push(Files.writeString(folder.getRoot().toPath().resolve("x"), "x"), "--as", "../escaped");

        assertEquals(1, sofie.run("receive"));

        assertEquals(1, sofie.names("received").size());
        assertTrue(Files.notExists(sofie.folder("escaped")));
    }

    @Test
    public void aBrokenDownloadIsResumed() throws IOException {
        SofieFixture sofie = install("fault.no-network-from=download", "fault.times=1");
        sofie.push(Files.writeString(folder.getRoot().toPath().resolve("NEWS"), "content of the news"));

        sofie.run("receive");
        assertTrue(sofie.audit().get(0).endsWith(" : the connection to the central server is broken"));
        assertEquals(1, sofie.names("received").stream().filter(name -> name.endsWith(".part")).count());

        sofie.run("receive");
        assertEquals("content of the news", Files.readString(sofie.folder("decrypted").resolve("NEWS")));
        assertEquals(List.of(), sofie.names("received"));
    }

    @Test
    public void aSlowDecryptionShowsTheFileHalfWritten() throws Exception {
        SofieFixture sofie = install("decrypted.slow-write=PT3S");
        sofie.push(Files.writeString(folder.getRoot().toPath().resolve("NEWS"), "0123456789".repeat(100)));
        Path decrypted = sofie.folder("decrypted").resolve("NEWS");

        Process process = sofie.startBatch("receive");
        Await.until("it begins", () -> Files.exists(decrypted) && Files.size(decrypted) > 0);
        boolean half = Files.size(decrypted) < 1000;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        assertTrue("the file was complete at once", half);

        sofie.set("decrypted.slow-write=PT0S");
        Await.until("the killed process is gone", () -> sofie.run("receive") == 0);
        assertEquals(1000, Files.size(decrypted));
    }
}
