// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class LogChoiceTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path root;

    @Before
    public void open() {
        root = folder.getRoot().toPath();
    }

    private Path file(String name, int second) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "line\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1_000L));
        return file;
    }

    @Test
    public void filesAndFoldersAreReadTheOldestFirstAndEachOnce() throws IOException {
        Path late = file("logs/b.log", 20);
        Path early = file("logs/deep/a.log", 10);
        file("logs/deep/er/than/wanted.log", 5);
        LogChoice choice = LogChoice.of(List.of(late, root.resolve("logs"), late));
        assertEquals(List.of(early, late), choice.files());
        assertEquals(10, choice.bytes());
        assertEquals(List.of(), choice.unread());
        assertFalse(choice.cut());
    }

    @Test
    public void whatCannotBeReadIsNamedAndTheRestIsRead() throws IOException {
        Path good = file("good.log", 10);
        Path gone = root.resolve("gone.log");
        Path dangling = Files.createSymbolicLink(root.resolve("dangling.log"), root.resolve("nowhere"));
        LogChoice choice = LogChoice.of(List.of(gone, good));
        assertEquals(List.of(good), choice.files());
        assertEquals(List.of(gone), choice.unread());
        assertEquals("a link to nowhere is no file", List.of(), LogChoice.of(List.of(dangling)).files());
        Path linked = Files.createSymbolicLink(root.resolve("link.log"), good);
        assertEquals("a link that was chosen is followed", List.of(good.toRealPath()), LogChoice.of(List.of(linked)).files());
    }

    @Test
    public void ofAFolderWithMoreThanAThousandFilesTheNewestAreRead() throws IOException {
        for (int i = 0; i <= LogChoice.MOST; i++) {
            file("many/" + i + ".log", i + 1);
        }
        LogChoice choice = LogChoice.of(List.of(root.resolve("many")));
        assertEquals(LogChoice.MOST, choice.files().size());
        assertTrue(choice.cut());
        assertEquals(root.resolve("many/1.log"), choice.files().get(0));
    }

    @Test
    public void anEmptyFolderHoldsNothing() throws IOException {
        assertEquals(new LogChoice(List.of(), 0, List.of(), false), LogChoice.of(List.of(root)));
    }

    @Test
    public void whoIsInterruptedStopsLooking() throws IOException {
        file("logs/a.log", 10);
        Thread.currentThread().interrupt();
        assertEquals(List.of(), LogChoice.of(List.of(root)).files());
        assertTrue("and the caller still sees it", Thread.interrupted());
    }
}
