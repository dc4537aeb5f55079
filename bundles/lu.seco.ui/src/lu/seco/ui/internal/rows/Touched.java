// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.SubjectKind;

/** Gathers for a moment what changes, so that a burst of events is looked at once. */
final class Touched {

    private static final Duration GATHERING = Duration.ofMillis(100);

    private final SubjectKind kind;
    private final Reads reads;
    private final Consumer<Set<String>> use;
    private final Set<String> ids = new HashSet<>();

    /** @param use gets the ids of what changed, on the thread for reads */
    Touched(SubjectKind kind, Reads reads, Consumer<Set<String>> use) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.reads = Objects.requireNonNull(reads, "reads");
        this.use = Objects.requireNonNull(use, "use");
    }

    /** Something was written; from any thread. */
    void written(List<JournalEvent> events) {
        boolean first;
        synchronized (ids) {
            boolean idle = ids.isEmpty();
            events.stream().map(JournalEvent::subject).filter(subject -> subject.kind() == kind).forEach(subject -> ids.add(subject.id()));
            first = idle && !ids.isEmpty();
        }
        if (first) {
            reads.later(GATHERING, this::tell);
        }
    }

    private void tell() {
        Set<String> gathered;
        synchronized (ids) {
            gathered = Set.copyOf(ids);
            ids.clear();
        }
        use.accept(gathered);
    }
}
