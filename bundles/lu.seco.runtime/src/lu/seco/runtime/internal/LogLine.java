// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.service.log.LogEntry;

/**
 * How an entry stands in the log file: {@code 2026-02-10T08:30:15.123+01:00 INFO lu.seco.exchange text}, local time, then its stack
 * trace with every line indented. Whatever could look like a further entry or move a terminal's cursor is escaped: file names and
 * messages of other programs are hostile.
 */
final class LogLine {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);
    private static final int LONGEST_MESSAGE = 8_000;
    private static final int LONGEST_TRACE = 300;

    private final ZoneId zone;

    LogLine(ZoneId zone) {
        this.zone = zone;
    }

    String of(LogEntry entry) {
        Bundle bundle = entry.getBundle();
        String name = bundle == null ? null : bundle.getSymbolicName();
        String source = name == null ? String.valueOf(entry.getLoggerName()) : name;
        return of(entry.getTime(), entry.getLogLevel().name(), source, String.valueOf(entry.getMessage())) + trace(entry.getException());
    }

    String of(long millis, String level, String source, String message) {
        String whole = message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + " ...";
        return TIME.format(Instant.ofEpochMilli(millis).atZone(zone)) + " " + level + " " + escape(source) + " " + escape(whole) + "\n";
    }

    private static String trace(Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString().lines().limit(LONGEST_TRACE).map(line -> "    " + escape(line.replace("\t", "    ")) + "\n")
                .collect(Collectors.joining());
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                    escaped.append(escape(point));
                default -> escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    private static String escape(int point) {
        return switch (point) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format(Locale.ROOT, "\\u%04x", point);
        };
    }
}
