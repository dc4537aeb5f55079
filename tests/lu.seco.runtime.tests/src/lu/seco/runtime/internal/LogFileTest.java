// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;
import org.osgi.service.log.Logger;
import org.osgi.service.log.admin.LoggerContext;

public class LogFileTest {

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();
    private final FakeReader reader = new FakeReader();
    private final FakeLevels levels = new FakeLevels();
    private final FakeLogger logger = new FakeLogger();
    private InstanceDataFolder folder;
    private Path path;

    @Before
    public void open() {
        folder = new InstanceDataFolder(temporary.getRoot().toPath().toString(), new FakeLogger().logger());
        path = folder.logs().resolve("seco.log");
    }

    @Test
    public void historyComesFirstAndNothingTwice() throws IOException {
        reader.history.add(entry(3, LogLevel.WARN, "third"));
        reader.history.add(entry(2, LogLevel.INFO, "second"));
        reader.history.add(entry(1, LogLevel.DEBUG, "too fine"));
        LogFile log = log(config("info", 2, 5));
        log.logged(entry(3, LogLevel.WARN, "third"));
        log.logged(entry(4, LogLevel.INFO, "fourth"));
        List<String> lines = Files.readAllLines(path);
        assertEquals(lines.toString(), 3, lines.size());
        assertTrue(lines.get(0).endsWith("INFO lu.seco.x second"));
        assertTrue(lines.get(1).endsWith("WARN lu.seco.x third"));
        assertTrue(lines.get(2).endsWith("INFO lu.seco.x fourth"));
    }

    @Test
    public void levelHoldsForOwnLoggersAndIsPutBackAtTheEnd() {
        LogFile log = log(config("info", 2, 5));
        assertEquals(Map.of("lu.seco", LogLevel.INFO, Logger.ROOT_LOGGER_NAME, LogLevel.WARN, "other", LogLevel.TRACE), levels.set);
        log.changed(config("error", 2, 5));
        assertEquals(Map.of("lu.seco", LogLevel.ERROR, Logger.ROOT_LOGGER_NAME, LogLevel.ERROR, "other", LogLevel.TRACE), levels.set);
        close(log);
        assertEquals(Map.of("other", LogLevel.TRACE), levels.set);
        assertEquals(List.of(), reader.listeners);
    }

    @Test(timeout = 60_000)
    public void endWaitsUntilEverythingBeforeItIsWritten() throws Exception {
        LogFile log = log(config("info", 2, 5));
        Thread closing = new Thread(log::close);
        closing.start();
        while (logger.entries.isEmpty()) {
            LockSupport.parkNanos(1_000_000);
        }
        log.logged(entry(1, LogLevel.INFO, "before the end"));
        assertEquals(List.of(log), reader.listeners);
        log.logged(entry(2, LogLevel.AUDIT, "log ends"));
        closing.join(50_000);
        assertEquals(List.of(), reader.listeners);
        assertTrue(Files.readString(path).contains("before the end"));
    }

    @Test
    public void lostEntriesAreCountedWhenItWorksAgain() throws IOException {
        LogFile log = log(config("info", 2, 5));
        Files.createDirectory(path);
        log.logged(entry(1, LogLevel.INFO, "first"));
        log.logged(entry(2, LogLevel.INFO, "second"));
        Files.delete(path);
        log.logged(entry(3, LogLevel.INFO, "third"));
        String text = Files.readString(path);
        assertTrue(text, text.contains("WARN lu.seco.runtime 2 entries could not be written"));
        assertTrue(text, text.endsWith("third\n"));
    }

    @Test
    public void sizeAndNumberOfFilesAreThoseOfTheSettings() throws IOException {
        LogFile log = log(config("info", 1, 2));
        for (int number = 0; number < 400; number++) {
            log.logged(entry(number, LogLevel.INFO, "x".repeat(7_900)));
        }
        assertTrue(Files.exists(path.resolveSibling("seco.log.1")));
        assertTrue(Files.notExists(path.resolveSibling("seco.log.2")));
        assertTrue(Files.size(path) <= 1 << 20);
        assertTrue(Files.size(path.resolveSibling("seco.log.1")) > 1 << 19);
    }

    private LogFile log(LogFile.Config config) {
        return new LogFile(folder, new FakeClock(), reader, name -> levels, logger.logger(), config);
    }

    /** Closes it, with its last entry on the way as the framework would bring it. */
    private static void close(LogFile log) {
        log.logged(entry(1_000, LogLevel.AUDIT, "log ends"));
        log.close();
    }

    private static LogEntry entry(long sequence, LogLevel level, String message) {
        return new FakeEntry(sequence, level, "lu.seco.x", message, null);
    }

    private static LogFile.Config config(String level, int size, int files) {
        return new LogFile.Config() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return LogFile.Config.class;
            }

            @Override
            public String log_level() {
                return level;
            }

            @Override
            public int log_size() {
                return size;
            }

            @Override
            public int log_files() {
                return files;
            }
        };
    }

    private static final class FakeReader implements LogReaderService {

        final List<LogListener> listeners = new ArrayList<>();
        final List<LogEntry> history = new ArrayList<>();

        @Override
        public void addLogListener(LogListener listener) {
            listeners.add(listener);
        }

        @Override
        public void removeLogListener(LogListener listener) {
            listeners.remove(listener);
        }

        @Override
        public Enumeration<LogEntry> getLog() {
            return Collections.enumeration(history);
        }
    }

    private static final class FakeLevels implements LoggerContext {

        Map<String, LogLevel> set = new HashMap<>(Map.of("other", LogLevel.TRACE));

        @Override
        public String getName() {
            return null;
        }

        @Override
        public LogLevel getEffectiveLogLevel(String name) {
            return name.startsWith("lu.seco") ? set.get("lu.seco") : set.get(Logger.ROOT_LOGGER_NAME);
        }

        @Override
        public Map<String, LogLevel> getLogLevels() {
            return new HashMap<>(set);
        }

        @Override
        public void setLogLevels(Map<String, LogLevel> levels) {
            set = new HashMap<>(levels);
        }

        @Override
        public void clear() {
            set.clear();
        }

        @Override
        public boolean isEmpty() {
            return set.isEmpty();
        }
    }
}
