// SPDX-License-Identifier: EPL-2.0
package lu.seco.backup.internal;

import static org.junit.Assert.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.backup.Backup;
import lu.seco.core.backup.BackupProgress;
import lu.seco.core.backup.BackupReason;
import lu.seco.core.notice.Notice;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class BackupScheduleTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final List<Notice> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-02-10T11:00:00Z");
    private Office office;
    private FileBackups backups;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @Before
    public void setUp() throws Exception {
        office = new Office(temporary.newFolder("data").toPath());
        office.event("2026-01");
        backups = new FileBackups("0.1.0", office, clock, Optional.empty(), Office.logger(), Office.folder("Sauvegardes"));
    }

    private BackupSchedule schedule(String automatic, int keep) {
        return new BackupSchedule(backups, told::add, clock, Office.logger(),
                FakeConfig.of(BackupSchedule.Config.class, Map.of("automatic", automatic, "time", "12:30", "keep", keep)));
    }

    private List<Backup> written() throws Exception {
        return backups.list(office.root().resolve("Sauvegardes"));
    }

    @Test
    public void nothingIsWrittenUnlessTheSettingsWantIt() throws Exception {
        schedule("never", 7).tick();
        assertEquals(0, written().size());
    }

    @Test
    public void oneIsWrittenADayAndOnlyOne() throws Exception {
        BackupSchedule schedule = schedule("daily", 7);
        // noon in Luxembourg: that of yesterday is missing
        schedule.tick();
        schedule.tick();
        assertEquals(1, written().size());
        now = Instant.parse("2026-02-10T11:29:00Z");
        schedule.tick();
        assertEquals(1, written().size());
        now = Instant.parse("2026-02-10T11:30:00Z");
        schedule.tick();
        schedule("daily", 7).tick();
        assertEquals(2, written().size());
        assertEquals(BackupReason.SCHEDULED, written().get(0).reason());
    }

    @Test
    public void weeklyIsOnMondays() throws Exception {
        BackupSchedule schedule = schedule("weekly", 7);
        schedule.tick();
        now = Instant.parse("2026-02-16T11:00:00Z");
        schedule.tick();
        assertEquals(1, written().size());
        now = Instant.parse("2026-02-16T12:00:00Z");
        schedule.tick();
        assertEquals(2, written().size());
    }

    @Test
    public void onlyItsOwnOldOnesAreDeleted() throws Exception {
        Path folder = backups.folder();
        backups.write(folder, BackupReason.ASKED, BackupProgress.NONE);
        BackupSchedule schedule = schedule("daily", 2);
        for (int day = 0; day < 4; day++) {
            now = now.plus(Duration.ofDays(1));
            schedule.tick();
        }
        assertEquals(List.of(BackupReason.SCHEDULED, BackupReason.SCHEDULED, BackupReason.ASKED), written().stream().map(Backup::reason).toList());
        assertEquals(now, written().get(0).at());
    }

    @Test
    public void aFailureIsToldOnceUntilTheNextTime() throws Exception {
        Files.writeString(office.root().resolve("Sauvegardes"), "a file in the way");
        BackupSchedule schedule = schedule("daily", 7);
        schedule.tick();
        schedule.tick();
        assertEquals(1, told.size());
        assertEquals(Notice.Level.ALARM, told.get(0).level());
        now = now.plus(Duration.ofDays(1));
        schedule.tick();
        assertEquals(2, told.size());
    }
}
