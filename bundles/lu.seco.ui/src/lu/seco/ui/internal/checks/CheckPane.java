// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.checks;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.records.Masking;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;

/** What the check of a file's content found: how much in a sentence, each finding in a line, all of the selected one below. Enter leads to its record. */
public final class CheckPane {

    private static final int LINES = 3;

    private final CheckWords words;
    private final Icons icons;
    private final CheckColumns columns;
    private final CheckPresenter presenter;
    private final CheckExport export;
    private final Composite body;
    private final Label icon;
    private final Label headline;
    private final ProgressBar progress;
    private final Button cancel;
    private final Button begin;
    private final Button save;
    private final CheckTable table;
    private final Text chosen;
    private final Consumer<String> title;
    private Optional<CheckSubject> subject = Optional.empty();
    private CheckShown shown = CheckShown.of(CheckShown.State.NONE, "");

    /**
     * @param go leads to the record in a line, from 1
     * @param title told what stands in the title of the pane
     * @param area begins the names of its widgets, and names its threads
     */
    public CheckPane(Composite parent, Room room, Masking masking, Layouts layouts, Icons icons, LongConsumer go, Consumer<String> title, String area) {
        this.icons = Objects.requireNonNull(icons, "icons");
        this.title = Objects.requireNonNull(title, "title");
        words = room.language().words(CheckWords.class);
        columns = new CheckColumns(room, masking, CheckColumns.images(icons));
        export = new CheckExport(room, room.work(area + ".export"), layouts);
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(4, 4).spacing(0, 4).applyTo(body);
        Composite top = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        icon = new Label(top, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).hint(16, SWT.DEFAULT).applyTo(icon);
        headline = new Label(top, SWT.WRAP);
        headline.setData(Ids.WIDGET, area + ".headline");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(200, SWT.DEFAULT).applyTo(headline);
        Composite row = new Composite(top, SWT.NONE);
        RowLayoutFactory.fillDefaults().center(true).spacing(8).applyTo(row);
        progress = new ProgressBar(row, SWT.INDETERMINATE);
        Access.name(progress, words.progress_name);
        progress.setLayoutData(new RowData(90, SWT.DEFAULT));
        cancel = button(row, words.cancel_label, area + ".cancel");
        begin = button(row, words.begin_label, area + ".begin");
        save = button(row, words.export_label, area + ".export");
        table = new CheckTable(body, columns.all(), layouts, words.table_name, area);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 80).applyTo(table.control());
        chosen = new Text(body, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        chosen.setData(Ids.WIDGET, area + ".chosen");
        Access.name(chosen, words.chosen_name);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, LINES * chosen.getLineHeight()).applyTo(chosen);
        presenter = new CheckPresenter(room, room.work(area), this::show);
        listen(go, masking);
        show(shown);
    }

    private static Button button(Composite parent, String label, String name) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(label);
        button.setData(Ids.WIDGET, name);
        button.setLayoutData(new RowData());
        return button;
    }

    private void listen(LongConsumer go, Masking masking) {
        cancel.addListener(SWT.Selection, event -> presenter.stop());
        begin.addListener(SWT.Selection, event -> presenter.begin());
        save.addListener(SWT.Selection, event -> subject.flatMap(file -> export.ask(body.getShell(), file.source().name())).ifPresent(this::save));
        table.onSelect(this::whole);
        table.onGo(finding -> {
            if (finding.line() > 0) {
                go.accept(finding.line());
            }
        });
        Runnable deaf = masking.listen(() -> {
            table.rewrite();
            whole();
        });
        body.addDisposeListener(event -> {
            deaf.run();
            presenter.close();
        });
    }

    void save(Path target) {
        export.write(columns.all(), shown.findings(), target, this::say);
    }

    public Control control() {
        return body;
    }

    /** Checks this file from now on, or none. */
    public void show(Optional<CheckSubject> file) {
        subject = file;
        presenter.show(file);
    }

    /** Whether a person looks at this pane. */
    public void front(boolean now) {
        presenter.front(now);
    }

    /** Checks once more. */
    public void again() {
        presenter.begin();
    }

    private void show(CheckShown now) {
        shown = now;
        boolean running = now.state() == CheckShown.State.RUNNING;
        see(progress, running);
        see(cancel, running);
        see(begin, now.state() == CheckShown.State.OPEN);
        see(save, !now.findings().isEmpty());
        boolean clean = now.state() == CheckShown.State.DONE && now.worst().isEmpty();
        icon.setImage(clean ? icons.good() : now.worst().map(CheckColumns.images(icons)).orElse(null));
        table.show(now.findings());
        say(now.headline());
        whole();
        title.accept(now.count().isEmpty() ? words.tab_label : words.tab_label + " (" + now.count() + ")");
    }

    private void say(String sentence) {
        headline.setText(sentence.replace("&", "&&"));
        headline.requestLayout();
    }

    private void whole() {
        chosen.setText(table.chosen().map(columns::whole).orElse(shown.findings().isEmpty() ? "" : words.chosen_hint));
    }

    private static void see(Control control, boolean wanted) {
        control.setVisible(wanted);
        ((RowData) control.getLayoutData()).exclude = !wanted;
        control.requestLayout();
    }
}
