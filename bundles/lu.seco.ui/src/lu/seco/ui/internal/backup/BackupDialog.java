// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Access;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The window of backups: write one now, look at those that are there, check one, have one restored at the next start. */
final class BackupDialog extends Dialog implements BackupView {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 200;

    private final Room room;
    private final BackupWords words;
    private final BackupPresenter presenter;
    private List<BackupRow> rows = List.of();
    private Label folder;
    private Table table;
    private Label prepared;
    private Button discard;
    private ProgressBar bar;
    private Label told;
    private Button cancel;
    private List<Button> actions = List.of();
    private boolean busy;

    BackupDialog(Shell parent, Room room, String person) {
        super(parent);
        this.room = room;
        words = room.language().words(BackupWords.class);
        presenter = new BackupPresenter(room, room.work("backup"), this, person);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(words.title);
        shell.setData(Ids.WIDGET, "backup.dialog");
        shell.addListener(SWT.Dispose, event -> presenter.close());
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(16, 14).spacing(8, 8).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        sentence(area, "backup.intro").setText(words.intro);
        folder = sentence(area, "backup.folder");
        table(area);
        buttons(area);
        Composite state = row(area, 2);
        prepared = sentence(state, "backup.prepared");
        discard = button(state, "backup.discard", words.discard_label, presenter::discard);
        discard.setEnabled(false);
        Composite progress = row(area, 2);
        bar = new ProgressBar(progress, SWT.HORIZONTAL);
        bar.setMaximum(1000);
        bar.setData(Ids.WIDGET, "backup.progress");
        Access.name(bar, words.progress_name);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(bar);
        cancel = button(progress, "backup.cancel", words.cancel_label, presenter::cancel);
        told = sentence(area, "backup.told");
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, 3 * told.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).applyTo(told);
        judge();
        presenter.start();
        return area;
    }

    private void table(Composite area) {
        table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        table.setData(Ids.WIDGET, "backup.list");
        Access.name(table, words.list_name);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(table);
        int[] widths = {140, 110, 90, 150, 230};
        String[] heads = {words.column_written, words.column_events, words.column_size, words.column_reason, words.column_file};
        for (int i = 0; i < heads.length; i++) {
            TableColumn column = new TableColumn(table, i == 1 || i == 2 ? SWT.RIGHT : SWT.LEFT);
            column.setText(heads[i]);
            column.setWidth(widths[i]);
        }
        table.addListener(SWT.Selection, event -> judge());
    }

    private void buttons(Composite area) {
        Composite line = row(area, 5);
        Button write = button(line, "backup.write", words.write_label, () -> presenter.write(Optional.empty()));
        Button other = button(line, "backup.write.other", words.write_other_label, this::writeElsewhere);
        Button check = button(line, "backup.check", words.check_label, () -> selected().ifPresent(presenter::check));
        Button restore = button(line, "backup.restore", words.restore_label, () -> selected().ifPresent(this::restore));
        Button file = button(line, "backup.restore.other", words.restore_other_label, this::restoreOther);
        actions = List.of(write, other, file, check, restore);
    }

    private void writeElsewhere() {
        String chosen = new DirectoryDialog(getShell()).open();
        if (chosen != null) {
            presenter.write(Optional.of(Path.of(chosen)));
        }
    }

    private void restoreOther() {
        FileDialog choice = new FileDialog(getShell(), SWT.OPEN);
        choice.setFilterExtensions(new String[] {"*.zip", "*"});
        String chosen = choice.open();
        if (chosen != null) {
            restore(Path.of(chosen));
        }
    }

    private void restore(Path file) {
        String question = room.language().text(words.restore_question, file.getFileName());
        if (MessageDialog.openConfirm(getShell(), words.restore_title, question)) {
            presenter.prepare(file);
        }
    }

    private Optional<Path> selected() {
        int index = table.getSelectionIndex();
        return index < 0 || index >= rows.size() ? Optional.empty() : Optional.of(rows.get(index).path());
    }

    private static Composite row(Composite area, int columns) {
        Composite row = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        return row;
    }

    private static Label sentence(Composite area, String id) {
        Label label = new Label(area, SWT.WRAP);
        label.setData(Ids.WIDGET, id);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(WIDTH / 2, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private static Button button(Composite area, String id, String label, Runnable does) {
        Button button = new Button(area, SWT.PUSH);
        button.setText(label);
        button.setData(Ids.WIDGET, id);
        button.addListener(SWT.Selection, event -> does.run());
        return button;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, words.close_label, true).setData(Ids.WIDGET, "backup.close");
    }

    private void judge() {
        boolean chosen = selected().isPresent();
        for (Button action : actions) {
            boolean needsOne = action.getData(Ids.WIDGET).equals("backup.check") || action.getData(Ids.WIDGET).equals("backup.restore");
            action.setEnabled(!busy && (chosen || !needsOne));
        }
        cancel.setEnabled(busy);
    }

    @Override
    public void list(String place, List<BackupRow> found) {
        rows = found;
        folder.setText(room.language().text(words.folder, place));
        table.removeAll();
        for (BackupRow row : found) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {row.written(), row.events(), row.size(), row.reason(), row.path().getFileName().toString()});
        }
        judge();
    }

    @Override
    public void busy(boolean now) {
        busy = now;
        if (!now) {
            bar.setSelection(0);
        }
        judge();
    }

    @Override
    public void progress(int thousandths) {
        bar.setSelection(thousandths);
    }

    @Override
    public void told(String sentence) {
        told.setText(sentence);
        told.requestLayout();
    }

    @Override
    public void prepared(Optional<String> sentence) {
        prepared.setText(sentence.orElse(""));
        discard.setEnabled(sentence.isPresent());
        prepared.requestLayout();
    }
}
