// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import lu.seco.core.diagnosis.LogLine;

/**
 * Which lines of a log are wanted.
 *
 * @param least how grave at least
 * @param text what must stand in them, without regard to case; no pattern; empty for all
 */
record LogFilter(LogLine.Level least, String text) {

    static final LogFilter ALL = new LogFilter(LogLine.Level.DEBUG, "");

    LogFilter {
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(text, "text");
    }

    boolean all() {
        return least == LogLine.Level.DEBUG && text.isEmpty();
    }

    Predicate<LogLine> test() {
        Pattern pattern = Pattern.compile(text, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return line -> line.level().compareTo(least) >= 0 && (text.isEmpty() || pattern.matcher(line.text()).find());
    }
}
