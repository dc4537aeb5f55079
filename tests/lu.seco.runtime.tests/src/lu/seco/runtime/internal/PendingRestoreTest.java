// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import lu.seco.core.backup.RestoreNote;
import lu.seco.core.io.FolderSwap;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class PendingRestoreTest {

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();
    private final FakeLogger log = new FakeLogger();
    private Path root;

    @Before
    public void setUp() throws IOException {
        root = temporary.getRoot().toPath().resolve("data");
        start();
        Files.writeString(root.resolve("seco.properties"), "old");
        Path incoming = new FolderSwap(root).incoming();
        Files.createDirectories(incoming);
        Files.writeString(incoming.resolve("seco.properties"), "new");
    }

    private void start() {
        assertEquals(root, new InstanceDataFolder(root.toString(), log.logger()).root());
    }

    private String settings() throws IOException {
        return Files.readString(root.resolve("seco.properties"));
    }

    @Test
    public void whatWasPreparedIsDoneByTheNextStart() throws IOException {
        new FolderSwap(root).ready("kept", List.of("seco.properties"));
        start();
        assertEquals("new", settings());
        assertEquals("old", Files.readString(root.resolve("kept/seco.properties")));
        assertFalse(new FolderSwap(root).begun());
    }

    @Test
    public void whatWasNotPreparedToTheEndIsTakenAway() throws IOException {
        start();
        assertEquals("old", settings());
        assertFalse(new FolderSwap(root).begun());
    }

    @Test
    public void nothingIsDoneWhileSomebodyWorksThere() throws IOException {
        new FolderSwap(root).ready("kept", List.of("seco.properties"));
        try (FileChannel channel = FileChannel.open(root.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertTrue(held.isValid());
            start();
            assertEquals("old", settings());
        }
        start();
        assertEquals("new", settings());
    }

    @Test
    public void whatCannotBeDoneIsUndoneAndTold() throws IOException {
        new FolderSwap(root).ready("kept", List.of("seco.properties"));
        Files.writeString(root.resolve("kept"), "in the way");
        start();
        assertEquals("old", settings());
        assertTrue(RestoreNote.read(RestoreNote.place(root)).get().failure().isPresent());
    }

    @Test
    public void withAPlanThatCannotBeReadNothingStarts() throws IOException {
        new FolderSwap(root).ready("kept", List.of("seco.properties"));
        Files.writeString(root.resolve("restore/plan"), "phase = ?\n");
        assertThrows(IllegalStateException.class, this::start);
        assertEquals("old", settings());
    }
}
