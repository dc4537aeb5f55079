// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.diagnosis.LogAnalysis;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.LogFindings;
import lu.seco.core.diagnosis.Logs;
import lu.seco.diagnosis.internal.Reason;
import lu.seco.diagnosis.internal.book.CurrentBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks through any logs with the book in use, the oldest first; needs no engine. Of a folder, text files up to three levels deep are read. */
@Component(service = LogAnalysis.class)
public final class BookAnalysis implements LogAnalysis {

    private static final int DEPTH = 3;
    private static final int MOST_FILES = 1_000;

    private final CurrentBook book;
    private final Logs logs;
    private final Texts texts;
    private final Clock clock;

    /** With what it works. */
    @Activate
    public BookAnalysis(@Reference CurrentBook book, @Reference Logs logs, @Reference Texts texts, @Reference Clock clock) {
        this.book = book;
        this.logs = logs;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public LogFindings analyse(List<Path> wanted, LongConsumer progress) throws IOException {
        LogAnalyzer analyzer = new LogAnalyzer(new Matching(book.book()), clock, progress);
        List<LogFile> known = logs.all();
        Path current = null;
        try {
            for (Path file : files(wanted)) {
                if (Thread.currentThread().isInterrupted()) {
                    break;
                }
                current = file;
                analyzer.read(file, known.stream().filter(log -> log.file().toAbsolutePath().normalize().equals(file)).findFirst());
            }
        } catch (ClosedByInterruptException e) {
            // asked to end early: what was found so far is the answer, and the caller still sees the interruption
            Thread.currentThread().interrupt();
        } catch (UncheckedIOException e) {
            // a folder inside that cannot be listed
            throw new IOException(texts.text(Message.of("logs.unreadable", current == null ? wanted : current, Reason.of(e.getCause()))), e);
        } catch (NoSuchFileException e) {
            throw new IOException(texts.text(Message.of("logs.missing", e.getFile())), e);
        } catch (IOException e) {
            throw new IOException(texts.text(Message.of("logs.unreadable", current == null ? wanted : current, Reason.of(e))), e);
        }
        return analyzer.findings();
    }

    private static List<Path> files(List<Path> wanted) throws IOException {
        record Dated(Path file, FileTime time) {
        }
        List<Dated> files = new ArrayList<>();
        for (Path path : wanted) {
            Path absolute = path.toAbsolutePath().normalize();
            if (Files.isDirectory(absolute)) {
                try (Stream<Path> inside = Files.walk(absolute, DEPTH)) {
                    for (Path file : inside.filter(one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)).limit(MOST_FILES).toList()) {
                        files.add(new Dated(file, Files.getLastModifiedTime(file)));
                    }
                }
            } else if (Files.exists(absolute) && !Files.isRegularFile(absolute)) {
                throw new NoSuchFileException(absolute.toString());
            } else {
                files.add(new Dated(absolute, Files.getLastModifiedTime(absolute)));
            }
        }
        files.sort(Comparator.comparing(Dated::time).thenComparing(Dated::file));
        return files.stream().map(Dated::file).distinct().toList();
    }
}
