// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;

/**
 * Runs checks one after the other, each on a thread of its own, so that one that never comes back holds up nobody. Such a thread is
 * interrupted and left alone; while it lives, its check is not started a second time. Used by one thread at a time.
 */
final class CheckRunner {

    private final Duration limit;
    private final Map<String, Thread> left = new HashMap<>();

    /** @param limit how long to wait for one check */
    CheckRunner(Duration limit) {
        this.limit = Objects.requireNonNull(limit, "limit");
    }

    /** Hears how far it is, on the thread that runs the checks. */
    interface Progress {

        /** The check with that number, from 1, begins. */
        void begins(int number, int total, Check check);

        void ended(CheckOutcome outcome);

        /** A check threw something. */
        void broken(Check check, Throwable error);
    }

    /** Those of the installation first, as {@code seco test-installation} does it. */
    static List<Check> ordered(List<Check> checks) {
        return checks.stream().sorted(Comparator.comparing(Check::installation).reversed().thenComparing(Check::id)).toList();
    }

    /** @param cancelled asked before each check: whether the rest is left out */
    void run(List<Check> checks, BooleanSupplier cancelled, Progress progress) {
        List<Check> all = ordered(checks);
        for (int i = 0; i < all.size(); i++) {
            Check check = all.get(i);
            if (cancelled.getAsBoolean()) {
                progress.ended(new CheckOutcome(check.id(), CheckOutcome.End.SKIPPED, List.of(), Duration.ZERO, ""));
            } else {
                progress.begins(i + 1, all.size(), check);
                progress.ended(run(check, progress));
            }
        }
    }

    private CheckOutcome run(Check check, Progress progress) {
        Thread before = left.get(check.id());
        if (before != null && before.isAlive()) {
            return new CheckOutcome(check.id(), CheckOutcome.End.HUNG, List.of(), limit, "");
        }
        left.remove(check.id());
        FutureTask<List<CheckResult>> task = new FutureTask<>(check::run);
        Thread thread = new Thread(task, "seco-ui-check-" + check.id());
        thread.setDaemon(true);
        long start = System.nanoTime();
        thread.start();
        try {
            List<CheckResult> results = task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return outcome(check, CheckOutcome.End.DONE, results, start, "");
        } catch (TimeoutException e) {
            task.cancel(true);
            left.put(check.id(), thread);
            return outcome(check, CheckOutcome.End.HUNG, List.of(), start, "");
        } catch (ExecutionException e) {
            progress.broken(check, e.getCause());
            return outcome(check, CheckOutcome.End.BROKEN, List.of(), start, e.getCause().getClass().getSimpleName());
        } catch (InterruptedException e) {
            // the workbench closes
            task.cancel(true);
            Thread.currentThread().interrupt();
            return outcome(check, CheckOutcome.End.SKIPPED, List.of(), start, "");
        }
    }

    private static CheckOutcome outcome(Check check, CheckOutcome.End end, List<CheckResult> results, long start, String trouble) {
        return new CheckOutcome(check.id(), end, results, Duration.ofNanos(System.nanoTime() - start), trouble);
    }
}
