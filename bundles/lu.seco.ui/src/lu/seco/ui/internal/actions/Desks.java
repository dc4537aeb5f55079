// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.actions;

import java.util.function.Function;
import lu.seco.core.journal.StoredFile;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.l10n.ShellWords;
import lu.seco.ui.internal.list.ColumnsDialog;
import lu.seco.ui.internal.list.ListPane;
import lu.seco.ui.internal.list.ListsWords;
import lu.seco.ui.internal.palette.Keys;
import lu.seco.ui.internal.rows.RowSource;

/** Sets up what can be done in a list. */
public final class Desks {

    private Desks() {
    }

    /** What can be done in every list; the one who calls may put something else in its place, and attaches the menu when all is there. */
    public static <R> RowDesk<R> of(ListPane<R> pane, RowSource<R> source, Function<R, StoredFile> file, String title, Tools tools) {
        Language language = tools.room().language();
        FileActions files = new FileActions(pane.control(), tools);
        StoryActions story = new StoryActions(pane, tools);
        ExportAction<R> export = new ExportAction<>(pane, source, title, () -> pane.rows().request(), tools);
        Function<R, Subject> subject = row -> new Subject(source.subject(), source.id(row));
        return new RowDesk<R>(() -> pane.table().current())
                .row(RowAction.OPEN, row -> files.open(file.apply(row)))
                .row(RowAction.OPEN_WITH, row -> files.openWith(file.apply(row)))
                .row(RowAction.FOLDER, row -> files.folder(file.apply(row)))
                .row(RowAction.COPY, row -> pane.table().copy())
                .row(RowAction.COPY_PATH, row -> files.copyPath(file.apply(row)))
                .row(RowAction.PDF, row -> story.save(subject.apply(row), file.apply(row)))
                .row(RowAction.PRINT, row -> story.print(subject.apply(row), file.apply(row)))
                .list(RowAction.EXPORT, export::run)
                .list(RowAction.COLUMNS, () -> new ColumnsDialog(pane.control().getShell(), pane.columns(), language).open()
                        .ifPresent(pane::choose));
    }

    /** Gives the list its context menu, and the double click. */
    public static <R> void attach(ListPane<R> pane, RowDesk<R> desk, Language language) {
        RowMenu.attach(pane.table().table(), desk, language.words(ListsWords.class), new Keys(language.words(ShellWords.class)));
        pane.table().onOpen(row -> desk.run(RowAction.OPEN));
    }
}
