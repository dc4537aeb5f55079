// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.app;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lu.seco.ui.tests.fakes.FakeTimedWork;
import org.junit.Test;

/** The engine begins once the window is drawn, and in any case. */
public class FirstSightTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FakeTimedWork work = new FakeTimedWork();
    private int begun;

    private FirstSight sight() {
        return new FirstSight(work, PATIENCE, () -> begun++);
    }

    @Test
    public void nothingBeginsBeforeTheWindowIsDrawn() {
        sight();
        work.pass(PATIENCE.minusMillis(1));
        assertEquals(0, begun);
    }

    @Test
    public void theDrawnWindowBeginsItOnItsThread() {
        FirstSight sight = sight();
        sight.come();
        assertEquals("not on the thread that tells", 0, begun);
        work.run();
        assertEquals(1, begun);
        assertEquals(0, work.waiting());
    }

    @Test
    public void withoutAWindowItBeginsAllTheSame() {
        sight();
        work.pass(PATIENCE);
        assertEquals(1, begun);
    }

    @Test
    public void itBeginsOnceHoweverOftenTheWindowComes() {
        FirstSight sight = sight();
        sight.come();
        sight.come();
        work.pass(PATIENCE);
        assertEquals(1, begun);
    }

    @Test
    public void aWindowThatComesTooLateChangesNothing() {
        FirstSight sight = sight();
        work.pass(PATIENCE);
        sight.come();
        work.run();
        assertEquals(1, begun);
    }

    @Test
    public void whatIsLeftBeforeItBeganNeverBegins() {
        FirstSight sight = sight();
        assertTrue(sight.leave().isDone());
        sight.come();
        work.pass(PATIENCE);
        assertEquals(0, begun);
    }

    @Test
    public void whatHasBegunIsWaitedFor() {
        List<CompletableFuture<Void>> left = new ArrayList<>();
        FirstSight[] sight = new FirstSight[1];
        sight[0] = new FirstSight(work, PATIENCE, () -> {
            left.add(sight[0].leave());
            assertFalse("still under way", left.get(0).isDone());
        });
        sight[0].come();
        work.run();
        assertTrue(left.get(0).isDone());
    }

    @Test
    public void whatFailsIsOverToo() {
        FirstSight sight = new FirstSight(work, PATIENCE, () -> {
            throw new IllegalStateException("no disk");
        });
        sight.come();
        assertThrows(IllegalStateException.class, work::run);
        assertTrue(sight.leave().isDone());
    }
}
