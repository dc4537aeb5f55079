// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The layouts of .dta kinds, as data. */
public final class Layouts {

    private final List<Layout> rows;

    public Layouts(List<DataRow> rows) {
        this.rows = rows.stream().map(Layout::new).toList();
    }

    /** The layouts that come with SeCo. */
    public static Layouts standard() {
        return new Layouts(DataFile.resource("layouts.tsv", Layout.COLUMNS));
    }

    /** All versions of all layouts. */
    public List<Layout> all() {
        return rows;
    }

    /** The layout of a kind on that day; empty if it is no .dta kind. */
    public Optional<Layout> of(String kind, LocalDate day) {
        return rows.stream().filter(row -> row.procedure().equals(kind) && row.inForce(day)).findFirst();
    }
}
