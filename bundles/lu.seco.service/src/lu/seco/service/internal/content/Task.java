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
 * @param id what it is called in the work list; empty if there is none
 * @param item the record
 * @param repair a later file that holds it anew
 * @param tick who says that it is done
 */
record Task(Optional<String> id, AnswerItem item, Optional<WorkList.Repair> repair, Optional<WorkList.Tick> tick) {

    Task {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(repair, "repair");
        Objects.requireNonNull(tick, "tick");
    }

    static List<Task> of(Explanation explanation) {
        return explanation.items().stream().map(item -> new Task(Optional.empty(), item, Optional.empty(), Optional.empty())).toList();
    }

    static List<Task> of(WorkList list) {
        return list.tasks().stream().map(task -> new Task(Optional.of(task.id()), task.item(), task.repair(), task.tick())).toList();
    }

    /** Whether somebody has to do something: refused or missing, and neither repaired nor ticked off. */
    boolean open() {
        return wanted() && repair.isEmpty() && tick.isEmpty();
    }

    /** Whether it belongs on a work list. */
    boolean wanted() {
        return item.meaning() != Meaning.INFORMATION;
    }
}
