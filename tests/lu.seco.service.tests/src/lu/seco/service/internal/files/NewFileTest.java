// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.files;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class NewFileTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path target;

    @Before
    public void place() {
        target = folder.getRoot().toPath().resolve("a.csv");
    }

    @Test
    public void theFileIsThereOnlyWhenItIsWhole() throws Exception {
        long size = new NewFile(target, false).write(out -> {
            out.write('a');
            assertEquals("not yet", false, Files.exists(target));
        });
        assertEquals(1, size);
        assertEquals(List.of(target), files());
    }

    @Test
    public void whatBreaksOffLeavesTheOldFile() throws IOException {
        Files.writeString(target, "old");
        FileException failed = assertThrows(FileException.class, () -> new NewFile(target, true).write(out -> {
            out.write('a');
            throw new IOException("full");
        }));
        assertEquals("cli.file.unwritable", failed.told().code());
        assertEquals("old", Files.readString(target));
        assertEquals(List.of(target), files());
    }

    @Test
    public void aFileThatCameMeanwhileIsKept() throws IOException {
        FileException failed = assertThrows(FileException.class, () -> new NewFile(target, false).write(out -> Files.writeString(target, "other")));
        assertEquals("cli.file.exists", failed.told().code());
        assertEquals("other", Files.readString(target));
        assertEquals(List.of(target), files());
    }

    @Test
    public void anInterruptedThreadWritesNothing() throws IOException {
        Thread.currentThread().interrupt();
        try {
            assertThrows(FileException.class, () -> new NewFile(target, false).write(out -> out.write(new byte[2])));
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertEquals(List.of(), files());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.getRoot().toPath())) {
            return files.toList();
        }
    }
}
