// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.sent;

import jakarta.annotation.PostConstruct;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.exchange.Decision;
import lu.seco.core.exchange.FolderRole;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.SubjectKind;
import lu.seco.ui.internal.actions.Desks;
import lu.seco.ui.internal.actions.RowAction;
import lu.seco.ui.internal.actions.RowDesk;
import lu.seco.ui.internal.actions.RowTarget;
import lu.seco.ui.internal.actions.Tools;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Refreshable;
import lu.seco.ui.internal.common.Reveals;
import lu.seco.ui.internal.common.Searchable;
import lu.seco.ui.internal.detail.Deciding;
import lu.seco.ui.internal.detail.Decisions;
import lu.seco.ui.internal.detail.Detail;
import lu.seco.ui.internal.detail.Question;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.list.ListDescription;
import lu.seco.ui.internal.list.ListPane;
import lu.seco.ui.internal.open.Opener;
import lu.seco.ui.internal.rows.ListFilter;
import lu.seco.ui.internal.rows.Reads;
import lu.seco.ui.internal.rows.ReportSource;
import lu.seco.ui.internal.rows.RowsPresenter;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** <i>Envois</i>: everything that was, or is to be, sent. */
public final class SentPart implements Refreshable, Searchable, RowTarget {

    private ListPane<Report> pane;
    private RowsPresenter<Report> presenter;
    private RowDesk<Report> desk;

    @PostConstruct
    void build(Composite parent, Room room, Layouts layouts, Icons icons, Opener opener, ESelectionService selection, ErrorReporter errors,
            Reveals reveals) {
        Language language = room.language();
        ReportSource source = new ReportSource();
        Reads reads = Reads.of(room, "sent");
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        pane = new ListPane<>(body, "sent", language, layouts);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pane.control());
        BalancePresenter balance = new BalancePresenter(room.engine(), room.work("balance"), room.ui(), new BalanceLine(body, language, icons));
        body.addDisposeListener(event -> balance.close());
        presenter = new RowsPresenter<>(source, reads, pane);
        presenter.onList(listed -> balance.show(listed.period()));
        pane.open(presenter, reads, new ListDescription<>(SubjectKind.REPORT, language.messages().part_sent_label,
                new SentColumns(language, icons).all(), Report::id, report -> false, () -> nothing(room.engine(), language)));
        desk = Desks.of(pane, source, Report::file, language.messages().part_sent_label, new Tools(room, opener, errors, layouts));
        decisions(room, errors);
        Desks.attach(pane, desk, language);
        pane.table().onSelect(selection::setSelection);
        Runnable end = reveals.register(SubjectKind.REPORT, subject -> presenter.reveal(subject.id()));
        Runnable wide = reveals.narrows(SubjectKind.REPORT, this::narrow);
        pane.control().addDisposeListener(event -> {
            end.run();
            wide.run();
        });
    }

    private void narrow(String kind, String employer) {
        ListFilter filter = ListFilter.ALL.kinds(Set.of(kind)).employer(Optional.of(employer));
        presenter.filter(filter);
        pane.filtered(filter);
        pane.tell("");
    }

    private void decisions(Room room, ErrorReporter errors) {
        Language language = room.language();
        Decisions decisions = new Decisions(language);
        Deciding deciding = new Deciding(room.engine(), room.ui(), language, System.getProperty("user.name", ""));
        Map<RowAction, Decision> all = Map.of(RowAction.WAS_SENT, Decision.WAS_SENT, RowAction.SEND_AGAIN, Decision.SEND,
                RowAction.WAIT, Decision.WAIT, RowAction.DROP, Decision.DROP);
        all.forEach((action, decision) -> desk.row(action, report -> decisions.of(report, decision).isPresent(), report -> {
            Detail.Choice choice = decisions.of(report, decision).orElseThrow();
            Optional<String> hindrance = deciding.hindrance();
            if (hindrance.isPresent()) {
                errors.sorry(hindrance.get());
            } else if (Question.agreed(pane.control().getShell(), choice, language.messages().decision_cancel_label)) {
                deciding.decide(report.id(), decision, pane::tell, errors::sorry);
            }
        }));
    }

    private static String nothing(Engine engine, Language language) {
        String outbox = engine.status().folders().stream().filter(folder -> folder.role() == FolderRole.OUTBOX)
                .map(folder -> folder.path().toString()).findFirst().orElse(language.messages().list_empty_folder);
        return language.text(language.messages().list_empty_sent, outbox);
    }

    @Focus
    void focus() {
        pane.focus();
    }

    @Override
    public void refresh() {
        presenter.reload();
    }

    @Override
    public void search() {
        pane.search();
    }

    @Override
    public boolean can(RowAction action) {
        return desk != null && desk.can(action);
    }

    @Override
    public void run(RowAction action) {
        desk.run(action);
    }
}
