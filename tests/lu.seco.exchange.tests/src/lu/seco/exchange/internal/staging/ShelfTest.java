// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.file.Direction;
import lu.seco.core.file.NameQuality;
import lu.seco.core.file.Recognition;
import lu.seco.core.staging.Released;
import lu.seco.core.staging.StagedFile;
import lu.seco.exchange.internal.staging.Shelf.Item;
import org.junit.Test;

/** What is known of the files that wait. */
public class ShelfTest {

    private static final Instant NOW = Instant.parse("2026-02-10T08:00:00Z");
    private static final Path FOLDER = Path.of("/office/staging");
    private static final Path OTHER = Path.of("/office/other");

    private final Shelf shelf = new Shelf();

    @Test
    public void filesAreInTheOrderInWhichTheyCameThenByName() {
        shelf.put(staged("f1", FOLDER, "b", NOW));
        shelf.put(staged("f2", FOLDER, "c", NOW.minusSeconds(1)));
        shelf.put(staged("f3", FOLDER, "a", NOW));
        shelf.put(held("r1", "a", NOW));
        assertEquals(List.of("f2", "f3", "r1", "f1"), ids());
        shelf.put(staged("f4", FOLDER, "0", NOW.minusSeconds(2)));
        assertEquals("f4", ids().get(0));
        shelf.remove("f2");
        assertEquals(List.of("f4", "f3", "r1", "f1"), ids());
    }

    @Test
    public void aChangedFileTakesThePlaceOfWhatItWasAndWhoSeesTheOldOneIsTold() {
        shelf.put(staged("f1", FOLDER, "a", NOW));
        assertFalse(shelf.changed("f1"));
        shelf.put(staged("f2", FOLDER, "a", NOW));
        assertEquals(List.of("f2"), ids());
        assertEquals(Optional.of("f2"), shelf.at(FOLDER.resolve("a")).map(Item::id));
        assertEquals(Optional.of("a"), shelf.gone("f1"));
        assertTrue(shelf.changed("f1"));
        shelf.remove("f2");
        shelf.put(staged("f3", FOLDER, "b", NOW));
        assertFalse("gone, not changed", shelf.changed("f1"));
        assertEquals(Optional.empty(), shelf.at(FOLDER.resolve("a")));
        assertEquals(Optional.empty(), shelf.gone("never seen"));
        assertFalse(shelf.changed("never seen"));
    }

    @Test
    public void knowledgeThatComesTooLateBringsNothingBack() {
        Item item = staged("f1", FOLDER, "a", NOW);
        shelf.put(item);
        Item read = new Item(item.shown(), Optional.empty(), "hash", Optional.empty());
        shelf.replace(read);
        assertEquals(Optional.of("hash"), shelf.find("f1").map(Item::sha256));
        assertEquals("the same file is not gone", Optional.empty(), shelf.gone("f1"));
        shelf.remove("f1");
        shelf.replace(read);
        assertEquals(List.of(), ids());
    }

    @Test
    public void whatVanishedFromAFolderIsForgottenAndNothingElse() {
        shelf.put(staged("f1", FOLDER, "a", NOW));
        shelf.put(staged("f2", FOLDER, "b", NOW));
        shelf.put(staged("f3", OTHER, "a", NOW));
        shelf.put(held("r1", "a", NOW));
        assertEquals(4, ids().size());
        assertFalse(shelf.retain(FOLDER, Set.of("a", "b")));
        assertTrue(shelf.retain(FOLDER, Set.of("b")));
        assertEquals(Set.of("f2", "f3", "r1"), Set.copyOf(ids()));
        shelf.put(staged("f4", FOLDER, "a", NOW));
        assertEquals("its place is free again", 4, ids().size());
        shelf.remove("f4");
        assertEquals(Optional.of("a"), shelf.gone("f1"));
        assertFalse(shelf.retainFolders(List.of(FOLDER, OTHER)));
        assertTrue(shelf.retainFolders(List.of(FOLDER)));
        assertEquals(Set.of("f2", "r1"), Set.copyOf(ids()));
        assertFalse(shelf.retainReports(Set.of("r1")));
        assertTrue(shelf.retainReports(Set.of()));
        assertEquals(List.of("f2"), ids());
        assertEquals(Optional.empty(), shelf.find("r1"));
    }

    @Test
    public void heldReportsOfOneContentAreTwo() {
        shelf.put(held("r1", "a", NOW));
        shelf.put(held("r2", "a", NOW));
        assertEquals(List.of("r1", "r2"), ids());
    }

    @Test
    public void onlyTheLastOfTheGoneAreRemembered() {
        for (int i = 0; i <= 20_000; i++) {
            shelf.put(staged("f" + i, FOLDER, "a" + i, NOW));
            shelf.remove("f" + i);
        }
        assertEquals(Optional.empty(), shelf.gone("f0"));
        assertEquals(Optional.of("a1"), shelf.gone("f1"));
        assertEquals(Optional.of("a20000"), shelf.gone("f20000"));
    }

    @Test
    public void whatCouldNotBeReadIsReadAgainWhenItsTimeHasComeOrTheClockWasSetBack() {
        shelf.put(again("now", NOW));
        shelf.put(again("later", NOW.plusSeconds(1)));
        shelf.put(again("five minutes", NOW.plusSeconds(300)));
        shelf.put(again("longer than anybody asks for", NOW.plusSeconds(301)));
        shelf.put(staged("read", FOLDER, "read", NOW));
        assertEquals(Set.of("now", "longer than anybody asks for"), Set.copyOf(shelf.unread(NOW)));
        assertEquals(4, shelf.unread(NOW.plusSeconds(301)).size());
    }

    @Test
    public void whatCanBePulledBackIsNewsOnlyIfItChanges() {
        List<Released> one = List.of(new Released("r1", "a", "Anne", NOW));
        assertFalse(shelf.recallable(List.of()));
        assertTrue(shelf.recallable(one));
        assertFalse(shelf.recallable(List.copyOf(one)));
        assertEquals(one, shelf.recallable());
        assertTrue(shelf.recallable(List.of()));
    }

    private List<String> ids() {
        return shelf.files().stream().map(StagedFile::id).toList();
    }

    private static Item again(String id, Instant at) {
        return new Item(staged(id, FOLDER, id, NOW).shown(), Optional.empty(), "", Optional.of(at));
    }

    private static Item staged(String id, Path folder, String name, Instant since) {
        return item(id, folder.resolve(name), name, since, Optional.empty());
    }

    private static Item held(String report, String name, Instant since) {
        return item(report, Path.of("/store/hash"), name, since, Optional.of(report));
    }

    private static Item item(String id, Path file, String name, Instant since, Optional<String> report) {
        Recognition recognition = new Recognition(Direction.SENT, "DECSAL", NameQuality.DOCUMENTED, "DECSAL.dta", Recognition.Parts.NONE, Optional.empty());
        return new Item(new StagedFile(id, file, name, 1, since, Optional.empty(), recognition, Optional.empty(), report), Optional.empty(), "",
                Optional.empty());
    }
}
