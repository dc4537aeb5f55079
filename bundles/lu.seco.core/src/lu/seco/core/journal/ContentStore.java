// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps the content of every file by its hash, once, unchanged and durable. */
public interface ContentStore {

    /**
     * Moves a file into the store. When it returns the content is durable and the file is gone from where it was. On the same volume nothing
     * is copied. If the store has that content already the file is deleted.
     *
     * @param file a regular file that nobody writes to any more
     * @param sha256 its hash, as {@link #hash(Path)} gave it
     * @return where the content lies, read-only
     */
    Path adopt(Path file, String sha256) throws IOException;

    /** Copies a file into the store and leaves it where it is. */
    Path copy(Path file, String sha256) throws IOException;

    /** Lower-case hexadecimal SHA-256 of a file's content, read as a stream. */
    String hash(Path file) throws IOException;

    /** Where the content lies; empty if the store does not have it. */
    Optional<Path> find(String sha256);
}
