// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import lu.seco.core.Message;
import lu.seco.exchange.internal.fakes.FakeTexts;
import lu.seco.exchange.internal.fakes.Mains;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Where a refused file and its sentence lie. */
public class SentencesTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final Sentences sentences = new Sentences(new FakeTexts(new Mains()));
    private Path folder;

    @Before
    public void open() {
        folder = temporary.getRoot().toPath();
    }

    @Test
    public void neitherAFileNorASentenceIsReplaced() throws Exception {
        assertEquals(folder.resolve("DECSAL.dta"), sentences.freePlace(folder, "DECSAL.dta"));
        Files.writeString(folder.resolve("DECSAL.dta"), "x");
        assertEquals(folder.resolve("DECSAL (2).dta"), sentences.freePlace(folder, "DECSAL.dta"));
        Files.writeString(folder.resolve("DECSAL (2).dta.txt"), "of a file that somebody took away");
        assertEquals(folder.resolve("DECSAL (3).dta"), sentences.freePlace(folder, "DECSAL.dta"));
    }

    @Test
    public void aLinkThatLeadsNowhereIsThereToo() throws Exception {
        Files.createSymbolicLink(folder.resolve("DECSAL.dta"), folder.resolve("nowhere"));
        assertEquals(folder.resolve("DECSAL (2).dta"), sentences.freePlace(folder, "DECSAL.dta"));
    }

    @Test
    public void aFolderThatIsFullOfThatNameEndsTheSearch() throws Exception {
        for (int number = 1; number <= 9_999; number++) {
            Files.createFile(folder.resolve(number == 1 ? "x" : "x (" + number + ")"));
        }
        assertThrows(FileAlreadyExistsException.class, () -> sentences.freePlace(folder, "x"));
        Files.delete(folder.resolve("x (9999)"));
        assertEquals(folder.resolve("x (9999)"), sentences.freePlace(folder, "x"));
    }

    @Test
    public void theNameOfTheSentenceIsNeverTooLong() {
        assertEquals(folder.resolve("DECSAL.dta.txt"), Sentences.beside(folder.resolve("DECSAL.dta")));
        assertEquals("x".repeat(251) + ".txt", name("x".repeat(251)));
        assertEquals("x".repeat(251) + ".txt", name("x".repeat(252)));
        assertEquals("two bytes each, and no half letter", "\u00e9".repeat(125) + ".txt", name("\u00e9".repeat(127)));
        assertTrue(name("\ud83d\ude00".repeat(63)).getBytes(StandardCharsets.UTF_8).length <= 255);
        assertEquals("\ud83d\ude00".repeat(62) + ".txt", name("\ud83d\ude00".repeat(63)));
    }

    @Test
    public void theSentenceIsALineOfText() throws Exception {
        sentences.write(folder.resolve("DECSAL.dta"), Message.of("staging.refused.sentence", "DECSAL.dta"));
        assertEquals("staging.refused.sentence [DECSAL.dta]" + System.lineSeparator(), Files.readString(folder.resolve("DECSAL.dta.txt")));
    }

    private String name(String refused) {
        return Sentences.beside(folder.resolve(refused)).getFileName().toString();
    }
}
