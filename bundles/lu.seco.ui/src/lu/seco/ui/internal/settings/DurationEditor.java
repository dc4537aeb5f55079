// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** A length of time as number and unit. One that is written another way, such as {@code PT5M}, stands in the number as it is and has no unit. */
final class DurationEditor implements Editor {

    private static final Pattern WRITTEN = Pattern.compile("\\s*(\\S*?)\\s*(ms|s|min|h|d)\\s*");
    private static final List<String> UNITS = List.of("ms", "s", "min", "h", "d");
    private static final int WIDTH = 70;

    private final Composite row;
    private final Text number;
    private final Combo unit;
    private boolean quiet;

    DurationEditor(Composite parent, SettingsWords words, Consumer<String> entered) {
        row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
        number = new Text(row, SWT.SINGLE | SWT.BORDER);
        number.setData(Ids.WIDGET, "settings.number");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(WIDTH, SWT.DEFAULT).applyTo(number);
        number.addListener(SWT.Modify, event -> {
            if (!quiet) {
                entered.accept(value());
            }
        });
        unit = new Combo(row, SWT.DROP_DOWN | SWT.READ_ONLY);
        unit.setItems(words.unit_ms, words.unit_s, words.unit_min, words.unit_h, words.unit_d);
        unit.setData(Ids.WIDGET, "settings.unit");
        Access.name(unit, words.unit_name);
        unit.addListener(SWT.Selection, event -> entered.accept(value()));
    }

    @Override
    public String value() {
        int at = unit.getSelectionIndex();
        return at < 0 ? number.getText().strip() : number.getText().strip() + " " + UNITS.get(at);
    }

    @Override
    public void value(String value) {
        quiet = true;
        Matcher written = WRITTEN.matcher(value);
        if (written.matches() && written.group(1).matches("\\d*")) {
            number.setText(written.group(1));
            unit.select(UNITS.indexOf(written.group(2)));
        } else {
            number.setText(value);
            unit.deselectAll();
        }
        quiet = false;
    }

    @Override
    public void enable(boolean may) {
        number.setEnabled(may);
        unit.setEnabled(may);
    }

    @Override
    public Control control() {
        return row;
    }
}
