// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.calendar;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assume.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Files written whole, and never through a link. */
public class SafeFileTest {

    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void writesAndReplacesAndLeavesNothingElse() throws IOException {
        Path file = folder.getRoot().toPath().resolve("a.ics");
        SafeFile.write(file, "old".getBytes(StandardCharsets.UTF_8));
        SafeFile.write(file, NEW);
        assertEquals("new", Files.readString(file));
        assertEquals(1, folder.getRoot().list().length);
    }

    @Test
    public void refusesALinkAndAFolder() throws IOException {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"));
        Path target = folder.newFile("target").toPath();
        Path link = Files.createSymbolicLink(folder.getRoot().toPath().resolve("link"), target);
        assertThrows(IOException.class, () -> SafeFile.write(link, NEW));
        assertEquals("", Files.readString(target));
        File inside = folder.newFolder("inside");
        assertThrows(IOException.class, () -> SafeFile.write(inside.toPath(), NEW));
        assertThrows(IOException.class, () -> SafeFile.write(folder.getRoot().toPath().resolve("missing/a"), NEW));
        assertEquals("nothing is left behind", 3, folder.getRoot().list().length);
    }
}
