// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.notice;

import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.journal.Subject;

/**
 * Something a person should hear of now.
 *
 * @param level how urgent
 * @param told what
 * @param subject about what; a window that shows the notice leads there
 */
public record Notice(Level level, Message told, Optional<Subject> subject) {

    public Notice {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(told, "told");
        Objects.requireNonNull(subject, "subject");
    }

    /** How urgent. */
    public enum Level {
        INFORMATION, WARNING, ALARM
    }
}
