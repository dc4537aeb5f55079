// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.diagnosis;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A log that people may read.
 *
 * @param origin whose it is
 * @param file where it lies; need not exist
 * @param encoding in which it is written
 */
public record LogFile(Origin origin, Path file, Charset encoding) {

    public LogFile {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(encoding, "encoding");
    }

    /** Whose log it is. */
    public enum Origin {
        /** SeCo's own. */
        SECO,
        /** SOFiE's audit log. */
        SOFIE_AUDIT,
        /** SOFiE's technical log. */
        SOFIE_TECHNICAL,
        /** What a run of SOFiE printed. */
        SOFIE_OUTPUT
    }
}
