// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.log;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import lu.seco.simulator.internal.settings.Key;
import lu.seco.simulator.internal.settings.Settings;

/** The technical log: UTF-8, local time, stack traces over many lines. Its layout is an assumption. */
public final class TechnicalLog {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    private final LogFile file;
    private final Level lowest;
    private final String layout;
    private final boolean stacks;
    private final Clock clock;

    public TechnicalLog(Path path, Settings settings, Clock clock) {
        this.file = new LogFile(path, settings.number(Key.TECHNICAL_ROTATION_SIZE), settings.number(Key.TECHNICAL_ROTATION_KEEP));
        this.lowest = Level.valueOf(settings.text(Key.TECHNICAL_LEVEL).toUpperCase(Locale.ROOT));
        this.layout = settings.text(Key.TECHNICAL_LAYOUT);
        this.stacks = settings.flag(Key.TECHNICAL_STACKS);
        this.clock = clock;
    }

    /** Writes one line. */
    public void log(Level level, String logger, String text) {
        write(level, logger, text, "");
    }

    /** Writes one line and the stack trace of what happened. */
    public void log(Level level, String logger, String text, Throwable cause) {
        StringWriter trace = new StringWriter();
        if (stacks) {
            try (PrintWriter writer = new PrintWriter(trace)) {
                cause.printStackTrace(writer);
            }
        }
        write(level, logger, text, trace.toString());
    }

    private void write(Level level, String logger, String text, String trace) {
        if (level.compareTo(lowest) < 0) {
            return;
        }
        String line = layout.replace("{time}", TIME.format(LocalDateTime.now(clock))).replace("{level}", level.name())
                .replace("{thread}", Thread.currentThread().getName()).replace("{logger}", "lu.cetrel.sofie." + logger)
                .replace("{text}", text);
        try {
            file.append((line + "\n" + trace.replace(System.lineSeparator(), "\n")).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the technical log cannot be written", e);
        }
    }
}
