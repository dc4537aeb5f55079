// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.io;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FolderSwapTest {

    private static final List<String> NAMES = List.of("a.properties", "journal/events", "journal/derby", "fresh");
    private static final Map<String, String> OLD = new TreeMap<>(Map.of("a.properties", "old a", "journal/events/1", "old 1", "journal/derby/db", "old db",
            "journal/lock", "stays", "other", "stays"));
    private static final Map<String, String> NEW = new TreeMap<>(Map.of("a.properties", "new a", "journal/events/2", "new 2", "fresh/f", "new f",
            "journal/lock", "stays", "other", "stays", "kept/a.properties", "old a", "kept/journal/events/1", "old 1", "kept/journal/derby/db", "old db"));

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path root;

    @Before
    public void setUp() throws Exception {
        root = temporary.newFolder("data").toPath();
        for (Map.Entry<String, String> file : OLD.entrySet()) {
            write(root.resolve(file.getKey()), file.getValue());
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void layOut() throws IOException {
        Path incoming = new FolderSwap(root).incoming();
        write(incoming.resolve("a.properties"), "new a");
        write(incoming.resolve("journal/events/2"), "new 2");
        write(incoming.resolve("fresh/f"), "new f");
        new FolderSwap(root).ready("kept", NAMES);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                found.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    /** The process ends at the n-th rename. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private FolderSwap dying(int at, boolean before) {
        int[] count = {0};
        return new FolderSwap(root, (from, to) -> {
            boolean now = ++count[0] == at;
            if (now && before) {
                throw new Killed();
            }
            Files.move(from, to);
            if (now) {
                throw new Killed();
            }
        });
    }

    @Test
    public void theNewOnesTakeThePlaceAndTheOldOnesAreKept() throws Exception {
        layOut();
        FolderSwap.Outcome outcome = new FolderSwap(root).finish().get();
        assertEquals(Optional.empty(), outcome.failure());
        assertEquals(root.resolve("kept"), outcome.kept());
        assertEquals(NEW, files());
        assertFalse(new FolderSwap(root).begun());
    }

    @Test
    public void killedAtAnyStepTheNextStartFinishes() throws Exception {
        // three leave and three come: killed before and after each of them
        for (int step = 1; step <= 6; step++) {
            for (boolean before : new boolean[] {true, false}) {
                temporary.delete();
                temporary.create();
                setUp();
                layOut();
                FolderSwap dying = dying(step, before);
                assertThrows(Killed.class, dying::finish);
                assertTrue(new FolderSwap(root).finish().get().failure().isEmpty());
                assertEquals("killed at " + step + (before ? " before" : " after"), NEW, files());
            }
        }
    }

    @Test
    public void whatCannotBeDoneIsUndoneWhereverItFails() throws Exception {
        for (int step = 1; step <= 6; step++) {
            temporary.delete();
            temporary.create();
            setUp();
            layOut();
            FolderSwap.Outcome outcome = failing(step).finish().get();
            assertTrue(outcome.failure().isPresent());
            assertEquals("failed at " + step, OLD, files());
            assertEquals(Optional.empty(), new FolderSwap(root).finish());
        }
    }

    private FolderSwap failing(int at) {
        int[] count = {0};
        return new FolderSwap(root, (from, to) -> {
            if (++count[0] == at) {
                throw new IOException("held by another program");
            }
            Files.move(from, to);
        });
    }

    @Test
    public void killedWhileItIsUndoneTheNextStartGoesOnUndoing() throws Exception {
        for (int step = 5; step <= 9; step++) {
            temporary.delete();
            temporary.create();
            setUp();
            layOut();
            int[] count = {0};
            int last = step;
            FolderSwap dying = new FolderSwap(root, (from, to) -> {
                count[0]++;
                if (count[0] == 4) {
                    throw new IOException("held by another program");
                }
                if (count[0] == last) {
                    throw new Killed();
                }
                Files.move(from, to);
            });
            try {
                dying.finish();
            } catch (Killed e) {
                assertTrue(new FolderSwap(root).finish().get().failure().isPresent());
            }
            assertEquals("killed at " + step, OLD, files());
        }
    }

    @Test
    public void whatWasNeverCompleteIsTakenAwayAndNothingElse() throws Exception {
        write(new FolderSwap(root).incoming().resolve("a.properties"), "half");
        assertEquals(Optional.empty(), new FolderSwap(root).finish());
        assertEquals(OLD, files());
    }

    @Test
    public void whatIsReadyCanBeGivenUp() throws Exception {
        layOut();
        new FolderSwap(root).discard();
        assertFalse(new FolderSwap(root).ready());
        assertEquals(OLD, files());
    }

    @Test
    public void aPlanThatLeadsOutOfTheFolderTouchesNothing() throws Exception {
        layOut();
        Path plan = root.resolve("restore/plan");
        Files.writeString(plan, "phase = ready\nkept = kept\ncomes = ../outside\n");
        assertThrows(IOException.class, () -> new FolderSwap(root).finish());
        assertEquals("old a", Files.readString(root.resolve("a.properties")));
    }
}
