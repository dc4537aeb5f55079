// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.outbox;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What a look into <i>Départ</i> sees, on a real folder. */
public class OutboxScanTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final OutboxScan scan = new OutboxScan(name -> name.equals("DECSAL.dta"));
    private Path outbox;

    @Before
    public void folder() throws IOException {
        outbox = temporary.newFolder("depart").toPath();
    }

    @Test
    public void aFileIsSeenWithItsSizeTimeAndIdentity() throws IOException {
        Path file = put("DECSAL.dta", "12345");
        Sighting sighting = scan.look(outbox).files().get(0);
        assertEquals(file, sighting.file());
        assertEquals(5, sighting.size());
        assertEquals(Files.getLastModifiedTime(file).toMillis(), sighting.modified());
        Files.move(file, outbox.resolveSibling("away"));
        put("DECSAL.dta", "12345");
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(sighting.modified()));
        assertEquals("another file of that name is another sighting where the system tells", sighting.key().isEmpty(),
                sighting.equals(scan.look(outbox).files().get(0)));
    }

    @Test
    public void anEmptyFolderIsEmpty() throws IOException {
        assertEquals(new Look(List.of(), Map.of()), scan.look(outbox));
    }

    @Test
    public void hiddenTemporaryAndLockFilesAreLeftAloneWithoutARemark() throws IOException {
        for (String name : List.of(".hidden", ".DECSAL.dta.swp", "~DECSAL.dta", "~$Paie.dta", "DECSAL.dta~", "DECSAL.dta.tmp", "DECSAL.TMP",
                "DECSAL.temp", "DECSAL.dta.part", "DECSAL.dta.Part", "DECSAL.partial", "DECSAL.crdownload", "DECSAL.filepart", "DECSAL.swp",
                "DECSAL.dta.lock", "DECSAL.lck", "DECSAL.lnk", ".seco-canary", "Thumbs.db")) {
            put(name, "x");
        }
        Files.createDirectory(outbox.resolve(".seco"));
        assertEquals(new Look(List.of(), Map.of()), scan.look(outbox));
        put("DECSAL.part.dta", "x");
        assertEquals(Set.of("DECSAL.part.dta"), seen());
    }

    @Test
    public void subFoldersAndWhatIsInThemAreLeftAlone() throws IOException {
        Path sub = Files.createDirectory(outbox.resolve("Archive"));
        Files.writeString(sub.resolve("DECSAL.dta"), "x");
        assertEquals(new Look(List.of(), Map.of()), scan.look(outbox));
    }

    @Test
    public void aFolderNamedLikeADeclarationIsRemarked() throws IOException {
        Files.createDirectory(outbox.resolve("DECSAL.dta"));
        assertEquals(new Look(List.of(), Map.of("DECSAL.dta", Message.of("outbox.folder", "DECSAL.dta"))), scan.look(outbox));
    }

    @Test
    public void aSymbolicLinkIsRemarkedAndNotFollowed() throws IOException {
        Path target = Files.writeString(temporary.getRoot().toPath().resolve("secret"), "secret");
        link("DECSAL.dta", target);
        link("dangling.dta", temporary.getRoot().toPath().resolve("nowhere"));
        link("folder.dta", temporary.getRoot().toPath());
        link("loop.dta", outbox.resolve("loop.dta"));
        Look look = scan.look(outbox);
        assertEquals(List.of(), look.files());
        assertEquals(Set.of("DECSAL.dta", "dangling.dta", "folder.dta", "loop.dta"), look.remarks().keySet());
        assertEquals(Set.of("outbox.link"), look.remarks().values().stream().map(Message::code).collect(Collectors.toSet()));
        assertArrayEquals("secret".getBytes(), Files.readAllBytes(target));
    }

    @Test
    public void aPipeIsRemarkedAndNotOpened() throws IOException, InterruptedException {
        Path pipe = outbox.resolve("DECSAL.dta");
        assumeTrue("no mkfifo here", Arrays.stream(new String[] {"/usr/bin/mkfifo",
                "/bin/mkfifo"}).anyMatch(name -> Files.isExecutable(Path.of(name))));
        Process make = new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start();
        assumeTrue(make.waitFor(10, TimeUnit.SECONDS) && make.exitValue() == 0);
        assertEquals(new Look(List.of(), Map.of("DECSAL.dta", Message.of("outbox.special", "DECSAL.dta"))), scan.look(outbox));
    }

    @Test
    public void hostileNamesAreSeenAsTheyAre() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String name : List.of("a b  c.dta", "été.dta", "\ud83d\ude00.dta", "x".repeat(251) + ".dta", "é".repeat(127) + "x",
                "line\nbreak.dta",
                "..dta..", "-rf", "*?<>|\".dta", "a\\b.dta", "%s{0}'.dta", "DECSAL.dta ", "\u202eatd.LASCED")) {
            if (writable(name)) {
                names.add(name);
            }
        }
        names.removeIf(name -> name.startsWith("."));
        assertEquals(names, seen());
    }

    private boolean writable(String name) throws IOException {
        try {
            put(name, "x");
            return true;
        } catch (InvalidPathException e) {
            // a system or a locale that has no such names
            return false;
        }
    }

    @Test
    public void aMissingFolderIsNotAnEmptyOne() throws IOException {
        assertThrows(IOException.class, () -> scan.look(outbox.resolve("missing")));
        Path file = put("file", "x");
        assertThrows(NotDirectoryException.class, () -> scan.look(file));
    }

    private Path put(String name, String content) throws IOException {
        return Files.writeString(outbox.resolve(name), content);
    }

    private void link(String name, Path target) throws IOException {
        try {
            Files.createSymbolicLink(outbox.resolve(name), target);
        } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
            assumeTrue("no symbolic links here: " + e, false);
        }
    }

    private Set<String> seen() throws IOException {
        return scan.look(outbox).files().stream().map(Sighting::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
