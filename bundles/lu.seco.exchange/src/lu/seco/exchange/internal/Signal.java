// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** How a loop sleeps: until it is due or somebody has news, which is never lost. */
public final class Signal {

    private final Lock lock = new ReentrantLock();
    private final Condition condition = lock.newCondition();
    private boolean given;

    /** There is news. */
    public void give() {
        lock.lock();
        try {
            given = true;
            condition.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for news, at most so long. Returns whether there was news, and takes it. */
    public boolean await(Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (!given && left > 0) {
                left = condition.awaitNanos(left);
            }
            boolean news = given;
            given = false;
            return news;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until so long after a moment ({@link System#nanoTime()}); not at all if it is past. */
    public static void rest(long begun, Duration length) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(begun + length.toNanos() - System.nanoTime());
    }

    /** A short pause that lets a burst of news become one. */
    public static void gather() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(20);
    }
}
