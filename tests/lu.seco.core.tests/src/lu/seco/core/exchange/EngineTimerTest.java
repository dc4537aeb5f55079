// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.exchange;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Test;

/** When a thing that is done again and again begins and ends. */
public final class EngineTimerTest {

    private static final EngineStatus WORKS =
            new EngineStatus(EngineState.ACTIVE, Optional.empty(), Optional.empty(), 0, List.of(), List.of(), Optional.empty(), List.of());

    private final Noting worker = new Noting();
    private final EngineTimer timer = new EngineTimer(worker, Duration.ofMinutes(5), () -> { });

    @After
    public void end() {
        worker.shutdownNow();
    }

    /** Notes what is asked of it, and does nothing. */
    private static final class Noting extends ScheduledThreadPoolExecutor {

        private int begun;
        private long first;
        private long between;
        private ScheduledFuture<?> last;

        Noting() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long delay, long pause, TimeUnit unit) {
            begun++;
            first = unit.toSeconds(delay);
            between = unit.toSeconds(pause);
            last = schedule((Callable<Void>) () -> null, 1, TimeUnit.DAYS);
            return last;
        }
    }

    @Test
    public void itBeginsOnceWithTheEngineAndEndsWithIt() {
        timer.changed(EngineStatus.STOPPED, false);
        assertEquals(0, worker.begun);
        timer.changed(WORKS, false);
        timer.changed(WORKS, false);
        assertEquals(1, worker.begun);
        assertEquals(60, worker.first);
        assertEquals(300, worker.between);
        timer.changed(EngineStatus.STOPPED, false);
        assertTrue(worker.last.isCancelled());
        timer.changed(WORKS, false);
        assertEquals(2, worker.begun);
        assertFalse(worker.last.isCancelled());
    }

    @Test
    public void onceEndedItDoesNotBeginAgain() {
        timer.end();
        timer.changed(WORKS, false);
        assertEquals(0, worker.begun);
    }

    @Test
    public void midnightAtTheEndOfADayIsWhatItsUserSays() {
        assertEquals(LocalTime.of(7, 30), EngineTimer.timeOfDay("07:30", LocalTime.MIDNIGHT));
        assertEquals(LocalTime.of(23, 50), EngineTimer.timeOfDay("24:00", LocalTime.of(23, 50)));
    }
}
