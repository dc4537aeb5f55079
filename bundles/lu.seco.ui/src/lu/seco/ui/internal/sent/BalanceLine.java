// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.sent;

import java.util.Objects;
import lu.seco.core.journal.Balance;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.list.ListsWords;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The line at the foot of the list that shows that no file of the listed days is lost; not there when there is nothing to add up. */
final class BalanceLine implements BalanceView {

    private final Language language;
    private final ListsWords words;
    private final Icons icons;
    private final Composite body;
    private final Label sign;
    private final Label line;

    /** @param parent with a grid of one column */
    BalanceLine(Composite parent, Language language, Icons icons) {
        this.language = Objects.requireNonNull(language, "language");
        this.icons = Objects.requireNonNull(icons, "icons");
        words = language.words(ListsWords.class);
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 3).spacing(6, 0).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(body);
        body.setVisible(false);
        sign = new Label(body, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).exclude(true).applyTo(sign);
        sign.setVisible(false);
        line = new Label(body, SWT.WRAP);
        line.setData(Ids.WIDGET, "sent.balance");
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(line);
    }

    @Override
    public void show(Balance balance) {
        if (body.isDisposed()) {
            return;
        }
        if (balance.equals(Balance.NONE)) {
            nothing();
            return;
        }
        boolean even = balance.even();
        String text = even ? language.text(words.balance_even_text, balance.seen(), balance.sent(), balance.refused(), balance.waiting(),
                balance.held(), balance.recalled(), balance.toDecide())
                : language.text(words.balance_uneven_text, balance.seen(), balance.seen() - balance.missing());
        if (body.getVisible() && line.getText().equals(text)) {
            return;
        }
        line.setText(text);
        line.setToolTipText(words.balance_even_tip);
        sign.setImage(even ? null : icons.problem());
        see(sign, !even);
        see(body, true);
        layout();
    }

    @Override
    public void nothing() {
        if (!body.isDisposed() && body.getVisible()) {
            see(body, false);
            layout();
        }
    }

    /** This and the list above it: nothing else in the window changes its place. */
    private void layout() {
        body.getParent().layout(new Control[] {line});
    }

    private static void see(Control control, boolean wanted) {
        control.setVisible(wanted);
        ((GridData) control.getLayoutData()).exclude = !wanted;
    }
}
