// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeTimedWork;
import org.junit.Test;

public class LatestTest {

    private static final long LIMIT_SECONDS = 20;

    private final List<String> done = new ArrayList<>();

    @Test
    public void onlyTheLatestWishIsCarriedOut() {
        FakeTimedWork work = new FakeTimedWork();
        Latest latest = new Latest(work);
        latest.now(() -> done.add("passed"));
        latest.later(Duration.ofMillis(100), () -> done.add("also passed"));
        latest.later(Duration.ofMillis(100), () -> done.add("wanted"));
        work.pass(Duration.ofMillis(50));
        assertEquals(List.of(), done);
        work.pass(Duration.ofMillis(60));
        assertEquals(List.of("wanted"), done);
        latest.now(() -> done.add("dropped"));
        latest.drop();
        work.run();
        assertEquals(List.of("wanted"), done);
    }

    @Test
    public void whatIsAtWorkIsBrokenOffAndTheNextIsNot() throws InterruptedException {
        try (Workers workers = new Workers(new FakeErrors())) {
            Latest latest = new Latest(workers.worker("latest"));
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch never = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            boolean[] broken = {false, true};
            latest.now(() -> {
                begun.countDown();
                try {
                    never.await();
                } catch (InterruptedException e) {
                    broken[0] = true;
                    Thread.currentThread().interrupt();
                }
            });
            assertTrue(begun.await(LIMIT_SECONDS, TimeUnit.SECONDS));
            latest.now(() -> {
                broken[1] = Thread.currentThread().isInterrupted();
                end.countDown();
            });
            assertTrue(end.await(LIMIT_SECONDS, TimeUnit.SECONDS));
            assertTrue(broken[0]);
            assertFalse("the interruption was not meant for it", broken[1]);
        }
    }
}
