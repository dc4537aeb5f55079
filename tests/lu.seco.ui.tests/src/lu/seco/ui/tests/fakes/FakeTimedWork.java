// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import lu.seco.ui.internal.common.Work;

/** Work that is done when the test says so, on the thread of the test; what is to be done later waits until that time has passed. */
public final class FakeTimedWork implements Work {

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final List<Timed> later = new ArrayList<>();
    private Duration passed = Duration.ZERO;

    private record Timed(Duration at, Runnable task) {
    }

    @Override
    public void now(Runnable task) {
        tasks.add(task);
    }

    @Override
    public Runnable later(Duration delay, Runnable task) {
        Timed timed = new Timed(passed.plus(delay), task);
        later.add(timed);
        return () -> later.remove(timed);
    }

    /** Does everything that is to be done now, and what comes of it. */
    public void run() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    /** Time passes; what becomes due is done. */
    public void pass(Duration time) {
        Duration end = passed.plus(time);
        run();
        for (Timed next = next(end); next != null; next = next(end)) {
            later.remove(next);
            passed = next.at();
            next.task().run();
            run();
        }
        passed = end;
    }

    /** How many things wait for their time. */
    public int waiting() {
        return later.size();
    }

    private Timed next(Duration end) {
        return later.stream().filter(timed -> timed.at().compareTo(end) <= 0).min(Comparator.comparing(Timed::at)).orElse(null);
    }
}
