// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.logs;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.LogFile.Origin;
import lu.seco.core.diagnosis.LogLine;
import lu.seco.core.diagnosis.LogLine.Level;
import lu.seco.core.diagnosis.LogPage;
import lu.seco.core.diagnosis.LogSource;
import lu.seco.diagnosis.internal.FakeLogger;
import lu.seco.diagnosis.internal.FakeTexts;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Logs as they are found: long, half written, put aside, locked. */
public final class FileLogsTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final FakeLogger logger = new FakeLogger();
    private final FileLogs logs = new FileLogs(new FakeTexts(), logger.logger());
    private Path file;
    private LogFile log;

    @Before
    public void name() {
        file = folder.getRoot().toPath().resolve("some.log");
        log = new LogFile(Origin.SOFIE_TECHNICAL, file, StandardCharsets.UTF_8);
    }

    @Test
    public void tailGivesTheLastLinesAndBeforeThoseBeforeThem() throws IOException {
        write(lines(1, 10));
        LogPage tail = logs.tail(log, 3);
        assertEquals(List.of("line 8", "line 9", "line 10"), texts(tail));
        assertEquals(Files.size(file), tail.end());
        assertEquals(tail.lines().get(0).offset(), tail.start());
        LogPage before = logs.before(log, tail.start(), 4);
        assertEquals(List.of("line 4", "line 5", "line 6", "line 7"), texts(before));
        assertEquals(tail.start(), before.end());
        LogPage first = logs.before(log, before.start(), 100);
        assertEquals(List.of("line 1", "line 2", "line 3"), texts(first));
        assertEquals(0, first.start());
        assertEquals(List.of(), texts(logs.before(log, 0, 5)));
        assertEquals("the place of any line will do", List.of("line 8", "line 9"), texts(logs.before(log, tail.lines().get(2).offset(), 2)));
        assertFalse(tail.renewed() || before.renewed() || first.renewed());
    }

    @Test
    public void pagesMeetExactlyInALogOfManyBlocks() throws IOException {
        int count = 40_000;
        write(lines(1, count));
        List<String> all = new ArrayList<>();
        LogPage page = logs.tail(log, 7_001);
        while (!page.lines().isEmpty()) {
            all.addAll(0, texts(page));
            page = logs.before(log, page.start(), 7_001);
        }
        assertEquals(IntStream.rangeClosed(1, count).mapToObj(number -> "line " + number).toList(), all);
        all.clear();
        long end = 0;
        for (page = logs.since(log, end, 9_999); !page.lines().isEmpty(); page = logs.since(log, end, 9_999)) {
            all.addAll(texts(page));
            end = page.end();
        }
        assertEquals(count, all.size());
        assertEquals("line 1", all.get(0));
    }

    @Test
    public void sinceGivesWhatCameAndNotTheLineStillBeingWritten() throws IOException {
        write("one\ntwo\r\nthr");
        LogPage tail = logs.tail(log, 10);
        assertEquals(List.of("one", "two"), texts(tail));
        assertEquals(9, tail.end());
        assertEquals(List.of(), texts(logs.since(log, tail.end(), 10)));
        append("ee");
        LogPage waiting = logs.since(log, tail.end(), 10);
        assertEquals(List.of(), texts(waiting));
        assertEquals(tail.end(), waiting.end());
        append("\nfour\nfive\nsi");
        LogPage came = logs.since(log, waiting.end(), 2);
        assertEquals(List.of("three", "four"), texts(came));
        assertEquals(List.of("five"), texts(logs.since(log, came.end(), 2)));
    }

    @Test
    public void aLogOfOneUnfinishedLineOrOfNothingIsEmpty() throws IOException {
        write("");
        assertEquals(new LogPage(List.of(), 0, 0, false), logs.tail(log, 5));
        write("unfinished");
        assertEquals(new LogPage(List.of(), 0, 0, false), logs.tail(log, 5));
        append("\n");
        assertEquals(List.of("unfinished"), texts(logs.since(log, 0, 5)));
    }

    @Test
    public void aShorterFileIsReadFromItsBeginning() throws IOException {
        write(lines(1, 50));
        long end = logs.tail(log, 1).end();
        write("fresh\n");
        LogPage page = logs.since(log, end, 10);
        assertTrue(page.renewed());
        assertEquals(List.of("fresh"), texts(page));
        assertFalse(logs.since(log, page.end(), 10).renewed());
        assertTrue("what stood there is gone", logs.before(log, end, 10).renewed());
    }

    @Test
    public void aRotatedLogIsNoticedAlsoWhenTheNewOneIsLongerAndByEveryReader() throws IOException {
        write(lines(1, 5));
        long mine = logs.tail(log, 1).end();
        append("line 6\n");
        long others = logs.tail(log, 1).end();
        Files.move(file, folder.getRoot().toPath().resolve("some.log.1"), StandardCopyOption.ATOMIC_MOVE);
        write(lines(101, 200));
        LogPage first = logs.since(log, mine, 2);
        assertTrue(first.renewed());
        assertEquals(List.of("line 101", "line 102"), texts(first));
        LogPage second = logs.since(log, others, 1);
        assertTrue("the other reader is told too", second.renewed());
        assertEquals(List.of("line 103"), texts(logs.since(log, first.end(), 1)));
    }

    @Test
    public void aLogWrittenAnewInTheSameFileIsNoticedByItsBeginning() throws IOException {
        write(lines(1, 5));
        long end = logs.tail(log, 1).end();
        Files.writeString(file, lines(501, 600), StandardOpenOption.TRUNCATE_EXISTING);
        LogPage page = logs.since(log, end, 1);
        assertTrue(page.renewed());
        assertEquals(List.of("line 501"), texts(page));
    }

    @Test
    public void linesWithoutALevelHaveThatOfTheLineBeforeAlsoAcrossPages() throws IOException {
        write("10:00 INFO begins\n10:01 ERROR broken\n    at a.b.C\n    at d.e.F\n10:02 INFO goes on\n");
        assertEquals(List.of(Level.INFO, Level.ERROR, Level.ERROR, Level.ERROR, Level.INFO), levels(logs.tail(log, 10)));
        assertEquals(List.of(Level.ERROR, Level.INFO), levels(logs.tail(log, 2)));
        LogPage tail = logs.tail(log, 1);
        assertEquals(List.of(Level.ERROR, Level.ERROR), levels(logs.before(log, tail.start(), 2)));
        append("rest of it\n");
        assertEquals(List.of(Level.INFO), levels(logs.since(log, tail.end(), 5)));
        write("no level at all\n");
        assertEquals(List.of(Level.INFO), levels(logs.tail(log, 1)));
    }

    @Test
    public void encodingsLineEndsAndControlCharacters() throws IOException {
        Charset windows = Charset.forName("windows-1252");
        Files.write(file, "envoyé à l\u2019essai \u20ac\r\n".getBytes(windows));
        assertEquals(List.of("envoyé à l\u2019essai \u20ac"), texts(logs.tail(new LogFile(Origin.SOFIE_AUDIT, file, windows), 1)));
        assertEquals(List.of("envoy\ufffd \ufffd l\ufffdessai \ufffd"), texts(logs.tail(log, 1)));
        write("\ufeffné\ta\u0000b\u001b[31m\rc\n\n");
        assertEquals(List.of("né\ta\ufffdb\ufffd[31m\ufffdc", ""), texts(logs.tail(log, 5)));
    }

    @Test
    public void longLinesAreCut() throws IOException {
        write("ERROR " + "é".repeat(100_000) + "\n" + "a".repeat(3_999) + "\ud83d\ude00 b\nnext\n");
        LogPage page = logs.tail(log, 3);
        assertEquals(4_000, page.lines().get(0).text().length());
        assertEquals("no half of a character", 3_999, page.lines().get(1).text().length());
        assertEquals("next", page.lines().get(2).text());
    }

    @Test
    public void aLogOfGigabytesIsReadFromItsEndAndAGiantLineInPieces() throws IOException {
        long size = 3L << 30;
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(size);
        } catch (IOException e) {
            assumeTrue("a disk that can hold it", false);
        }
        append("\nERROR last but one\nlast\n");
        long start = System.nanoTime();
        LogPage tail = logs.tail(log, 2);
        assertEquals(List.of("ERROR last but one", "last"), texts(tail));
        LogPage giant = logs.before(log, tail.start(), 5);
        assertEquals(List.of(4_000), giant.lines().stream().map(line -> line.text().length()).toList());
        assertTrue("it goes on upwards", giant.start() > 0 && giant.start() < tail.start() - LogWindow.LARGEST / 2);
        assertEquals(1, logs.since(log, 0, 5).lines().size());
        assertTrue("seconds at most", System.nanoTime() - start < 20_000_000_000L);
    }

    @Test
    public void whatCannotBeReadIsToldInASentence() throws IOException {
        assertEquals("logs.missing [" + file + "]", assertThrows(IOException.class, () -> logs.tail(log, 5)).getMessage());
        Files.createDirectory(file);
        assertEquals("logs.no-file [" + file + "]", assertThrows(IOException.class, () -> logs.since(log, 0, 5)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> logs.tail(log, 0));
        assertThrows(IllegalArgumentException.class, () -> logs.before(log, 0, 10_001));
    }

    @Test
    public void aLockedLogIsToldInASentence() throws IOException {
        write("x\n");
        assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeTrue("the administrator reads everything", !Files.isReadable(file));
        assertEquals("logs.unreadable [" + file + ", access denied]", assertThrows(IOException.class, () -> logs.tail(log, 5)).getMessage());
    }

    @Test
    public void allLogsAreThereOwnFirstAndABrokenSourceHarmsNoOther() {
        LogFile own = new LogFile(Origin.SECO, file, StandardCharsets.UTF_8);
        LogSource good = () -> List.of(own);
        logs.addSource(() -> List.of(log));
        logs.addSource(() -> {
            throw new IllegalStateException("broken");
        });
        logs.addSource(good);
        assertEquals(List.of(own, log), logs.all());
        assertTrue(logger.entries.toString(), logger.entries.get(0).startsWith("error"));
        logs.removeSource(good);
        assertEquals(List.of(log), logs.all());
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    private void append(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    private static String lines(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(number -> "line " + number + "\n").collect(Collectors.joining());
    }

    private static List<String> texts(LogPage page) {
        return page.lines().stream().map(LogLine::text).toList();
    }

    private static List<Level> levels(LogPage page) {
        return page.lines().stream().map(LogLine::level).toList();
    }
}
