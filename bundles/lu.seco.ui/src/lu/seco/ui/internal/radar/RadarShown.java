// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.radar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import lu.seco.core.deadline.Radar.DueItem;
import lu.seco.core.deadline.RadarRow;

/**
 * What <i>Échéances</i> shows.
 *
 * @param headline the state of things in a sentence
 * @param mood how pressing it is
 * @param months the columns
 * @param rows the rows that fit the filter
 * @param empty a sentence where there are no rows; empty text if there are some
 * @param kinds all kinds there are, for the filter
 * @param due what is due and overdue, the earliest first
 * @param until until which day
 * @param today the day of today
 * @param later whether there are later months to go to
 */
record RadarShown(String headline, Mood mood, List<YearMonth> months, List<RadarRow> rows, String empty, List<String> kinds, List<DueItem> due,
        LocalDate until, LocalDate today, boolean later) {

    RadarShown {
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(mood, "mood");
        months = List.copyOf(months);
        rows = List.copyOf(rows);
        Objects.requireNonNull(empty, "empty");
        kinds = List.copyOf(kinds);
        due = List.copyOf(due);
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(today, "today");
    }

    /** How pressing it is. */
    enum Mood {
        GOOD, SOON, OVERDUE
    }
}
