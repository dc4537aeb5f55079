// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.cli;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public final class RemoveCommandTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void aMarkedFolderGoesWithEverythingInIt() throws Exception {
        Path root = folder.newFolder("demo").toPath();
        Files.createFile(root.resolve(RemoveCommand.MARK));
        Files.createDirectories(root.resolve("data/journal"));
        Path readOnly = Files.createFile(root.resolve("data/journal/x"));
        assertTrue(readOnly.toFile().setWritable(false));
        Path outside = folder.newFile("outside").toPath();
        Files.createSymbolicLink(root.resolve("link"), outside);
        assertEquals(0, remove("--root", root.toString(), "--after", "999999999"));
        assertFalse(Files.exists(root));
        assertTrue("what a link leads to stays", Files.exists(outside));
    }

    @Test
    public void nothingElseIsTouched() throws IOException {
        Path root = folder.newFolder("other").toPath();
        Files.createFile(root.resolve("precious"));
        assertThrows(UsageException.class, () -> remove("--root", root.toString()));
        assertTrue(Files.exists(root.resolve("precious")));
    }

    private static int remove(String... words) throws UsageException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new RemoveCommand(new Console(nowhere, nowhere)).execute(new Arguments(List.of(words)));
    }
}
