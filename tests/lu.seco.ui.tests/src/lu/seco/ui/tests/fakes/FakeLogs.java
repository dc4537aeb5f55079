// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.LogLine;
import lu.seco.core.diagnosis.LogPage;
import lu.seco.core.diagnosis.Logs;

/** Logs in memory. A line is ten bytes long, whatever it says. */
public final class FakeLogs implements Logs {

    public static final LogFile SECO = log(LogFile.Origin.SECO, "/srv/seco/logs/seco.log");
    public static final LogFile AUDIT = log(LogFile.Origin.SOFIE_AUDIT, "/srv/sofie/logs/log_audit.log");
    public static final LogFile OUTPUT = log(LogFile.Origin.SOFIE_OUTPUT, "/srv/seco/logs/run-1.out");

    private static final int BYTES = 10;

    private final Map<Path, List<LogLine>> files = new TreeMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final List<LogFile> known = new ArrayList<>();
    private boolean renewed;
    private boolean locked;

    private static LogFile log(LogFile.Origin origin, String path) {
        return new LogFile(origin, Path.of(path), StandardCharsets.UTF_8);
    }

    /** A log that somebody may know of. */
    public synchronized void know(LogFile... logs) {
        known.addAll(List.of(logs));
    }

    /** Somebody writes a line. */
    public synchronized void write(LogFile log, LogLine.Level level, String text) {
        List<LogLine> lines = files.computeIfAbsent(log.file(), path -> new ArrayList<>());
        lines.add(new LogLine((long) lines.size() * BYTES, level, text));
    }

    /** Numbered lines at level info. */
    public synchronized void write(LogFile log, int count) {
        for (int i = 0; i < count; i++) {
            write(log, LogLine.Level.INFO, "line " + files.getOrDefault(log.file(), List.of()).size());
        }
    }

    /** Another file takes the place of the log. */
    public synchronized void rotate(LogFile log) {
        files.put(log.file(), new ArrayList<>());
        renewed = true;
    }

    public synchronized void remove(LogFile log) {
        files.remove(log.file());
    }

    /** From now on no log can be read, or all can again. */
    public synchronized void locked(boolean isLocked) {
        locked = isLocked;
    }

    /** How often a log was read. */
    public int reads() {
        return reads.get();
    }

    @Override
    public synchronized List<LogFile> all() {
        return List.copyOf(known);
    }

    @Override
    public synchronized LogPage tail(LogFile log, int limit) throws IOException {
        List<LogLine> lines = lines(log);
        renewed = false;
        return page(lines, Math.max(0, lines.size() - limit), lines.size(), false);
    }

    @Override
    public synchronized LogPage before(LogFile log, long offset, int limit) throws IOException {
        List<LogLine> lines = lines(log);
        int to = (int) (offset / BYTES);
        return page(lines, Math.max(0, to - limit), to, false);
    }

    @Override
    public synchronized LogPage since(LogFile log, long end, int limit) throws IOException {
        List<LogLine> lines = lines(log);
        boolean other = renewed || end > (long) lines.size() * BYTES;
        renewed = false;
        int from = other ? 0 : (int) (end / BYTES);
        return page(lines, from, Math.min(lines.size(), from + limit), other);
    }

    private List<LogLine> lines(LogFile log) throws IOException {
        reads.incrementAndGet();
        if (locked) {
            throw new IOException("used by another process");
        }
        List<LogLine> lines = files.get(log.file());
        if (lines == null) {
            throw new NoSuchFileException(log.file().toString());
        }
        return lines;
    }

    private static LogPage page(List<LogLine> lines, int from, int to, boolean other) {
        return new LogPage(lines.subList(from, to), (long) from * BYTES, (long) to * BYTES, other);
    }
}
