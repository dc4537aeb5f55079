// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.audit;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.seco.core.sofie.LogPosition;

/**
 * What a {@link LogPosition} holds: {@code 1;<offset>;<head>;<tail>;<time>}, at most 110 characters, or if encrypted files waited then
 * {@code 2;<offset>;<head>;<tail>;<time>;<waiting>}.
 *
 * @param offset length of the audit log in bytes
 * @param head first 32 hexadecimal digits of the SHA-256 of the first bytes before the offset, at most 1,024; 32 zeros if there was no log
 * @param tail likewise of the last bytes before the offset, at most 256
 * @param time when the position was taken, in milliseconds
 * @param waiting what waited in SOFiE's queue
 */
record PositionToken(long offset, String head, String tail, Instant time, Waiting waiting) {

    static final int HEAD = 1_024;
    static final int TAIL = 256;

    private static final String NO_LOG = "0".repeat(32);
    private static final String PLACE = ";(\\d{1,18});([0-9a-f]{32});([0-9a-f]{32});(\\d{1,15})";
    private static final Pattern FORM = Pattern.compile("[12]" + PLACE + "(?:;(" + Waiting.FORM + "))?");

    PositionToken {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(tail, "tail");
        time = Instant.ofEpochMilli(time.toEpochMilli());
    }

    /** A position where there is no log yet. */
    static PositionToken withoutLog(Instant time, Waiting waiting) {
        return new PositionToken(0, NO_LOG, NO_LOG, time, waiting);
    }

    /** Whether there was a log, if only an empty one. */
    boolean hadLog() {
        return !head.equals(NO_LOG);
    }

    static Optional<PositionToken> of(LogPosition position) {
        Matcher matcher = FORM.matcher(position.token());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new PositionToken(Long.parseLong(matcher.group(1)), matcher.group(2), matcher.group(3),
                Instant.ofEpochMilli(Long.parseLong(matcher.group(4))), matcher.group(5) == null ? Waiting.NONE : Waiting.read(matcher.group(5))));
    }

    LogPosition position() {
        String place = offset + ";" + head + ";" + tail + ";" + time.toEpochMilli();
        return new LogPosition(waiting.text().isEmpty() ? "1;" + place : "2;" + place + ";" + waiting.text());
    }
}
