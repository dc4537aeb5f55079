// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lu.seco.ui.internal.rows.DayRange;
import lu.seco.ui.internal.rows.Period;
import lu.seco.ui.tests.OnScreen;
import lu.seco.ui.tests.Widgets;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.Samples;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class PeriodChoiceUiTest {

    @Rule
    public final OnScreen screen = new OnScreen();

    private final List<Period> chosen = new ArrayList<>();
    private Shell shell;
    private PeriodChoice choice;

    @Before
    public void open() {
        shell = new Shell(screen.display());
        shell.setLayout(new RowLayout());
        choice = new PeriodChoice(shell, "list", Words.language(""), Samples.CLOCK, chosen::add);
        shell.open();
    }

    @After
    public void close() {
        shell.dispose();
    }

    @Test
    public void theFieldsOfTheDaysAreMadeForTheFirstWhoAsks() {
        choice.show(Period.of(DayRange.MONTH));
        assertTrue("nobody has asked yet", first().isEmpty());
        press(DayRange.WEEK);
        assertTrue(first().isEmpty());
        press(DayRange.DAYS);
        LocalDate today = LocalDate.now(Samples.CLOCK);
        assertEquals(List.of(Period.of(DayRange.WEEK), Period.days(today.minusDays(29), today)), chosen);
        assertTrue(first().orElseThrow().isVisible());
        press(DayRange.ALL);
        assertFalse(first().orElseThrow().isVisible());
    }

    @Test
    public void daysThatWereRememberedAreShown() {
        choice.show(Period.days(LocalDate.of(2025, 12, 24), LocalDate.of(2026, 1, 6)));
        DateTime field = first().orElseThrow();
        assertEquals(List.of(2025, 11, 24), List.of(field.getYear(), field.getMonth(), field.getDay()));
        press(DayRange.ALL);
        press(DayRange.DAYS);
        assertEquals("the days of before", Period.days(LocalDate.of(2025, 12, 24), LocalDate.of(2026, 1, 6)), chosen.get(chosen.size() - 1));
    }

    private Optional<DateTime> first() {
        return Widgets.find(shell, DateTime.class, "list.from");
    }

    private void press(DayRange range) {
        Composite ranges = Widgets.find(shell, Composite.class, "list.range").orElseThrow();
        Arrays.stream(ranges.getChildren()).map(Button.class::cast).forEach(button -> {
            button.setSelection(button.getData() == range);
            if (button.getSelection()) {
                button.notifyListeners(SWT.Selection, new Event());
            }
        });
    }
}
