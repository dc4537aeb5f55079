// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Assume;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class InstanceDataFolderTest {

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();
    private final FakeLogger log = new FakeLogger();

    @Test
    public void createsItsFoldersAndLeavesNothingInThem() throws IOException {
        Path root = temporary.getRoot().toPath().resolve("a b/data");
        InstanceDataFolder folder = new InstanceDataFolder(root.toUri().toString(), log.logger());
        assertEquals(root, folder.root());
        for (Path part : List.of(folder.journal(), folder.content(), folder.intake(), folder.logs(), folder.run())) {
            try (Stream<Path> found = Files.list(part)) {
                assertEquals(part.toString(), 0, found.count());
            }
        }
    }

    @Test
    public void foldersBelongToTheOwnerAlone() throws IOException {
        Assume.assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        InstanceDataFolder folder = new InstanceDataFolder(temporary.getRoot().toPath().resolve("data").toString(), log.logger());
        for (Path part : List.of(folder.root(), folder.content(), folder.run())) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(part)));
        }
    }

    @Test
    public void existingFoldersKeepWhatIsInThem() throws IOException {
        Path root = temporary.getRoot().toPath();
        Path kept = Files.writeString(new InstanceDataFolder(root.toString(), log.logger()).intake().resolve("DECSAL.dta"), "x");
        assertEquals(kept.getParent(), new InstanceDataFolder(root.toString(), log.logger()).intake());
        assertEquals("x", Files.readString(kept));
    }

    @Test
    public void fileInTheWayIsLoggedAndRefused() throws IOException {
        Path root = temporary.getRoot().toPath();
        Files.writeString(root.resolve("journal"), "in the way");
        assertThrows(IllegalStateException.class, () -> new InstanceDataFolder(root.toString(), log.logger()));
        assertTrue(log.entries.toString(), log.entries.get(0).startsWith("error "));
        assertTrue(log.entries.toString(), log.entries.get(0).contains(root.toString()));
    }

    @Test
    public void missingPropertyIsLoggedAndRefused() {
        assertThrows(IllegalStateException.class, () -> new InstanceDataFolder((String) null, log.logger()));
        assertTrue(log.entries.toString(), log.entries.get(0).contains("osgi.instance.area"));
    }

    @Test
    public void impossiblePathIsLoggedAndRefused() {
        assertThrows(IllegalStateException.class, () -> new InstanceDataFolder("a\0b", log.logger()));
        assertEquals(1, log.entries.size());
    }
}
