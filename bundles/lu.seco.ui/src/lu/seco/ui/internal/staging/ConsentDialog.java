// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.ArrayList;
import java.util.List;
import lu.seco.ui.internal.l10n.Language;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks whether files with errors are to be released. */
final class ConsentDialog {

    private ConsentDialog() {
    }

    /**
     * Asks.
     *
     * @param question names the errors
     * @param others whether there are files without errors too
     */
    static Consent.Answer ask(Shell shell, Language language, String question, boolean others) {
        StagingWords words = language.words(StagingWords.class);
        List<String> labels = new ArrayList<>(List.of(words.consent_all_label));
        if (others) {
            labels.add(words.consent_others_label);
        }
        labels.add(language.messages().decision_cancel_label);
        // who only presses Enter releases nothing
        MessageDialog dialog = new MessageDialog(shell, words.consent_dialog_title, null, question, MessageDialog.WARNING, labels.size() - 1,
                labels.toArray(String[]::new));
        int answer = dialog.open();
        return answer == 0 ? Consent.Answer.ALL : answer == 1 && others ? Consent.Answer.OTHERS : Consent.Answer.NONE;
    }
}
