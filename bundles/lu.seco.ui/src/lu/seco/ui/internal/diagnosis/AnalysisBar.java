// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.Optional;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.l10n.Language;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

/** Says that what is below are the findings of a file somebody brought, not those of now; with its progress, its export and its end. */
final class AnalysisBar {

    private static final double GROUND = 0.16;

    private final Language language;
    private final DiagnosisWords words;
    private final Composite body;
    private final Label title;
    private final Label sentence;
    private final ProgressBar progress;
    private final Button cancel;
    private final Button export;
    private final Button close;

    AnalysisBar(Composite parent, Language language) {
        this.language = language;
        words = language.words(DiagnosisWords.class);
        body = new Composite(parent, SWT.BORDER);
        body.setBackgroundMode(SWT.INHERIT_FORCE);
        body.setBackground(ground(parent.getBackground()));
        GridLayoutFactory.fillDefaults().numColumns(4).margins(8, 6).spacing(8, 4).applyTo(body);
        title = new Label(body, SWT.WRAP);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        title.setData(Ids.WIDGET, "diagnosis.analysis");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(140, SWT.DEFAULT).applyTo(title);
        cancel = button(words.analysis_cancel, "diagnosis.analysis.cancel");
        export = button(words.analysis_export, "diagnosis.analysis.export");
        close = button(words.analysis_close, "diagnosis.analysis.close");
        sentence = new Label(body, SWT.WRAP);
        sentence.setData(Ids.WIDGET, "diagnosis.analysis.told");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).span(4, 1).grab(true, false).hint(140, SWT.DEFAULT).applyTo(sentence);
        progress = new ProgressBar(body, SWT.HORIZONTAL);
        Access.name(progress, words.analysis_progress);
        GridDataFactory.fillDefaults().span(4, 1).grab(true, false).applyTo(progress);
        body.setVisible(false);
    }

    /** A touch of blue on the page, whatever theme it has. */
    private static Color ground(Color page) {
        return new Color(part(page.getRed(), 0x1e), part(page.getGreen(), 0x6f), part(page.getBlue(), 0xd9));
    }

    private static int part(int from, int to) {
        return (int) Math.round(from + (to - from) * GROUND);
    }

    private Button button(String text, String name) {
        Button button = new Button(body, SWT.PUSH);
        button.setText(text);
        button.setData(Ids.WIDGET, name);
        return button;
    }

    Control control() {
        return body;
    }

    void on(Runnable stop, Runnable write, Runnable end) {
        cancel.addListener(SWT.Selection, event -> {
            cancel.setEnabled(false);
            stop.run();
        });
        export.addListener(SWT.Selection, event -> write.run());
        close.addListener(SWT.Selection, event -> end.run());
    }

    /** @return whether more or less room is needed than before */
    boolean show(Optional<AnalysisShown> shown) {
        boolean room = seen(body, shown.isPresent());
        if (shown.isEmpty()) {
            return room;
        }
        AnalysisShown now = shown.get();
        String head = language.text(words.analysis_title, Plain.label(now.names()));
        room |= !head.equals(title.getText());
        title.setText(head);
        room |= !Plain.label(now.sentence()).equals(sentence.getText()) && !now.running();
        sentence.setText(Plain.label(now.sentence()));
        room |= seen(progress, now.running());
        progress.setSelection(Math.max(0, now.percent()));
        room |= seen(cancel, now.running());
        if (!now.running()) {
            cancel.setEnabled(true);
        }
        room |= seen(export, !now.running());
        room |= seen(close, !now.running());
        return room;
    }

    private static boolean seen(Control control, boolean visible) {
        if (control.getLayoutData() == null) {
            GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(control);
        }
        GridData data = (GridData) control.getLayoutData();
        boolean other = data.exclude == visible;
        control.setVisible(visible);
        data.exclude = !visible;
        return other;
    }
}
