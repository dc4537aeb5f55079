// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.l10n.Messages;
import lu.seco.ui.internal.rows.DayRange;
import lu.seco.ui.internal.rows.Period;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Label;

/** Which days: quick choices, and two days to choose. */
final class PeriodChoice {

    private static final int DEFAULT_DAYS = 30;

    private final Clock clock;
    private final Consumer<Period> chosen;
    private final Composite ranges;
    private final List<Button> buttons;
    private final Composite days;
    private final ListsWords own;
    private final String name;
    private Optional<Fields> fields = Optional.empty();
    private boolean touched;

    /** The two days. Heavy widgets for which most never ask, so they are made for the first who does. */
    private record Fields(DateTime first, DateTime last) {
    }

    /** @param chosen told the period, in whatever order its days are */
    PeriodChoice(Composite parent, String name, Language language, Clock clock, Consumer<Period> chosen) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.chosen = Objects.requireNonNull(chosen, "chosen");
        Messages words = language.messages();
        own = language.words(ListsWords.class);
        this.name = Objects.requireNonNull(name, "name");
        ranges = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(DayRange.values().length).spacing(10, 0).applyTo(ranges);
        Access.name(ranges, words.range_choice_name);
        ranges.setData(Ids.WIDGET, name + ".range");
        buttons = Stream.of(range(DayRange.TODAY, words.range_today_label), range(DayRange.WEEK, words.range_week_label),
                range(DayRange.MONTH, words.range_month_label), range(DayRange.ALL, words.range_all_label),
                range(DayRange.DAYS, own.range_days_label)).toList();
        days = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(6, 0).applyTo(days);
        RowData hidden = new RowData();
        hidden.exclude = true;
        days.setLayoutData(hidden);
        days.setVisible(false);
    }

    private Fields fields() {
        if (fields.isEmpty()) {
            fields = Optional.of(new Fields(day(own.range_from_label, name + ".from"), day(own.range_until_label, name + ".until")));
        }
        return fields.get();
    }

    private Period period() {
        return Period.days(read(fields().first()), read(fields().last()));
    }

    private Button range(DayRange range, String label) {
        Button item = new Button(ranges, SWT.RADIO);
        item.setText(label);
        item.setData(range);
        item.addListener(SWT.Selection, event -> {
            if (item.getSelection()) {
                choose(range);
            }
        });
        return item;
    }

    private DateTime day(String label, String widgetName) {
        new Label(days, SWT.NONE).setText(label);
        DateTime field = new DateTime(days, SWT.DATE | SWT.DROP_DOWN);
        field.setData(Ids.WIDGET, widgetName);
        Access.name(field, label);
        field.addListener(SWT.Selection, event -> {
            touched = true;
            chosen.accept(period());
        });
        return field;
    }

    private void choose(DayRange range) {
        if (range == DayRange.DAYS) {
            if (!touched) {
                write(fields().first(), LocalDate.now(clock).minusDays(DEFAULT_DAYS - 1L));
                write(fields().last(), LocalDate.now(clock));
            }
            visible(true);
            chosen.accept(period());
        } else {
            visible(false);
            chosen.accept(Period.of(range));
        }
    }

    /** Shows a period as chosen. */
    void show(Period period) {
        buttons.forEach(button -> button.setSelection(button.getData() == period.range()));
        period.first().ifPresent(day -> write(fields().first(), day));
        period.last().ifPresent(day -> write(fields().last(), day));
        touched = period.range() == DayRange.DAYS || touched;
        visible(period.range() == DayRange.DAYS);
    }

    private void visible(boolean wanted) {
        RowData data = (RowData) days.getLayoutData();
        if (data.exclude == wanted) {
            data.exclude = !wanted;
            days.setVisible(wanted);
            days.requestLayout();
        }
    }

    private static LocalDate read(DateTime field) {
        return LocalDate.of(field.getYear(), field.getMonth() + 1, field.getDay());
    }

    private static void write(DateTime field, LocalDate day) {
        // years a native field cannot hold would be changed silently
        LocalDate shown = day.getYear() < 1900 ? LocalDate.of(1900, 1, 1) : day;
        field.setDate(shown.getYear(), shown.getMonthValue() - 1, shown.getDayOfMonth());
    }
}
