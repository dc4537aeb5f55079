// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.diagnosis;

import java.util.Objects;

/**
 * A line of a log.
 *
 * @param offset place of its first byte in the file
 * @param level how grave; a line that does not say has the level of the one before
 * @param text the line, cut at 4,000 characters
 */
public record LogLine(long offset, Level level, String text) {

    public LogLine {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(text, "text");
    }

    /** How grave. */
    public enum Level {
        DEBUG, INFO, WARNING, ERROR
    }
}
