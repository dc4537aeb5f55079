// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.audit;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One row of a dialect.
 *
 * @param event what a line that fits tells
 * @param regex the whole line
 * @param groups the named groups it has
 */
public record AuditPattern(AuditEvent event, Pattern regex, Set<String> groups) {

    /** The named groups that mean something. */
    public static final List<String> GROUPS = List.of("time", "clear", "encrypted", "original", "decrypted", "reason");

    public AuditPattern {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(regex, "regex");
        groups = Set.copyOf(groups);
    }
}
