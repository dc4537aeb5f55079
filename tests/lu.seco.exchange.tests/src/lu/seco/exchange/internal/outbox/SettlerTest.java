// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.outbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.exchange.PendingFile;
import org.junit.Test;

/** When a file is complete. Looks and time are made up; only the settler is real. */
public class SettlerTest {

    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final Instant START = Instant.parse("2026-02-10T08:00:00Z");
    private static final long LARGE = 100L * 1024 * 1024;

    private final Map<String, Sighting> folder = new LinkedHashMap<>();
    private final Map<String, String> hashes = new HashMap<>();
    private final Map<String, Integer> hashed = new HashMap<>();
    private final Set<Path> written = new HashSet<>();
    private final Settler settler = new Settler(this::hash);
    private Instant now = START;

    private String hash(Path file) throws IOException {
        String name = file.getFileName().toString();
        hashed.merge(name, Integer.valueOf(1), Integer::sum);
        if (!hashes.containsKey(name)) {
            throw new IOException("locked");
        }
        return hashes.get(name);
    }

    @Test
    public void aFileIsTakenAfterTheQuietTimeAndNotBefore() {
        put("a", 10, 1, "h1");
        assertSettled();
        after(9.999);
        assertSettled();
        after(0.001);
        assertSettled("a");
        assertEquals(List.of(), settler.pending());
    }

    @Test
    public void whatSettledSaysSinceWhenAndWithWhichHash() {
        put("a", 10, 1, "h1");
        look();
        after(10);
        Settler.Settled settled = look().get(0);
        assertEquals(START, settled.since());
        assertEquals("h1", settled.sha256());
        assertEquals("a", settled.sighting().name());
    }

    @Test
    public void aFileThatGrowsForMinutesIsNeitherTakenNorGivenUp() {
        for (int size = 1; size <= 200; size++) {
            put("a", size, size, "h" + size);
            assertSettled();
            assertPending("a", "outbox.settling", START);
            after(9);
        }
        after(1);
        assertSettled("a");
    }

    @Test
    public void equalSizeAndTimeButOtherContentWaitsAnew() {
        put("a", 10, 1, "h1");
        assertSettled();
        hashes.put("a", "h2");
        after(10);
        assertSettled();
        after(9);
        assertSettled();
        after(1);
        assertSettled("a");
    }

    @Test
    public void aFileOpenForWritingWaitsWithAReasonAndIsTakenWhenClosed() {
        put("a", 10, 1, "h1");
        written.add(folder.get("a").file());
        look();
        after(10);
        assertSettled();
        assertPending("a", "outbox.open", START);
        after(3600);
        assertSettled();
        written.clear();
        assertSettled("a");
    }

    @Test
    public void anUnreadableFileWaitsWithAReasonAndIsTakenWhenReadable() {
        put("a", 10, 1, null);
        look();
        after(10);
        assertSettled();
        assertPending("a", "outbox.unreadable", START);
        hashes.put("a", "h1");
        after(1);
        assertSettled("a");
    }

    @Test
    public void aFileThatVanishesIsForgotten() {
        put("a", 10, 1, "h1");
        look();
        folder.clear();
        assertSettled();
        assertEquals(List.of(), settler.pending());
        assertEquals(Optional.empty(), settler.nextDue(QUIET));
        after(60);
        put("a", 10, 1, "h1");
        assertSettled();
    }

    @Test
    public void anotherFileOfTheSameNameWaitsForItself() {
        put("a", 10, 1, "h1");
        look();
        after(9);
        folder.put("a", new Sighting(Path.of("/depart/a"), 10, 1, "inode-2"));
        assertSettled();
        after(9);
        assertSettled();
        after(1);
        assertSettled("a");
    }

    @Test
    public void afterItWasTakenANewFileOfThatNameBeginsAnew() {
        put("a", 10, 1, "h1");
        look();
        after(10);
        assertSettled("a");
        assertSettled();
        after(9);
        assertSettled();
        after(1);
        assertSettled("a");
    }

    @Test
    public void aClockSetBackMakesItWaitAnewNotForEver() {
        put("a", 10, 1, "h1");
        look();
        after(-86_400);
        assertSettled();
        after(10);
        assertSettled("a");
    }

    @Test
    public void aSmallFileIsHashedAtTheBeginningAndAtTheEndOnly() {
        put("a", 10, 1, "h1");
        for (int i = 0; i < 10; i++) {
            assertSettled();
            after(0.5);
        }
        after(5);
        assertSettled("a");
        assertEquals(Map.of("a", Integer.valueOf(2)), hashed);
    }

    @Test
    public void aLargeFileIsHashedOnceOnly() {
        for (long grown = 0; grown < 5; grown++) {
            put("a", LARGE + grown, grown, "h1");
            assertSettled();
            after(5);
        }
        after(5);
        assertSettled("a");
        assertEquals(Map.of("a", Integer.valueOf(1)), hashed);
    }

    @Test
    public void nextDueIsTheEarliestMomentSomethingCanHaveSettled() {
        assertEquals(Optional.empty(), settler.nextDue(QUIET));
        put("a", 10, 1, "h1");
        look();
        after(4);
        put("b", 10, 1, "h2");
        look();
        assertEquals(Optional.of(START.plusSeconds(10)), settler.nextDue(QUIET));
        after(6);
        assertSettled("a");
        folder.remove("a");
        assertEquals(Optional.of(START.plusSeconds(14)), settler.nextDue(QUIET));
    }

    @Test
    public void aShorterQuietTimeHoldsFromTheNextLook() {
        put("a", 10, 1, "h1");
        look();
        after(1);
        assertEquals(1, settler.settle(new Look(List.copyOf(folder.values()), Map.of()), now, Duration.ofSeconds(1),
                files -> written).size());
    }

    @Test
    public void theOldestFileComesFirst() {
        put("b", 10, 5, "h1");
        put("a", 10, 5, "h2");
        put("c", 10, 1, "h3");
        look();
        after(10);
        assertSettled("c", "a", "b");
    }

    @Test
    public void theSystemIsAskedAboutRipeFilesOnly() {
        put("a", 10, 1, "h1");
        look();
        after(10);
        put("b", 10, 1, "h2");
        settler.settle(new Look(List.copyOf(folder.values()), Map.of()), now, QUIET, files -> {
            assertEquals(List.of(folder.get("a").file()), files);
            return Set.of();
        });
        settler.settle(new Look(List.of(), Map.of()), now, QUIET, files -> {
            throw new AssertionError("nothing is ripe");
        });
    }

    @Test
    public void atMostThousandPendingFilesAreShown() {
        for (int i = 0; i < 1200; i++) {
            put("f" + i, 1, 1, "h");
        }
        look();
        assertEquals(1000, settler.pending().size());
        after(10);
        assertEquals(1200, look().size());
    }

    private void put(String name, long size, long modified, String hash) {
        folder.put(name, new Sighting(Path.of("/depart/" + name), size, modified, "inode-1"));
        if (hash != null) {
            hashes.put(name, hash);
        }
    }

    private void after(double seconds) {
        now = now.plusMillis(Math.round(seconds * 1000));
    }

    private List<Settler.Settled> look() {
        return settler.settle(new Look(List.copyOf(folder.values()), Map.of()), now, QUIET, files -> written);
    }

    private void assertSettled(String... names) {
        assertEquals(List.of(names), look().stream().map(file -> file.sighting().name()).toList());
    }

    private void assertPending(String name, String code, Instant since) {
        List<PendingFile> pending = settler.pending();
        assertEquals(1, pending.size());
        assertEquals(name, pending.get(0).name());
        assertEquals(code, pending.get(0).reason().code());
        assertEquals(since, pending.get(0).since());
        assertTrue(settler.nextDue(QUIET).isPresent());
    }
}
