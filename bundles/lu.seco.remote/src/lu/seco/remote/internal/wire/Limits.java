// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.wire;

import java.time.Duration;
import java.util.Objects;

/**
 * What a peer may cost.
 *
 * @param windows how many at a time
 * @param request longest frame of a window, in bytes
 * @param answer longest frame of the service, in bytes
 * @param calls how many calls of one window are carried out at a time
 * @param waiting how many more may wait
 * @param outgoing how many bytes may wait to be taken by a peer
 * @param greeting how long the two may take to know one another
 * @param write how long a peer may take to accept a frame
 * @param pulse how often the service says that it lives; a window gives it up after four of them
 */
public record Limits(int windows, int request, int answer, int calls, int waiting, long outgoing, Duration greeting, Duration write, Duration pulse) {

    /** Longest frame before the two know one another. */
    public static final int GREETING = 64 * 1024;

    /** For real life. */
    public static final Limits STANDARD = new Limits(16, 4 << 20, 64 << 20, 6, 200, 96L << 20, Duration.ofSeconds(5), Duration.ofSeconds(30),
            Duration.ofSeconds(3));

    public Limits {
        Objects.requireNonNull(greeting, "greeting");
        Objects.requireNonNull(write, "write");
        Objects.requireNonNull(pulse, "pulse");
        if (windows < 1 || request < 1 || answer < 1 || calls < 1 || waiting < 1 || outgoing < 1) {
            throw new IllegalArgumentException("no room for anybody");
        }
    }
}
