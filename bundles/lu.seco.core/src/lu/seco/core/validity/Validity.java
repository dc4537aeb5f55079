// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.validity;

import java.time.LocalDate;
import java.util.List;
import lu.seco.core.journal.JournalException;

/** Knows what ends when. May read files: not to be called from the thread of a user interface. */
public interface Validity {

    /** Everything that ends, the most urgent first. */
    List<Ending> endings();

    /**
     * Records that the SOFiE password was changed on a day.
     *
     * @param day not in the future
     * @throws JournalException if it cannot be stored
     */
    void passwordChanged(LocalDate day, String person) throws JournalException;

    /**
     * Records until when the certificate holds, where it cannot be read.
     *
     * @throws JournalException if it cannot be stored
     */
    void certificateEnds(LocalDate day, String person) throws JournalException;
}
