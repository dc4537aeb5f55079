// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.site;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import lu.seco.core.Message;
import lu.seco.core.update.SiteKeys.Trusted;
import lu.seco.update.internal.site.Mirror.Opened;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Signed sites in folders, made with the writer, copied by the mirror. */
public class MirrorTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path site;
    private Path keys;
    private Path here;
    private KeyRing ring;

    @Before
    public void site() throws IOException {
        site = folder.newFolder("site").toPath();
        keys = folder.newFolder("keys").toPath();
        here = folder.getRoot().toPath().resolve("here");
        Files.createDirectories(site.resolve("plugins"));
        Files.writeString(site.resolve("content.jar"), "content");
        Files.writeString(site.resolve("plugins/a_1.jar"), "a".repeat(100_000));
        SiteWriter.index(site, "1.2.0", 17, Instant.parse("2026-11-30T12:33:00Z"));
        SiteWriter.generate(keys, "office");
        SiteWriter.sign(site, keys.resolve("office.key"));
        ring = new KeyRing(keys);
    }

    @Test
    public void aSignedSiteIsOpenedAndItsFilesFetched() throws Exception {
        Mirror mirror = mirror();
        Opened opened = mirror.open(ring, false, Watch.NONE);
        assertTrue(opened.signed());
        assertEquals("1.2.0", opened.index().version());
        assertEquals(100_007, mirror.missing(opened.index(), List.of("content.jar", "plugins/a_1.jar")));
        mirror.fetch(opened.index(), List.of("content.jar", "plugins/a_1.jar"), Watch.NONE);
        assertEquals("content", Files.readString(here.resolve("content.jar")));
        assertEquals(0, mirror.missing(opened.index(), List.of("content.jar", "plugins/a_1.jar")));
    }

    @Test
    public void whatIsHereIsNotFetchedAgainUnlessItWasAltered() throws Exception {
        Mirror mirror = mirror();
        SiteIndex index = mirror.open(ring, false, Watch.NONE).index();
        mirror.fetch(index, List.of("plugins/a_1.jar"), Watch.NONE);
        Files.delete(site.resolve("plugins/a_1.jar"));
        mirror.fetch(index, List.of("plugins/a_1.jar"), Watch.NONE);
        Files.writeString(here.resolve("plugins/a_1.jar"), "b".repeat(100_000));
        assertEquals(Message.of("update.site.incomplete", site, "plugins/a_1.jar"), refused(() -> mirror.fetch(index, List.of("plugins/a_1.jar"), Watch.NONE)));
    }

    @Test
    public void anAlteredFileIsRefusedAndLeavesNothing() throws Exception {
        Files.writeString(site.resolve("content.jar"), "Content");
        Mirror mirror = mirror();
        SiteIndex index = mirror.open(ring, false, Watch.NONE).index();
        assertEquals(Message.of("update.site.damaged", site, "content.jar"), refused(() -> mirror.fetch(index, List.of("content.jar"), Watch.NONE)));
        try (var left = Files.list(here)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    public void aFileThatDoesNotEndIsCutOff() throws Exception {
        Files.writeString(site.resolve("content.jar"), "content".repeat(1_000_000));
        AtomicLong fetched = new AtomicLong();
        Mirror mirror = mirror();
        SiteIndex index = mirror.open(ring, false, Watch.NONE).index();
        refused(() -> mirror.fetch(index, List.of("content.jar"), new Watch() {
            @Override
            public void fetched(long bytes) {
                fetched.addAndGet(bytes);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        }));
        assertTrue("fetched " + fetched, fetched.get() < 200_000);
    }

    @Test
    public void whatTheIndexDoesNotKnowIsNotFetched() throws Exception {
        Files.writeString(site.resolve("plugins/b_1.jar"), "b");
        Mirror mirror = mirror();
        SiteIndex index = mirror.open(ring, false, Watch.NONE).index();
        assertEquals(Message.of("update.site.incomplete", site, "plugins/b_1.jar"), refused(() -> mirror.fetch(index, List.of("plugins/b_1.jar"), Watch.NONE)));
    }

    @Test
    public void unsignedUnknownAndForgedSitesAreRefusedEachWithItsSentence() throws Exception {
        Path empty = folder.newFolder("no keys").toPath();
        assertEquals("update.site.unknown", refused(() -> mirror().open(new KeyRing(empty), false, Watch.NONE)).code());
        String index = Files.readString(site.resolve(SiteIndex.NAME));
        Files.writeString(site.resolve(SiteIndex.NAME), index.replace("1.2.0", "1.3.0"));
        assertEquals(Message.of("update.site.forged", site), refused(() -> mirror().open(ring, false, Watch.NONE)));
        assertEquals("not even where unsigned ones are accepted", "update.site.forged", refused(() -> mirror().open(ring, true, Watch.NONE)).code());
        Files.delete(site.resolve(SiteIndex.SIGNATURES));
        assertEquals(Message.of("update.site.unsigned", site), refused(() -> mirror().open(ring, false, Watch.NONE)));
        assertFalse(mirror().open(ring, true, Watch.NONE).signed());
        Files.writeString(site.resolve(SiteIndex.NAME), "something else");
        assertEquals(Message.of("update.site.damaged", site, SiteIndex.NAME), refused(() -> mirror().open(ring, true, Watch.NONE)));
        Files.delete(site.resolve(SiteIndex.NAME));
        assertEquals(Message.of("update.site.none", site), refused(() -> mirror().open(ring, false, Watch.NONE)));
    }

    @Test
    public void aFolderThatIsNotThereIsUnreachableAndNotWithoutNews() {
        Path gone = folder.getRoot().toPath().resolve("gone");
        assertEquals("update.site.unreachable", refused(() -> new Mirror(new FolderSource(gone), here).open(ring, false, Watch.NONE)).code());
    }

    @Test
    public void whoWantsToEndItEndsIt() {
        Watch ended = new Watch() {
            @Override
            public void fetched(long bytes) {
                throw new AssertionError("nothing is fetched any more");
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertEquals(Message.of("update.cancelled"), refused(() -> mirror().open(ring, false, ended)));
    }

    @Test
    public void aSecondSignatureLeavesTheFirst() throws Exception {
        SiteWriter.generate(keys, "second");
        SiteWriter.sign(site, keys.resolve("second.key"));
        SiteWriter.sign(site, keys.resolve("second.key"));
        assertEquals(2, Files.readAllLines(site.resolve(SiteIndex.SIGNATURES)).size());
        Files.delete(keys.resolve("second.pem"));
        assertTrue(mirror().open(ring, false, Watch.NONE).signed());
    }

    @Test
    public void theRingHoldsTheProjectsKeyAndSaysWhichFilesHoldNone() throws Exception {
        Files.writeString(keys.resolve("wrong.pem"), "no key");
        List<Trusted> list = ring.list();
        assertEquals(List.of("seco", "office.pem", "wrong.pem"), list.stream().map(Trusted::source).toList());
        assertEquals(List.of(false, false, true), list.stream().map(key -> key.fingerprint().isEmpty()).toList());
        assertEquals(2, ring.keys().size());
    }

    @Test
    public void keysAreNeverWrittenOverAndThePrivateOneIsForItsOwner() throws Exception {
        assertThrows(IOException.class, () -> SiteWriter.generate(keys, "office"));
        if (keys.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertEquals("[OWNER_READ, OWNER_WRITE]", new java.util.TreeSet<>(Files.getPosixFilePermissions(keys.resolve("office.key"))).toString());
        }
    }

    @Test
    public void keysThatDoNotBelongTogetherDoNotSign() throws Exception {
        SiteWriter.generate(keys, "second");
        Path mixed = keys.resolve("mixed.key");
        String secret = Files.readString(keys.resolve("office.key")).replaceAll("(?s)-----BEGIN PUBLIC.*", "");
        Files.writeString(mixed, secret + Files.readString(keys.resolve("second.pem")));
        assertThrows(IOException.class, () -> SiteWriter.sign(site, mixed));
        assertTrue(mirror().open(ring, false, Watch.NONE).signed());
    }

    private Mirror mirror() {
        return new Mirror(new FolderSource(site), here);
    }

    @FunctionalInterface
    private interface Attempt {
        void run() throws SiteException;
    }

    private static Message refused(Attempt attempt) {
        return assertThrows(SiteException.class, attempt::run).told();
    }
}
