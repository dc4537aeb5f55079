// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.worklist;

import java.io.IOException;
import java.util.List;
import lu.seco.core.journal.JournalException;

/** Notes what people have done of a work list. Takes as long as the list is long; any thread but that of a user interface. */
public interface WorkTicks {

    /**
     * A person says that things of a work list are done, or that they are not. Stored in the journal with the name before it returns; what stands so already
     * is left as it is.
     *
     * @param receptionId the answer
     * @param tasks ids of the things, see {@link WorkList.Task#id}; those that the list does not have are passed over
     * @param done whether they are done
     * @param person who says so; empty if nobody knows
     * @return how many changed
     * @throws JournalException if the journal cannot be read or written
     * @throws IOException if a content cannot be read
     */
    int tick(String receptionId, List<String> tasks, boolean done, String person) throws JournalException, IOException;
}
