// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.audit;

import java.time.Instant;
import java.util.Objects;

/**
 * How reading behind a position went.
 *
 * @param time when the position was taken
 * @param gap whether lines may be missing: the log was truncated, or the rotated log the position belongs to is not to be found. Then a
 *     line that is not there proves nothing
 * @param partial whether a log ends in the middle of a line
 * @param lines number of lines read
 * @param unknown how many of them no pattern knows
 */
public record ReadSummary(Instant time, boolean gap, boolean partial, int lines, int unknown) {

    public ReadSummary {
        Objects.requireNonNull(time, "time");
    }
}
