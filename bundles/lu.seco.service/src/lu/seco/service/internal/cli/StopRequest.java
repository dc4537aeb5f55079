// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** That the process shall end, asked by a signal or by the framework, and that the command has ended. */
public final class StopRequest {

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private final AtomicBoolean held = new AtomicBoolean();
    private final AtomicInteger exitCode = new AtomicInteger();

    /** Says that from now on the process must not end before the command has: it works on things that have to be brought to an end. */
    public void hold() {
        held.set(true);
    }

    /** Whether the process has to wait for the command. */
    public boolean held() {
        return held.get();
    }

    /** Asks the command to end; no effect the second time. */
    public void request() {
        requested.countDown();
    }

    public boolean requested() {
        return requested.getCount() == 0;
    }

    /** Waits until somebody asks. */
    public void awaitRequest() throws InterruptedException {
        requested.await();
    }

    /** Waits until somebody asks, at most so long; whether somebody did. */
    public boolean awaitRequest(Duration longest) throws InterruptedException {
        return requested.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Says that the command has ended, with its exit code. */
    public void finished(int code) {
        exitCode.set(code);
        finished.countDown();
    }

    /** Waits for the end of the command; whether it came in time. */
    public boolean awaitFinished(Duration longest) throws InterruptedException {
        return finished.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The exit code of the command, once it has ended. */
    public int exitCode() {
        return exitCode.get();
    }
}
