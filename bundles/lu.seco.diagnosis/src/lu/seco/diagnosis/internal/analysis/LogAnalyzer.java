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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.LogFile.Origin;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.diagnosis.Trouble.Place;

/** Looks through whole logs with one book, one after the other, each once. Not for several threads. */
public final class LogAnalyzer {

    private static final int PEEK = 4096;
    private static final int NUL_MOST = 3;

    private final AtomicInteger ids = new AtomicInteger();
    private final Findings findings = new Findings(false, () -> "a" + ids.incrementAndGet(), at -> Optional.empty());
    private final StretchReader reader = new StretchReader();
    private final Matching matching;
    private final Clock clock;
    private final LongConsumer progress;
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
     * Looks through one file. What is no text is left out.
     *
     * @param known whose it is, if it is a log that is known
     * @throws IOException if it cannot be read
     */
    public void read(Path file, Optional<LogFile> known) throws IOException {
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file), 64 << 10)) {
            input.mark(PEEK);
            byte[] peek = input.readNBytes(PEEK);
            input.reset();
            boolean little = begins(peek, 0xff, 0xfe);
            boolean wide = little || begins(peek, 0xfe, 0xff);
            if (wide) {
                input.skipNBytes(2);
                scan(file, origin(file, known), Optional.of(StandardCharsets.ISO_8859_1), modified, new Utf16Input(input, !little), 2);
            } else if (isText(peek)) {
                scan(file, origin(file, known), known.map(LogFile::encoding).filter(LogAnalyzer::narrow), modified, input, 1);
            }
        }
    }

    /** What was found so far, the gravest first. */
    public List<Trouble> troubles() {
        return findings.sorted();
    }

    private void scan(Path file, Optional<Origin> origin, Optional<Charset> encoding, Instant modified, InputStream input, int width) throws IOException {
        LogScanner scanner = matching.scanner(new Matching.Log(file.toString(), origin, encoding, () -> modified), 0, clock, findings,
                sighting -> findings.take(width == 1 ? sighting : widened(sighting), Optional.empty(), List.of()));
        reader.read(input, 0, true, (bytes, length, offset) -> {
            scanner.stretch(bytes, 0, length, offset);
            done += (long) length * width;
            progress.accept(done);
        });
        scanner.complete();
    }

    /** The place in the file, where each unit has two bytes and a mark stands before them. */
    private static Sighting widened(Sighting narrow) {
        return new Sighting(narrow.remedy(), narrow.closed(), narrow.at(),
                narrow.place().map(place -> new Place(place.log(), 2 + 2 * place.offset(), place.line(), place.text())));
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

    /** A damaged log may hold some zeros; a zip, a picture or a program holds more of them, or begins with its mark. */
    private static boolean isText(byte[] peek) {
        boolean packed = begins(peek, 0x1f, 0x8b) || begins(peek, 'P', 'K');
        long zeros = java.util.stream.IntStream.range(0, peek.length).filter(at -> peek[at] == 0).count();
        return !packed && zeros <= Math.max(NUL_MOST, peek.length / 50);
    }

    private static boolean begins(byte[] peek, int... mark) {
        return peek.length >= mark.length && Arrays.equals(Arrays.copyOf(peek, mark.length), bytes(mark));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
