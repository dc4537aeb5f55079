// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import lu.seco.core.step.Step;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FileContentStoreTest {

    /** Published test value of SHA-256 (FIPS 180-2, appendix B.1). */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private JournalHouse house;
    private FileContentStore store;

    @Before
    public void open() throws IOException {
        house = new JournalHouse(folder.getRoot().toPath());
        store = new FileContentStore(house.data, house.clock, house.log, null);
    }

    @Test
    public void hashesAreLowerCaseSha256() throws Exception {
        assertEquals(ABC, store.hash(file("abc")));
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", store.hash(file("")));
    }

    @Test
    public void anAdoptedFileIsMovedAndReadOnly() throws Exception {
        Path file = file("abc");
        Path content = store.adopt(file, ABC);
        assertEquals(house.data.content().resolve("ba").resolve(ABC), content);
        assertEquals("abc", Files.readString(content));
        assertTrue(Files.notExists(file));
        assertEquals(Optional.of(content), store.find(ABC));
        if (Durable.posix(content)) {
            assertFalse(Files.getPosixFilePermissions(content).toString().contains("WRITE"));
        }
    }

    @Test
    public void adoptingTheSameAgainKeepsOne() throws Exception {
        Path content = store.adopt(file("abc"), ABC);
        Path again = file("abc");
        assertEquals(content, store.adopt(again, ABC));
        assertTrue(Files.notExists(again));
        assertEquals("abc", Files.readString(content));
        assertEquals(1, files().size());
    }

    @Test
    public void aCallRepeatedAfterACrashSucceeds() throws Exception {
        Path file = file("abc");
        Path content = store.adopt(file, ABC);
        assertEquals(content, store.adopt(file, ABC));
        assertThrows(NoSuchFileException.class, () -> store.adopt(file, ABC.replace('b', 'c')));
    }

    @Test
    public void aCopyLeavesTheFileWhereItIs() throws Exception {
        Path file = file("abc");
        Path content = store.copy(file, ABC);
        assertEquals(content, store.copy(file, ABC));
        assertEquals("abc", Files.readString(file));
        assertEquals("abc", Files.readString(content));
        assertEquals(1, files().size());
    }

    @Test
    public void aFileOfAnotherVolumeIsCopiedAndThenDeleted() throws Exception {
        Path other = Path.of("/dev/shm");
        assumeTrue(Files.isWritable(other) && !Files.getFileStore(other).equals(Files.getFileStore(house.data.content())));
        Path file = Files.createTempFile(other, "journal", ".dta");
        byte[] bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        Files.write(file, bytes);
        Path content = store.adopt(file, store.hash(file));
        assertArrayEquals(bytes, Files.readAllBytes(content));
        assertTrue(Files.notExists(file));
        assertEquals(List.of(content), files());
    }

    @Test
    public void aCopyThatIsNotWhatItsHashSaysLeavesNothing() throws Exception {
        assertThrows(IOException.class, () -> store.copy(file("something else"), ABC));
        assertEquals(List.of(), files());
        assertEquals(Optional.empty(), store.find(ABC));
    }

    @Test
    public void aHalfCopyIsRemovedAtTheNextStart() throws Exception {
        Path half = house.data.content().resolve("incoming/ba7816bf-123.part");
        Files.writeString(half, "ab");
        store = new FileContentStore(house.data, house.clock, house.log, null);
        assertTrue(Files.notExists(half));
        assertEquals(Optional.empty(), store.find(ABC));
    }

    @Test
    public void aDamagedContentIsReplacedByTheRealOne() throws Exception {
        Path content = store.adopt(file("abc"), ABC);
        assertTrue(content.toFile().setWritable(true));
        Files.writeString(content, "damaged");
        Path wrong = file("wrong!!!");
        assertThrows(IOException.class, () -> store.adopt(wrong, ABC));
        assertTrue(Files.exists(wrong));
        assertEquals("damaged", Files.readString(content));
        store.adopt(file("abc"), ABC);
        assertEquals("abc", Files.readString(content));
        assertEquals(2, house.log.lines("ERROR").size());
    }

    @Test
    public void onlyAHashBecomesAPath() throws Exception {
        Path file = file("abc");
        for (String hostile : List.of("", "../../../../etc/passwd", ABC.toUpperCase(java.util.Locale.ROOT), ABC + "0", ABC.substring(1),
                ABC + "\n",
                "../" + ABC.substring(3))) {
            assertThrows(hostile, IllegalArgumentException.class, () -> store.adopt(file, hostile));
            assertThrows(hostile, IllegalArgumentException.class, () -> store.copy(file, hostile));
            assertEquals(Optional.empty(), store.find(hostile));
        }
        assertTrue(Files.exists(file));
    }

    @Test
    public void foldersAndLinksAreNoContents() throws Exception {
        assertThrows(IOException.class, () -> store.adopt(house.data.logs(), ABC));
        assumeTrue("Windows wants a privilege for links", Durable.posix(house.data.root()));
        Path link = house.data.root().resolve("link");
        Path real = file("abc");
        Files.createSymbolicLink(link, real);
        assertThrows(IOException.class, () -> store.adopt(link, ABC));
        assertThrows(IOException.class, () -> store.copy(link, ABC));
        assertTrue(Files.exists(real));
    }

    @Test
    public void aReadOnlyFileIsAdopted() throws Exception {
        Path file = file("abc");
        assertTrue(file.toFile().setReadOnly());
        assertEquals("abc", Files.readString(store.adopt(file, ABC)));
    }

    @Test
    public void whatWasHandedInLatelyIsNotRemoved() throws Exception {
        store.adopt(file("abc"), ABC);
        house.clock.advance(Duration.ofHours(23));
        assertFalse(store.remove(ABC, Duration.ofDays(1)));
        house.clock.advance(Duration.ofHours(2));
        store.copy(file("abc"), ABC);
        assertFalse(store.remove(ABC, Duration.ofDays(1)));
        house.clock.advance(Duration.ofDays(1));
        assertTrue(store.remove(ABC, Duration.ofDays(1)));
        assertEquals(Optional.empty(), store.find(ABC));
        assertTrue(store.remove(ABC, Duration.ofDays(1)));
    }

    private Path file(String text) throws IOException {
        Path file = Files.createTempFile(house.data.root(), "in", ".dta");
        Files.writeString(file, text);
        return file;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(house.data.content())) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    public void everyDurableStepIsTold() throws Exception {
        List<Step> reached = new ArrayList<>();
        store = new FileContentStore(house.data, house.clock, house.log, reached::add);
        Path moved = Files.writeString(folder.getRoot().toPath().resolve("moved.dta"), "moved");
        store.adopt(moved, store.hash(moved));
        assertEquals(List.of(Step.CONTENT_STORED), reached);
        reached.clear();
        Path copied = Files.writeString(folder.getRoot().toPath().resolve("copied.dta"), "copied");
        store.copy(copied, store.hash(copied));
        assertEquals(List.of(Step.CONTENT_COPIED, Step.CONTENT_STORED), reached);
    }
}
