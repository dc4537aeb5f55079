// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.outbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lu.seco.exchange.internal.fakes.Await;
import lu.seco.exchange.internal.fakes.Office;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** News of the file system. */
public class OutboxWatchTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final AtomicInteger news = new AtomicInteger();

    @Test
    public void aNewFileIsNewsAndAnnounced() throws Exception {
        Path folder = temporary.getRoot().toPath();
        try (OutboxWatch watch = new OutboxWatch(folder, news::incrementAndGet)) {
            assertFalse(watch.announced("DECSAL.dta"));
            Files.writeString(folder.resolve("DECSAL.dta"), "x");
            Await.until("announced", () -> Boolean.valueOf(watch.announced("DECSAL.dta") && news.get() > 0));
            assertFalse(watch.announced("other"));
        }
    }

    @Test
    public void whatIsAnnouncedAfterALookBeganIsNotForgottenWithThatLook() throws Exception {
        Path folder = temporary.getRoot().toPath();
        try (OutboxWatch watch = new OutboxWatch(folder, news::incrementAndGet)) {
            Files.writeString(folder.resolve("early.dta"), "x");
            Await.until("early", () -> Boolean.valueOf(watch.announced("early.dta")));
            // a writing gives several events: the look begins when they are all through, which the canary behind them tells
            assertTrue(watch.canary(Duration.ofSeconds(20)));
            long look = watch.heard();
            Files.writeString(folder.resolve("late.dta"), "x");
            Await.until("late", () -> Boolean.valueOf(watch.announced("late.dta")));
            watch.forgetAnnounced(look);
            assertFalse(watch.announced("early.dta"));
            assertTrue(watch.announced("late.dta"));
        }
    }

    @Test
    public void theCanaryIsHeardLeavesNothingAndIsNoNews() throws Exception {
        Path folder = temporary.getRoot().toPath();
        try (OutboxWatch watch = new OutboxWatch(folder, news::incrementAndGet)) {
            assertTrue(watch.canary(Duration.ofSeconds(20)));
            assertTrue("a second one too", watch.canary(Duration.ofSeconds(20)));
            assertEquals(List.of(), Office.names(folder));
            assertEquals(0, news.get());
        }
    }

    @Test
    public void aRemovedFolderIsNewsAndNoLongerWatched() throws Exception {
        Path folder = temporary.newFolder("depart").toPath();
        try (OutboxWatch watch = new OutboxWatch(folder, news::incrementAndGet)) {
            assertTrue(watch.valid());
            Files.delete(folder);
            Await.until("invalid", () -> Boolean.valueOf(!watch.valid() && news.get() > 0));
        }
    }

    @Test
    public void aMissingFolderCannotBeWatched() {
        assertThrows(IOException.class, () -> new OutboxWatch(temporary.getRoot().toPath().resolve("missing"),
                news::incrementAndGet).close());
    }
}
