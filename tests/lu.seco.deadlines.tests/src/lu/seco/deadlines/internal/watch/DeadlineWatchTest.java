// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.watch;

import static org.junit.Assert.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import lu.seco.core.deadline.Radar;
import lu.seco.core.deadline.RadarPage;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.journal.Report;
import lu.seco.deadlines.internal.FakeClock;
import lu.seco.deadlines.internal.FakeJournal;
import lu.seco.deadlines.internal.Fakes;
import lu.seco.deadlines.internal.days.LuxembourgDays;
import lu.seco.deadlines.internal.radar.SentDays;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** When it is looked. */
public class DeadlineWatchTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();
    private final FakeJournal journal = new FakeJournal();
    private final FakeClock clock = new FakeClock("2026-03-10");
    private final List<LocalDate> looks = new ArrayList<>();
    private final HandExecutor executor = new HandExecutor();
    private DeadlineWatch watch;

    @Before
    public void open() {
        DailyLook look = new DailyLook(new CountingRadar(),
                new Silence(journal.journal(), null, Fakes.RULES, new LuxembourgDays(), new SentDays(journal.journal())),
                new Checked(journal.journal(), Fakes.texts()), new Told(folder.getRoot().toPath().resolve("told"), Fakes.log()), told -> { }, Fakes.texts());
        watch = new DeadlineWatch(look, clock, Fakes.log(), Fakes.config(Map.of("reminder_days", 0)), executor);
    }

    @After
    public void close() {
        watch.deactivate();
    }

    @Test
    public void looksSoonAfterTheStartAndOnceADay() {
        watch.changed(status(EngineState.ACTIVE));
        watch.changed(status(EngineState.PAUSED));
        assertEquals("one timer, however often the engine reports", 1, executor.tasks.size());
        assertEquals(60, executor.delay);
        executor.run();
        executor.run();
        assertEquals(1, looks.size());
        clock.set("2026-03-11", "07:59");
        executor.run();
        assertEquals("too early", 1, looks.size());
        clock.set("2026-03-11", "08:00");
        executor.run();
        assertEquals(2, looks.size());
    }

    @Test
    public void jumpsOfTheTimeAreNotMissed() {
        watch.changed(status(EngineState.ACTIVE));
        executor.run();
        clock.set("2026-09-01", "12:00");
        executor.run();
        clock.set("2026-03-12", "12:00");
        executor.run();
        assertEquals(List.of(Fakes.day("2026-03-10"), Fakes.day("2026-09-01"), Fakes.day("2026-03-12")), looks);
    }

    @Test
    public void aLookThatFailedIsTriedAgain() {
        watch.changed(status(EngineState.ACTIVE));
        journal.broken = true;
        executor.run();
        journal.broken = false;
        executor.run();
        executor.run();
        assertEquals(2, looks.size());
    }

    @Test
    public void aStoppedEngineIsNotWatched() {
        watch.changed(status(EngineState.STOPPED));
        assertEquals(List.of(), executor.tasks);
        watch.changed(status(EngineState.PASSIVE));
        watch.changed(status(EngineState.STOPPED));
        assertEquals(true, executor.futures.get(0).isCancelled());
        watch.changed(status(EngineState.ACTIVE));
        assertEquals(2, executor.tasks.size());
    }

    private static EngineStatus status(EngineState state) {
        return new EngineStatus(state, Optional.empty(), Optional.empty(), 0, List.of(), List.of(), List.of());
    }

    /** Runs what is planned when the test says so. */
    private static final class HandExecutor extends ScheduledThreadPoolExecutor {

        private final List<Runnable> tasks = new ArrayList<>();
        private final List<ScheduledFuture<?>> futures = new ArrayList<>();
        private long delay;

        HandExecutor() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long between, TimeUnit unit) {
            tasks.add(task);
            delay = unit.toSeconds(first);
            ScheduledFuture<?> future = super.scheduleWithFixedDelay(() -> { }, 1, 1, TimeUnit.DAYS);
            futures.add(future);
            return future;
        }

        void run() {
            tasks.forEach(Runnable::run);
        }
    }

    private final class CountingRadar implements Radar {

        @Override
        public RadarPage months(YearMonth first, YearMonth last) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<DueItem> due(LocalDate until) {
            looks.add(until);
            return List.of();
        }

        @Override
        public void export(LocalDate until, Path file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<LocalDate> noRefusalBy(Report report) {
            return Optional.empty();
        }
    }
}
