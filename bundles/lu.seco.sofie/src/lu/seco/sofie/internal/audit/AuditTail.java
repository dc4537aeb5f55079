// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.audit;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last lines of the audit log, to see whether its dialect is understood. */
public final class AuditTail {

    private static final long MOST_BYTES = 2_000_000;

    private AuditTail() {
    }

    /**
     * The last lines of the current log, at most so many and at most those of its last two million bytes.
     *
     * @return empty if there is no log
     */
    public static Optional<List<LogLine>> read(AuditSettings settings, int most, Runnable pause) throws IOException {
        Optional<LogFile> open = LogFile.open(settings.file(), pause);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        LineDecoder decoder = new LineDecoder(settings);
        Deque<LogLine> lines = new ArrayDeque<>();
        try (LogFile log = open.get()) {
            long from = Math.max(0, log.size() - MOST_BYTES);
            new LineScanner((offset, bytes, length, tooLong) -> {
                // a stretch that begins inside the log begins inside a line
                if (offset > 0 && offset == from) {
                    return;
                }
                lines.add(decoder.decode(bytes, length, tooLong, log.name() + ":" + offset, true, Instant.MIN));
                if (lines.size() > most) {
                    lines.remove();
                }
            }).scan(log.channel(), from, log.size());
        }
        return Optional.of(List.copyOf(lines));
    }
}
