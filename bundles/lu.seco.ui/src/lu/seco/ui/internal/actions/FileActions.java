// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.actions;

import java.nio.file.Path;
import java.util.Objects;
import lu.seco.core.journal.StoredFile;
import lu.seco.ui.internal.list.ListsWords;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;

/** What can be done with the file of a row. */
public final class FileActions {

    private static final String PROGRAM = "open.program";

    private final Control owner;
    private final Tools tools;
    private final ListsWords words;

    public FileActions(Control owner, Tools tools) {
        this.owner = Objects.requireNonNull(owner, "owner");
        this.tools = Objects.requireNonNull(tools, "tools");
        words = tools.room().language().words(ListsWords.class);
    }

    /** With the program the system has for it. */
    public void open(StoredFile file) {
        tools.opener().open(file);
    }

    /** With a program the person chooses; the one chosen last is offered first. */
    public void openWith(StoredFile file) {
        FileDialog dialog = new FileDialog(owner.getShell(), SWT.OPEN);
        dialog.setText(tools.room().language().text(words.with_dialog_title, file.name()));
        String last = tools.layouts().kept(PROGRAM, "");
        if (!last.isEmpty()) {
            dialog.setFileName(last);
        }
        String chosen = dialog.open();
        if (chosen != null) {
            tools.layouts().keep(PROGRAM, chosen);
            tools.opener().open(file, Path.of(chosen));
        }
    }

    /** The folder in which payroll finds it. */
    public void folder(StoredFile file) {
        tools.opener().folder(file);
    }

    /** The path goes to the clipboard. */
    public void copyPath(StoredFile file) {
        tools.opener().path(file, path -> {
            if (!owner.isDisposed()) {
                Clipboard clipboard = new Clipboard(owner.getDisplay());
                clipboard.setContents(new Object[] {path.toString()}, new Transfer[] {TextTransfer.getInstance()});
                clipboard.dispose();
            }
        });
    }
}
