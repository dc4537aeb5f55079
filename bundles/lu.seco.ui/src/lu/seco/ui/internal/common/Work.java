// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.common;

import java.time.Duration;

/** Where work goes that must not hold up the user interface: one thing after the other, on a thread of its own. */
public interface Work {

    /** Does it as soon as what was given before is done. */
    void now(Runnable task);

    /**
     * Does it after a while.
     *
     * @return takes it back if it has not begun
     */
    Runnable later(Duration delay, Runnable task);
}
