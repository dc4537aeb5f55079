// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.content.AnswerItem.Meaning;
import lu.seco.core.content.Explanation;
import lu.seco.core.worklist.WorkList;

/**
 * A record of an answer, and what has been done about it as far as that is known.
 *
 * @param item the record
 * @param repair a later file that holds it anew
 */
record Task(AnswerItem item, Optional<WorkList.Repair> repair) {

    Task {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(repair, "repair");
    }

    static List<Task> of(Explanation explanation) {
        return explanation.items().stream().map(item -> new Task(item, Optional.empty())).toList();
    }

    static List<Task> of(WorkList list) {
        return list.tasks().stream().map(task -> new Task(task.item(), task.repair())).toList();
    }

    /** Whether somebody has to do something: refused or missing, and not repaired. */
    boolean open() {
        return wanted() && repair.isEmpty();
    }

    /** Whether it belongs on a work list. */
    boolean wanted() {
        return item.meaning() != Meaning.INFORMATION;
    }
}
