// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import java.util.Objects;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** One secret: whether there is one, a field for a new one that never shows any, and a way to forget it. Stored at once, apart from the settings. */
final class SecretRow {

    private static final int WIDTH = 240;

    private final Text field;

    SecretRow(Composite parent, SettingsPresenter presenter, SecretShown secret) {
        SettingsWords words = Objects.requireNonNull(presenter, "presenter").wording().words();
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(4, 4).spacing(0, 3).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Label title = new Label(row, SWT.NONE);
        title.setText(secret.title() + "  –  " + (secret.stored() ? words.secret_there : words.secret_missing));
        title.setData(Ids.WIDGET, "settings.secret.state." + secret.name());
        Composite line = new Composite(row, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(line);
        field = new Text(line, SWT.SINGLE | SWT.BORDER | SWT.PASSWORD);
        field.setTextLimit(1024);
        field.setMessage(secret.stored() ? words.secret_hint_new : words.secret_hint);
        field.setData(Ids.WIDGET, "settings.secret." + secret.name());
        field.setEnabled(secret.enabled());
        Access.name(field, secret.title());
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(WIDTH, SWT.DEFAULT).applyTo(field);
        Button store = button(line, words.secret_store_label, "settings.secret.store." + secret.name());
        store.setEnabled(false);
        field.addListener(SWT.Modify, event -> store.setEnabled(secret.enabled() && field.getCharCount() > 0));
        store.addListener(SWT.Selection, event -> presenter.secret(secret.name(), taken()));
        Button remove = button(line, words.secret_remove_label, "settings.secret.remove." + secret.name());
        remove.setEnabled(secret.enabled() && secret.stored());
        remove.addListener(SWT.Selection, event -> presenter.secret(secret.name(), new char[0]));
        FieldRow.sentence(row, secret.help() + "  [" + secret.name() + "]");
    }

    private char[] taken() {
        char[] value = field.getTextChars();
        field.setTextChars(new char[0]);
        return value;
    }

    private static Button button(Composite line, String label, String id) {
        Button button = new Button(line, SWT.PUSH);
        button.setText(label);
        button.setData(Ids.WIDGET, id);
        return button;
    }
}
