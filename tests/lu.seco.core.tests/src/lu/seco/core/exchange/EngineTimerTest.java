// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.exchange;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
}
