// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

/** What was found, and the test of the installation. */
final class FindingsPane implements FindingsView {

    /** More would help nobody. */
    private static final int MOST = 200;

    private final LevelIcons icons;
    private final Composite body;
    private final Label icon;
    private final Label headline;
    private final Label last;
    private final Button test;
    private final Composite going;
    private final Label progress;
    private final ProgressBar bar;
    private final Button cancel;
    private final FindingsText findings;

    FindingsPane(Composite parent, DiagnosisWords words, LevelIcons icons) {
        this.icons = icons;
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 10).spacing(8, 6).applyTo(body);
        icon = new Label(body, SWT.NONE);
        icon.setImage(icons.of(Level.GOOD));
        headline = new Label(body, SWT.WRAP);
        headline.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        headline.setData(Ids.WIDGET, "diagnosis.headline");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).span(2, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(headline);
        last = new Label(body, SWT.WRAP);
        last.setText(words.findings_last_never);
        last.setData(Ids.WIDGET, "diagnosis.last");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).span(2, 1).grab(true, false).hint(140, SWT.DEFAULT).applyTo(last);
        test = new Button(body, SWT.PUSH);
        test.setText(words.test_button);
        test.setData(Ids.WIDGET, "diagnosis.test");
        going = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 4).applyTo(going);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).exclude(true).applyTo(going);
        going.setVisible(false);
        progress = new Label(going, SWT.WRAP);
        progress.setData(Ids.WIDGET, "diagnosis.progress");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(160, SWT.DEFAULT).applyTo(progress);
        cancel = new Button(going, SWT.PUSH);
        cancel.setText(words.test_cancel);
        cancel.setData(Ids.WIDGET, "diagnosis.cancel");
        bar = new ProgressBar(going, SWT.HORIZONTAL);
        Access.name(bar, words.test_progress_name);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(bar);
        findings = new FindingsText(body, icons, words.findings_list);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(200, 100).indent(0, 4).applyTo(findings.control());
    }

    void onTest(Runnable begin, Runnable stop) {
        test.addListener(SWT.Selection, event -> begin.run());
        cancel.addListener(SWT.Selection, event -> {
            cancel.setEnabled(false);
            stop.run();
        });
    }

    void focus() {
        test.setFocus();
    }

    @Override
    public void show(FindingsShown shown) {
        icon.setImage(icons.of(shown.level()));
        headline.setText(shown.headline());
        last.setText(shown.last());
        test.setEnabled(!shown.running());
        if (going.getVisible() != shown.running()) {
            going.setVisible(shown.running());
            ((GridData) going.getLayoutData()).exclude = !shown.running();
            cancel.setEnabled(true);
        }
        progress.setText(shown.progress().replace("&", "&&"));
        bar.setMaximum(Math.max(1, shown.total()));
        bar.setSelection(shown.done());
        // whatever has changed may need another line
        body.layout(new Control[] {headline, last, progress});
        findings.show(shown.findings().stream().limit(MOST).toList());
    }
}
