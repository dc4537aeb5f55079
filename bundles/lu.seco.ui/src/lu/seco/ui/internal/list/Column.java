// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import lu.seco.core.journal.RowSort;
import lu.seco.ui.internal.common.Plain;
import org.eclipse.swt.graphics.Image;

/**
 * One column of a list, in one place for showing, sorting, copying, exporting and keeping its width.
 *
 * @param id name under which its width is kept
 * @param title heading
 * @param width width in points until a person changes it
 * @param text what stands in it; may be asked on any thread
 * @param look how it looks
 * @param sort by what the list is sorted when its head is clicked
 * @param <R> kind of row
 */
public record Column<R>(String id, String title, int width, Function<R, String> text, Look<R> look, Optional<RowSort.Column> sort) {

    public Column {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(look, "look");
        Objects.requireNonNull(sort, "sort");
    }

    /** Shown until a person chooses other columns, to the left, without image. */
    public static <R> Column<R> of(String id, String title, int width, Function<R, String> text) {
        return new Column<>(id, title, width, text, new Look<>(row -> null, false, true), Optional.empty());
    }

    /** What is drawn in front; may give null for none. */
    public Column<R> image(Function<R, Image> image) {
        return new Column<>(id, title, width, text, new Look<>(image, look.number(), look.standard()), sort);
    }

    /** To the right, as numbers are. */
    public Column<R> number() {
        return new Column<>(id, title, width, text, new Look<>(look.image(), true, look.standard()), sort);
    }

    /** Only for those who ask for it. */
    public Column<R> extra() {
        return new Column<>(id, title, width, text, new Look<>(look.image(), look.number(), false), sort);
    }

    public Column<R> sortedBy(RowSort.Column column) {
        return new Column<>(id, title, width, text, look, Optional.of(column));
    }

    /** What stands in the cell of a row, on one line and harmless. */
    public String cell(R row) {
        return Plain.line(text.apply(row));
    }

    /**
     * How a column looks.
     *
     * @param image what is drawn in front; may give null for none
     * @param number whether it holds numbers, which stand to the right
     * @param standard whether it is shown until a person chooses other columns
     */
    public record Look<R>(Function<R, Image> image, boolean number, boolean standard) {
    }
}
