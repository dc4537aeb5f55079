// SPDX-License-Identifier: EPL-2.0
package lu.seco.testkit.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Display;

/**
 * Asks things on the thread of the user interface and waits for the answer, also while a dialog of the system runs a loop of its own there: such a
 * loop takes up what comes asynchronously only, and may miss one call, so it is reminded.
 */
final class UiThread {

    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long REMIND_MILLIS = 50;

    private UiThread() {
    }

    static void run(Display display, Runnable task) {
        ask(display, () -> {
            task.run();
            return null;
        });
    }

    static <T> T ask(Display display, Supplier<T> question) {
        if (display.getThread() == Thread.currentThread()) {
            return question.get();
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        display.asyncExec(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        });
        long end = System.nanoTime() + LIMIT_NANOS;
        while (true) {
            try {
                return answer.get(REMIND_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("the user interface does not answer", e);
                }
                display.asyncExec(() -> { });
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            } catch (ExecutionException e) {
                throw new CompletionException(e.getCause());
            }
        }
    }
}
