// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.control;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Closes a socket if what is tried on it takes too long. A socket has a time-out for one read only, which a caller who
 * sends a byte now and then never meets, and none at all for writing.
 */
final class Deadline implements AutoCloseable {

    private final ScheduledFuture<?> cut;

    Deadline(ScheduledExecutorService watch, Duration longest, Socket socket) {
        cut = watch.schedule(() -> close(socket), longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Void close(Socket socket) throws IOException {
        socket.close();
        return null;
    }

    /** It was done in time. */
    @Override
    public void close() {
        cut.cancel(false);
    }
}
