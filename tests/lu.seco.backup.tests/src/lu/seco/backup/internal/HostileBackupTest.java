// SPDX-License-Identifier: EPL-2.0
package lu.seco.backup.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import lu.seco.core.backup.BackupException;
import lu.seco.core.backup.BackupProgress;
import lu.seco.core.backup.BackupReason;
import lu.seco.core.io.Hashes;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Archives that are not what they claim: none of them changes anything. */
public class HostileBackupTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Office office;
    private FileBackups backups;
    private final List<Entry> entries = new ArrayList<>();
    private Map<String, String> before;

    private record Entry(String name, byte[] content) {
    }

    @Before
    public void setUp() throws Exception {
        office = new Office(temporary.newFolder("data").toPath());
        office.event("2026-01");
        office.event("2026-02");
        office.content("a wage file");
        backups = office.backups();
        Path good = backups.write(temporary.newFolder("backups").toPath(), BackupReason.ASKED, BackupProgress.NONE).path();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(good))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(new Entry(entry.getName(), zip.readAllBytes()));
            }
        }
        before = office.files();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Writes the entries with a list of sums that fits them. */
    private Path zip(boolean sums) throws IOException {
        Path file = temporary.getRoot().toPath().resolve("hostile.zip");
        StringBuilder list = new StringBuilder();
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Entry entry : entries) {
                boolean last = entry.name().equals(Header.SUMS);
                zip.putNextEntry(new ZipEntry(entry.name()));
                zip.write(last && sums ? bytes(list.toString()) : entry.content());
                zip.closeEntry();
                list.append(Header.sumLine(Hashes.of(entry.content()), entry.name()));
            }
        }
        return file;
    }

    private void refused(String code) throws Exception {
        refused(code, zip(true));
    }

    private void refused(String code, Path file) throws Exception {
        assertEquals(code, assertThrows(BackupException.class, () -> backups.check(file, BackupProgress.NONE)).told().code());
        assertEquals(code, assertThrows(BackupException.class, () -> backups.prepare(file, "eve", BackupProgress.NONE)).told().code());
        assertEquals(before, office.files());
        assertFalse(Files.exists(office.root().resolve("restore")));
    }

    private int index(String beginning) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).name().startsWith(beginning)) {
                return i;
            }
        }
        throw new AssertionError(beginning);
    }

    private void replace(String beginning, String name, byte[] content) {
        entries.set(index(beginning), new Entry(name, content));
    }

    @Test
    public void theSameArchiveWrittenAgainIsSound() throws Exception {
        assertEquals(2, backups.check(zip(true), BackupProgress.NONE).sequence());
    }

    @Test
    public void namesThatLeadElsewhereAreRefused() throws Exception {
        for (String name : List.of("../outside.properties", "/etc/seco.properties", "content/../../x", "seculine/../secrets", "secrets", "secrets.key",
                "journal/derby/service.properties", "seco.properties/", "C:\\x.properties", "run/lock", "seculine/a/b", "journal/events/../2026-01.jsonl",
                "content/aa/" + "b".repeat(64), "a\u0000.properties")) {
            entries.add(1, new Entry(name, bytes("x")));
            refused("backup.foreign");
            entries.remove(1);
        }
    }

    @Test
    public void aNameThatComesTwiceIsRefused() throws Exception {
        entries.add(index("seco.properties"), new Entry("twin.properties", bytes("x")));
        Path file = zip(true);
        // the library that writes zips refuses to write this
        Files.write(file, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace("twin.", "seco.").getBytes(StandardCharsets.ISO_8859_1));
        refused("backup.order", file);
    }

    @Test
    public void namesThatAreNotInOrderAreRefused() throws Exception {
        entries.add(index("seco.properties"), new Entry("zzz.properties", bytes("x")));
        refused("backup.order");
    }

    @Test
    public void aContentThatIsNotWhatItsNameSaysIsRefused() throws Exception {
        replace("content/", entries.get(index("content/")).name(), bytes("another wage file"));
        refused("backup.broken");
    }

    @Test
    public void aSettingThatWasChangedIsFoundByItsSum() throws Exception {
        replace("seco.properties", "seco.properties", bytes("exchange.action.1 = /bin/evil"));
        refused("backup.broken", zip(false));
    }

    @Test
    public void eventsThatWereChangedAreFoundByTheirChain() throws Exception {
        String events = new String(entries.get(index("journal/events/2026-01")).content(), StandardCharsets.UTF_8);
        replace("journal/events/2026-01", "journal/events/2026-01.jsonl", bytes(events.replaceFirst("nnn", "mmm")));
        refused("backup.chain");
    }

    @Test
    public void eventsThatAreMissingAreFound() throws Exception {
        entries.remove(index("journal/events/2026-02"));
        refused("backup.chain");
    }

    @Test
    public void anArchiveThatIsCutOffIsRefused() throws Exception {
        Path whole = zip(true);
        byte[] bytes = Files.readAllBytes(whole);
        for (int length : new int[] {bytes.length / 4, bytes.length / 2}) {
            Path cut = temporary.getRoot().toPath().resolve("cut.zip");
            Files.write(cut, java.util.Arrays.copyOf(bytes, length));
            refused("backup.broken", cut);
        }
        entries.remove(index(Header.SUMS));
        refused("backup.broken");
    }

    @Test
    public void somethingBehindTheListIsRefused() throws Exception {
        entries.add(new Entry("seculine/zzz", bytes("x")));
        refused("backup.broken");
    }

    @Test
    public void aFileOfSettingsThatUnpacksToTooMuchIsRefused() throws Exception {
        replace("seco.properties", "seco.properties", new byte[(16 << 20) + 1]);
        refused("backup.broken");
    }

    @Test
    public void aLineOfEventsWithoutEndIsRefused() throws Exception {
        replace("journal/events/2026-01", "journal/events/2026-01.jsonl", new byte[9 << 20]);
        refused("backup.chain");
    }

    @Test
    public void whatANewerSeCoWroteIsSaid() throws Exception {
        replace(Header.NAME, Header.NAME, bytes("format = 2\n"));
        refused("backup.newer");
    }

    @Test
    public void whatIsNoBackupIsSaid() throws Exception {
        Path file = temporary.newFile("photo.zip").toPath();
        Files.writeString(file, "no zip at all");
        refused("backup.none", file);
        entries.remove(0);
        refused("backup.none");
    }
}
