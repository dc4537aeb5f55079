// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.updates;

import java.util.Objects;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.l10n.Language;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/**
 * <i>Mises à jour</i>, beside the window: one can go on working while something is fetched. Closing it ends nothing; the work goes on and is shown again
 * when it is opened again.
 */
final class UpdatesWindow implements UpdatesView {

    private static final int WIDTH = 640;
    private static final int NOTES_HEIGHT = 170;
    private static final int ALL = 100;

    private final Shell shell;
    private final Language language;
    private final UpdatesWords words;
    private final UpdatesPresenter presenter;
    private final Runnable restart;
    private Label headline;
    private Label facts;
    private Text notes;
    private Label step;
    private ProgressBar bar;
    private Button check;
    private Button install;
    private Button cancel;
    private Button again;
    private StateTable states;

    /** @param restart starts the workbench again */
    UpdatesWindow(Shell parent, Room room, Work work, Runnable restart) {
        language = room.language();
        words = language.words(UpdatesWords.class);
        this.restart = Objects.requireNonNull(restart, "restart");
        presenter = new UpdatesPresenter(room, work, this, System.getProperty("user.name", "?"));
        shell = new Shell(parent, SWT.TITLE | SWT.CLOSE | SWT.RESIZE | SWT.MODELESS);
        shell.setText(words.window_title);
        shell.setData(Ids.WIDGET, UpdatesHandler.WINDOW);
        GridLayoutFactory.fillDefaults().margins(18, 16).spacing(0, 10).applyTo(shell);
        build();
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                shell.close();
            }
        });
        shell.addListener(SWT.Dispose, event -> presenter.close());
    }

    private void build() {
        headline = sentence("updates.headline");
        headline.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        facts = sentence("updates.facts");
        notes = new Text(shell, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
        notes.setData(Ids.WIDGET, "updates.notes");
        Access.name(notes, words.notes_title);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, NOTES_HEIGHT).applyTo(notes);
        step = sentence("updates.step");
        bar = new ProgressBar(shell, SWT.SMOOTH);
        bar.setMaximum(ALL);
        Access.name(bar, words.progress_name);
        bar.setData(Ids.WIDGET, "updates.bar");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        Composite row = new Composite(shell, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(row);
        check = button(row, words.check_label, "updates.check", presenter::check);
        install = button(row, words.install_none_label, "updates.install", presenter::install);
        cancel = button(row, words.cancel_label, "updates.cancel", presenter::cancel);
        again = button(row, words.restart_label, "updates.restart", restart);
        states = new StateTable(shell, words, presenter::back);
    }

    private Label sentence(String name) {
        Label label = new Label(shell, SWT.WRAP);
        label.setData(Ids.WIDGET, name);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private static Button button(Composite row, String text, String name, Runnable deed) {
        Button button = new Button(row, SWT.PUSH);
        button.setText(text);
        button.setData(Ids.WIDGET, name);
        button.addListener(SWT.Selection, event -> deed.run());
        return button;
    }

    void open() {
        presenter.open();
        shell.pack();
        Rectangle around = shell.getParent().getBounds();
        Rectangle screen = shell.getMonitor().getClientArea();
        shell.setLocation(Math.max(screen.x, around.x + (around.width - shell.getSize().x) / 2), Math.max(screen.y, around.y + 60));
        shell.open();
        check.setFocus();
    }

    @Override
    public void show(UpdatesShown shown) {
        if (shell.isDisposed()) {
            return;
        }
        text(headline, shown.headline());
        text(facts, String.join("\n", shown.facts()));
        if (!notes.getText().equals(shown.notes())) {
            notes.setText(shown.notes());
        }
        text(step, shown.progress().map(UpdatesShown.Going::step).orElse(""));
        int percent = shown.progress().map(UpdatesShown.Going::percent).orElse(0);
        bar.setSelection(Math.max(0, percent));
        bar.setEnabled(shown.progress().isPresent());
        check.setEnabled(shown.checkable());
        install.setEnabled(shown.install().isPresent());
        text(install, shown.install().map(version -> language.text(words.install_label, version)).orElse(words.install_none_label));
        cancel.setEnabled(shown.progress().filter(UpdatesShown.Going::cancellable).isPresent());
        again.setEnabled(shown.restart());
        states.show(shown.states());
    }

    private static void text(Label label, String text) {
        // an ampersand in a label would underline what follows it
        String plain = text.replace("&", "&&");
        if (!label.getText().equals(plain)) {
            label.setText(plain);
            label.requestLayout();
        }
    }

    private static void text(Button button, String text) {
        if (!button.getText().equals(text)) {
            button.setText(text);
            button.requestLayout();
        }
    }
}
