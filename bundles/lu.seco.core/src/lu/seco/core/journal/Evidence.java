// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import java.util.Objects;

/**
 * What proves a claim.
 *
 * @param line the line of a log word for word, or the fact in the file system as SeCo saw it
 * @param source the file the line stands in and where, for example {@code log_audit.log:4711} (byte offset), or the folder
 */
public record Evidence(String line, String source) {

    public Evidence {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(source, "source");
    }
}
