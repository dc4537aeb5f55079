// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a person selected, and what becomes of that while files come and go. */
final class Choice {

    private final Set<String> expected = new HashSet<>();
    private List<String> ids = List.of();
    private Optional<String> focus = Optional.empty();

    /** @param last the one that was selected last */
    void choose(List<String> selected, Optional<String> last) {
        ids = List.copyOf(selected);
        focus = last.filter(ids::contains).or(() -> ids.stream().findFirst());
    }

    List<String> ids() {
        return ids;
    }

    /** The row that is looked at. */
    Optional<StagedRow> focus(StagingList list) {
        return focus.flatMap(list::row);
    }

    /** These will go because the person wants it: nobody has to tell them. */
    void expect(Collection<StagedRow> rows) {
        expected.clear();
        rows.forEach(row -> expected.add(row.id()));
    }

    /**
     * Other rows are listed. What is selected stays so; what was looked at and is not there any more makes room for the next.
     *
     * @return the row that was looked at, if it went without the person expecting it
     */
    Optional<StagedRow> follow(Seen before, Seen now) {
        List<String> kept = ids.stream().filter(id -> now.list().place(id).isPresent()).toList();
        Optional<String> gone = focus.filter(id -> now.list().place(id).isEmpty());
        if (gone.isPresent()) {
            if (kept.isEmpty()) {
                kept = now.list().successor(before.list(), gone.get()).map(List::of).orElse(List.of());
            }
            focus = kept.stream().findFirst();
        }
        ids = kept;
        boolean searched = !before.wish().search().equals(now.wish().search());
        return gone.filter(id -> !expected.remove(id) && !searched).flatMap(before.list()::row);
    }
}
