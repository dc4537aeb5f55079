// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.List;
import java.util.Objects;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.l10n.Language;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks why files are refused. Without a reason nothing is refused. */
final class RefuseDialog extends Dialog {

    private static final int LONGEST = 1000;
    private static final int WIDTH = 460;
    private static final int LINES = 4;
    private static final int SHORT = 90;

    private final Language language;
    private final StagingWords words;
    private final List<String> names;
    private final List<String> recent;
    private Text reason;
    private String written = "";

    /**
     * @param names the files
     * @param recent reasons given lately, to be taken with a click
     */
    RefuseDialog(Shell parent, Language language, List<String> names, List<String> recent) {
        super(parent);
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(StagingWords.class);
        this.names = List.copyOf(names);
        this.recent = List.copyOf(recent);
    }

    String reason() {
        return written;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(words.refuse_dialog_title);
        shell.setData(Ids.WIDGET, "staging.refuse.dialog");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(16, 14).spacing(0, 8).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        String name = names.isEmpty() ? "" : Plain.label(names.get(0));
        sentence(area, language.text(words.refuse_dialog_text, names.size(), name));
        Label label = new Label(area, SWT.NONE);
        label.setText(words.refuse_reason_label);
        reason = new Text(area, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        reason.setTextLimit(LONGEST);
        reason.setData(Ids.WIDGET, "staging.refuse.reason");
        Access.name(reason, words.refuse_reason_label);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, LINES * reason.getLineHeight()).applyTo(reason);
        reason.addListener(SWT.Modify, event -> judge());
        // a field of several lines would keep the key to itself
        reason.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        sentence(area, words.refuse_reason_missing);
        if (!recent.isEmpty()) {
            new Label(area, SWT.NONE).setText(words.refuse_recent_label);
            recent.forEach(old -> recent(area, old));
        }
        return area;
    }

    private void recent(Composite area, String old) {
        Link link = new Link(area, SWT.NONE);
        String plain = Plain.label(old).replace("<", "‹").replace(">", "›");
        link.setText("<a>" + (plain.length() > SHORT ? plain.substring(0, SHORT) + "…" : plain) + "</a>");
        link.setData(Ids.WIDGET, "staging.refuse.recent");
        link.addListener(SWT.Selection, event -> {
            reason.setText(old);
            reason.setFocus();
            reason.setSelection(old.length());
        });
    }

    private static void sentence(Composite area, String text) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, words.refuse_confirm_label, true).setData(Ids.WIDGET, "staging.refuse.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, language.messages().decision_cancel_label, false);
        judge();
    }

    private void judge() {
        getButton(IDialogConstants.OK_ID).setEnabled(!reason.getText().isBlank());
    }

    @Override
    protected void okPressed() {
        written = reason.getText().strip();
        super.okPressed();
    }
}
