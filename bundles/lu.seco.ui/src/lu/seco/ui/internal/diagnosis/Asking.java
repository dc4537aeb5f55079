// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lu.seco.ui.internal.l10n.Language;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks a person with the dialogs of the system; tests put something else in its place. */
interface Asking {

    /** Where the support bundle is to be written. */
    Optional<Path> folder(Shell shell);

    /** Which logs are to be analysed; none if the person does not want it any more. */
    List<Path> logs(Shell shell, boolean folder);

    /** Where the findings are to be written. */
    Optional<Path> export(Shell shell);

    /** Whether the person means it. */
    boolean agrees(Shell shell, String title, String question);

    /** The dialogs of the system. */
    static Asking system(Language language) {
        return new OfSystem(language.words(DiagnosisWords.class));
    }

    /**
     * The dialogs of the system.
     *
     * @param words their texts
     */
    record OfSystem(DiagnosisWords words) implements Asking {

        private static final String HOME = "user.home";

        @Override
        public Optional<Path> folder(Shell shell) {
            return folder(shell, SWT.SAVE, words.support_button, words.support_folder_text);
        }

        @Override
        public List<Path> logs(Shell shell, boolean folder) {
            if (folder) {
                return folder(shell, SWT.OPEN, words.analysis_folder, words.analysis_folder_text).stream().toList();
            }
            FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI);
            dialog.setText(words.analysis_files);
            dialog.setFilterExtensions(new String[] {"*.log;*.log.*;*.txt;*.out;*.err", "*"});
            dialog.setFilterPath(System.getProperty(HOME, ""));
            return dialog.open() == null ? List.of()
                    : Arrays.stream(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name)).toList();
        }

        private static Optional<Path> folder(Shell shell, int style, String title, String message) {
            DirectoryDialog dialog = new DirectoryDialog(shell, style);
            dialog.setText(title);
            dialog.setMessage(message);
            dialog.setFilterPath(System.getProperty(HOME, ""));
            return Optional.ofNullable(dialog.open()).map(Path::of);
        }

        @Override
        public Optional<Path> export(Shell shell) {
            FileDialog dialog = new FileDialog(shell, SWT.SAVE);
            dialog.setText(words.analysis_export);
            dialog.setFilterExtensions(new String[] {"*.txt"});
            dialog.setFilterPath(System.getProperty(HOME, ""));
            dialog.setFileName("seco-diagnostic.txt");
            dialog.setOverwrite(true);
            return Optional.ofNullable(dialog.open()).map(Path::of);
        }

        @Override
        public boolean agrees(Shell shell, String title, String question) {
            return MessageDialog.open(MessageDialog.QUESTION, shell, title, question, SWT.NONE, title, words.action_cancel) == 0;
        }
    }
}
