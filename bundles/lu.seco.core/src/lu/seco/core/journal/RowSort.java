// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import java.util.Objects;

/**
 * In which order rows are wanted. Rows that are equal in the column follow one another newest first.
 *
 * @param column what decides
 * @param descending largest, or newest, first
 */
public record RowSort(Column column, boolean descending) {

    /** The order of arrival, newest first. */
    public static final RowSort NEWEST = new RowSort(Column.ARRIVAL, true);

    public RowSort {
        Objects.requireNonNull(column, "column");
    }

    /** What rows can be ordered by. */
    public enum Column {
        /** Taken from <i>Départ</i>, or received. */
        ARRIVAL,
        /** File name without regard to case. */
        NAME,
        KIND,
        EMPLOYER,
        PERIOD,
        /** By the name of the state. */
        STATE
    }
}
