// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A second start asks the first one to show itself. */
public class KnocksTest {

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();
    private final FakeLogger log = new FakeLogger();
    private final Semaphore heard = new Semaphore(0);
    private Path run;
    private FileLockGuard guard;
    private FileLockGuard second;

    @Before
    public void open() {
        InstanceDataFolder folder = new InstanceDataFolder(temporary.getRoot().toPath().resolve("data").toString(), log.logger());
        run = folder.run();
        guard = new FileLockGuard(folder, new FakeClock(), log.logger());
        second = new FileLockGuard(folder, new FakeClock(), log.logger());
    }

    @After
    public void close() throws IOException {
        guard.close();
        second.close();
    }

    @Test
    public void theHolderHearsEachKnockOnItsOwnThreadAndTheFileGoes() throws Exception {
        guard.acquire("seco");
        Thread[] caller = new Thread[1];
        guard.onKnock(() -> caller[0] = Thread.currentThread());
        guard.onKnock(heard::release);
        for (int knock = 0; knock < 3; knock++) {
            second.knock();
            assertHeard();
            assertFalse(Files.exists(run.resolve("knock")));
        }
        assertTrue(caller[0].isDaemon());
        assertFalse(caller[0] == Thread.currentThread());
        assertEquals(0, heard.availablePermits());
        try (var files = Files.list(run)) {
            assertEquals("no draft stays", 2, files.count());
        }
    }

    @Test
    public void aWindowBesideTheHolderHearsAndTheHolderDoesNotTakeTheWishAway() throws Exception {
        second.acquire("seco run");
        second.knock();
        guard.onKnock(heard::release);
        assertFalse("an old wish is taken away unheard", Files.exists(run.resolve("knock")));
        second.knock();
        assertHeard();
        assertEquals(0, heard.availablePermits());
    }

    @Test
    public void nothingIsWatchedWithoutAListener() throws Exception {
        guard.acquire("seco");
        assertFalse(watched());
        Runnable end = guard.onKnock(heard::release);
        Runnable other = guard.onKnock(heard::release);
        assertTrue(watched());
        end.run();
        end.run();
        assertTrue(watched());
        other.run();
        awaitUnwatched();
        guard.onKnock(heard::release);
        assertTrue(watched());
        guard.close();
        awaitUnwatched();
        second.knock();
        assertTrue("nobody listens", Files.exists(run.resolve("knock")));
    }

    @Test
    public void aListenerThatThrowsHarmsNobodyAndOneMayLetGo() throws Exception {
        guard.acquire("seco");
        guard.onKnock(() -> {
            throw new IllegalStateException("broken");
        });
        guard.onKnock(heard::release);
        second.knock();
        assertHeard();
        second.knock();
        assertHeard();
        Semaphore closed = new Semaphore(0);
        guard.onKnock(() -> {
            try {
                guard.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            closed.release();
        });
        second.knock();
        assertTrue(closed.tryAcquire(30, TimeUnit.SECONDS));
        awaitUnwatched();
    }

    @Test
    public void linksAndFoldersAreNoKnock() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"));
        Path secret = temporary.newFile("secret").toPath();
        Files.writeString(secret, "kept");
        guard.acquire("seco");
        guard.onKnock(heard::release);
        Files.createSymbolicLink(run.resolve("knock"), secret);
        await(() -> !Files.exists(run.resolve("knock"), LinkOption.NOFOLLOW_LINKS));
        Files.createDirectory(run.resolve("knock"));
        await(() -> !Files.exists(run.resolve("knock")));
        assertEquals("kept", Files.readString(secret));
        assertEquals(0, heard.availablePermits());
        second.knock();
        assertHeard();
    }

    @Test
    public void aFileThatCannotBeDeletedCountsOnce() throws Exception {
        guard.acquire("seco");
        guard.onKnock(heard::release);
        second.knock();
        assertHeard();
        String content = "the same content, as if it had stayed";
        Files.writeString(run.resolve("draft"), content);
        Files.move(run.resolve("draft"), run.resolve("knock"));
        assertHeard();
        Files.writeString(run.resolve("draft"), content);
        Files.move(run.resolve("draft"), run.resolve("knock"));
        await(() -> !Files.exists(run.resolve("knock")));
        // two, one after the other: when the second is heard, what was told before the first is told for certain
        second.knock();
        assertHeard();
        second.knock();
        assertHeard();
        assertEquals(0, heard.availablePermits());
    }

    private void assertHeard() throws InterruptedException {
        assertTrue("in time", heard.tryAcquire(30, TimeUnit.SECONDS));
    }

    private static boolean watched() {
        return Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().equals("seco-knock"));
    }

    private static void awaitUnwatched() throws InterruptedException {
        await(() -> !watched());
    }

    private static void await(Condition condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.holds()) {
            assertTrue("in time", System.nanoTime() < end);
            new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
        }
    }

    private interface Condition {

        boolean holds();
    }
}
