// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.records;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Access;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;

/** The records of a file, decoded, with the raw line beside; a search, and totals. The same wherever a file is looked at. */
public final class RecordsPane implements RecordsView, RecordsBar.Wishes {

    private final Masking masking;
    private final RecordsWords words;
    private final RecordsPresenter presenter;
    private final TotalsPresenter totals;
    private final Composite body;
    private final RecordsBar bar;
    private final Composite pages;
    private final StackLayout stack = new StackLayout();
    private final RecordsTable table;
    private final Label sentence;
    private final Text line;
    private final Label note;
    private final Link beginning;

    /**
     * @param masking whether persons are masked
     * @param area begins the names of its widgets, and names its threads
     */
    public RecordsPane(Composite parent, Room room, Masking masking, String area) {
        this.masking = Objects.requireNonNull(masking, "masking");
        words = Objects.requireNonNull(room, "room").language().words(RecordsWords.class);
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(4, 4).spacing(0, 4).applyTo(body);
        bar = new RecordsBar(body, words, masking, area, this);
        TotalsLine totalsLine = new TotalsLine(body, words, area);
        pages = new Composite(body, SWT.NONE);
        pages.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 80).applyTo(pages);
        sentence = new Label(pages, SWT.WRAP);
        sentence.setData(Ids.WIDGET, area + ".sentence");
        table = new RecordsTable(pages, room.language(), area, this::cells);
        table.control().addListener(SWT.Selection, event -> beside());
        line = line(area);
        Composite foot = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 0).applyTo(foot);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(foot);
        note = new Label(foot, SWT.NONE);
        note.setData(Ids.WIDGET, area + ".note");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(200, SWT.DEFAULT).applyTo(note);
        beginning = new Link(foot, SWT.NONE);
        beginning.setText("<a>" + words.beginning_label + "</a>");
        beginning.setData(Ids.WIDGET, area + ".beginning");
        beginning.setVisible(false);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(beginning);
        stack.topControl = sentence;
        presenter = new RecordsPresenter(room, room.work(area), this, masking);
        totals = new TotalsPresenter(room, room.work(area + ".totals"), totalsLine);
        beginning.addListener(SWT.Selection, event -> presenter.beginning());
        body.addDisposeListener(event -> {
            presenter.close();
            totals.close();
        });
    }

    private Text line(String area) {
        Text made = new Text(body, SWT.READ_ONLY | SWT.SINGLE | SWT.BORDER);
        made.setFont(JFaceResources.getTextFont());
        made.setData(Ids.WIDGET, area + ".line");
        made.setMessage(words.line_none_text);
        Access.name(made, words.line_name);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(made);
        made.setVisible(false);
        return made;
    }

    private List<String> cells(int index) {
        presenter.look(index);
        return presenter.cells(index);
    }

    @Override
    public void search(String text) {
        presenter.search(text);
    }

    @Override
    public void raw(boolean lines) {
        presenter.raw(lines);
    }

    @Override
    public void down() {
        table.control().setFocus();
        if (table.selected() < 0 && table.control().getItemCount() > 0) {
            found(0);
        }
    }

    public Control control() {
        return body;
    }

    /** Shows this file from now on, or none. */
    public void show(Optional<Source> source) {
        bar.see(source.isPresent());
        presenter.show(source);
        totals.show(source);
    }

    /** Reads it again. */
    public void again() {
        presenter.again();
        totals.again();
    }

    /** Leads to the record in that line of the file that is shown, from 1. */
    public void reveal(long number) {
        presenter.reveal(number);
        table.control().setFocus();
    }

    /** The line of the selected record as it stands in the file. */
    private void beside() {
        line.setText(table.selected() < 0 ? "" : presenter.line(table.selected()));
    }

    @Override
    public void columns(List<Head> heads, boolean lines) {
        table.columns(heads, lines);
    }

    @Override
    public void rows(int count) {
        table.rows(count);
        see(true);
        beside();
    }

    @Override
    public void say(String text) {
        table.control().setItemCount(0);
        note("", false);
        sentence.setText(text.replace("&", "&&"));
        see(false);
    }

    @Override
    public void note(String text, boolean late) {
        note.setText(text.replace("&", "&&"));
        note.setToolTipText(text);
        beginning.setVisible(late);
    }

    @Override
    public void found(int index) {
        table.select(index);
        beside();
    }

    @Override
    public void unsearched() {
        bar.clear();
    }

    /** The records, or a sentence; the line is not beside them where the table shows nothing else, or must not. */
    private void see(boolean records) {
        boolean beside = !table.lines() && !masking.masked();
        GridData room = (GridData) line.getLayoutData();
        line.setVisible(records && beside);
        // its room is kept while there are no records: what is above must not jump when they come
        if (room.exclude == beside) {
            room.exclude = !beside;
            body.layout();
        }
        Control top = records ? table.control() : sentence;
        if (stack.topControl != top) {
            stack.topControl = top;
            pages.layout();
        }
    }
}
