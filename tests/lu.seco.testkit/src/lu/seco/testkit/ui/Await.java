// SPDX-License-Identifier: EPL-2.0
package lu.seco.testkit.ui;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.Assert;

/** Waits for a condition, with a limit that says what was waited for. */
public final class Await {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(20);

    private Await() {
    }

    public static void until(String what, BooleanSupplier condition) {
        until(() -> what, condition);
    }

    /** @param what asked when the time is over, so that it can tell how things stand then */
    public static void until(Supplier<String> what, BooleanSupplier condition) {
        if (!within(LIMIT, condition)) {
            Assert.fail("not within " + LIMIT.toSeconds() + " s: " + what.get());
        }
    }

    /** Whether it came to hold in that time. */
    static boolean within(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        return true;
    }
}
