// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.selftest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.core.check.SelfTest.Ran;
import lu.seco.diagnosis.internal.Reason;
import org.osgi.service.log.Logger;

/**
 * Runs a check on a thread of its own, so that one that hangs (a dead share, say) holds up nothing. What hangs is interrupted, and is not started a second
 * time while it still hangs. Any thread.
 */
public final class CheckRunner {

    private final Map<String, Thread> hanging = new ConcurrentHashMap<>();
    private final LongSupplier nanos;
    private final Logger log;

    /** @param nanos how time goes, for durations only */
    public CheckRunner(LongSupplier nanos, Logger log) {
        this.nanos = nanos;
        this.log = log;
    }

    /**
     * Runs it.
     *
     * @param timeout after that it is given up
     * @throws InterruptedException if the caller is interrupted; then the check is, too
     */
    public Ran run(Check check, Duration timeout) throws InterruptedException {
        if (Thread.interrupted()) {
            // a check that is quick enough would let it pass
            throw new InterruptedException();
        }
        long began = nanos.getAsLong();
        List<CheckResult> results = results(check, timeout);
        return new Ran(check.id(), results, Duration.ofNanos(Math.max(0, nanos.getAsLong() - began)));
    }

    private List<CheckResult> results(Check check, Duration timeout) throws InterruptedException {
        Thread before = hanging.get(check.id());
        if (before != null && before.isAlive()) {
            return List.of(CheckResult.bad(Message.of("selftest.hanging"), Message.of("selftest.timeout.remedy")));
        }
        hanging.remove(check.id());
        FutureTask<List<CheckResult>> task = new FutureTask<>(check::run);
        Thread thread = new Thread(task, "SeCo check " + check.id());
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            hanging.put(check.id(), thread);
            task.cancel(true);
            log.warn("the check {} did not end within {}", check.id(), timeout);
            return List.of(CheckResult.bad(Message.of("selftest.timeout", timeout.toSeconds()), Message.of("selftest.timeout.remedy")));
        } catch (ExecutionException e) {
            log.error("the check {} ended with an exception", check.id(), e.getCause());
            Exception cause = e.getCause() instanceof Exception exception ? exception : e;
            return List.of(CheckResult.bad(Message.of("selftest.failed", Reason.of(cause)), Message.of("selftest.failed.remedy")));
        } catch (InterruptedException e) {
            task.cancel(true);
            throw e;
        }
    }
}
