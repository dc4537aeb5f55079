// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lu.seco.core.DataFolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.osgi.service.log.admin.LoggerAdmin;
import org.osgi.service.log.admin.LoggerContext;

/**
 * Writes the log of all bundles to {@code logs/seco.log}: SeCo's own from the level of the settings on, the others' warnings and errors.
 * What was logged before is taken from the framework's history, if it keeps one. Immediate because nobody asks for it, and it has to be
 * there before the others; it works with its defaults until the settings are read.
 */
@Component(service = {}, immediate = true, configurationPid = RuntimeSettings.PID)
public final class LogFile implements LogListener {

    private static final String OWN_LOGGERS = "lu.seco";
    private static final int MEBIBYTE = 1 << 20;
    private static final String END = "log ends";
    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    private final RotatingFile file;
    private final LogLine line;
    private final Path path;
    private final Clock clock;
    private final LogReaderService reader;
    private final LoggerContext levels;
    private final Map<String, LogLevel> levelsBefore;
    private final Logger log;
    private final CountDownLatch ended = new CountDownLatch(1);
    private Config config;
    private long replayedUpTo = -1;
    private long lost;
    private boolean roomTold;

    /** Keys of {@link RuntimeSettings}. */
    public @interface Config {

        /** From which level on SeCo's own entries are written. */
        String log_level() default RuntimeSettings.LEVEL;

        /** Largest size of one file in mebibytes. */
        int log_size() default RuntimeSettings.SIZE;

        /** How many files are kept, the current one included. */
        int log_files() default RuntimeSettings.FILES;
    }

    @Activate
    public LogFile(@Reference DataFolder folder, @Reference Clock clock, @Reference LogReaderService reader,
            @Reference LoggerAdmin admin, @Reference(service = LoggerFactory.class) Logger log, Config config) {
        path = folder.logs().resolve("seco.log");
        file = new RotatingFile(path);
        line = new LogLine(clock.getZone());
        this.clock = clock;
        this.reader = reader;
        this.log = log;
        levels = admin.getLoggerContext(null);
        levelsBefore = levels.getLogLevels();
        changed(config);
        begin();
    }

    /** A file size or level that changes takes effect with the next entry. */
    @Modified
    public synchronized void changed(Config changed) {
        config = changed;
        LogLevel own = LogLevel.valueOf(changed.log_level().toUpperCase(Locale.ROOT));
        Map<String, LogLevel> wanted = new HashMap<>(levelsBefore);
        wanted.put(OWN_LOGGERS, own);
        wanted.put(Logger.ROOT_LOGGER_NAME, own == LogLevel.ERROR ? LogLevel.ERROR : LogLevel.WARN);
        levels.setLogLevels(wanted);
    }

    /**
     * Ends after what was logged so far is written. Entries come on a thread of the framework, which drops those that wait when a listener
     * goes: so the last one is sent after them and waited for.
     */
    @Deactivate
    public void close() {
        log.audit(END);
        try {
            if (!ended.await(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
                System.err.println("SeCo: the end of the log is not in " + path);
            }
        } catch (InterruptedException e) {
            // whoever stops us is in a hurry
            Thread.currentThread().interrupt();
        }
        reader.removeLogListener(this);
        levels.setLogLevels(levelsBefore);
    }

    @Override
    public void logged(LogEntry entry) {
        take(entry);
        if (END.equals(entry.getMessage())) {
            ended.countDown();
        }
    }

    private synchronized void take(LogEntry entry) {
        if (entry.getSequence() > replayedUpTo) {
            write(entry);
        }
    }

    /** Listens first and reads the history then, so that nothing falls between; what comes both ways is known by its sequence number. */
    private synchronized void begin() {
        reader.addLogListener(this);
        List<LogEntry> history = new ArrayList<>(Collections.list(reader.getLog()));
        history.sort((one, other) -> Long.compare(one.getSequence(), other.getSequence()));
        for (LogEntry entry : history) {
            if (entry.getLogLevel().compareTo(limit(entry)) <= 0) {
                write(entry);
            }
            replayedUpTo = Math.max(replayedUpTo, entry.getSequence());
        }
    }

    private LogLevel limit(LogEntry entry) {
        LogLevel effective = levels.getEffectiveLogLevel(String.valueOf(entry.getLoggerName()));
        return effective == null ? LogLevel.WARN : effective;
    }

    private void write(LogEntry entry) {
        String text = line.of(entry);
        if (lost > 0) {
            text = "\n" + own("WARN", lost + " entries could not be written") + text;
        }
        try {
            file.append(text, (long) config.log_size() * MEBIBYTE, config.log_files())
                    .ifPresentOrElse(this::tellRoom, () -> roomTold = false);
            lost = 0;
        } catch (IOException e) {
            if (lost++ == 0) {
                // the one place left: there is no log to log it to
                System.err.println("SeCo: " + path + " cannot be written: " + e);
            }
        }
    }

    private void tellRoom(IOException trouble) {
        if (!roomTold) {
            roomTold = true;
            System.err.println("SeCo: " + path + " cannot be put aside and grows: " + trouble);
        }
    }

    private String own(String level, String message) {
        return line.of(clock.millis(), level, "lu.seco.runtime", message);
    }
}
