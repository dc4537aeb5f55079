// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import lu.seco.core.journal.SubjectKind;

/**
 * What one list has of its own.
 *
 * @param subject of what its rows tell
 * @param title what a screen reader calls it
 * @param columns every column there is
 * @param id id of a row
 * @param strong which rows are written in bold
 * @param nothing what to say, and to do, when there is no row at all
 * @param <R> kind of row
 */
public record ListDescription<R>(SubjectKind subject, String title, List<Column<R>> columns, Function<R, String> id, Predicate<R> strong,
        Supplier<String> nothing) {

    public ListDescription {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(title, "title");
        columns = List.copyOf(columns);
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(strong, "strong");
        Objects.requireNonNull(nothing, "nothing");
    }
}
