// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.preferences;

import java.util.Objects;
import lu.seco.ui.internal.l10n.ShellWords;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;

/** What holds from the next start only, now if the person wants. On the thread of the user interface. */
public final class Restart {

    private final IEclipseContext context;
    private final ShellWords words;

    /** @param context where the workbench is found once it runs */
    public Restart(IEclipseContext context, ShellWords words) {
        this.context = Objects.requireNonNull(context, "context");
        this.words = Objects.requireNonNull(words, "words");
    }

    /** Asks whether to start again at once. */
    public void offer() {
        int answer = MessageDialog.open(MessageDialog.QUESTION, Display.getCurrent().getActiveShell(), words.restart_title, words.restart_text, 0,
                words.restart_now_label, words.restart_later_label);
        if (answer == 0) {
            context.get(IWorkbench.class).restart();
        }
    }
}
