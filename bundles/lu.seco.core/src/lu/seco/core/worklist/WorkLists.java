// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.worklist;

import java.io.IOException;
import java.util.Optional;
import lu.seco.core.journal.JournalException;

/** Makes work lists from the journal and the stored contents. Takes as long as these are long; any thread but that of a user interface. */
public interface WorkLists {

    /**
     * The work list of an answer, with the lines that were sent and what later files repaired.
     *
     * @return empty if there is no such answer, or if its content is no longer stored
     * @throws JournalException if the journal cannot be read
     * @throws IOException if a content cannot be read
     */
    Optional<WorkList> of(String receptionId) throws JournalException, IOException;
}
