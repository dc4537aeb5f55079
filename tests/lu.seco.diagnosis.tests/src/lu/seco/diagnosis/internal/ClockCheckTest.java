// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import lu.seco.core.Message;
import lu.seco.core.check.CheckResult;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Whether the clock can be right. */
public final class ClockCheckTest {

    private static final Instant NOW = Instant.parse("2026-02-10T09:00:00Z");
    private static final String BUILT = "202602010800";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private FakeDataFolder data;

    @Before
    public void make() throws IOException {
        data = FakeDataFolder.made(folder.getRoot().toPath());
    }

    @Test
    public void aClockAfterBuildAndJournalInLuxembourgsTimeIsGood() throws IOException {
        write("db/seg0/c10.dat", NOW.minusSeconds(1));
        for (String zone : List.of("Europe/Luxembourg", "Europe/Paris", "+01:00")) {
            assertEquals(List.of(CheckResult.good(Message.of("diagnosis.clock.good", "2026-02-10 10:00", zone))), check(BUILT, zone).run());
        }
        assertEquals("seco.clock", check(BUILT, "UTC").id());
        assertFalse(check(BUILT, "UTC").installation());
    }

    @Test
    public void aClockBeforeTheBuildIsBad() {
        assertEquals(List.of(CheckResult.bad(Message.of("diagnosis.clock.before-build", "2026-02-10 10:00", "2026-02-10 10:01"),
                Message.of("diagnosis.clock.remedy"))), check("202602100901", "Europe/Luxembourg").run());
    }

    @Test
    public void aVersionWithoutBuildTimeSaysNothing() {
        for (String qualifier : List.of("", "qualifier", "v20260210", "202613010000", "20260210090100")) {
            assertEquals(CheckResult.Outcome.GOOD, check(qualifier, "Europe/Luxembourg").run().get(0).outcome());
        }
    }

    @Test
    public void aClockBeforeTheJournalIsBad() throws IOException {
        write("old.dat", NOW.minusSeconds(86_400));
        write("db/seg0/c10.dat", NOW.plusSeconds(301));
        assertEquals(List.of(CheckResult.bad(Message.of("diagnosis.clock.before-journal", "2026-02-10 10:00", "2026-02-10 10:05"),
                Message.of("diagnosis.clock.remedy"))), check(BUILT, "Europe/Luxembourg").run());
    }

    @Test
    public void aFewMinutesAheadAreNoFinding() throws IOException {
        write("a.dat", NOW.plusSeconds(299));
        assertEquals(CheckResult.Outcome.GOOD, check(BUILT, "Europe/Luxembourg").run().get(0).outcome());
    }

    @Test
    public void anotherTimeThanLuxembourgsIsAWarning() {
        assertEquals(List.of(CheckResult.warning(Message.of("diagnosis.clock.zone", "UTC", "2026-02-10 09:00"),
                Message.of("diagnosis.clock.zone.remedy"))), check(BUILT, "UTC").run());
    }

    @Test
    public void everyFindingIsTold() throws IOException {
        write("a.dat", NOW.plusSeconds(3600));
        assertEquals(List.of("diagnosis.clock.before-build", "diagnosis.clock.before-journal", "diagnosis.clock.zone"),
                check("202701010000", "UTC").run().stream().map(result -> result.found().code()).toList());
    }

    @Test
    public void aMissingJournalIsNoFinding() throws IOException {
        Files.delete(data.journal());
        assertEquals(CheckResult.Outcome.GOOD, check(BUILT, "Europe/Luxembourg").run().get(0).outcome());
    }

    private ClockCheck check(String qualifier, String zone) {
        return new ClockCheck(qualifier, data, Clock.fixed(NOW, ZoneId.of(zone)));
    }

    private void write(String name, Instant time) throws IOException {
        Path file = data.journal().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        Files.setLastModifiedTime(file, FileTime.from(time));
    }
}
