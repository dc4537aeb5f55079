// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which columns of a list are shown, in which order and how wide: as a person arranged them, kept from one start to the next.
 *
 * @param <R> kind of row
 */
public final class ColumnLayout<R> {

    private static final int NARROWEST = 16;
    private static final int WIDEST = 4000;

    private final Kept kept;
    private final String list;
    private final List<Column<R>> all;
    private List<Column<R>> shown;

    /**
     * @param list name under which it is kept
     * @param all every column there is
     */
    public ColumnLayout(Kept kept, String list, List<Column<R>> all) {
        this.kept = Objects.requireNonNull(kept, "kept");
        this.list = Objects.requireNonNull(list, "list");
        this.all = List.copyOf(all);
        List<Column<R>> known = Arrays.stream(kept.get(list + ".columns", "").split(",")).flatMap(id -> column(id).stream()).distinct().toList();
        shown = known.isEmpty() ? standard() : known;
    }

    public List<Column<R>> all() {
        return all;
    }

    /** Those shown, from the left. */
    public List<Column<R>> shown() {
        return shown;
    }

    /** Those shown until a person chooses. */
    public List<Column<R>> standard() {
        return all.stream().filter(column -> column.look().standard()).toList();
    }

    private Optional<Column<R>> column(String id) {
        return all.stream().filter(column -> column.id().equals(id)).findFirst();
    }

    /** Shows these from now on, in this order; a list without columns is refused. */
    public void choose(List<String> ids) {
        List<Column<R>> wanted = new ArrayList<>();
        new LinkedHashSet<>(ids).forEach(id -> column(id).ifPresent(wanted::add));
        if (!wanted.isEmpty()) {
            shown = List.copyOf(wanted);
            kept.put(list + ".columns", String.join(",", shown.stream().map(Column::id).toList()));
        }
    }

    /**
     * How wide a column is.
     *
     * @param scale how much larger than usual the font is; counts until the person changes the width
     */
    public int width(Column<R> column, double scale) {
        String width = kept.get(list + ".width." + column.id(), "");
        int known = width.matches("\\d{1,4}") ? Integer.parseInt(width) : 0;
        return known >= NARROWEST && known <= WIDEST ? known : (int) Math.round(column.width() * scale);
    }

    /** The person made a column so wide. */
    public void keep(Column<R> column, int width) {
        if (width >= NARROWEST && width <= WIDEST) {
            kept.put(list + ".width." + column.id(), Integer.toString(width));
        }
    }
}
