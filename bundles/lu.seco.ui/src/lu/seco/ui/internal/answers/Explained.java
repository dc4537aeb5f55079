// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An answer in plain words, ready to be shown.
 *
 * @param receptionId which answer
 * @param about what it is and means, in one sentence
 * @param remarks what a person should know besides
 * @param groups the same causes together, the largest first
 * @param rows its records, in the order of the answer
 * @param names names of the sent files it speaks of, by id of the report
 */
record Explained(String receptionId, String about, List<String> remarks, List<GroupRow> groups, List<TaskRow> rows, Map<String, String> names) {

    Explained {
        Objects.requireNonNull(receptionId, "receptionId");
        Objects.requireNonNull(about, "about");
        remarks = List.copyOf(remarks);
        groups = List.copyOf(groups);
        rows = List.copyOf(rows);
        names = Map.copyOf(names);
    }

    /** How many are still to be done. */
    long open() {
        return rows.stream().filter(row -> row.phase() == TaskRow.Phase.OPEN).count();
    }

    /** How many are to be done or are done. */
    long tasks() {
        return rows.stream().filter(row -> row.phase() != TaskRow.Phase.INFORMATION).count();
    }
}
