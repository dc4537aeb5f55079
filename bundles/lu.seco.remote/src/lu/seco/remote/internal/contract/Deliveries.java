// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.contract;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Subject;

/**
 * What a window needs beside the services themselves: files travel in pieces, because the window may not be able to read those of the service, and the service
 * must not write where a window says.
 */
public interface Deliveries {

    /** So many bytes travel at a time. */
    int PIECE = 256 * 1024;

    /**
     * A content of the store.
     *
     * @return empty if the store does not have it
     * @throws IOException if it cannot be read
     */
    Optional<Delivery> content(String sha256) throws IOException;

    /**
     * A bundle for support.
     *
     * @param about the case, if it is about one
     * @throws IOException if it cannot be written
     */
    Delivery supportBundle(Optional<Subject> about) throws IOException;

    /**
     * What is due, as a calendar.
     *
     * @throws JournalException if the journal cannot be read
     * @throws IOException if it cannot be written
     */
    Delivery calendar(LocalDate until) throws JournalException, IOException;

    /**
     * A piece of a file that was made ready for this window.
     *
     * @param offset of its first byte
     * @return at most {@link #PIECE} bytes; none behind the end
     * @throws IOException if it cannot be read
     */
    byte[] read(String id, long offset) throws IOException;

    /** It was fetched. */
    void fetched(String id);

    /** All settings that are in force, by key. */
    Map<String, String> settings();
}
