// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.radar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.deadline.RadarCell;
import lu.seco.core.deadline.RadarCell.State;
import lu.seco.core.deadline.RadarRow;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.l10n.Language;

/** The cells of the calendar in words. */
final class CellText {

    private final Language language;
    private final RadarWords words;
    private final DateTimeFormatter dayAndMonth;

    CellText(Language language) {
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(RadarWords.class);
        dayAndMonth = DateTimeFormatter.ofPattern(words.day_pattern);
    }

    /** All that is known of a cell, for who points at it, walks to it, or hears it. */
    String sentence(RadarRow row, RadarCell cell) {
        StringBuilder text = new StringBuilder(language.text(words.told_cell, Plain.line(row.employer()), Plain.line(row.kind()),
                language.formats().month(cell.month()), told(cell.state())));
        cell.due().ifPresent(due -> text.append(language.text(cell.confirmed() ? words.told_due : words.told_unconfirmed, day(due))));
        if (!cell.reports().isEmpty()) {
            text.append(language.text(words.told_reports, cell.reports().size()));
        }
        return text.append('.').toString();
    }

    private String told(State state) {
        return switch (state) {
            case OVERDUE -> words.told_overdue;
            case REFUSED -> words.told_refused;
            case OPEN -> words.told_open;
            case DUE_SOON -> words.told_soon;
            case EXPECTED -> words.told_expected;
            case SENT_LATE -> words.told_late;
            case SENT -> words.told_sent;
            case NONE -> words.told_none;
        };
    }

    /** In one or two words. */
    String label(State state) {
        return switch (state) {
            case OVERDUE -> words.state_overdue;
            case REFUSED -> words.state_refused;
            case OPEN -> words.state_open;
            case DUE_SOON -> words.state_soon;
            case EXPECTED -> words.state_expected;
            case SENT_LATE -> words.state_late;
            case SENT -> words.state_sent;
            case NONE -> words.state_none;
        };
    }

    /** The day in the cell itself, where it matters what is still to come; with a mark where CCSS does not document it. */
    String within(RadarCell cell) {
        Optional<LocalDate> due = switch (cell.state()) {
            case OVERDUE, DUE_SOON, EXPECTED, OPEN -> cell.due();
            default -> Optional.empty();
        };
        return due.map(day -> cell.confirmed() ? dayAndMonth.format(day) : language.text(words.unconfirmed_sign, dayAndMonth.format(day))).orElse("");
    }

    String day(LocalDate day) {
        return language.formats().day(day);
    }

    /** The day an item is due, with a mark where CCSS does not document it. */
    String day(LocalDate day, boolean confirmed) {
        return confirmed ? day(day) : language.text(words.unconfirmed_sign, day(day));
    }

    /** A month in a narrow column. */
    String monthOfYear(YearMonth month) {
        return DateTimeFormatter.ofPattern("MM/yyyy").format(month);
    }

    /** A month in the head of a column. */
    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLL", language.locale()).format(month);
    }

    RadarWords words() {
        return words;
    }
}
