// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.outbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import lu.seco.exchange.internal.fakes.Await;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What the system tells about open files; this very process holds them open. */
public class SystemOpenFilesTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final OpenFiles open = new SystemOpenFiles();
    private Path file;
    private Path other;

    @Before
    public void files() throws IOException {
        assumeTrue("Linux only", Files.isDirectory(Path.of("/proc/self/fd")));
        file = Files.writeString(temporary.newFile("DECSAL éa b.dta".replace("é", "e")).toPath(), "x");
        other = Files.writeString(temporary.newFile("other.dta").toPath(), "x");
    }

    @Test
    public void aFileOpenForWritingIsFound() throws IOException {
        for (StandardOpenOption option : List.of(StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            try (FileChannel channel = FileChannel.open(file, option)) {
                assertTrue(channel.isOpen());
                assertEquals(Set.of(file), open.openForWriting(List.of(file, other)));
            }
        }
        try (FileChannel both = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            assertTrue(both.isOpen());
            assertEquals(Set.of(file), open.openForWriting(List.of(file, other)));
        }
        assertEquals(Set.of(), open.openForWriting(List.of(file, other)));
    }

    @Test
    public void aFileOpenForReadingIsNot() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            assertEquals('x', in.read());
            assertEquals(Set.of(), open.openForWriting(List.of(file)));
        }
    }

    @Test
    public void aFileOfAnotherProcessIsFound() throws Exception {
        Process writer = new ProcessBuilder("sh", "-c", "exec 3>>\"$1\"; read line", "sh", file.toString()).start();
        try {
            Await.until("the other process has it open", () -> Boolean.valueOf(open.openForWriting(List.of(file)).contains(file)));
        } finally {
            writer.destroy();
            assertTrue(writer.waitFor(10, TimeUnit.SECONDS));
        }
        assertEquals(Set.of(), open.openForWriting(List.of(file)));
    }

    @Test
    public void aFileReachedThroughALinkedFolderIsFoundUnderTheNameAskedFor() throws IOException {
        Path linked = Files.createSymbolicLink(temporary.getRoot().toPath().resolve("linked"), temporary.newFolder("real").toPath());
        Path through = Files.writeString(linked.resolve("a.dta"), "x");
        try (FileChannel channel = FileChannel.open(through, StandardOpenOption.WRITE)) {
            assertTrue(channel.isOpen());
            assertEquals(Set.of(through), open.openForWriting(List.of(through)));
        }
    }

    @Test
    public void aVanishedFileIsNotAProblem() throws IOException {
        Files.delete(file);
        assertEquals(Set.of(), open.openForWriting(List.of(file)));
        assertEquals(Set.of(), open.openForWriting(List.of()));
    }

    @Test
    public void whatOtherThreadsOpenAndCloseMeanwhileHidesNothing() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        Thread busy = new Thread(() -> {
            while (!enough.get()) {
                try (InputStream one = Files.newInputStream(other); InputStream two = Files.newInputStream(other)) {
                    assertFalse(one.equals(two));
                } catch (IOException e) {
                    enough.set(true);
                }
            }
        });
        // opened last, so that its descriptor is listed behind those that come and go
        busy.start();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            assertTrue(channel.isOpen());
            for (int i = 0; i < 60; i++) {
                assertEquals("round " + i, Set.of(file), open.openForWriting(List.of(file)));
            }
        } finally {
            enough.set(true);
            busy.join();
        }
    }
}
