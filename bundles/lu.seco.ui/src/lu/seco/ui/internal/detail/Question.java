// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;

/** Asks once more before something is decided that cannot be undone. */
public final class Question {

    private Question() {
    }

    /** Whether the person means it; does not ask where nothing would be lost. */
    public static boolean agreed(Shell shell, Detail.Choice choice, String cancel) {
        return choice.question().isEmpty()
                || MessageDialog.open(MessageDialog.QUESTION, shell, choice.label(), choice.question(), SWT.NONE, choice.label(), cancel) == 0;
    }
}
