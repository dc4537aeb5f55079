// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.ui.internal.settings.SettingsView.ChangeShown;
import lu.seco.ui.internal.settings.SummaryDialog.Content;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** The questions that the window of settings asks. */
final class SettingsDialogs {

    private static final String NAME = "seco-configuration.zip";

    private final Shell shell;
    private final SettingsWords words;

    SettingsDialogs(Shell shell, SettingsWords words) {
        this.shell = Objects.requireNonNull(shell, "shell");
        this.words = Objects.requireNonNull(words, "words");
    }

    /** Shows a summary; whether the person wants it. */
    boolean summary(Content content) {
        return !shell.isDisposed() && new SummaryDialog(shell, words, content).open() == Window.OK;
    }

    /** Whether these changes are wanted. */
    boolean confirm(List<ChangeShown> changes) {
        List<List<String>> rows = changes.stream().map(change -> List.of(change.title(), change.before(), change.after())).toList();
        List<String> notes = changes.stream().anyMatch(ChangeShown::nextStart) ? List.of(words.summary_next_start) : List.of();
        return summary(new Content(words.summary_title, words.summary_text, rows, notes, words.summary_label));
    }

    /** Asks for the code and tries it. */
    void unlock(SettingsPresenter presenter) {
        CodeDialog dialog = new CodeDialog(shell, words, true, false);
        if (dialog.open() == Window.OK) {
            presenter.unlock(dialog.current());
        }
    }

    /** Asks for a new code. */
    void changeCode(SettingsPresenter presenter, boolean there) {
        CodeDialog dialog = new CodeDialog(shell, words, there, true);
        if (dialog.open() == Window.OK) {
            presenter.changeCode(dialog.current(), dialog.next());
        }
    }

    /** Where the configuration is to be written. */
    Optional<Path> exported() {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(words.export_title);
        dialog.setFileName(NAME);
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    /** Which configuration is to be read. */
    Optional<Path> imported() {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setText(words.import_title);
        dialog.setFilterExtensions(new String[] {"*.zip"});
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    /** Whether what was entered may be lost. */
    boolean closeAnyway() {
        return MessageDialog.open(MessageDialog.QUESTION, shell, words.close_title, words.close_text, 0, words.close_drop_label, words.cancel_label) == 0;
    }
}
