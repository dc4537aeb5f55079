// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.app;

import java.time.Duration;
import java.util.function.IntConsumer;
import lu.seco.service.internal.cli.StopRequest;

/**
 * What happens on SIGTERM, Ctrl-C or the end of a Windows session. Equinox has no hook of its own that stops anything (its
 * only one saves the state of the framework, see {@code StorageSaver}), so a signal would end the virtual machine under
 * the engine. This hook asks the command to end; the main thread then leaves the application the ordinary way, which stops
 * the framework and its bundles, while the hook waits for both. Because the virtual machine is ending already, the exit
 * code would be that of the signal: after a clean end it is halted with the code of the command.
 */
final class TerminationHook extends Thread {

    private final StopRequest stop;
    private final Duration longest;
    private final FrameworkEnd framework;
    private final IntConsumer halt;

    /** Waits for the end of the framework. */
    @FunctionalInterface
    interface FrameworkEnd {
        /** Whether it ended in time. */
        boolean await() throws InterruptedException;
    }

    /**
     * @param longest how long to wait for the command at most, should it not keep its own limit
     * @param framework waits for the end of the framework
     * @param halt ends the virtual machine at once
     */
    TerminationHook(StopRequest stop, Duration longest, FrameworkEnd framework, IntConsumer halt) {
        super("seco-termination");
        this.stop = stop;
        this.longest = longest;
        this.framework = framework;
        this.halt = halt;
    }

    @Override
    public void run() {
        stop.request();
        if (!stop.held()) {
            return;
        }
        try {
            if (stop.awaitFinished(longest) && framework.await()) {
                halt.accept(stop.exitCode());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
