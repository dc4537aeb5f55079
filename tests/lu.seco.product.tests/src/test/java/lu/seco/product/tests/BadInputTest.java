// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lu.seco.product.Await;
import lu.seco.product.Office;
import lu.seco.product.Product;
import lu.seco.product.Sofie;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What people and programs really put into a folder: each has its sentence, and nothing is lost. */
public class BadInputTest {

    private static final String LONG = "x".repeat(251) + ".dta";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Path wages = Product.sample("01-decsal-ok", "DECSAL.dta");
    private Office office;

    @Before
    public void setUp() throws Exception {
        Sofie sofie = new Sofie(folder.getRoot().toPath().resolve("sofie"), "ccss.today=2026-02-10");
        office = new Office(folder.getRoot().toPath().resolve("data"), sofie, "exchange.scan.interval = 1 s", "settings.language = en");
    }

    @After
    public void tearDown() throws Exception {
        office.close();
    }

    @Test
    public void strangeNamesAndEmptyFilesGoToQuarantineWithTheirReason() throws Exception {
        office.start();
        office.dropText("déclaration de janvier.dta", "0;1;2\r\n");
        office.dropText("DECSAL (copie).dta", "0;1;2\r\n");
        office.dropText(LONG, "0;1;2\r\n");
        office.dropText("a..b", "x");
        office.dropText("DECMAL.dta", "");
        for (String name : new String[] {"déclaration de janvier.dta", "DECSAL (copie).dta", LONG, "a..b", "DECMAL.dta"}) {
            office.awaitState(name, "REFUSED");
            Path quarantined = office.data().resolve("Quarantaine").resolve(office.id(name)).resolve(name);
            Await.until(name + " lies in quarantine", office::describe, () -> Files.exists(quarantined));
            String why = Files.readString(quarantined.resolveSibling("WHY.txt"));
            assertTrue(why, why.contains(name) && why.contains("not sent"));
        }
        assertEquals(0, office.sofie().receivedByCcss().size());
    }

    @Test
    public void aFileWithErrorsWaitsAndAnotherOfficeRefusesItWithAListOfThem() throws Exception {
        office.settings("exchange.scan.interval = 1 s", "settings.language = en", "exchange.check.error = hold");
        office.start();
        office.drop(Product.sample("02-decsal-bad", "DECSAL.dta"), "DECSAL.dta");
        office.awaitState("DECSAL.dta", "HELD");
        office.settings("exchange.scan.interval = 1 s", "settings.language = en", "exchange.check.error = refuse");
        office.stop();
        office.start();
        office.drop(Product.sample("06-decmal-bad", "DECMAL.dta"), "DECMAL.dta");
        office.awaitState("DECMAL.dta", "REFUSED");
        Path quarantined = office.data().resolve("Quarantaine").resolve(office.id("DECMAL.dta")).resolve("DECMAL.dta");
        Await.until("it lies in quarantine", office::describe, () -> Files.exists(quarantined));
        String why = Files.readString(quarantined.resolveSibling("WHY.txt"));
        assertTrue(why, why.contains("DECMAL.dta") && why.lines().count() > 10);
        assertEquals(0, office.sofie().receivedByCcss().size());
        assertEquals("no engine is needed", 9, exitCode("check", Product.sample("06-decmal-bad", "DECMAL.dta").toString()));
        office.seco(0, "check", Product.sample("01-decsal-ok", "DECSAL.dta").toString());
    }

    private int exitCode(String... words) throws Exception {
        return new ProcessBuilder(office.command(words)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    @Test
    public void foldersAndLinksAreLeftAloneAndExplainedTemporaryFilesJustLeft() throws Exception {
        Files.createDirectories(office.outbox().resolve("DECSAL.dta"));
        Files.createSymbolicLink(office.outbox().resolve("DECMAL.dta"), wages.toAbsolutePath());
        office.dropText("DECAFF.dta.part", "half");
        office.dropText("~DECAFF.dta", "half");
        office.dropText(".hidden", "x");
        office.start();
        office.awaitStatus("outbox.folder");
        office.awaitStatus("outbox.link");
        office.drop(Product.sample("05-decmal-ok", "DECMAL.dta"), "DECMAL_1_2026_1.dta");
        office.awaitState("DECMAL_1_2026_1.dta", "SENT");
        assertEquals(1, office.states().size());
        assertTrue(Files.isSymbolicLink(office.outbox().resolve("DECMAL.dta")));
        try (Stream<Path> left = Files.list(office.outbox())) {
            assertEquals(5, left.count());
        }
    }

    @Test
    public void aFileThatGrowsForLongIsTakenWholeAndOneThatVanishesIsForgotten() throws Exception {
        office.start();
        Files.createDirectories(office.outbox());
        Path growing = office.outbox().resolve("DECSAL.dta");
        CountDownLatch never = new CountDownLatch(1);
        try (OutputStream out = Files.newOutputStream(growing)) {
            for (byte part : Files.readAllBytes(wages)) {
                out.write(part);
                out.flush();
                never.await(5, TimeUnit.MILLISECONDS);
            }
            office.awaitStatus("outbox.");
            assertTrue(office.states().isEmpty());
        }
        Path vanishing = office.outbox().resolve("DECMAL.dta");
        Files.writeString(vanishing, "0;");
        Files.delete(vanishing);
        office.awaitState("DECSAL.dta", "SENT");
        assertEquals(1, office.sofie().timesReceived(Product.sha256(wages)));
        assertEquals(1, office.states().size());
    }

    @Test
    public void aFileOfTwoGigabytesIsRefusedAndKept() throws Exception {
        Files.createDirectories(office.outbox());
        try (RandomAccessFile file = new RandomAccessFile(office.outbox().resolve("DECSAL.dta").toFile(), "rw")) {
            file.setLength(2L * 1024 * 1024 * 1024);
        }
        office.start();
        office.awaitState("DECSAL.dta", "REFUSED");
        Path quarantined = office.data().resolve("Quarantaine").resolve(office.id("DECSAL.dta")).resolve("DECSAL.dta");
        Await.until("it lies in quarantine", office::describe, () -> Files.exists(quarantined));
        assertEquals(2L * 1024 * 1024 * 1024, Files.size(quarantined));
    }

    @Test
    public void aMissingFolderIsNotAnEmptyOne() throws Exception {
        Path share = folder.getRoot().toPath().resolve("share");
        office.settings("exchange.scan.interval = 1 s", "exchange.outbox = " + share);
        office.start();
        office.awaitCount("FOLDER_UNREACHABLE", 1);
        office.awaitStatus("folder.unreachable.outbox");
        assertFalse("a share that is not there is never made", Files.exists(share));
        Files.createDirectories(share);
        Files.copy(wages, share.resolve("DECSAL.dta"));
        office.awaitState("DECSAL.dta", "SENT");
        assertEquals(1, office.count("FOLDER_UNREACHABLE"));
        assertEquals(1, office.count("FOLDER_REACHABLE"));
    }

    @Test
    public void unreadableFilesAndReadOnlyFoldersAreSaidAndWaitedFor() throws Exception {
        assumeTrue("needs root, to be somebody else", Files.isWritable(Path.of("/proc/sys/kernel/hostname")));
        Files.createDirectories(office.outbox());
        Files.createDirectories(office.data().resolve("Réceptions"));
        open(folder.getRoot().toPath());
        office.asNobody();
        Path unreadable = Files.writeString(office.outbox().resolve("DECMAL.dta"), "secret of root");
        Files.setPosixFilePermissions(unreadable, PosixFilePermissions.fromString("---------"));
        office.start();
        office.awaitStatus("outbox.unreadable");
        Files.setPosixFilePermissions(office.outbox(), PosixFilePermissions.fromString("r-xr-xr-x"));
        Files.copy(wages, office.outbox().resolve("DECSAL.dta"));
        office.awaitStatus("intake.take.failed");
        Files.setPosixFilePermissions(office.outbox(), PosixFilePermissions.fromString("rwxrwxrwx"));
        office.awaitState("DECSAL.dta", "SENT");
        assertEquals(1, office.sofie().receivedByCcss().size());
        assertTrue(Files.exists(unreadable));
    }

    /** The temporary folder of this test belongs to root alone; others must be able to pass through it. */
    private static void open(Path root) throws Exception {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
