// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.io;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What a killed process leaves half written goes; what is being written stays. */
public class HalfFilesTest {

    private static final String RANDOM = "-69a36ab8-a154-489f-b502-9293fb9f4fe1.part";
    /** No system gives out such a number. */
    private static final String DEAD = ".seco-999999999999" + RANDOM;

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();
    private Path root;

    @Before
    public void folder() throws IOException {
        root = temporary.newFolder("data").toPath();
    }

    @Test
    public void clearsWhatProcessesThatHaveEndedLeft() throws IOException {
        Path above = Files.writeString(root.resolve(DEAD), "ha");
        Path below = Files.writeString(Files.createDirectories(root.resolve("run/deep")).resolve(DEAD), "");
        assertEquals(Set.of(above, below), Set.copyOf(HalfFiles.clear(root, Set.of())));
        assertTrue(Files.notExists(above) && Files.notExists(below));
    }

    @Test
    public void aNumberGivenOutAgainIsNotTheOneThatWrote() throws IOException {
        Path before = HalfFiles.beside(root.resolve("a"));
        Files.writeString(before, "ha");
        Files.setLastModifiedTime(before, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
        assertEquals(List.of(before), HalfFiles.clear(root, Set.of()));
    }

    @Test
    public void keepsWhatIsBeingWrittenAndWhatIsNotOurs() throws IOException {
        SafeFile.write(root.resolve("whole"), out -> {
            assertEquals(List.of(), HalfFiles.clear(root, Set.of()));
            out.write(1);
        });
        for (String other : List.of("DECSAL.dta.part", ".seco-17.part", ".seco-x" + RANDOM, ".seco-999999999999999999999" + RANDOM)) {
            Files.writeString(root.resolve(other), "");
        }
        Path skipped = Files.createDirectory(root.resolve("content"));
        Files.writeString(skipped.resolve(DEAD), "");
        Files.createDirectory(root.resolve(DEAD));
        assertEquals(List.of(), HalfFiles.clear(root, Set.of(skipped)));
        try (var left = Files.list(root)) {
            assertEquals(7, left.collect(Collectors.toSet()).size());
        }
    }

    @Test
    public void doesNotFollowALinkOutOfTheFolder() throws IOException {
        Path outside = Files.writeString(temporary.newFolder("outside").toPath().resolve(DEAD), "");
        Files.createSymbolicLink(root.resolve("link"), outside.getParent());
        Files.createSymbolicLink(root.resolve(DEAD), outside);
        assertEquals(List.of(), HalfFiles.clear(root, Set.of()));
        assertTrue(Files.exists(outside));
    }

    @Test
    public void aFolderThatIsNotThereIsAProblem() {
        assertThrows(IOException.class, () -> HalfFiles.clear(root.resolve("missing"), Set.of()));
    }
}
