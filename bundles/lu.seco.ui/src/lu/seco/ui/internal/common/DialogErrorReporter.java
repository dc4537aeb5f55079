// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.common;

import java.util.Objects;
import java.util.function.Supplier;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.l10n.Messages;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;

/** Tells in a dialog and in the log of the platform. */
public final class DialogErrorReporter implements ErrorReporter {

    private final Display display;
    private final Messages messages;
    private boolean open;

    /** @param messages the texts */
    public DialogErrorReporter(Display display, Messages messages) {
        this.display = Objects.requireNonNull(display, "display");
        this.messages = Objects.requireNonNull(messages, "messages");
    }

    @Override
    public void sorry(String sentence) {
        log(Status.warning(sentence));
        tell(() -> sentence);
    }

    @Override
    public void unexpected(Throwable error) {
        log(new Status(IStatus.ERROR, Ids.BUNDLE, "unexpected in the workbench", error));
        tell(() -> messages.error_unexpected_text);
    }

    private static void log(IStatus status) {
        ILog.of(DialogErrorReporter.class).log(status);
    }

    private void tell(Supplier<String> sentence) {
        if (display.isDisposed()) {
            return;
        }
        display.asyncExec(() -> {
            // one dialog at a time: a fault that comes back every second must not bury the person
            if (!open) {
                open = true;
                try {
                    MessageDialog.openWarning(display.getActiveShell(), messages.error_dialog_title, sentence.get());
                } finally {
                    open = false;
                }
            }
        });
    }
}
