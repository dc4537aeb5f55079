// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.io;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waiting that is part of the simulated behaviour. */
public final class Pause {

    private Pause() {
    }

    /** Waits; an interrupt ends the waiting early. */
    public static void of(Duration duration) {
        try {
            TimeUnit.MILLISECONDS.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
