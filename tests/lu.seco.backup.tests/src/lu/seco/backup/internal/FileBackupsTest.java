// SPDX-License-Identifier: EPL-2.0
package lu.seco.backup.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import lu.seco.core.backup.Backup;
import lu.seco.core.backup.BackupException;
import lu.seco.core.backup.BackupProgress;
import lu.seco.core.backup.BackupReason;
import lu.seco.core.backup.Backups.Prepared;
import lu.seco.core.backup.RestoreNote;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FileBackupsTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Office office;
    private FileBackups backups;
    private Path target;

    @Before
    public void setUp() throws Exception {
        office = new Office(temporary.newFolder("data").toPath());
        backups = office.backups();
        target = temporary.getRoot().toPath().resolve("elsewhere").resolve("backups");
        office.event("2026-01");
        office.event("2026-01");
        office.event("2026-02");
        office.content("a wage file");
        office.text("journal/archive/2015-2016-1.zip", "archived");
    }

    private Backup write() throws BackupException {
        return backups.write(target, BackupReason.ASKED, BackupProgress.NONE);
    }

    private static TreeSet<String> names(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.stream().map(ZipEntry::getName).collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
        }
    }

    @Test
    public void aBackupHoldsJournalContentsAndSettingsAndNoSecret() throws Exception {
        String sum = office.content("another");
        Backup backup = write();
        TreeSet<String> names = names(backup.path());
        assertTrue(names.containsAll(List.of(Header.NAME, Header.SUMS, "seco.properties", "sofie.properties", "seculine/names.tsv",
                "journal/events/2026-01.jsonl", "journal/events/2026-02.jsonl", "content/" + sum.substring(0, 2) + "/" + sum,
                "journal/archive/2015-2016-1.zip")));
        assertTrue(names.stream().noneMatch(name -> name.contains("secret") || name.contains("derby") || name.contains("reserve") || name.startsWith("run")));
        assertEquals(3, backup.sequence());
        assertEquals(Instant.parse("2026-02-10T09:30:00Z"), backup.at());
        assertEquals("SeCo-backup-20260210-103000-3.zip", backup.path().getFileName().toString());
        assertEquals(Files.size(backup.path()), backup.size());
        assertEquals(3, backups.check(backup.path(), BackupProgress.NONE).sequence());
    }

    @Test
    public void aLineThatIsBeingWrittenIsLeftOut() throws Exception {
        Path month = office.journal().resolve("events/2026-02.jsonl");
        Files.writeString(month, Files.readString(month) + "{\"number\":4,\"at\"");
        assertEquals(3, backups.check(write().path(), BackupProgress.NONE).sequence());
    }

    @Test
    public void anEmptyOfficeHasABackupToo() throws Exception {
        office = new Office(temporary.newFolder("fresh").toPath());
        Backup backup = office.backups().write(target, BackupReason.UPDATE, BackupProgress.NONE);
        assertEquals(0, backups.check(backup.path(), BackupProgress.NONE).sequence());
    }

    @Test
    public void whatWasDestroyedComesBackAsItWas() throws Exception {
        Map<String, String> before = office.files();
        Path file = write().path();
        office = new Office(temporary.newFolder("new").toPath());
        office.text("seco.properties", "other = yes\n");
        backups = office.backups();
        Prepared prepared = backups.prepare(file, "anna", BackupProgress.NONE);
        assertFalse(prepared.continued());
        assertEquals("other = yes\n", Files.readString(office.settingsFile()));
        Path kept = backups.restore();
        Map<String, String> after = office.files();
        RestoreNote note = RestoreNote.read(RestoreNote.place(office.root())).get();
        assertEquals(new RestoreNote(file.getFileName().toString(), 3, false, "anna", kept.toString(), Optional.empty()), note);
        after.remove("restored");
        before.remove("journal/derby/service.properties");
        before.remove("journal/events/reserve");
        assertEquals(before, after);
        assertEquals("other = yes\n", Files.readString(kept.resolve("seco.properties")));
        assertTrue(Files.exists(kept.resolve("journal/derby/service.properties")));
    }

    @Test
    public void eventsThatCameSinceAreKeptAndDamagedContentsAreReplaced() throws Exception {
        String good = office.content("good");
        Path file = write().path();
        office.event("2026-02");
        String events = Files.readString(office.journal().resolve("events/2026-02.jsonl"));
        String since = office.content("came since");
        Files.writeString(office.contentFile(good), "bad!");
        office.text("seco.properties", "broken");
        Prepared prepared = backups.prepare(file, "anna", BackupProgress.NONE);
        assertTrue(prepared.continued());
        Path kept = backups.restore();
        assertEquals(events, Files.readString(office.journal().resolve("events/2026-02.jsonl")));
        assertEquals("good", Files.readString(office.contentFile(good)));
        assertEquals("bad!", Files.readString(kept.resolve("content").resolve(good)));
        assertEquals("came since", Files.readString(office.contentFile(since)));
        assertEquals("settings.language = fr\n", Files.readString(office.settingsFile()));
        assertFalse("built again from the events", Files.exists(office.journal().resolve("derby")));
    }

    @Test
    public void brokenEventsAreReplaced() throws Exception {
        Path file = write().path();
        Path month = office.journal().resolve("events/2026-01.jsonl");
        String whole = Files.readString(month);
        Files.writeString(month, whole.replaceFirst("nnn", "mmm"));
        assertFalse(backups.prepare(file, "anna", BackupProgress.NONE).continued());
        backups.restore();
        assertEquals(whole, Files.readString(month));
    }

    @Test
    public void whatIsPreparedIsKnownAndCanBeGivenUp() throws Exception {
        Path file = write().path();
        Map<String, String> before = office.files();
        assertEquals(Optional.empty(), backups.prepared());
        backups.prepare(file, "anna", BackupProgress.NONE);
        assertEquals(3, office.backups().prepared().get().sequence());
        backups.discard();
        assertEquals(Optional.empty(), backups.prepared());
        assertEquals(before, office.files());
        assertThrows(BackupException.class, backups::restore);
    }

    @Test
    public void anArchiveThatComesMeanwhileMakesItBeginAnew() throws Exception {
        int[] told = {0};
        Backup backup = backups.write(target, BackupReason.ASKED, (done, total) -> {
            if (told[0]++ == 2) {
                try {
                    office.text("journal/archive/2016-2017-1.zip", "more");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        assertTrue(names(backup.path()).contains("journal/archive/2016-2017-1.zip"));
        try (Stream<Path> left = Files.list(target)) {
            assertEquals(1, left.count());
        }
    }

    @Test
    public void aDamagedContentIsLeftOutAndTold() throws Exception {
        String sum = office.content("good");
        Files.writeString(office.contentFile(sum), "bad!");
        Backup backup = write();
        assertEquals("backup.remark.damaged", backup.remarks().get(0).code());
        backups.check(backup.path(), BackupProgress.NONE);
    }

    @Test
    public void eventsThatDoNotFollowOneAnotherAreNotBackedUp() throws Exception {
        Path month = office.journal().resolve("events/2026-01.jsonl");
        Files.writeString(month, Files.readString(month).replaceFirst("nnn", "mmm"));
        assertEquals("backup.journal.broken", assertThrows(BackupException.class, this::write).told().code());
    }

    @Test
    public void aLinkInTheDataFolderIsNotFollowed() throws Exception {
        Path outside = temporary.newFile("outside.properties").toPath();
        Files.createSymbolicLink(office.root().resolve("other.properties"), outside);
        assertFalse(names(write().path()).contains("other.properties"));
    }

    @Test
    public void aStoppedBackupLeavesNothing() throws Exception {
        Thread.currentThread().interrupt();
        try {
            assertEquals("backup.cancelled", assertThrows(BackupException.class, this::write).told().code());
        } finally {
            Thread.interrupted();
        }
        try (Stream<Path> left = Files.list(target)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    public void aRestoreThatIsStoppedWhileItIsPreparedLeavesNothing() throws Exception {
        Path file = write().path();
        Map<String, String> before = office.files();
        BackupException told = assertThrows(BackupException.class, () -> backups.prepare(file, "anna", (done, total) -> {
            if (done * 2 > total) {
                Thread.currentThread().interrupt();
            }
        }));
        assertTrue(Thread.interrupted());
        assertEquals("backup.cancelled", told.told().code());
        assertEquals(before, office.files());
        assertFalse(Files.exists(office.root().resolve("restore")));
    }

    @Test
    public void backupsAreListedNewestFirstAndOthersLeftOut() throws Exception {
        write();
        write();
        Files.writeString(target.resolve("SeCo-backup-x.zip"), "no zip");
        assertEquals(List.of("SeCo-backup-20260210-103000-3.zip", "SeCo-backup-20260210-103000-3-2.zip"),
                backups.list(target).stream().map(backup -> backup.path().getFileName().toString()).toList());
        assertEquals(List.of(), backups.list(target.resolve("none")));
    }

    @Test
    public void itIsNotWrittenWhereSeCoWorks() {
        assertEquals("backup.folder.own",
                assertThrows(BackupException.class, () -> backups.write(office.content(), BackupReason.ASKED, BackupProgress.NONE)).told().code());
    }
}
