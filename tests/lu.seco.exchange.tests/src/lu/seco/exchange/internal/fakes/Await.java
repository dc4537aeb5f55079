// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.fakes;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for a condition, with a time-out that says what did not come. */
public final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Await() {
    }

    public static void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call().booleanValue()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not come: " + what);
            }
            Thread.sleep(5);
        }
    }

    public static <T> T result(CompletableFuture<T> future) throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
