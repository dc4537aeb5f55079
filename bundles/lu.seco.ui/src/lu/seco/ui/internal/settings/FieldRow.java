// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import java.util.Objects;
import lu.seco.core.settings.SettingType;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Plain;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** One setting: title, way back to the default, field, help, and what is wrong. */
final class FieldRow {

    private static final int INDENT = 4;
    private static final String DIFFERS = "● ";

    private final SettingsPresenter presenter;
    private final SettingsWords words;
    private final Composite row;
    private final Label title;
    private final Link standard;
    private final Editor editor;
    private final Label trouble;
    private FieldShown shown;
    private Button browse;
    private boolean told;

    FieldRow(Composite parent, SettingsPresenter presenter, FieldShown field) {
        this.presenter = Objects.requireNonNull(presenter, "presenter");
        words = presenter.wording().words();
        shown = Objects.requireNonNull(field, "field");
        row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(INDENT, 4).spacing(0, 3).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Composite head = new Composite(row, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 0).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        title = new Label(head, SWT.NONE);
        title.setToolTipText(field.key());
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(title);
        standard = new Link(head, SWT.NONE);
        standard.setData(Ids.WIDGET, "settings.standard." + field.key());
        standard.addListener(SWT.Selection, event -> presenter.standard(field.key()));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(standard);
        Composite line = new Composite(row, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(line);
        // as wide as it wants to be, but never wider than the pane: then the field gives way, not the buttons behind it
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).grab(true, false).applyTo(line);
        editor = new Editors(line, words, this::entered).of(field);
        buttons(line, field);
        sentence(row, field.help() + "  [" + field.key() + "]" + (field.state().nextStart() ? "  " + words.next_start_text : ""));
        trouble = sentence(row, "");
        trouble.setData(Ids.WIDGET, "settings.trouble." + field.key());
        place(false);
        show(field, true);
    }

    private void buttons(Composite line, FieldShown field) {
        if (field.type() == SettingType.FOLDER || field.type() == SettingType.FILE) {
            browse = button(line, words.browse_label, "settings.browse." + field.key(), field, this::browse);
        }
        if (field.type() == SettingType.FOLDER) {
            button(line, words.test_label, "settings.test." + field.key(), field, () -> presenter.tryFolder(editor.value(), field.key()));
        }
    }

    private static Button button(Composite line, String label, String id, FieldShown field, Runnable deed) {
        Button button = new Button(line, SWT.PUSH);
        button.setText(label);
        button.setData(Ids.WIDGET, id);
        Access.name(button, label + " " + field.title());
        button.addListener(SWT.Selection, event -> deed.run());
        return button;
    }

    private void entered(String value) {
        // what a test said was about the value before
        told = false;
        presenter.enter(shown.key(), value);
    }

    private void browse() {
        String chosen;
        if (shown.type() == SettingType.FOLDER) {
            DirectoryDialog dialog = new DirectoryDialog(row.getShell());
            dialog.setText(shown.title());
            dialog.setFilterPath(editor.value());
            chosen = dialog.open();
        } else {
            FileDialog dialog = new FileDialog(row.getShell(), SWT.OPEN);
            dialog.setText(shown.title());
            chosen = dialog.open();
        }
        if (chosen != null) {
            editor.value(chosen);
            entered(chosen);
        }
    }

    static Label sentence(Composite parent, String text) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(label);
        return label;
    }

    /**
     * Shows how the setting stands.
     *
     * @param anew whether the value does not come from the field itself
     */
    void show(FieldShown field, boolean anew) {
        shown = field;
        if (anew && !editor.value().equals(field.value())) {
            editor.value(field.value());
        }
        boolean different = field.state().differs();
        String heading = (different ? DIFFERS : "") + field.title() + (field.state().edited() ? " *" : "");
        if (!title.getText().equals(heading)) {
            title.setText(heading);
            title.setFont(different ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null);
            title.requestLayout();
        }
        standard.setText("<a>" + presenter.wording().text(words.standard_link, Plain.line(field.standard()).replace("<", "‹").replace(">", "›")) + "</a>");
        standard.setVisible(different && field.state().enabled());
        editor.enable(field.state().enabled());
        if (browse != null) {
            browse.setEnabled(field.state().enabled());
        }
        if (!field.trouble().isEmpty()) {
            tell("✗ " + field.trouble());
            told = false;
        } else if (!told || field.state().edited() && anew) {
            tell("");
        }
    }

    /** Tells what came of a test; stays until the value changes. */
    void outcome(String sentence) {
        told = true;
        tell(sentence);
    }

    private void tell(String sentence) {
        if (!trouble.getText().equals(sentence)) {
            trouble.setText(sentence);
            place(!sentence.isEmpty());
        }
    }

    /** Takes up room only while there is something to tell. */
    private void place(boolean seen) {
        ((GridData) trouble.getLayoutData()).exclude = !seen;
        trouble.setVisible(seen);
        trouble.requestLayout();
    }

    String key() {
        return shown.key();
    }

    void focus() {
        editor.control().setFocus();
    }
}
