// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.session;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lu.seco.core.sofie.ReceivedFile;
import lu.seco.core.sofie.SofieException;
import lu.seco.core.sofie.SofieSession;
import lu.seco.sofie.internal.FakeInstallation;
import lu.seco.sofie.internal.descriptor.Role;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public final class ReceivedFilesTest {

    private static final String E1 = "SOFI.26021008311700.888810008.999900203";
    private static final String ORIGINAL = "CCSS_03010800000000.SALRET.1900990001500999901";
    private static final String NAME = "SALRET.1900990001500_999901_26021008311801.DTA";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private FakeInstallation sofie;
    private InstallationDriver driver;
    private SofieSession session;

    @Before
    public void start() throws Exception {
        sofie = new FakeInstallation(folder.getRoot().toPath());
        sofie.realNanos = false;
        driver = sofie.driver();
        session = driver.open().session().orElseThrow();
    }

    @After
    public void stop() {
        session.close();
    }

    private Path put(String name, Instant modified) throws Exception {
        Path file = sofie.put(Role.DECRYPTED, name, "x");
        Files.setLastModifiedTime(file, FileTime.from(modified));
        return file;
    }

    private List<String> received() throws Exception {
        return session.received().stream().map(file -> file.file().getFileName().toString()).toList();
    }

    @Test
    public void aFileOfWhichTheLogSpeaksIsCompleteAndKnown() throws Exception {
        Path file = put(NAME, Instant.now());
        sofie.logs("DEC " + E1 + " original " + ORIGINAL + " -> " + NAME);
        ReceivedFile received = session.received().get(0);
        assertEquals(file, received.file());
        assertEquals(Optional.of(E1), received.sofieName());
        assertEquals(Optional.of(ORIGINAL), received.originalName());
        assertTrue(received.evidence().orElseThrow().line().contains(ORIGINAL));
    }

    @Test
    public void aLineOfDaysAgoIsFoundInARotatedLogEvenByANewDriver() throws Exception {
        Instant then = Instant.now().minusSeconds(5 * 86_400);
        put(NAME, then);
        sofie.logs(then, "DEC " + E1 + " original " + ORIGINAL + " -> " + NAME);
        Files.move(sofie.log(), sofie.log().resolveSibling("log_audit.log.1"));
        Files.setLastModifiedTime(sofie.log().resolveSibling("log_audit.log.1"), FileTime.from(then));
        sofie.logs("UPL x");
        assertEquals(Optional.of(E1), session.received().get(0).sofieName());
    }

    @Test
    public void aLineWrittenAfterAnEarlierLookIsFound() throws Exception {
        assertEquals(List.of(), received());
        sofie.logs("DEC " + E1 + " original " + ORIGINAL + " -> " + NAME);
        put(NAME, Instant.now());
        assertEquals(Optional.of(E1), session.received().get(0).sofieName());
        assertEquals("and is remembered", Optional.of(E1), session.received().get(0).sofieName());
    }

    @Test
    public void aFileWithoutALineIsCompleteWhenItRests() throws Exception {
        put("OLD.DTA", Instant.now().minusSeconds(10));
        put("FRESH.DTA", Instant.now().plusSeconds(3_600));
        assertEquals(List.of("OLD.DTA"), received());
        sofie.nanos += 3_000_000_000L;
        assertEquals("a time in the future does not keep a file waiting for ever", List.of("OLD.DTA", "FRESH.DTA"), received());
        Files.writeString(sofie.folder(Role.DECRYPTED).resolve("FRESH.DTA"), "grown");
        Files.setLastModifiedTime(sofie.folder(Role.DECRYPTED).resolve("FRESH.DTA"), FileTime.from(Instant.now().plusSeconds(3_600)));
        assertEquals(List.of("OLD.DTA"), received());
        assertEquals(Optional.empty(), session.received().get(0).evidence());
    }

    @Test
    public void anOldFileIsOldestFirst() throws Exception {
        put("B.DTA", Instant.now().minusSeconds(100));
        put("A.DTA", Instant.now().minusSeconds(50));
        put("C.DTA", Instant.now().minusSeconds(200));
        assertEquals(List.of("C.DTA", "B.DTA", "A.DTA"), received());
    }

    @Test
    public void temporaryHiddenAndStrangeThingsAreLeftAlone() throws Exception {
        Instant old = Instant.now().minusSeconds(100);
        for (String name : List.of(".hidden", "~lock", "x.tmp", "x.part", "x~")) {
            put(name, old);
        }
        Files.createDirectory(sofie.folder(Role.DECRYPTED).resolve("FOLDER.DTA"));
        assertEquals(List.of(), received());
        assumeFalse(System.getProperty("os.name").startsWith("Windows"));
        Files.createSymbolicLink(sofie.folder(Role.DECRYPTED).resolve("LINK.DTA"), put("REAL.DTA", old));
        assertEquals(List.of("REAL.DTA"), received());
    }

    @Test
    public void unknownKindsAreReceivedLikeAnyOther() throws Exception {
        put("Cotisations Chambre 2026.pdf", Instant.now().minusSeconds(100));
        assertEquals(List.of("Cotisations Chambre 2026.pdf"), received());
    }

    @Test
    public void aMissingFolderIsTold() throws Exception {
        Files.delete(sofie.folder(Role.DECRYPTED));
        assertEquals("sofie.folder.missing", assertThrows(SofieException.class, session::received).told().code());
    }

    @Test
    public void aChangedDescriptorIsReadBeforeWhatIsRemembered() throws Exception {
        put(NAME, Instant.now().minusSeconds(100));
        sofie.raw("decrypted " + NAME + " from " + E1 + "\n");
        assertEquals(Optional.empty(), session.received().get(0).sofieName());
        session.close();
        sofie.descriptor("audit.pattern.1 = decrypted decrypted (?<decrypted>\\S+) from (?<encrypted>\\S+)");
        session = driver.open().session().orElseThrow();
        assertEquals(Optional.of(E1), session.received().get(0).sofieName());
    }
}
