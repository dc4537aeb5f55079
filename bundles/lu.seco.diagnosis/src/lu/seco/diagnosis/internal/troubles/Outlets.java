// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.troubles;

import java.util.function.Consumer;
import lu.seco.core.diagnosis.Trouble;

/**
 * Where it goes on from a {@link Follower}.
 *
 * @param heralds is told of grave new troubles
 * @param keeper has the board saved, and returns at once
 */
record Outlets(Consumer<Trouble> heralds, Runnable keeper) {
}
