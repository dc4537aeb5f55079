// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which records of an answer a person wants to see.
 *
 * @param open only what is still to be done
 * @param group only those with this cause: the key of a {@link GroupRow}
 * @param text the search; everything if empty
 */
record TaskFilter(boolean open, Optional<String> group, String text) {

    static final TaskFilter ALL = new TaskFilter(false, Optional.empty(), "");

    TaskFilter {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(text, "text");
    }

    /** The rows that fit, in their order. */
    List<TaskRow> of(List<TaskRow> rows) {
        String sought = text.strip().toLowerCase(Locale.ROOT);
        return rows.stream().filter(row -> !open || row.phase() == TaskRow.Phase.OPEN)
                .filter(row -> group.isEmpty() || group.get().equals(row.group()))
                .filter(row -> sought.isEmpty() || found(row, sought)).toList();
    }

    /** Whoever knows a number finds it, although it is masked. */
    private static boolean found(TaskRow row, String sought) {
        Predicate<String> in = text -> text.toLowerCase(Locale.ROOT).contains(sought);
        return in.test(row.person()) || in.test(row.item().who().insured().orElse("")) || in.test(row.item().who().name().orElse(""))
                || in.test(row.employer()) || in.test(row.month()) || in.test(row.cause()) || in.test(row.change()) || in.test(row.state())
                || row.code().equalsIgnoreCase(sought) || in.test(row.item().raw());
    }
}
