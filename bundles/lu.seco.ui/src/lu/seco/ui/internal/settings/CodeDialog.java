// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for the code of the administrator, or for a new one. What is typed is never shown and never a text in memory. */
final class CodeDialog extends Dialog {

    private static final int WIDTH = 420;
    private static final int LONGEST = 100;

    private final SettingsWords words;
    private final boolean ask;
    private final boolean renew;
    private final List<Text> fields = new ArrayList<>();
    private Label trouble;
    private char[] current = new char[0];
    private char[] next = new char[0];

    /**
     * @param ask whether the code there is is asked for
     * @param renew whether a new one is asked for, twice
     */
    CodeDialog(Shell parent, SettingsWords words, boolean ask, boolean renew) {
        super(parent);
        this.words = Objects.requireNonNull(words, "words");
        this.ask = ask;
        this.renew = renew;
    }

    /** The code there is, as typed; whoever takes it overwrites it. */
    char[] current() {
        return current;
    }

    /** The new one; empty for none. */
    char[] next() {
        return next;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(renew ? words.code_title : words.unlock_title);
        shell.setData(Ids.WIDGET, "settings.code");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(16, 14).spacing(0, 6).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        sentence(area, renew ? words.code_text : words.unlock_text);
        if (ask) {
            field(area, words.code_current_label, "settings.code.current");
        }
        if (renew) {
            field(area, words.code_next_label, "settings.code.next");
            field(area, words.code_again_label, "settings.code.again");
        }
        trouble = sentence(area, "");
        trouble.setData(Ids.WIDGET, "settings.code.trouble");
        return area;
    }

    private void field(Composite area, String label, String id) {
        new Label(area, SWT.NONE).setText(label);
        Text text = new Text(area, SWT.SINGLE | SWT.BORDER | SWT.PASSWORD);
        text.setTextLimit(LONGEST);
        text.setData(Ids.WIDGET, id);
        Access.name(text, label);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        text.addListener(SWT.Modify, event -> look());
        fields.add(text);
    }

    private static Label sentence(Composite area, String text) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, renew ? words.code_set_label : words.unlock_label, true).setData(Ids.WIDGET, "settings.code.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, words.cancel_label, false);
        look();
    }

    private void look() {
        if (getButton(IDialogConstants.OK_ID) == null) {
            return;
        }
        boolean typed = !ask || fields.get(0).getCharCount() > 0;
        boolean same = true;
        if (renew) {
            char[] one = fields.get(fields.size() - 2).getTextChars();
            char[] other = fields.get(fields.size() - 1).getTextChars();
            same = Arrays.equals(one, other);
            Arrays.fill(one, '\0');
            Arrays.fill(other, '\0');
        }
        trouble.setText(same ? "" : words.code_different_text);
        getButton(IDialogConstants.OK_ID).setEnabled(typed && same);
    }

    @Override
    protected void okPressed() {
        current = ask ? fields.get(0).getTextChars() : current;
        next = renew ? fields.get(fields.size() - 1).getTextChars() : next;
        super.okPressed();
    }

    @Override
    public boolean close() {
        fields.stream().filter(field -> !field.isDisposed()).forEach(field -> field.setTextChars(new char[0]));
        return super.close();
    }
}
