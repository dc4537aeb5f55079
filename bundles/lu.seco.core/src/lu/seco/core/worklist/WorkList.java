// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.content.Explanation;

/**
 * What is to be done about an answer.
 *
 * @param receptionId the answer
 * @param explanation it in plain words
 * @param tasks its refused and missing items, in the order of the answer
 */
public record WorkList(String receptionId, Explanation explanation, List<Task> tasks) {

    public WorkList {
        Objects.requireNonNull(receptionId, "receptionId");
        Objects.requireNonNull(explanation, "explanation");
        tasks = List.copyOf(tasks);
    }

    /** How many are still to be done. */
    public long open() {
        return tasks.stream().filter(task -> !task.done()).count();
    }

    /**
     * One thing to do.
     *
     * @param id what it is called in its list, which stays so: the line of its record in the answer, behind the first of that line with {@code .2} and so on
     * @param item the item
     * @param repair what has done it
     * @param tick who says that it is done
     */
    public record Task(String id, AnswerItem item, Optional<Repair> repair, Optional<Tick> tick) {
        public Task {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(repair, "repair");
            Objects.requireNonNull(tick, "tick");
        }

        /** Whether nothing is left to do. */
        public boolean done() {
            return repair.isPresent() || tick.isPresent();
        }
    }

    /**
     * A person's word that a thing is done.
     *
     * @param person who; empty if nobody knows
     * @param at when
     */
    public record Tick(String person, Instant at) {
        public Tick {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * A later file that holds the record anew. It says nothing of acceptance.
     *
     * @param reportId that file
     * @param name its name
     * @param at when it was taken from <i>Départ</i>
     */
    public record Repair(String reportId, String name, Instant at) {
        public Repair {
            Objects.requireNonNull(reportId, "reportId");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(at, "at");
        }
    }
}
