// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.control;

import java.time.Duration;
import java.util.Objects;

/**
 * What a caller may cost.
 *
 * @param callers how many at a time
 * @param requestBytes how long a request may be
 * @param request how long a caller may take to send it
 * @param write how long he may take to accept a block of the answer
 * @param ending how long commands may go on when the channel is closed
 */
public record ControlLimits(int callers, int requestBytes, Duration request, Duration write, Duration ending) {

    /** For real life. */
    public static final ControlLimits STANDARD =
            new ControlLimits(8, 16 * 1024, Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(5));

    public ControlLimits {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(write, "write");
        Objects.requireNonNull(ending, "ending");
        if (callers < 1 || requestBytes < 1) {
            throw new IllegalArgumentException("no room for anybody");
        }
    }
}
