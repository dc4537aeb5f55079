// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import lu.seco.core.InstanceGuard.Holder;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FileLockGuardTest {

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();
    private final FakeLogger log = new FakeLogger();
    private final FakeClock clock = new FakeClock();
    private Path run;
    private FileLockGuard guard;

    @Before
    public void open() {
        InstanceDataFolder folder = new InstanceDataFolder(temporary.getRoot().toPath().resolve("data").toString(), log.logger());
        run = folder.run();
        guard = new FileLockGuard(folder, clock, log.logger());
    }

    @After
    public void close() throws IOException {
        guard.close();
    }

    @Test
    public void holderIsKnownWhileHeldAndTheNoteGoesWithIt() throws IOException {
        assertEquals(Optional.empty(), guard.holder());
        assertEquals(Optional.empty(), guard.acquire("seco run"));
        Holder expected = new Holder("seco run", ProcessHandle.current().pid(), ThisMachine.user(), ThisMachine.host(), clock.now);
        assertEquals(Optional.of(expected), guard.holder());
        assertEquals(Optional.of(expected), new HolderNote(run.resolve("holder")).read());
        guard.release();
        assertEquals(Optional.empty(), guard.holder());
        assertFalse(Files.exists(run.resolve("holder")));
    }

    @Test(timeout = 60_000)
    public void whoTakesTheFolderClearsAwayWhatAKilledHolderLeftHalfWritten() throws IOException {
        Path left = Files.writeString(run.resolve(".seco-999999999999-fa5ca981-5b33-4266-b433-2a19e108ba1f.part"), "ha");
        assertEquals(Optional.empty(), guard.holder());
        assertTrue("asking who holds it changes nothing", Files.exists(left));
        guard.acquire("seco run");
        while (Files.exists(left)) {
            Thread.onSpinWait();
        }
        assertFalse(Files.exists(left));
    }

    @Test
    public void sameProcessMayAcquireAgain() throws IOException {
        assertEquals(Optional.empty(), guard.acquire("seco run"));
        assertEquals(Optional.empty(), guard.acquire("seco once"));
        assertEquals("seco run", guard.holder().orElseThrow().program());
        guard.release();
        guard.release();
        assertEquals(Optional.empty(), guard.holder());
    }

    @Test
    public void otherProcessCannotLockWhatIsHeld() throws Exception {
        guard.acquire("seco run");
        try (OtherProcess other = new OtherProcess(temporary.getRoot().toPath(), run.resolve("lock"))) {
            assertFalse(other.locked());
        }
        guard.release();
        try (OtherProcess other = new OtherProcess(temporary.getRoot().toPath(), run.resolve("lock"))) {
            assertTrue(other.locked());
        }
    }

    @Test
    public void otherProcessIsNamedUntilItDies() throws Exception {
        Holder told;
        try (OtherProcess other = new OtherProcess(temporary.getRoot().toPath(), run.resolve("lock"))) {
            assertTrue(other.locked());
            told = new Holder("seco run", other.pid(), "anna", ThisMachine.host(), Instant.now());
            new HolderNote(run.resolve("holder")).write(told);
            assertEquals(Optional.of(told), guard.holder());
            assertEquals(Optional.of(told), guard.acquire("seco"));
            other.kill();
            assertEquals("the note of a dead process is nothing", Optional.empty(), guard.holder());
        }
        assertEquals(Optional.empty(), guard.acquire("seco"));
        assertEquals("seco", guard.holder().orElseThrow().program());
    }

    @Test
    public void heldWithGarbageOrOutdatedNoteMeansAnUnknownHolder() throws Exception {
        try (OtherProcess other = new OtherProcess(temporary.getRoot().toPath(), run.resolve("lock"))) {
            assertEquals(-1, guard.acquire("seco").orElseThrow().pid());
            Files.write(run.resolve("holder"), new byte[] {(byte) 0xff, 0, 1, '=', 2});
            assertEquals(-1, guard.acquire("seco").orElseThrow().pid());
            Files.writeString(run.resolve("holder"), "program = x\npid = many\nuser = u\nhost = h\nsince = then\n");
            assertEquals(-1, guard.holder().orElseThrow().pid());
            // written long before the process with that number began
            new HolderNote(run.resolve("holder")).write(new Holder("old", other.pid(), "u", ThisMachine.host(), Instant.EPOCH));
            assertEquals(-1, guard.holder().orElseThrow().pid());
            new HolderNote(run.resolve("holder")).write(new Holder("far", 1, "u", "another-host", Instant.EPOCH));
            assertEquals("far", guard.holder().orElseThrow().program());
        }
    }

    @Test
    public void garbageNoteDoesNotHinderTaking() throws IOException {
        Files.write(run.resolve("holder"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertEquals(Optional.empty(), guard.acquire("seco run"));
        assertEquals("seco run", new HolderNote(run.resolve("holder")).read().orElseThrow().program());
    }

    @Test
    public void noteThatCannotBeWrittenDoesNotHinderTaking() throws IOException {
        Files.createDirectories(run.resolve("holder").resolve("in the way"));
        assertEquals(Optional.empty(), guard.acquire("seco run"));
        assertEquals(log.entries.toString(), 1, log.entries.size());
        assertEquals("seco run", guard.holder().orElseThrow().program());
    }

    @Test
    public void programOfSeveralLinesStaysOneLineOfTheNote() throws IOException {
        guard.acquire("seco\npid = 1");
        assertEquals("seco pid = 1", new HolderNote(run.resolve("holder")).read().orElseThrow().program());
    }
}
