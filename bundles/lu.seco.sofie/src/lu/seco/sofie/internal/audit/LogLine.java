// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.audit;

import java.util.Objects;
import java.util.Optional;
import lu.seco.core.journal.Evidence;

/**
 * One line of the audit log.
 *
 * @param text the line; control characters and bytes that are no text are replaced by U+FFFD, so that it can be shown anywhere
 * @param source file name and byte offset
 * @param behind whether it is certain that it was written after the position that was asked for
 * @param damaged whether it is too long or holds what is no text
 * @param entry what it tells, if a pattern knows it
 */
public record LogLine(String text, String source, boolean behind, boolean damaged, Optional<AuditEntry> entry) {

    public LogLine {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(entry, "entry");
    }

    /** Whether it tells this. */
    public boolean tells(AuditEvent event) {
        return entry.isPresent() && entry.get().event() == event;
    }

    /** As evidence. */
    public Evidence evidence() {
        return new Evidence(text, source);
    }
}
