// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.io;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeFalse;
import static org.junit.Assume.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Files written whole, never through a link, and secrets for nobody else. */
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

    @Test
    public void theRightsOfTheFileBeforeStayAndSecretsAreForTheirOwner() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path file = folder.newFile("shared").toPath();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        SafeFile.write(file, NEW);
        assertEquals("rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Path secret = folder.getRoot().toPath().resolve("inner/secret");
        SafeFile.secretFolder(secret.getParent());
        SafeFile.writeSecret(secret, NEW);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret.getParent())));
    }

    @Test
    public void theFolderIsMadeForWhoAsksAndASecretOneForItsOwner() throws IOException {
        Path root = folder.getRoot().toPath();
        Path file = root.resolve("a/b/c");
        assertThrows(IOException.class, () -> SafeFile.write(file, new byte[] {1}));
        SafeFile.writeWithFolder(file, new byte[] {1});
        SafeFile.writeWithFolder(file, new byte[] {2});
        assertArrayEquals(new byte[] {2}, Files.readAllBytes(file));
        Path secret = root.resolve("d/e/f");
        SafeFile.writeSecretWithFolder(secret, new byte[] {3});
        assertArrayEquals(new byte[] {3}, Files.readAllBytes(secret));
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertEquals(PosixFilePermissions.fromString("rwx------"), Files.getPosixFilePermissions(secret.getParent()));
            assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(secret));
        }
    }

    @Test
    public void whatBreaksOffOrIsNotWantedAnyMoreChangesNothing() throws IOException {
        Path file = folder.getRoot().toPath().resolve("a");
        assertTrue(SafeFile.create(file, "old".getBytes(StandardCharsets.UTF_8)));
        assertFalse(SafeFile.create(file, NEW));
        assertFalse(SafeFile.write(file, NEW, () -> false));
        assertThrows(InterruptedException.class, () -> SafeFile.write(file, out -> {
            out.write(NEW);
            throw new InterruptedException();
        }));
        assertEquals("old", Files.readString(file));
        assertEquals(1, folder.getRoot().list().length);
    }

    @Test
    public void atMostOneByteMoreIsReadThanWasAsked() throws IOException {
        Path file = folder.getRoot().toPath().resolve("a");
        Files.write(file, new byte[100]);
        assertEquals(11, SafeFile.read(file, 10).length);
        assertEquals(100, SafeFile.read(file, 100).length);
    }
}
