// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.exchange;

import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Notes what is asked of it, and does nothing. */
final class Noting extends ScheduledThreadPoolExecutor {

    int begun;
    long first;
    long between;
    Runnable task;
    ScheduledFuture<?> last;

    Noting() {
        super(1);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable what, long delay, long pause, TimeUnit unit) {
        begun++;
        task = what;
        first = unit.toSeconds(delay);
        between = unit.toSeconds(pause);
        last = schedule((Callable<Void>) () -> null, 1, TimeUnit.DAYS);
        return last;
    }
}
