// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.LogLine;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** A log: which one, from which level, with which text, followed or not; and its lines. */
final class LogPane implements LogView, LogTable.Looks {

    private static final int SECOND_MILLIS = 1000;

    private final DiagnosisWords words;
    private final Consumer<Path> opener;
    private final Composite body;
    private Combo choice;
    private Combo level;
    private Text filter;
    private Button follow;
    private Button file;
    private Button folder;
    private final Label note;
    private final LogTable table;
    private final Label count;
    private LogPresenter presenter;
    private boolean ticking;

    /** @param opener hands a file or folder to the system */
    LogPane(Composite parent, DiagnosisWords words, LevelIcons icons, Consumer<Path> opener) {
        this.words = words;
        this.opener = opener;
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 6).applyTo(body);
        buildBar();
        note = new Label(body, SWT.WRAP);
        note.setData(Ids.WIDGET, "diagnosis.log.note");
        note.setVisible(false);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).exclude(true).applyTo(note);
        table = new LogTable(body, words, icons, this);
        count = new Label(body, SWT.RIGHT);
        count.setData(Ids.WIDGET, "diagnosis.log.count");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
    }

    private void buildBar() {
        Composite bar = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        choice = combo(bar, "diagnosis.log.choice", words.logs_choice_name);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).minSize(90, SWT.DEFAULT).hint(150, SWT.DEFAULT).applyTo(choice);
        level = combo(bar, "diagnosis.log.level", words.logs_level_name);
        level.setItems(words.logs_level_all, words.logs_level_info, words.logs_level_warning, words.logs_level_error);
        level.select(0);
        filter = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(words.logs_filter_hint);
        filter.setTextLimit(200);
        filter.setData(Ids.WIDGET, "diagnosis.log.filter");
        Access.name(filter, words.logs_filter_hint);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).minSize(100, SWT.DEFAULT).hint(110, SWT.DEFAULT).applyTo(filter);
        follow = new Button(bar, SWT.CHECK);
        follow.setText(words.logs_follow);
        follow.setSelection(true);
        follow.setData(Ids.WIDGET, "diagnosis.log.follow");
        file = button(bar, "diagnosis.log.open", words.logs_open_file);
        folder = button(bar, "diagnosis.log.folder", words.logs_open_folder);
    }

    private static Combo combo(Composite bar, String name, String spoken) {
        Combo combo = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setData(Ids.WIDGET, name);
        Access.name(combo, spoken);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(combo);
        return combo;
    }

    private static Button button(Composite bar, String name, String text) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(text);
        button.setData(Ids.WIDGET, name);
        return button;
    }

    Composite control() {
        return body;
    }

    /** Begins. */
    void open(LogPresenter given) {
        presenter = given;
        choice.addListener(SWT.Selection, event -> presenter.choose(choice.getSelectionIndex()));
        level.addListener(SWT.Selection, event -> filter());
        filter.addListener(SWT.Modify, event -> filter());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                filter.setText("");
            } else if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR) {
                table.control().setFocus();
            }
        });
        follow.addListener(SWT.Selection, event -> presenter.follow(follow.getSelection()));
        file.addListener(SWT.Selection, event -> presenter.open(false));
        folder.addListener(SWT.Selection, event -> presenter.open(true));
        // painted means seen: the clock stands still while the view is hidden, and goes on from here
        table.control().addListener(SWT.Paint, event -> tick());
        tick();
    }

    private void filter() {
        presenter.filter(new LogFilter(LogLine.Level.values()[Math.max(0, level.getSelectionIndex())], filter.getText().strip()));
    }

    /** Shows a log at a place. */
    void go(LogFile log, long offset) {
        // no line is left out: the place would be lost
        level.select(0);
        filter.setText("");
        presenter.go(log, offset);
        table.control().setFocus();
    }

    /** Follows, or not any more. */
    void toggleFollow() {
        presenter.follow(!presenter.following());
    }

    void search() {
        filter.setFocus();
        filter.selectAll();
    }

    private void tick() {
        if (!ticking) {
            ticking = true;
            body.getDisplay().timerExec(SECOND_MILLIS, this::tock);
        }
    }

    private void tock() {
        ticking = false;
        if (!body.isDisposed() && seen() && presenter.following()) {
            presenter.poll();
            tick();
        }
    }

    private boolean seen() {
        return table.control().isVisible() && !body.getShell().getMinimized();
    }

    @Override
    public void logs(List<String> names, int chosen) {
        if (!names.equals(List.of(choice.getItems()))) {
            choice.setItems(names.toArray(String[]::new));
        }
        choice.setEnabled(!names.isEmpty());
        if (chosen >= 0) {
            choice.select(chosen);
        } else {
            choice.deselectAll();
        }
        file.setEnabled(chosen >= 0);
        folder.setEnabled(chosen >= 0);
    }

    @Override
    public void show(LogShown shown) {
        table.show(shown);
        count.setText(shown.count());
        follow.setSelection(shown.following());
        say(shown.note().replace("&", "&&"));
        if (shown.following()) {
            tick();
        }
    }

    private void say(String text) {
        if (!text.equals(note.getText())) {
            note.setText(text);
            note.setVisible(!text.isEmpty());
            ((GridData) note.getLayoutData()).exclude = text.isEmpty();
            note.requestLayout();
        }
    }

    @Override
    public void open(Path path) {
        opener.accept(path);
    }

    @Override
    public void left() {
        if (presenter.following()) {
            presenter.follow(false);
        }
    }

    @Override
    public void top() {
        presenter.older();
    }

    @Override
    public void end() {
        presenter.atEnd();
    }

    @Override
    public void newest() {
        presenter.follow(true);
    }
}
