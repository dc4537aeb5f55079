// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.PageRequest;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What the power cut leaves, as far as a killed process can show it. */
public class JournalCrashTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void whatAKilledProcessHadAcknowledgedIsThere() throws Exception {
        Path root = folder.getRoot().toPath();
        long before = 0;
        for (int round = 1; round <= 3; round++) {
            long acknowledged = kill(root, "round" + round, 10 * round);
            try (JournalHouse house = new JournalHouse(root)) {
                house.open();
                long last = house.journal.events(Set.of(), PageRequest.newest(1)).rows().get(0).number();
                assertTrue("acknowledged " + acknowledged + ", last " + last, last >= acknowledged);
                assertTrue(acknowledged > before);
                assertEquals(last, house.eventLines().size());
                // The last file may have been handed in without its event, never the other way round.
                assertEquals(List.of(), house.problems());
                before = house.append(JournalHouse.engine(EventType.ENGINE_STARTED)).number();
            }
        }
    }

    @Test
    public void aJournalThatAnotherProcessHoldsIsLeftAlone() throws Exception {
        Path root = folder.getRoot().toPath();
        Process child = ChildJvm.start(AppendLoop.class, root.toString(), "child");
        try (BufferedReader out = reader(child); JournalHouse house = new JournalHouse(root)) {
            assertTrue(Long.parseLong(out.readLine()) > 0);
            JournalException held = assertThrows(JournalException.class, house::open);
            assertEquals("journal.in-use", held.told().code());
            assertEquals(1, house.log.lines("ERROR").size());
        } finally {
            child.destroyForcibly();
            assertTrue(child.waitFor(1, TimeUnit.MINUTES));
        }
    }

    @Test
    public void aHalfMadeDatabaseIsMadeAgain() throws Exception {
        try (JournalHouse house = new JournalHouse(folder.getRoot().toPath())) {
            Path half = Files.createDirectories(house.data.journal().resolve("derby.new/seg0"));
            Files.writeString(half.resolve("c10.dat"), "half");
            house.open();
            house.append(JournalHouse.engine(EventType.ENGINE_STARTED));
            assertEquals(List.of(), house.problems());
            assertTrue(Files.notExists(half));
        }
    }

    @Test
    public void aFolderThatDerbyWouldMisreadIsRefused() throws Exception {
        try (JournalHouse house = new JournalHouse(folder.getRoot().toPath().resolve("a;create=true"))) {
            assertEquals("journal.folder.name", assertThrows(JournalException.class, house::open).told().code());
        }
    }

    @Test
    public void anyOtherFolderNameWillDo() throws Exception {
        try (JournalHouse house = new JournalHouse(folder.getRoot().toPath().resolve("Données de paie été (1) #50%"))) {
            house.open();
            house.append(JournalHouse.engine(EventType.ENGINE_STARTED));
            house.reopen();
            assertEquals(List.of(), house.problems());
        }
    }

    /** Lets the child acknowledge some events, kills it, and gives the last number it acknowledged. */
    private static long kill(Path root, String name, int events) throws IOException, InterruptedException {
        Process child = ChildJvm.start(AppendLoop.class, root.toString(), name);
        long acknowledged = 0;
        try (BufferedReader out = reader(child)) {
            int count = 0;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                acknowledged = Long.parseLong(line);
                if (++count == events) {
                    // Not Process.destroyForcibly: that would close the pipe with what the child has still acknowledged.
                    child.toHandle().destroyForcibly();
                }
            }
        } finally {
            child.destroyForcibly();
            assertTrue(child.waitFor(1, TimeUnit.MINUTES));
        }
        return acknowledged;
    }

    private static BufferedReader reader(Process child) {
        return new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
    }
}
