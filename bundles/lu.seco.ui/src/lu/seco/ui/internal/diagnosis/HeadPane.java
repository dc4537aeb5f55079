// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.Objects;
import java.util.function.Consumer;
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
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ProgressBar;

/** How it is, in one sentence, and the button that looks again at everything. */
final class HeadPane {

    private final LevelIcons icons;
    private final Composite body;
    private final Label icon;
    private final Label headline;
    private final Label sentence;
    private final Label last;
    private final Button test;
    private final Button analyse;
    private final Composite going;
    private final Label progress;
    private final ProgressBar bar;
    private final Button cancel;

    HeadPane(Composite parent, DiagnosisWords words, LevelIcons icons) {
        this.icons = Objects.requireNonNull(icons, "icons");
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 4).applyTo(body);
        icon = new Label(body, SWT.NONE);
        icon.setImage(icons.of(Level.GOOD));
        headline = label(body, "diagnosis.headline", 1);
        headline.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        test = button(body, words.test_button, "diagnosis.test");
        sentence = label(body, "diagnosis.sentence", 3);
        last = label(body, "diagnosis.last", 2);
        last.setText(words.findings_last_never);
        analyse = button(body, words.analysis_button, "diagnosis.analyse");
        going = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 4).applyTo(going);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).exclude(true).applyTo(going);
        going.setVisible(false);
        progress = label(going, "diagnosis.progress", 1);
        cancel = button(going, words.test_cancel, "diagnosis.cancel");
        bar = new ProgressBar(going, SWT.HORIZONTAL);
        Access.name(bar, words.test_progress_name);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(bar);
    }

    private static Label label(Composite parent, String name, int span) {
        Label label = new Label(parent, SWT.WRAP);
        label.setData(Ids.WIDGET, name);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).span(span, 1).grab(true, false).hint(140, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private static Button button(Composite parent, String text, String name) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setData(Ids.WIDGET, name);
        return button;
    }

    Control control() {
        return body;
    }

    void onTest(Runnable begin, Runnable stop) {
        test.addListener(SWT.Selection, event -> begin.run());
        cancel.addListener(SWT.Selection, event -> {
            cancel.setEnabled(false);
            stop.run();
        });
    }

    /** @param want gets whether a folder is wanted, or files */
    void onAnalyse(DiagnosisWords words, Consumer<Boolean> want) {
        Menu menu = new Menu(analyse);
        for (boolean folder : new boolean[] {false, true}) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(folder ? words.analysis_folder : words.analysis_files);
            item.addListener(SWT.Selection, event -> want.accept(folder));
        }
        analyse.addListener(SWT.Selection, event -> {
            menu.setLocation(analyse.toDisplay(0, analyse.getSize().y));
            menu.setVisible(true);
        });
    }

    /** @return whether more or less room is needed than before */
    boolean show(FindingsShown shown) {
        FindingsShown.Test state = shown.test();
        icon.setImage(icons.of(shown.level()));
        headline.setText(shown.headline());
        last.setText(state.last());
        test.setEnabled(!state.running());
        progress.setText(state.progress().replace("&", "&&"));
        bar.setMaximum(Math.max(1, state.total()));
        bar.setSelection(state.done());
        String said = Plain.label(shown.sentence());
        boolean room = !said.equals(sentence.getText());
        sentence.setText(said);
        room |= seen(sentence, !said.isEmpty());
        if (seen(going, state.running())) {
            cancel.setEnabled(true);
            room = true;
        }
        // whatever has changed may need another line
        body.layout(new Control[] {headline, last, progress});
        return room;
    }

    /** @return whether that is another state than before */
    private static boolean seen(Control control, boolean visible) {
        boolean other = ((GridData) control.getLayoutData()).exclude == visible;
        control.setVisible(visible);
        ((GridData) control.getLayoutData()).exclude = !visible;
        return other;
    }
}
