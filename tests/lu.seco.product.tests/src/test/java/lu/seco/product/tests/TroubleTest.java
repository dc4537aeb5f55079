// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import lu.seco.product.Await;
import lu.seco.product.Office;
import lu.seco.product.Product;
import lu.seco.product.Sofie;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What goes wrong: nothing is lost, nothing goes twice, and SeCo says so. */
public class TroubleTest {

    private static final String[] QUICK = {"exchange.retry.first = 1 s", "exchange.scan.interval = 1 s"};

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Path wages = Product.sample("01-decsal-ok", "DECSAL.dta");
    private Sofie sofie;
    private Office office;

    @Before
    public void setUp() throws Exception {
        sofie = new Sofie(folder.getRoot().toPath().resolve("sofie"), "ccss.today=2026-02-10");
        office = new Office(folder.getRoot().toPath().resolve("data"), sofie, QUICK);
    }

    @After
    public void tearDown() throws Exception {
        office.close();
    }

    private void assertArrivedOnce() throws Exception {
        assertEquals(office.describe(), 1, sofie.timesReceived(Product.sha256(wages)));
        assertEquals(office.describe(), 1, sofie.receivedByCcss().size());
    }

    @Test
    public void aFailedUploadIsRetriedAndArrivesOnce() throws Exception {
        sofie.set("fault.no-network-from=upload", "fault.times=2");
        office.start();
        office.drop(wages, "DECSAL.dta");
        office.awaitCount("REPORT_FAILED", 1);
        office.awaitState("DECSAL.dta", "SENT");
        assertArrivedOnce();
    }

    @Test
    public void aHangingSofieIsEndedWithItsWholeTreeAndTheFileArrivesOnce() throws Exception {
        sofie.set("fault.hang=before-upload", "fault.hang.child=Yes", "fault.times=1");
        office.descriptor("timeout.send = 3 s");
        office.start();
        office.drop(wages, "DECSAL.dta");
        office.awaitState("DECSAL.dta", "SENT");
        assertArrivedOnce();
        assertEquals(0, ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(sofie.root().toString())).count());
    }

    @Test
    public void aKilledServiceFindsOutWhatBecameOfItsFile() throws Exception {
        sofie.set("fault.slow=300");
        office.start();
        office.drop(wages, "DECSAL.dta");
        office.awaitCount("RUN_STARTED", 1);
        office.kill();
        office.start();
        office.awaitState("DECSAL.dta", "SENT");
        assertArrivedOnce();
    }

    @Test
    public void whenSofieDiesAfterTheServerHasTheFileItIsNotSentTwice() throws Exception {
        sofie.set("fault.crash=after-server-received", "fault.times=1");
        office.start();
        office.drop(wages, "DECSAL.dta");
        office.awaitState("DECSAL.dta", "SENT");
        assertArrivedOnce();
    }

    @Test
    public void aSecondServiceSaysWhoHoldsTheFolder() throws Exception {
        office.start();
        String told = office.seco(3, "run");
        assertTrue(told, told.contains("seco run"));
        assertEquals(0, office.stop());
    }

    @Test
    public void anOpenSofieWindowIsWaitedForAndSaid() throws Exception {
        Process window = sofie.openWindow();
        try {
            Await.until("the window is open", () -> "", () -> window.getInputStream().available() > 0);
            office.start();
            office.drop(wages, "DECSAL.dta");
            office.awaitState("DECSAL.dta", "QUEUED");
            office.awaitStatus("sofie.busy");
            assertEquals(0, sofie.receivedByCcss().size());
        } finally {
            window.descendants().forEach(ProcessHandle::destroyForcibly);
            window.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        office.awaitState("DECSAL.dta", "SENT");
        assertArrivedOnce();
    }

    @Test
    public void aRefusalOfSofieIsShownAndOthersGoOn() throws Exception {
        sofie.set("naming.rules=DECMAL\\.dta");
        office.start();
        office.drop(wages, "DECSAL.dta");
        office.drop(Product.sample("05-decmal-ok", "DECMAL.dta"), "DECMAL.dta");
        office.awaitState("DECSAL.dta", "REFUSED");
        office.awaitState("DECMAL.dta", "SENT");
    }

    @Test
    public void anotherLogDialectIsAMatterOfData() throws Exception {
        sofie.set("audit.dialect=alternative");
        String name = "(?<%s>[^;]*)";
        String line = "%d = %s (?<time>\\d{2}\\.\\d{2}\\.\\d{4};\\d{2}:\\d{2}:\\d{2});%s;%s;" + name.formatted("clear") + ";"
                + name.formatted("encrypted") + ";" + name.formatted("original") + ";" + name.formatted("decrypted") + ";"
                + name.formatted("reason");
        office.descriptor("audit.charset = windows-1252",
                "audit.time.format = dd.MM.yyyy;HH:mm:ss",
                "audit.pattern." + line.formatted(1, "encrypted", "OK", "CHIFFR"),
                "audit.pattern." + line.formatted(2, "uploaded", "OK", "ENVOI"),
                "audit.pattern." + line.formatted(3, "downloaded", "OK", "RECU"),
                "audit.pattern." + line.formatted(4, "acknowledged", "OK", "ACCUSE"),
                "audit.pattern." + line.formatted(5, "decrypted", "OK", "DECHIFFR"));
        office.start();
        office.drop(Product.sample("02-decsal-bad", "DECSAL.dta"), "DECSAL.dta");
        office.awaitState("DECSAL.dta", "ANSWERED");
    }

    @Test
    public void aWrongSettingIsRefusedWithItsLineAndTheOldOneStays() throws Exception {
        office.start();
        office.settings(QUICK[0], "exchange.scan.interval = sometimes");
        Await.until("the log names the line", office::describe,
                () -> office.log().contains("exchange.scan.interval"));
        office.drop(wages, "DECSAL.dta");
        office.awaitState("DECSAL.dta", "SENT");
    }

    @Test
    public void aDescriptorWithErrorsSaysWhereAndTheFilesWait() throws Exception {
        office.descriptor("timeout.send = soon");
        office.start();
        office.drop(wages, "DECSAL.dta");
        office.awaitState("DECSAL.dta", "QUEUED");
        office.awaitStatus("timeout.send");
        office.descriptor();
        office.awaitState("DECSAL.dta", "SENT");
        assertArrivedOnce();
    }

    @Test
    public void aHeldTwinGoesWhenAPersonSaysSo() throws Exception {
        office.start();
        office.drop(wages, "DECSAL.dta");
        office.awaitState("DECSAL.dta", "SENT");
        office.drop(wages, "DECSAL_1_2026_1.dta");
        office.awaitState("DECSAL_1_2026_1.dta", "HELD");
        office.seco(0, "decide", "--report", office.id("DECSAL_1_2026_1.dta"), "--as", "send");
        office.awaitState("DECSAL_1_2026_1.dta", "SENT");
        assertEquals(2, office.events().stream().filter(event -> event.get("type").getAsString().equals("REPORT_SENT")).count());
        office.seco(7, "decide", "--report", office.id("DECSAL_1_2026_1.dta"), "--as", "drop");
    }

    @Test
    public void testInstallationTellsGoodFromBad() throws Exception {
        office.seco(0, "test-installation");
        office.descriptorText("root = " + folder.getRoot().toPath().resolve("nowhere") + "\nuser = " + Sofie.USER + "\n");
        office.seco(5, "test-installation");
    }
}
