// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.radar;

import jakarta.annotation.PostConstruct;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import lu.seco.core.journal.Subject;
import lu.seco.core.journal.SubjectKind;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Refreshable;
import lu.seco.ui.internal.common.Reveals;
import lu.seco.ui.internal.common.Searchable;
import lu.seco.ui.internal.export.Asker;
import lu.seco.ui.internal.export.SystemAsker;
import lu.seco.ui.internal.open.Opener;
import lu.seco.ui.internal.preferences.Preferences;
import lu.seco.ui.internal.preferences.Reminder;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** <i>Échéances</i>: what was sent, what is usual but missing, what is due, as a calendar of employers, kinds and months. */
public final class RadarPart implements RadarView, Refreshable, Searchable {

    private static final int LEAST = 100;

    private final Optional<Asker> asker;
    private final StackLayout stack = new StackLayout();
    private Room room;
    private RadarWords words;
    private CellText text;
    private Icons icons;
    private ErrorReporter errors;
    private Opener opener;
    private Reveals reveals;
    private Asker asking;
    private Composite body;
    private RadarBar bar;
    private Composite pages;
    private Label sentence;
    private GridCanvas grid;
    private Label cell;
    private DuePane due;
    private RadarPresenter presenter;

    public RadarPart() {
        asker = Optional.empty();
    }

    /** @param asker asks where to, instead of the dialog of the system */
    RadarPart(Asker asker) {
        this.asker = Optional.of(asker);
    }

    @PostConstruct
    void build(Composite parent, Room given, Layouts layouts, Icons drawings, ErrorReporter reporter, Opener shower, Reveals ways,
            Preferences preferences) {
        room = given;
        words = room.language().words(RadarWords.class);
        text = new CellText(room.language());
        icons = drawings;
        errors = reporter;
        opener = shower;
        reveals = ways;
        asking = asker.orElseGet(() -> new SystemAsker(layouts, room.engine()::clock));
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 8).applyTo(body);
        bar = new RadarBar(body, words, icons, filter -> presenter.filter(filter), months -> go(months), () -> focus());
        pages = new Composite(body, SWT.NONE);
        pages.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).hint(LEAST, LEAST).applyTo(pages);
        SashForm split = new SashForm(pages, SWT.HORIZONTAL | SWT.SMOOTH);
        calendar(split);
        due = new DuePane(split, room.language(), icons, item -> presenter.goTo(item),
                days -> preferences.change(Reminder.KEY, Integer.toString(days), () -> presenter.refresh()), this::export);
        split.setWeights(68, 32);
        Label note = new Label(body, SWT.WRAP);
        note.setText(words.note_text);
        GridDataFactory.fillDefaults().grab(true, false).hint(LEAST, SWT.DEFAULT).applyTo(note);
        stack.topControl = split;
        presenter = new RadarPresenter(room, room.work("radar"), this);
        body.addDisposeListener(event -> presenter.close());
    }

    private void calendar(Composite split) {
        Composite left = new Composite(split, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(left);
        sentence = new Label(left, SWT.WRAP);
        sentence.setData(Ids.WIDGET, "radar.sentence");
        GridDataFactory.fillDefaults().grab(true, false).hint(LEAST, SWT.DEFAULT).exclude(true).applyTo(sentence);
        grid = new GridCanvas(left, text, new GridCanvas.Walks() {
            @Override
            public void at(Optional<GridCanvas.Cell> now) {
                tell(now);
            }

            @Override
            public void into(GridCanvas.Cell now) {
                enter(now);
            }

            @Override
            public void beyond(int months) {
                presenter.go(months);
            }
        });
        GridDataFactory.fillDefaults().grab(true, true).hint(LEAST, LEAST).applyTo(grid.control());
        cell = new Label(left, SWT.WRAP);
        cell.setData(Ids.WIDGET, "radar.cell");
        GridDataFactory.fillDefaults().grab(true, false).hint(LEAST, SWT.DEFAULT).indent(4, 0).applyTo(cell);
        GridDataFactory.fillDefaults().grab(true, false).hint(LEAST, SWT.DEFAULT).applyTo(new Legend(left, text).control());
    }

    private void tell(Optional<GridCanvas.Cell> now) {
        String told = now.map(one -> text.sentence(one.row(), one.cell())).orElse("").replace("&", "&&");
        if (cell != null && !cell.getText().equals(told)) {
            cell.setText(told);
            cell.requestLayout();
        }
    }

    /** To the reports of a cell: all of that employer and kind if there are several, the newest one selected. */
    private void enter(GridCanvas.Cell now) {
        List<String> reports = now.cell().reports();
        if (reports.size() > 1) {
            reveals.narrow(SubjectKind.REPORT, now.row().kind(), now.row().employer());
        }
        if (!reports.isEmpty()) {
            reveals.reveal(Subject.report(reports.get(reports.size() - 1)));
        }
    }

    private void go(int months) {
        if (months == 0) {
            presenter.goToday();
        } else {
            presenter.go(months);
        }
    }

    /** Asks where to, and writes what is due for a diary. */
    public void export() {
        asking.ask(body.getShell(), words.export_title, words.export_name, "ics").ifPresent(presenter::export);
    }

    @Focus
    void focus() {
        grid.control().setFocus();
    }

    @Override
    public void refresh() {
        presenter.refresh();
    }

    @Override
    public void search() {
        bar.search();
    }

    @Override
    public void show(RadarShown shown) {
        bar.show(shown, presenter.filter());
        sentence(shown.empty());
        grid.show(shown.months(), shown.rows(), YearMonth.from(shown.today()));
        due.show(shown, Reminder.days(room.engine().settings()));
        body.layout(true, true);
    }

    private void sentence(String now) {
        sentence.setText(now.replace("&", "&&"));
        see(sentence, !now.isEmpty());
    }

    private static void see(Control control, boolean wanted) {
        control.setVisible(wanted);
        ((GridData) control.getLayoutData()).exclude = !wanted;
    }

    @Override
    public void select(String employer, String procedure, YearMonth month) {
        grid.select(employer, procedure, month);
        grid.control().setFocus();
    }

    @Override
    public void say(String now) {
        bar.instead(now);
    }

    @Override
    public void written(String told, Path file) {
        due.told(told, () -> opener.show(file));
    }

    @Override
    public void sorry(String told) {
        errors.sorry(told);
    }
}
