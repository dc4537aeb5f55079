// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import lu.seco.ui.internal.common.Work;

/** Work that is done when the test says so, on the thread of the test; delays count for nothing. */
public final class FakeWork implements Work {

    private final Deque<Runnable> tasks = new ArrayDeque<>();

    @Override
    public void now(Runnable task) {
        tasks.add(task);
    }

    @Override
    public Runnable later(Duration delay, Runnable task) {
        tasks.add(task);
        return () -> tasks.remove(task);
    }

    /** Does everything that is to be done, and what comes of it. */
    public void run() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }
}
