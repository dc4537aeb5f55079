// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.audit;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where the audit log is and how it is read.
 *
 * @param file the log SOFiE writes now
 * @param charset its character set; a line feed is one byte in it
 * @param rotated glob pattern for the names of older logs beside it
 * @param dialect what its lines mean
 */
public record AuditSettings(Path file, Charset charset, String rotated, Dialect dialect) {

    public AuditSettings {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(charset, "charset");
        Objects.requireNonNull(rotated, "rotated");
        Objects.requireNonNull(dialect, "dialect");
    }
}
