// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

/** The three buttons, what they would release, and what is going on. */
final class ActionBar {

    private final Composite body;
    private final Button all;
    private final Button chosen;
    private final Button refuse;
    private final Label status;
    private final Label why;
    private final ProgressBar progress;

    ActionBar(Composite parent, StagingWords words) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).spacing(6, 4).applyTo(body);
        // the one thing to do here, so it stands first and bold; not the shell's default button, which Enter would press from everywhere
        all = button("staging.release.all", words.release_all_tip);
        all.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        chosen = button("staging.release.selected", words.release_selected_tip);
        refuse = button("staging.refuse", words.refuse_files_tip);
        refuse.setText(words.refuse_files_label);
        progress = new ProgressBar(body, SWT.INDETERMINATE);
        Access.name(progress, words.work_busy_text);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(90, SWT.DEFAULT).exclude(true).applyTo(progress);
        progress.setVisible(false);
        Composite lines = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(lines);
        status = line(lines, "staging.status");
        why = line(lines, "staging.why");
        // room for two lines, always: what is below must not jump while a person goes through the rows
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).indent(10, 0)
                .hint(SWT.DEFAULT, 2 * status.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).applyTo(lines);
    }

    private static Label line(Composite lines, String name) {
        Label label = new Label(lines, SWT.WRAP);
        label.setData(Ids.WIDGET, name);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, true).hint(200, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private Button button(String name, String tip) {
        Button button = new Button(body, SWT.PUSH);
        button.setData(Ids.WIDGET, name);
        button.setToolTipText(tip);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
        return button;
    }

    Composite control() {
        return body;
    }

    void onAction(Runnable releaseAll, Runnable releaseChosen, Runnable refuseChosen) {
        all.addListener(SWT.Selection, event -> releaseAll.run());
        chosen.addListener(SWT.Selection, event -> releaseChosen.run());
        refuse.addListener(SWT.Selection, event -> refuseChosen.run());
    }

    void show(Bar bar) {
        boolean working = !bar.working().isEmpty();
        label(all, bar.all());
        all.setEnabled(bar.releaseAll());
        label(chosen, bar.chosen());
        chosen.setEnabled(bar.releaseChosen());
        refuse.setEnabled(bar.refuse());
        text(status, working ? bar.working() : bar.status());
        text(why, bar.why());
        // where there is nothing to say why, a long status has both lines
        if (((GridData) why.getLayoutData()).exclude != bar.why().isEmpty()) {
            ((GridData) why.getLayoutData()).exclude = bar.why().isEmpty();
            why.setVisible(!bar.why().isEmpty());
            why.requestLayout();
        }
        if (progress.getVisible() != working) {
            progress.setVisible(working);
            ((GridData) progress.getLayoutData()).exclude = !working;
            progress.requestLayout();
        }
    }

    private static void label(Button button, String text) {
        if (!button.getText().equals(text)) {
            button.setText(text);
            button.requestLayout();
        }
    }

    private static void text(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text);
            label.setToolTipText(text);
            label.requestLayout();
        }
    }
}
