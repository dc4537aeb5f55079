// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.files;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lu.seco.exchange.internal.fakes.FakeContents;
import lu.seco.exchange.internal.fakes.Mains;
import lu.seco.exchange.internal.fakes.Office;
import lu.seco.exchange.internal.fakes.OtherVolume;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Files that get a name nobody has, whole or not at all. */
public class NoOverwriteTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path folder;
    private FakeContents contents;

    @Before
    public void folders() throws IOException {
        folder = temporary.newFolder("payroll").toPath();
        contents = new FakeContents(temporary.newFolder("store").toPath(), new Mains());
    }

    @Test
    public void aFreeNameIsTaken() throws IOException {
        assertEquals(folder.resolve("SALRET.dta"), put("SALRET.dta", "one"));
        assertFiles("SALRET.dta", "one");
    }

    @Test
    public void aFileOfThatNameIsNeverOverwritten() throws IOException {
        Files.writeString(folder.resolve("SALRET.dta"), "mine");
        Files.createDirectory(folder.resolve("SALRET (2).dta"));
        assertEquals(folder.resolve("SALRET (3).dta"), put("SALRET.dta", "one"));
        assertEquals(folder.resolve("SALRET (4).dta"), put("SALRET.dta", "two"));
        assertEquals("mine", Files.readString(folder.resolve("SALRET.dta")));
        assertEquals(List.of("SALRET (2).dta", "SALRET (3).dta", "SALRET (4).dta", "SALRET.dta"), Office.names(folder));
    }

    @Test
    public void whatAPowerCutLeftUnderTheProvisionalNameIsClearedByTheNextTry() throws IOException {
        List<Path> parts = new ArrayList<>();
        Path target = folder.resolve("SALRET.dta");
        NoOverwrite.put(store("one"), Office.sha("one"), target, contents, step -> parts.addAll(parts.isEmpty() ? copied() : List.of()));
        Files.delete(target);
        Files.writeString(parts.get(0), "on");
        put("SALRET.dta", "one");
        assertFiles("SALRET.dta", "one");
    }

    @Test
    public void whatAPowerCutLeftOfATextIsClearedByTheNextTry() throws IOException {
        Path file = folder.resolve("Motif.txt");
        Files.writeString(Parts.fresh(folder, file.toString()), "ha");
        Durable.write(file, "half no more");
        assertFiles("Motif.txt", "half no more");
    }

    private List<Path> copied() {
        try {
            return Office.files(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    public void theSameContentIsTakenForTheCopy() throws IOException {
        put("SALRET.dta", "one");
        assertEquals(folder.resolve("SALRET.dta"), put("SALRET.dta", "one"));
        put("SALRET.dta", "two");
        assertEquals(folder.resolve("SALRET (2).dta"), put("SALRET.dta", "two"));
        assertEquals(List.of("SALRET (2).dta", "SALRET.dta"), Office.names(folder));
    }

    @Test
    public void aLinkOfThatNameIsNotWrittenThrough() throws IOException {
        Path elsewhere = temporary.getRoot().toPath().resolve("elsewhere");
        Files.createSymbolicLink(folder.resolve("SALRET.dta"), elsewhere);
        assertEquals(folder.resolve("SALRET (2).dta"), put("SALRET.dta", "one"));
        assertTrue(Files.notExists(elsewhere, LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    public void theLongestNameStillFindsANumber() throws IOException {
        String name = "x".repeat(251) + ".dta";
        put(name, "one");
        Path second = put(name, "two");
        assertEquals("two", Files.readString(second));
        assertTrue(second.getFileName().toString(), second.getFileName().toString().endsWith(" (2).dta"));
        String wide = "\u00e9".repeat(125) + ".dta";
        assumeTrue("names of this system are UTF-8", "UTF-8".equals(System.getProperty("sun.jnu.encoding")));
        put(wide, "one");
        assertEquals("two", Files.readString(put(wide, "two")));
    }

    @Test
    public void otherUsersMayReadItAsAnyNewFile() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path plain = Files.writeString(folder.resolve("plain"), "x");
        assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(put("SALRET.dta", "one")));
    }

    @Test
    public void aMissingFolderIsNotMade() throws IOException {
        Path missing = folder.resolve("missing");
        Path content = store("one");
        assertThrows(NotDirectoryException.class, () -> NoOverwrite.put(content, Office.sha("one"), missing, "a", contents));
        assertTrue(Files.notExists(missing));
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThrows(NotDirectoryException.class, () -> NoOverwrite.put(content, Office.sha("one"), file, "a", contents));
    }

    @Test
    public void nothingIsLeftWhenTheContentCannotBeRead() throws IOException {
        Path missing = folder.resolveSibling("missing");
        assertThrows(IOException.class, () -> NoOverwrite.put(missing, "00", folder, "a", contents));
        assertEquals(List.of(), Office.names(folder));
    }

    @Test
    public void publishLeavesTheFinishedFileWhenTheNameIsTaken() throws IOException {
        Path finished = Files.writeString(folder.resolve("finished"), "new");
        Path target = Files.writeString(folder.resolve("target"), "old");
        assertThrows(FileAlreadyExistsException.class, () -> Durable.publish(finished, target));
        assertEquals("old", Files.readString(target));
        assertEquals("new", Files.readString(finished));
        Durable.publish(finished, folder.resolve("other"));
        assertEquals(List.of("other", "target"), Office.names(folder));
    }

    @Test
    public void moveNeverOverwrites() throws IOException {
        Path source = Files.writeString(folder.resolve("source"), "new");
        Path target = Files.writeString(folder.resolve("target"), "old");
        assertThrows(FileAlreadyExistsException.class, () -> Durable.move(source, target));
        assertEquals("old", Files.readString(target));
        Durable.move(source, folder.resolve("free"));
        assertEquals(List.of("free", "target"), Office.names(folder));
    }

    @Test
    public void moveGoesBetweenVolumes() throws IOException {
        Path other = OtherVolume.folder(folder);
        try {
            Path source = Files.writeString(other.resolve("source"), "new");
            assertTrue(source.toFile().setReadOnly());
            Durable.move(source, folder.resolve("target"));
            assertFiles("target", "new");
            assertEquals(List.of(), Office.names(other));
        } finally {
            Files.delete(other);
        }
    }

    @Test
    public void numberedNamesKeepTheirEnding() {
        assertEquals("a.dta", FreeName.numbered("a.dta", 1));
        assertEquals("a (2).dta", FreeName.numbered("a.dta", 2));
        assertEquals("a.b (12).dta", FreeName.numbered("a.b.dta", 12));
        assertEquals("a (2)", FreeName.numbered("a", 2));
        assertEquals(".a (2)", FreeName.numbered(".a", 2));
    }

    private Path store(String content) throws IOException {
        return contents.copy(Files.write(temporary.newFile().toPath(), content.getBytes(StandardCharsets.UTF_8)), Office.sha(content));
    }

    private Path put(String name, String content) throws IOException {
        return NoOverwrite.put(store(content), Office.sha(content), folder, name, contents);
    }

    private void assertFiles(String name, String content) throws IOException {
        assertEquals(List.of(name), Office.names(folder));
        assertEquals(content, Files.readString(folder.resolve(name)));
    }
}
