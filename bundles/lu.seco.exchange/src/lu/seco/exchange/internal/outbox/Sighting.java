// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.outbox;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file in <i>Départ</i> as one look saw it.
 *
 * @param file where it is
 * @param size in bytes
 * @param modified time of the last change as the file system gives it, milliseconds since 1970
 * @param key what identifies the file beyond its name (inode), or the empty text
 */
public record Sighting(Path file, long size, long modified, String key) {

    public Sighting {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(key, "key");
    }

    /** Its plain name. */
    public String name() {
        return file.getFileName().toString();
    }
}
