// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.delivery;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import lu.seco.core.Message;
import lu.seco.core.notice.Notice.Level;
import lu.seco.notify.internal.FakeLogger;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class OutboxTest {

    private static final Instant NOW = Instant.parse("2026-02-10T08:00:00Z");

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final FakeLogger log = new FakeLogger();
    private Path folder;
    private Outbox outbox;

    @Before
    public void open() {
        folder = temporary.getRoot().toPath().resolve("notify/mail");
        outbox = new Outbox(folder, log.logger());
    }

    @Test
    public void whatWaitsSurvivesARestartInItsOrderAndWhatWasDeliveredDoesNot() {
        add(Level.WARNING, "a\nb\u0000 <é>");
        add(Level.ALARM, "c");
        add(Level.INFORMATION, "d");
        outbox.remove(List.of(outbox.all().get(1)));
        assertEquals(outbox.all(), again().all());
        assertEquals(List.of("a\nb\u0000 <é>", "d"), again().all().stream().map(one -> one.told().arguments().get(0)).toList());
    }

    @Test
    public void sameThingWaitsOnceUnlessItIsMoreUrgent() {
        add(Level.WARNING, "a");
        add(Level.WARNING, "a");
        add(Level.INFORMATION, "a");
        assertEquals(1, outbox.all().size());
        add(Level.ALARM, "a");
        assertEquals(2, outbox.all().size());
        outbox.add(NOW, Level.WARNING, EventClass.OTHER, Message.of("some.thing", "a"), "REPORT 2");
        assertEquals(3, outbox.all().size());
    }

    @Test
    public void neverMoreThanTheBoundAndAlarmsPushOthersOut() {
        for (int number = 0; number < Outbox.MOST + 10; number++) {
            add(Level.WARNING, "n" + number);
        }
        add(Level.ALARM, "alarm");
        assertEquals(Outbox.MOST, outbox.all().size());
        assertEquals("n1", outbox.all().get(0).told().arguments().get(0));
        assertTrue(outbox.all().stream().anyMatch(Waiting::alarm));
        assertEquals(11, outbox.takeOmitted());
        assertEquals(0, outbox.takeOmitted());
        assertEquals(outbox.all(), again().all());
    }

    @Test
    public void damagedFileIsSetAsideAndTheOthersStay() throws IOException {
        add(Level.WARNING, "a");
        Path file = files().get(0);
        for (String content : List.of("", "{", "null", "{\"at\":\"x\"}", "[1]", "{\"at\":\"2026-02-10T08:00:00Z\",\"level\":\"NONE\"}")) {
            Files.writeString(folder.resolve("000.json"), content);
            assertEquals(content, 1, again().all().size());
            Files.delete(folder.resolve("000.json.bad"));
        }
        assertTrue(Files.exists(file));
        assertFalse(log.entries.isEmpty());
    }

    @Test
    public void onlyTheOwnerReads() throws IOException {
        add(Level.WARNING, "a");
        Assume.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(files().get(0))));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    @Test
    public void whereTheDiskFailsItWaitsInMemory() throws IOException {
        Files.createDirectories(folder.getParent().getParent());
        Files.writeString(folder.getParent(), "a file where the folder should be");
        add(Level.WARNING, "a");
        assertEquals(1, outbox.all().size());
        assertTrue(log.entries.toString(), log.entries.get(0).contains("in memory only"));
    }

    private void add(Level level, String argument) {
        outbox.add(NOW, level, EventClass.SENDING, Message.of("some.thing", argument), "REPORT 1");
    }

    private Outbox again() {
        Outbox fresh = new Outbox(folder, log.logger());
        fresh.load();
        return fresh;
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
