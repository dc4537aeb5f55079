// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.analysis;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import lu.seco.core.Message;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.LogFile.Origin;
import lu.seco.core.diagnosis.LogFindings;
import lu.seco.core.diagnosis.LogFindings.NoLog;
import lu.seco.core.diagnosis.Trouble.Place;
import lu.seco.core.io.FileLook;

/** Looks through whole logs with one book, one after the other, each once. Not for several threads. */
public final class LogAnalyzer {

    private final AtomicInteger ids = new AtomicInteger();
    private final Findings findings = new Findings(false, () -> "a" + ids.incrementAndGet(), at -> Optional.empty());
    private final StretchReader reader = new StretchReader();
    private final Matching matching;
    private final Clock clock;
    private final LongConsumer progress;
    private final List<NoLog> noLogs = new ArrayList<>();
    private int files;
    private long done;

    /**
     * Nothing found yet.
     *
     * @param progress gets the number of bytes read so far
     */
    public LogAnalyzer(Matching matching, Clock clock, LongConsumer progress) {
        this.matching = matching;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Looks through one file. What is no text is left out, and noted.
     *
     * @param known whose it is, if it is a log that is known
     * @throws IOException if it cannot be read
     */
    public void read(Path file, Optional<LogFile> known) throws IOException {
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file), 64 << 10)) {
            input.mark(FileLook.BYTES);
            byte[] peek = input.readNBytes(FileLook.BYTES);
            input.reset();
            FileLook look = FileLook.of(peek);
            if (look.isWide()) {
                int mark = FileLook.mark(peek);
                input.skipNBytes(mark);
                Source source = new Source(file, origin(file, known), Optional.of(StandardCharsets.ISO_8859_1), modified);
                scan(source, new Utf16Input(input, look == FileLook.WIDE_BIG), 2, mark);
            } else if (look == FileLook.TEXT) {
                scan(new Source(file, origin(file, known), known.map(LogFile::encoding).filter(LogAnalyzer::narrow), modified), input, 1, 0);
            } else {
                noLogs.add(new NoLog(file, why(file, look), look == FileLook.EMPTY));
            }
        }
    }

    /** What was found so far. */
    public LogFindings findings() {
        return new LogFindings(findings.sorted(), files, noLogs);
    }

    private static Message why(Path file, FileLook look) {
        return Message.of(switch (look) {
            case EMPTY -> "logs.no-log.empty";
            case PACKED -> "logs.no-log.packed";
            default -> "logs.no-log.binary";
        }, file);
    }

    /** A file that is looked through. */
    private record Source(Path file, Optional<Origin> origin, Optional<Charset> encoding, Instant modified) {
    }

    /** @param mark how many bytes stand before the input */
    private void scan(Source source, InputStream input, int width, int mark) throws IOException {
        files++;
        Matching.Log log = new Matching.Log(source.file().toString(), source.origin(), source.encoding(), source::modified);
        LogScanner scanner = matching.scanner(log, 0, clock, findings,
                sighting -> findings.take(width == 1 ? sighting : widened(sighting, mark), Optional.empty(), List.of()));
        reader.read(input, 0, true, (bytes, length, offset) -> {
            scanner.stretch(bytes, 0, length, offset);
            done += (long) length * width;
            progress.accept(done);
        });
        scanner.complete();
    }

    /** The place in the file, where each unit has two bytes and a mark may stand before them. */
    private static Sighting widened(Sighting narrow, int mark) {
        return new Sighting(narrow.remedy(), narrow.closed(), narrow.at(),
                narrow.place().map(place -> new Place(place.log(), mark + 2 * place.offset(), place.line(), place.text())));
    }

    /** Whether a line feed is one byte, and no byte of another letter is one of the first 128. */
    private static boolean narrow(Charset encoding) {
        return !encoding.name().startsWith("UTF-16") && !encoding.name().startsWith("UTF-32");
    }

    private static Optional<Origin> origin(Path file, Optional<LogFile> known) {
        if (known.isPresent()) {
            return known.map(LogFile::origin);
        }
        String name = file.getFileName().toString();
        if (name.startsWith("seco.log")) {
            return Optional.of(Origin.SECO);
        }
        return name.startsWith("log_audit") ? Optional.of(Origin.SOFIE_AUDIT) : Optional.empty();
    }
}
