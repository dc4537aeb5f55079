// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.actions;

import java.nio.file.Path;
import java.util.Objects;
import lu.seco.core.journal.StoredFile;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.export.StoryFile;
import lu.seco.ui.internal.list.ListPane;
import lu.seco.ui.internal.list.ListsWords;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.FileDialog;

/** The story of a row on paper or as PDF. */
public final class StoryActions {

    private static final String FOLDER = "export.folder";

    private final ListPane<?> pane;
    private final Tools tools;
    private final StoryFile story;
    private final Work printers;
    private final ListsWords words;

    public StoryActions(ListPane<?> pane, Tools tools) {
        this.pane = Objects.requireNonNull(pane, "pane");
        this.tools = Objects.requireNonNull(tools, "tools");
        Room room = tools.room();
        words = room.language().words(ListsWords.class);
        printers = room.work("printers");
        story = new StoryFile(room.engine(), room.work("story"), room.ui(), room.language());
    }

    /** Asks where to and saves it. */
    public void save(Subject subject, StoredFile file) {
        FileDialog dialog = new FileDialog(pane.control().getShell(), SWT.SAVE);
        dialog.setText(words.pdf_dialog_title);
        dialog.setFilterExtensions(new String[] {"*.pdf"});
        dialog.setFilterPath(tools.layouts().kept(FOLDER, System.getProperty("user.home", "")));
        dialog.setFileName(file.name().replaceAll("[^\\p{L}\\p{N} ._()-]", "_") + ".pdf");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            Path target = Path.of(chosen);
            if (target.getParent() != null) {
                tools.layouts().keep(FOLDER, target.getParent().toString());
            }
            story.save(subject, target, sentence -> pane.tell(sentence, words.export_open_label, () -> tools.opener().show(target)),
                    tools.errors()::sorry);
        }
    }

    /** Asks for the printer and prints it; without a printer offers the PDF. */
    public void print(Subject subject, StoredFile file) {
        if ("gtk".equals(SWT.getPlatform())) {
            // GTK looks for printers on this thread only, which may take long; its dialog shows them as they come, the one that is a file always
            choose(subject);
            return;
        }
        printers.now(() -> {
            boolean none = Printer.getPrinterList().length == 0;
            tools.room().ui().execute(() -> {
                if (pane.control().isDisposed()) {
                    return;
                }
                if (none) {
                    offer(subject, file);
                } else {
                    choose(subject);
                }
            });
        });
    }

    private void offer(Subject subject, StoredFile file) {
        int answer = MessageDialog.open(MessageDialog.QUESTION, pane.control().getShell(), words.print_dialog_title, words.print_none_text,
                SWT.NONE, words.action_pdf_label, tools.room().language().messages().decision_cancel_label);
        if (answer == 0) {
            save(subject, file);
        }
    }

    private void choose(Subject subject) {
        PrinterData chosen = new PrintDialog(pane.control().getShell()).open();
        if (chosen != null) {
            story.print(subject, chosen, pane::tell, tools.errors()::sorry);
        }
    }
}
