// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** To whom mail goes; may be left empty. Server and password belong to the settings. */
final class MailPage extends Page {

    private final Text from;
    private final Text to;
    private final Label trouble;
    private boolean showing;

    MailPage(Composite parent, Given given) {
        super(parent, given);
        Composite grid = new Composite(body(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 8).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        to = field(grid, words().mail_to, "welcome.mail.to");
        from = field(grid, words().mail_from, "welcome.mail.from");
        trouble = sentence(body(), "");
        trouble.setData(Ids.WIDGET, "welcome.mail.trouble");
        sentence(body(), words().mail_more);
    }

    private Text field(Composite grid, String label, String name) {
        new Label(grid, SWT.NONE).setText(label);
        Text field = new Text(grid, SWT.BORDER | SWT.SINGLE);
        field.setData(Ids.WIDGET, name);
        Access.name(field, label);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(field);
        field.addListener(SWT.Modify, event -> {
            if (!showing) {
                presenter().mail(from.getText(), to.getText());
            }
        });
        return field;
    }

    @Override
    String title() {
        return words().mail_title;
    }

    @Override
    String text() {
        return words().mail_text;
    }

    @Override
    void show() {
        showing = true;
        Draft draft = presenter().draft();
        put(from, draft.mailFrom());
        put(to, draft.mailTo());
        trouble.setText(presenter().canNext() ? "" : words().mail_wrong);
        showing = false;
    }

    /** Blanks at the end are being typed. */
    private static void put(Text field, String text) {
        if (!field.getText().strip().equals(text)) {
            field.setText(text);
        }
    }
}
