// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.update;

import java.util.Objects;
import lu.seco.core.Message;

/**
 * How far the work in hand is.
 *
 * @param step what is being done
 * @param percent of this step, 0 to 100; -1 if nobody knows
 * @param cancellable whether {@link Updates#cancel()} still has an effect
 */
public record UpdateProgress(Message step, int percent, boolean cancellable) {

    public UpdateProgress {
        Objects.requireNonNull(step, "step");
        if (percent < -1 || percent > 100) {
            throw new IllegalArgumentException("percent " + percent);
        }
    }
}
