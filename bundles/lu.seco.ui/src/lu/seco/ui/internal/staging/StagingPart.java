// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import jakarta.annotation.PostConstruct;
import java.util.List;
import java.util.Optional;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Refreshable;
import lu.seco.ui.internal.common.Searchable;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.open.Launcher;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** The perspective <i>À valider</i>: what waits, what it holds, and the buttons that release, refuse and recall it. */
public final class StagingPart implements StagingView, Searchable, Refreshable {

    private static final String SORT = "staging.sort";

    private final StackLayout stack = new StackLayout();
    private Language language;
    private Room room;
    private Layouts layouts;
    private Icons icons;
    private Reasons reasons;
    private Composite body;
    private ActionBar actions;
    private Text search;
    private NoticeLine notice;
    private Composite pages;
    private SashForm sash;
    private StagingTable table;
    private Composite below;
    private JudgementIcons judgements;
    private Optional<PreviewPane> preview = Optional.empty();
    private Optional<StagedRow> looked = Optional.empty();
    private String note = "";
    private GuidePane guide;
    private Optional<OutcomeLine> outcome = Optional.empty();
    private Optional<RecallBand> recall = Optional.empty();
    private boolean recallable;
    private StagingPresenter presenter;

    @PostConstruct
    void build(Composite parent, Room given, Layouts kept, Icons drawings, ErrorReporter errors, MApplication application) {
        Launcher known = application.getContext().get(Launcher.class);
        Launcher launcher = known == null ? folder -> Program.launch(folder.toString()) : known;
        IEclipseContext context = application.getContext();
        context.set(StagingPresenter.class, build(parent, given, kept, drawings,
                new FolderOpener(given, given.work("staging-folder"), launcher, errors)));
        body.addDisposeListener(event -> context.remove(StagingPresenter.class));
    }

    StagingPresenter build(Composite parent, Room given, Layouts kept, Icons drawings, FolderOpener folders) {
        room = given;
        language = room.language();
        layouts = kept;
        icons = drawings;
        reasons = new Reasons(kept);
        StagingWords words = language.words(StagingWords.class);
        presenter = new StagingPresenter(room, room.work("staging"), this, System.getProperty("user.name", ""));
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 8).spacing(0, 8).applyTo(body);
        buildTop(words);
        pages = new Composite(body, SWT.NONE);
        pages.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 120).applyTo(pages);
        judgements = new JudgementIcons(body, drawings);
        sash = new SashForm(pages, SWT.VERTICAL);
        sash.setSashWidth(8);
        table = new StagingTable(sash, new StagingCells(room), judgements, kept, words.list_table_name);
        below = new Composite(sash, SWT.NONE);
        below.setLayout(new FillLayout());
        Weights.keep(sash, "staging", kept, 46, 54);
        guide = new GuidePane(pages, words, () -> search.setText(""), folders::open);
        begin();
        return presenter;
    }

    private void buildTop(StagingWords words) {
        Composite top = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        actions = new ActionBar(top, words);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).grab(true, false).applyTo(actions.control());
        search = new Text(top, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(words.list_search_hint);
        search.setTextLimit(200);
        search.setData(Ids.WIDGET, "staging.search");
        Access.name(search, words.list_search_hint);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).hint(260, SWT.DEFAULT).applyTo(search);
        notice = new NoticeLine(body, icons);
    }

    private void begin() {
        actions.onAction(presenter::releaseAll, presenter::releaseSelected, presenter::refuse);
        table.onSelect(presenter::select);
        table.onSort(column -> {
            StagingSort sort = presenter.sort(column);
            layouts.keep(SORT, sort.format());
            return sort;
        });
        search.addListener(SWT.Modify, event -> presenter.search(search.getText()));
        search.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR) {
                table.focus();
            } else if (event.keyCode == SWT.ESC) {
                search.setText("");
            }
        });
        StagingSort sort = StagingSort.parse(layouts.kept(SORT, StagingSort.FIRST.format()));
        table.sorted(sort);
        stack.topControl = sash;
        presenter.open(sort);
        body.addDisposeListener(event -> presenter.close());
        room.ui().execute(this::complete);
    }

    /** What is looked at second is built in a turn of its own: the list is there at once, and nobody waits for both. */
    private void complete() {
        if (!body.isDisposed()) {
            PreviewPane pane = new PreviewPane(below, room, judgements, layouts, icons);
            preview = Optional.of(pane);
            below.layout();
            pane.show(looked, note);
        }
    }

    /** Only who released something needs it. */
    private RecallBand recallBand() {
        if (recall.isEmpty()) {
            RecallBand band = new RecallBand(body, language, presenter::tick);
            band.onRecall(presenter::recall);
            band.enabled(recallable);
            recall = Optional.of(band);
        }
        return recall.get();
    }

    /** Only who did something needs it. */
    private OutcomeLine outcomeLine() {
        if (outcome.isEmpty()) {
            outcome = Optional.of(new OutcomeLine(body, language, icons));
            recall.ifPresent(RecallBand::last);
        }
        return outcome.get();
    }

    @Focus
    void focus() {
        if (stack.topControl == sash) {
            table.focus();
        } else {
            search.setFocus();
        }
    }

    @Override
    public void search() {
        search.setFocus();
        search.selectAll();
    }

    @Override
    public void refresh() {
        presenter.refresh();
        preview.ifPresent(PreviewPane::again);
    }

    @Override
    public void list(StagingList list, List<String> selected) {
        table.show(list, selected);
    }

    @Override
    public void guide(Guide told) {
        guide.show(told);
        show(told.instead().isEmpty() ? sash : guide.control());
        notice.show(told.notice());
    }

    @Override
    public void bar(Bar bar) {
        actions.show(bar);
        recallable = bar.recall();
        recall.ifPresent(band -> band.enabled(recallable));
    }

    @Override
    public void outcome(Outcome told) {
        if (outcome.isPresent() || !told.equals(Outcome.NONE)) {
            outcomeLine().show(told);
        }
    }

    @Override
    public void recall(List<RecallLine> lines) {
        if (recall.isPresent() || !lines.isEmpty()) {
            recallBand().show(lines);
        }
    }

    @Override
    public void preview(Optional<StagedRow> row, String told) {
        looked = row;
        note = told;
        preview.ifPresent(pane -> pane.show(row, told));
        guide.note(row.isPresent() ? "" : told);
    }

    @Override
    public Consent.Answer consent(String question, boolean others) {
        return ConsentDialog.ask(body.getShell(), language, question, others);
    }

    @Override
    public Optional<String> reason(List<String> names) {
        RefuseDialog dialog = new RefuseDialog(body.getShell(), language, names, reasons.recent());
        if (dialog.open() != Window.OK) {
            return Optional.empty();
        }
        reasons.remember(dialog.reason());
        return Optional.of(dialog.reason());
    }

    private void show(Control page) {
        if (stack.topControl != page) {
            stack.topControl = page;
            pages.layout();
        }
    }
}
