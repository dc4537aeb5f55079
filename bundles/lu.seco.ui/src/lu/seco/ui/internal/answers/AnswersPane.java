// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.actions.Tools;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.export.Asker;
import lu.seco.ui.internal.records.Masking;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;

/** <i>Réponse expliquée</i>: what an answer is, its causes, its records with what to do, and the lines of the selected one. */
public final class AnswersPane implements AnswersView {

    /** Lower than this the causes stand beside the records, else above them. */
    private static final int HIGH = 420;
    private static final int LEAST = 80;

    private final Tools tools;
    private final Asker asker;
    private final AnswersWords words;
    private final AnswersPresenter presenter;
    private final Composite body;
    private final StackLayout stack = new StackLayout();
    private final Label sentence;
    private final Composite page;
    private final Label about;
    private final Label remarks;
    private final Text search;
    private final Button open;
    private final Label count;
    private final Link told;
    private final SashForm split;
    private final GroupTable groups;
    private final TaskTable table;
    private final TickButton tick;
    private final LinesPane lines;
    private Optional<Explained> shown = Optional.empty();
    private Runnable way = () -> { };

    /** @param go leads to a report */
    public AnswersPane(Composite parent, Tools tools, Icons icons, Masking masking, Asker asker, Consumer<Subject> go) {
        this.tools = Objects.requireNonNull(tools, "tools");
        this.asker = Objects.requireNonNull(asker, "asker");
        words = tools.room().language().words(AnswersWords.class);
        body = new Composite(parent, SWT.NONE);
        body.setLayout(stack);
        sentence = new Label(body, SWT.WRAP);
        sentence.setData(Ids.WIDGET, "answers.sentence");
        page = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(4, 4).spacing(0, 4).applyTo(page);
        about = line("answers.about");
        remarks = line("answers.remarks");
        Composite bar = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).spacing(10, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        search = searchField(bar);
        open = openButton(bar);
        count = new Label(bar, SWT.NONE);
        count.setData(Ids.WIDGET, "answers.count");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(count);
        tick = new TickButton(bar, words, () -> table().chosen(), (rows, done) -> presenter().tick(rows, done, System.getProperty("user.name", "")));
        exportButton(bar, "csv", words.csv_label, path -> presenter().csv(path));
        exportButton(bar, "pdf", words.pdf_label, path -> presenter().pdf(path));
        told = outcome();
        split = new SashForm(page, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).hint(LEAST, LEAST).applyTo(split);
        groups = new GroupTable(split, words, group -> filter());
        SashForm right = new SashForm(split, SWT.VERTICAL | SWT.SMOOTH);
        table = new TaskTable(right, words, icons, tools.layouts(), this::chosen, row -> go(row, go));
        tick.menu(table.control());
        lines = new LinesPane(right, tools.room().language(), go);
        right.setWeights(46, 54);
        split.setWeights(33, 67);
        page.addListener(SWT.Resize, event -> arrange());
        see(told, false);
        see(remarks, false);
        stack.topControl = sentence;
        presenter = new AnswersPresenter(tools.room(), tools.room().work("answers"), masking, this);
        body.addDisposeListener(event -> presenter.close());
    }

    private Label line(String name) {
        Label label = new Label(page, SWT.WRAP);
        label.setData(Ids.WIDGET, name);
        GridDataFactory.fillDefaults().grab(true, false).hint(LEAST, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private Link outcome() {
        Link link = new Link(page, SWT.WRAP);
        link.setData(Ids.WIDGET, "answers.told");
        link.addListener(SWT.Selection, event -> way.run());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(link);
        return link;
    }

    private Text searchField(Composite bar) {
        Text field = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        field.setMessage(words.search_hint);
        field.setTextLimit(200);
        field.setData(Ids.WIDGET, "answers.search");
        Access.name(field, words.search_hint);
        field.addListener(SWT.Modify, event -> filter());
        field.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                field.setText("");
            }
        });
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(170, SWT.DEFAULT).applyTo(field);
        return field;
    }

    private Button openButton(Composite bar) {
        Button button = new Button(bar, SWT.CHECK);
        button.setText(words.open_only_label);
        button.setData(Ids.WIDGET, "answers.open");
        button.addListener(SWT.Selection, event -> filter());
        return button;
    }

    private void exportButton(Composite bar, String ending, String label, Consumer<Path> write) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(label);
        button.setToolTipText(words.csv_tip);
        button.setData(Ids.WIDGET, "answers." + ending);
        button.addListener(SWT.Selection, event -> asker.ask(body.getShell(), words.export_title, words.export_name, ending).ifPresent(write));
    }

    private AnswersPresenter presenter() {
        return presenter;
    }

    private TaskTable table() {
        return table;
    }

    private void chosen(Optional<TaskRow> row) {
        lines.show(row);
        tick.look();
    }

    private void go(TaskRow row, Consumer<Subject> go) {
        row.item().sent().stream().findFirst().ifPresent(sent -> go.accept(Subject.report(sent.reportId())));
    }

    /** Causes beside the records where the room is low. */
    private void arrange() {
        int wanted = page.getClientArea().height >= HIGH ? SWT.VERTICAL : SWT.HORIZONTAL;
        if (split.getOrientation() != wanted) {
            split.setOrientation(wanted);
        }
    }

    private void filter() {
        if (presenter != null) {
            presenter.filter(new TaskFilter(open.getSelection(), groups.chosen(), search.getText()));
        }
    }

    public Control control() {
        return body;
    }

    /** Shows this answer from now on. */
    public void show(String receptionId) {
        presenter.show(receptionId);
    }

    /** Reads it again. */
    public void again() {
        presenter.again();
    }

    @Override
    public void show(Explained explained) {
        boolean other = shown.filter(before -> before.receptionId().equals(explained.receptionId())).isEmpty();
        shown = Optional.of(explained);
        about.setText(explained.about().replace("&", "&&"));
        remarks.setText(String.join("\n", explained.remarks()).replace("&", "&&"));
        see(remarks, !explained.remarks().isEmpty());
        if (other) {
            see(told, false);
        }
        groups.show(explained.groups(), presenter.filter().group());
        lines.of(explained, presenter.persons());
        top(page);
        page.layout(true, true);
    }

    @Override
    public void rows(List<TaskRow> rows, String how) {
        count.setText(rows.isEmpty() && shown.filter(all -> !all.rows().isEmpty()).isPresent() ? words.none_text : how);
        table.show(rows);
        chosen(table.current());
    }

    @Override
    public void say(String text) {
        shown = Optional.empty();
        sentence.setText("\n   " + text.replace("&", "&&"));
        top(sentence);
    }

    @Override
    public void written(String text, Path file) {
        if (!told.isDisposed()) {
            told.setText(text.replace("&", "&&").replace("<", "‹") + " <a>" + words.export_folder_label + "</a>");
            way = () -> tools.opener().show(file);
            see(told, true);
            page.layout(true, true);
        }
    }

    @Override
    public void sorry(String text) {
        tools.errors().sorry(text);
    }

    private static void see(Control control, boolean wanted) {
        control.setVisible(wanted);
        ((GridData) control.getLayoutData()).exclude = !wanted;
    }

    private void top(Control control) {
        if (stack.topControl != control) {
            stack.topControl = control;
            body.layout();
        }
    }
}
