// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import lu.seco.ui.internal.app.Ids;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Says of the chosen records that they are done, or that they are not: a button, and the same in the menu of the list. */
final class TickButton {

    private final Button button;
    private final AnswersWords words;
    private final Supplier<List<TaskRow>> chosen;
    private final BiConsumer<List<TaskRow>, Boolean> tick;

    /**
     * A button.
     *
     * @param chosen the records that are chosen
     * @param tick is told the records, and whether they are done
     */
    TickButton(Composite bar, AnswersWords words, Supplier<List<TaskRow>> chosen, BiConsumer<List<TaskRow>, Boolean> tick) {
        this.words = Objects.requireNonNull(words, "words");
        this.chosen = Objects.requireNonNull(chosen, "chosen");
        this.tick = Objects.requireNonNull(tick, "tick");
        button = new Button(bar, SWT.PUSH);
        button.setData(Ids.WIDGET, "answers.tick");
        button.setText(words.tick_label);
        button.setToolTipText(words.tick_tip);
        button.setEnabled(false);
        button.addListener(SWT.Selection, event -> go());
    }

    /** The same in a menu. */
    void menu(Control list) {
        Menu menu = new Menu(list);
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.addListener(SWT.Selection, event -> go());
        menu.addListener(SWT.Show, event -> {
            item.setText(button.getText());
            item.setEnabled(button.getEnabled());
        });
        list.setMenu(menu);
    }

    /** Other records are chosen, or they are not what they were: where one is open all are ticked off, else on again. */
    void look() {
        button.setText(open() ? words.tick_label : words.untick_label);
        button.setEnabled(open() || chosen.get().stream().anyMatch(TaskRow::ticked));
        button.requestLayout();
    }

    private boolean open() {
        List<TaskRow> rows = chosen.get();
        return rows.stream().anyMatch(row -> row.phase() == TaskRow.Phase.OPEN) || rows.stream().noneMatch(TaskRow::ticked);
    }

    private void go() {
        boolean done = open();
        tick.accept(chosen.get().stream().filter(row -> done ? row.phase() == TaskRow.Phase.OPEN : row.ticked()).toList(), done);
    }
}
