// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.actions;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.export.ListExport;
import lu.seco.ui.internal.export.ProgressShell;
import lu.seco.ui.internal.list.ListPane;
import lu.seco.ui.internal.list.ListsWords;
import lu.seco.ui.internal.rows.RowSource;
import lu.seco.ui.internal.rows.RowsPresenter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;

/**
 * Asks where to and exports what is listed: all rows, as they are filtered and sorted, in the columns that are shown.
 *
 * @param <R> kind of row
 */
public final class ExportAction<R> {

    private static final String FOLDER = "export.folder";

    private final ListPane<R> pane;
    private final Supplier<RowsPresenter.Request> request;
    private final Tools tools;
    private final ListExport<R> export;
    private final String title;
    private final ListsWords words;

    /**
     * @param title of the list
     * @param request what is listed when it is asked
     */
    public ExportAction(ListPane<R> pane, RowSource<R> source, String title, Supplier<RowsPresenter.Request> request, Tools tools) {
        this.pane = Objects.requireNonNull(pane, "pane");
        this.title = Objects.requireNonNull(title, "title");
        this.request = Objects.requireNonNull(request, "request");
        this.tools = Objects.requireNonNull(tools, "tools");
        Room room = tools.room();
        words = room.language().words(ListsWords.class);
        export = new ListExport<>(source, room.engine(), room.work("export"), room.ui(), room.language());
    }

    public void run() {
        FileDialog dialog = new FileDialog(pane.control().getShell(), SWT.SAVE);
        dialog.setText(words.export_dialog_title);
        dialog.setFilterExtensions(new String[] {"*.csv"});
        dialog.setFilterNames(new String[] {words.export_kind_label});
        dialog.setFilterPath(tools.layouts().kept(FOLDER, System.getProperty("user.home", "")));
        dialog.setFileName(title + " " + LocalDate.now(tools.room().engine().clock()) + ".csv");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            Path target = Path.of(chosen);
            if (target.getParent() != null) {
                tools.layouts().keep(FOLDER, target.getParent().toString());
            }
            begin(target);
        }
    }

    private void begin(Path target) {
        ProgressShell progress = new ProgressShell(pane.control().getShell(), tools.room().language());
        export.run(target, pane.columns().shown(), request.get(), new ListExport.End() {
            @Override
            public void done(long rows) {
                progress.done(rows);
            }

            @Override
            public void total(long rows) {
                progress.total(rows);
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }

            @Override
            public void written(String sentence, Path file) {
                progress.end();
                pane.tell(sentence, words.export_open_label, () -> tools.opener().show(file));
            }

            @Override
            public void stopped(String sentence) {
                progress.end();
                pane.tell(sentence);
            }

            @Override
            public void failed(String sentence) {
                progress.end();
                tools.errors().sorry(sentence);
            }
        });
    }
}
