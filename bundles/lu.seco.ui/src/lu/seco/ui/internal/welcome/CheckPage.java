// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

import java.util.ArrayList;
import java.util.List;
import lu.seco.core.Message;
import lu.seco.core.check.CheckResult;
import lu.seco.ui.internal.common.Plain;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** The checks of the installation, with what would be written. */
final class CheckPage extends Page {

    private final Table table;
    private final Label remedy;
    private final Button stop;
    private List<Draft.Checked> shown = List.of();
    private final List<CheckResult> rows = new ArrayList<>();

    CheckPage(Composite parent, Given given) {
        super(parent, given);
        table = table("welcome.checks", words().check_title, 200);
        column(table, words().check_what, 240);
        column(table, words().check_found, 470);
        table.addListener(SWT.Selection, event -> remedy());
        remedy = told("welcome.remedy", 70);
        Composite buttons = new Composite(body(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(buttons);
        button(buttons, words().check_again, "welcome.check.again", presenter()::check);
        stop = button(buttons, words().stop, "welcome.check.stop", presenter()::stop);
    }

    @Override
    String title() {
        return words().check_title;
    }

    @Override
    String text() {
        return words().check_text;
    }

    @Override
    void show() {
        List<Draft.Checked> checks = presenter().draft().checks();
        if (!checks.equals(shown)) {
            shown = checks;
            rows.clear();
            table.removeAll();
            shown.forEach(check -> check.results().forEach(result -> row(check, result)));
        }
        stop.setEnabled(presenter().busy());
        remedy();
    }

    private void row(Draft.Checked check, CheckResult result) {
        rows.add(result);
        TableItem item = new TableItem(table, SWT.NONE);
        item.setText(new String[] {text(Message.of("check." + check.id())), Plain.line(text(result.found()))});
        Image mark = switch (result.outcome()) {
            case GOOD -> icons().good();
            case WARNING -> icons().attention();
            case BAD -> icons().problem();
            case UNKNOWN -> icons().note();
        };
        item.setImage(0, mark);
    }

    private void remedy() {
        int row = table.getSelectionIndex();
        String told = row < 0 || row >= rows.size() ? words().check_choose
                : text(rows.get(row).found()) + rows.get(row).remedy().map(what -> "\n→ " + text(what)).orElse("");
        remedy.setText(told.replace("&", "&&"));
    }
}
