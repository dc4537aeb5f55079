// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.exchange;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.After;
import org.junit.Test;

/** What the five who look again and again have in common. */
public final class EngineWatchTest {

    private static final EngineStatus WORKS =
            new EngineStatus(EngineState.ACTIVE, Optional.empty(), Optional.empty(), 0, List.of(), List.of(), Optional.empty(), List.of());

    private final Noting worker = new Noting();
    private final List<String> looked = new ArrayList<>();
    private final List<Exception> failures = new ArrayList<>();
    private Optional<IOException> broken = Optional.empty();
    private Optional<RuntimeException> wrong = Optional.empty();

    private final class Watch extends EngineWatch<String> {

        Watch() {
            super(worker, Duration.ofMinutes(5), false, "first");
        }

        @Override
        protected void look() throws IOException {
            looked.add(config() + " " + status().state());
            if (broken.isPresent()) {
                throw broken.get();
            }
            wrong.ifPresent(failure -> {
                throw failure;
            });
        }

        @Override
        protected void failed(Exception failure) {
            failures.add(failure);
        }
    }

    private final Watch watch = new Watch();

    @After
    public void end() {
        worker.shutdownNow();
    }

    @Test
    public void itLooksWithTheSettingsAndTheEngineOfTheMoment() {
        assertEquals("without an engine it looks at nothing", 0, worker.begun);
        watch.changed(WORKS);
        assertEquals(300, worker.between);
        worker.task.run();
        watch.configure("second");
        worker.task.run();
        watch.changed(EngineStatus.STOPPED);
        assertTrue(worker.last.isCancelled());
        watch.tick();
        assertEquals(List.of("first ACTIVE", "second ACTIVE", "second STOPPED"), looked);
    }

    @Test
    public void aLookThatFailsIsToldAndDoesNotEndTheTimer() {
        watch.changed(WORKS);
        IOException disk = new IOException("disk");
        broken = Optional.of(disk);
        worker.task.run();
        broken = Optional.empty();
        RuntimeException fault = new IllegalStateException("fault");
        wrong = Optional.of(fault);
        worker.task.run();
        assertEquals(2, failures.size());
        assertSame(disk, failures.get(0));
        assertSame(fault, failures.get(1));
    }

    @Test
    public void onceEndedItNeverLooksAgain() {
        watch.end();
        watch.changed(WORKS);
        assertEquals(0, worker.begun);
        assertTrue(worker.isShutdown());
    }
}
