// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import lu.seco.core.Message;
import lu.seco.core.sofie.LogPosition;
import lu.seco.core.sofie.SofieException;
import lu.seco.sofie.internal.audit.LogFiles.Sibling;

/**
 * SOFiE's audit log, read behind a position through growth, rotation and truncation. To be used while SOFiE does not run, or what is read
 * may be behind the truth.
 */
public final class AuditLog {

    private final LogFiles files;
    private final LineDecoder decoder;
    private final Clock clock;
    private final Runnable pause;

    /**
     * @param settings which log and how it is read
     * @param clock for the time in a position
     * @param pause waits a moment before a log that cannot be opened is tried again
     */
    public AuditLog(AuditSettings settings, Clock clock, Runnable pause) {
        files = new LogFiles(settings);
        decoder = new LineDecoder(settings);
        this.clock = Objects.requireNonNull(clock, "clock");
        this.pause = Objects.requireNonNull(pause, "pause");
    }

    /** Where the log ends now. */
    public LogPosition position() throws SofieException {
        return position(Waiting.NONE);
    }

    /**
     * Where the log ends now; a last line without an end counts as written.
     *
     * @param waiting what waits in SOFiE's queue
     */
    public LogPosition position(Waiting waiting) throws SofieException {
        try {
            Optional<LogFile> open = LogFile.open(files.current(), pause);
            if (open.isEmpty()) {
                return PositionToken.withoutLog(clock.instant(), waiting).position();
            }
            try (LogFile log = open.get()) {
                return new PositionToken(log.size(), log.head(log.size()), log.tail(log.size()), clock.instant(), waiting).position();
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** When a position was taken; the end of time for one that cannot be read, so that nothing is newer. */
    public static Instant timeOf(LogPosition position) {
        return PositionToken.of(position).map(PositionToken::time).orElse(Instant.MAX);
    }

    /** What waited in SOFiE's queue when a position was taken; nothing for one that cannot be read, behind which there is a gap. */
    public static Waiting waitingAt(LogPosition position) {
        return PositionToken.of(position).map(PositionToken::waiting).orElse(Waiting.NONE);
    }

    /**
     * Passes on every line that may have been written after a position, in order. With a gap, lines of the whole log come, and
     * {@link LogLine#behind()} is only true for those whose own time shows it.
     */
    public ReadSummary read(LogPosition from, Consumer<LogLine> sink) throws SofieException {
        Optional<PositionToken> token = PositionToken.of(from);
        Pass pass = new Pass(sink, timeOf(from));
        try {
            boolean continuous = token.isPresent() && (inCurrent(token.get(), pass) || inRotated(token.get(), pass));
            if (!continuous) {
                everythingSince(pass.since, pass);
            }
            return pass.summary(timeOf(from), !continuous || pass.gap);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Passes on all lines of the current log and of the rotated logs written since then; none is said to be behind anything. */
    public void readAll(Instant since, Consumer<LogLine> sink) throws SofieException {
        try {
            everythingSince(since, new Pass(sink, Instant.MAX));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Passes on all lines of the current log. */
    public void current(Consumer<LogLine> sink) throws IOException {
        wholeCurrent(new Pass(sink, Instant.MAX), false);
    }

    private boolean inCurrent(PositionToken token, Pass pass) throws IOException {
        if (token.offset() == 0) {
            return fromTheVeryBeginning(token, pass);
        }
        Optional<LogFile> open = LogFile.open(files.current(), pause);
        if (open.isEmpty()) {
            return false;
        }
        try (LogFile log = open.get()) {
            if (!log.holds(token)) {
                return false;
            }
            pass.read(log, token.offset(), true);
            return true;
        }
    }

    /**
     * The log was empty, so all of it was written since. Where there was none at all, nothing shows that a log that is there now is
     * younger: its lines must show it themselves, to the second, because many a log tells no more. A line that is not there still proves
     * something, unless a log has been rotated since.
     */
    private boolean fromTheVeryBeginning(PositionToken token, Pass pass) throws IOException {
        if (files.siblings().stream().anyMatch(sibling -> !sibling.modified().isBefore(token.time()))) {
            return false;
        }
        pass.since = token.time().truncatedTo(ChronoUnit.SECONDS);
        wholeCurrent(pass, token.hadLog());
        return true;
    }

    private boolean inRotated(PositionToken token, Pass pass) throws IOException {
        List<Sibling> siblings = files.siblings();
        for (int i = 0; token.offset() > 0 && i < siblings.size(); i++) {
            if (!siblings.get(i).packed() && continuesIn(siblings.get(i), token, pass)) {
                for (Sibling newer : siblings.subList(i + 1, siblings.size())) {
                    pass.gap |= newer.packed();
                    whole(newer, pass, true);
                }
                wholeCurrent(pass, true);
                return true;
            }
        }
        return false;
    }

    private boolean continuesIn(Sibling sibling, PositionToken token, Pass pass) throws IOException {
        Optional<LogFile> open = LogFile.open(sibling.path(), pause);
        if (open.isEmpty()) {
            return false;
        }
        try (LogFile log = open.get()) {
            if (!log.holds(token)) {
                return false;
            }
            pass.read(log, token.offset(), true);
            return true;
        }
    }

    private void everythingSince(Instant since, Pass pass) throws IOException {
        for (Sibling sibling : files.siblings()) {
            if (!sibling.modified().isBefore(since)) {
                whole(sibling, pass, false);
            }
        }
        wholeCurrent(pass, false);
    }

    private void whole(Sibling sibling, Pass pass, boolean behind) throws IOException {
        if (sibling.packed()) {
            return;
        }
        Optional<LogFile> open = LogFile.open(sibling.path(), pause);
        if (open.isPresent()) {
            try (LogFile log = open.get()) {
                pass.read(log, 0, behind);
            }
        }
    }

    private void wholeCurrent(Pass pass, boolean behind) throws IOException {
        Optional<LogFile> open = LogFile.open(files.current(), pause);
        if (open.isPresent()) {
            try (LogFile log = open.get()) {
                pass.read(log, 0, behind);
            }
        }
    }

    private SofieException unreadable(IOException e) {
        return new SofieException(Message.of("sofie.audit.unreadable", files.current(), e), e);
    }

    /** One reading. */
    private final class Pass {

        private final Consumer<LogLine> sink;
        private Instant since;
        private boolean gap;
        private boolean partial;
        private int lines;
        private int unknown;

        Pass(Consumer<LogLine> sink, Instant since) {
            this.sink = sink;
            this.since = since;
        }

        void read(LogFile log, long from, boolean behind) throws IOException {
            LineScanner scanner = new LineScanner((offset, bytes, length, tooLong) -> {
                LogLine line = decoder.decode(bytes, length, tooLong, log.name() + ":" + offset, behind, since);
                lines++;
                unknown += line.entry().isPresent() ? 0 : 1;
                sink.accept(line);
            });
            partial |= scanner.scan(log.channel(), from, log.size());
        }

        ReadSummary summary(Instant time, boolean gapFound) {
            return new ReadSummary(time, gapFound, partial, lines, unknown);
        }
    }
}
