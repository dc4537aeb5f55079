// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.worklist.WorkList;

/**
 * A record of an answer, ready to be shown in the language of the workbench.
 *
 * @param id what it is called in its work list; empty if nothing is to be done
 * @param item it
 * @param group of which group it is: the key of a {@link GroupRow}
 * @param person whom it is about, masked where that is wanted
 * @param month reference month
 * @param cause what the code means; says so where CCSS does not document it
 * @param change what to change or to do
 * @param state how far it is
 * @param phase the same for the program
 * @param repair what has done it
 * @param ticked whether a person said that it is done
 * @param details further facts, ready to be read
 */
record TaskRow(String id, AnswerItem item, String group, String person, String month, String cause, String change, String state, Phase phase,
        Optional<WorkList.Repair> repair, boolean ticked, List<String> details) {

    TaskRow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(repair, "repair");
        details = List.copyOf(details);
    }

    /** How far a record is. */
    enum Phase {
        /** Somebody has to do something. */
        OPEN,
        /** A later file holds it anew, or a person said so. */
        DONE,
        /** Nothing is to be done. */
        INFORMATION
    }

    String employer() {
        return item.who().employer().orElse("");
    }

    String code() {
        return item.code().orElse("");
    }
}
