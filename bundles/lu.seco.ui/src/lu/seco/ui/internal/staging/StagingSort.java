// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;

/**
 * In which order the staged files stand.
 *
 * @param column by what
 * @param down greatest first
 */
record StagingSort(StagingColumn column, boolean down) {

    /** What waits longest stands first. */
    static final StagingSort FIRST = new StagingSort(StagingColumn.SINCE, false);

    private static final String DOWN = "-";

    StagingSort {
        Objects.requireNonNull(column, "column");
    }

    /** What a click on the heading of a column makes of it. */
    StagingSort by(StagingColumn clicked) {
        return new StagingSort(clicked, clicked == column && !down);
    }

    /** Rows that are alike keep the order of time. */
    Comparator<StagedRow> order() {
        return column.order(down).thenComparing(StagingColumn.SINCE.order(false)).thenComparing(StagedRow::id);
    }

    /** One word that {@link #parse(String)} reads back. */
    String format() {
        return (down ? DOWN : "") + column.name();
    }

    static StagingSort parse(String kept) {
        boolean down = kept.startsWith(DOWN);
        String name = down ? kept.substring(DOWN.length()) : kept;
        return Arrays.stream(StagingColumn.values()).filter(column -> column.name().equals(name)).findFirst()
                .map(column -> new StagingSort(column, down)).orElse(FIRST);
    }
}
