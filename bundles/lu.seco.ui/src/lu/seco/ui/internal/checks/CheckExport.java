// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.checks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import lu.seco.core.content.Finding;
import lu.seco.core.journal.JournalException;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.export.CsvExport;
import lu.seco.ui.internal.export.FileReason;
import lu.seco.ui.internal.list.Column;
import lu.seco.ui.internal.list.ListsWords;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Writes findings into a file for spreadsheets, in the background. */
final class CheckExport {

    private static final String FOLDER = "export.folder";

    private final Room room;
    private final Work work;
    private final Layouts layouts;
    private final CheckWords words;
    private final ListsWords lists;

    CheckExport(Room room, Work work, Layouts layouts) {
        this.room = Objects.requireNonNull(room, "room");
        this.work = Objects.requireNonNull(work, "work");
        this.layouts = Objects.requireNonNull(layouts, "layouts");
        words = room.language().words(CheckWords.class);
        lists = room.language().words(ListsWords.class);
    }

    /** Asks where to; empty if the person does not want to any more. */
    Optional<Path> ask(Shell shell, String fileName) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(lists.export_dialog_title);
        dialog.setFilterExtensions(new String[] {"*.csv"});
        dialog.setFilterNames(new String[] {lists.export_kind_label});
        dialog.setFilterPath(layouts.kept(FOLDER, System.getProperty("user.home", "")));
        dialog.setFileName(room.language().text(words.export_name, Plain.name(fileName).replaceAll("[\\\\/:*?\"<>|]", "_")) + ".csv");
        dialog.setOverwrite(true);
        Optional<Path> target = Optional.ofNullable(dialog.open()).map(Path::of);
        target.map(Path::getParent).ifPresent(folder -> layouts.keep(FOLDER, folder.toString()));
        return target;
    }

    /** @param told what came of it, on the thread of the user interface */
    void write(List<Column<Finding>> columns, List<Finding> findings, Path target, Consumer<String> told) {
        work.now(() -> {
            String sentence;
            try {
                CsvExport.write(columns, findings, target);
                sentence = room.language().text(words.export_done_text, findings.size(), target);
            } catch (IOException e) {
                sentence = room.language().text(lists.file_failed_text, target, FileReason.of(e, lists));
            } catch (JournalException e) {
                sentence = room.engine().text(e.told(), room.language().locale());
            }
            String end = sentence;
            room.ui().execute(() -> told.accept(end));
        });
    }
}
