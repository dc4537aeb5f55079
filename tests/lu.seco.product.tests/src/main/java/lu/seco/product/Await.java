// SPDX-License-Identifier: EPL-2.0
package lu.seco.product;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for a condition, never for a time. */
public final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Await() {
    }

    /** Waits until the condition holds. */
    public static void until(String what, Supplier<String> state, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE.toSeconds() + " s: " + what + "\n" + state.get());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
