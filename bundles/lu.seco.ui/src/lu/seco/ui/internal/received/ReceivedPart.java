// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.received;

import jakarta.annotation.PostConstruct;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.SubjectKind;
import lu.seco.ui.internal.actions.Desks;
import lu.seco.ui.internal.actions.ReadMarks;
import lu.seco.ui.internal.actions.RowAction;
import lu.seco.ui.internal.actions.RowDesk;
import lu.seco.ui.internal.actions.RowTarget;
import lu.seco.ui.internal.actions.RunAgain;
import lu.seco.ui.internal.actions.Tools;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Refreshable;
import lu.seco.ui.internal.common.Reveals;
import lu.seco.ui.internal.common.Searchable;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.list.ListDescription;
import lu.seco.ui.internal.list.ListPane;
import lu.seco.ui.internal.open.Opener;
import lu.seco.ui.internal.rows.Reads;
import lu.seco.ui.internal.rows.ReceptionSource;
import lu.seco.ui.internal.rows.RowsPresenter;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;

/** <i>Réceptions</i>: everything that came back. */
public final class ReceivedPart implements Refreshable, Searchable, RowTarget {

    private ListPane<Reception> pane;
    private RowsPresenter<Reception> presenter;
    private RowDesk<Reception> desk;

    @PostConstruct
    void build(Composite parent, Room room, Layouts layouts, Icons icons, Opener opener, ESelectionService selection, ErrorReporter errors,
            Reveals reveals) {
        Language language = room.language();
        ReceptionSource source = new ReceptionSource();
        Reads reads = Reads.of(room, "received");
        ActionResults results = new ActionResults(room.engine(), room.work("results"), room.ui(), language, () -> Display.getCurrent() != null);
        pane = new ListPane<>(parent, "received", language, layouts);
        presenter = new RowsPresenter<>(source, reads, pane);
        pane.open(presenter, reads, new ListDescription<>(SubjectKind.RECEPTION, language.messages().part_received_label,
                new ReceivedColumns(language, icons, results).all(), Reception::id, reception -> !reception.read(),
                () -> language.messages().list_empty_received));
        results.onKnown(id -> {
            if (!pane.control().isDisposed()) {
                presenter.window().indexOf(id).ifPresent(pane::changed);
            }
        });
        equip(room, new Tools(room, opener, errors, layouts), source, selection);
        Runnable end = reveals.register(SubjectKind.RECEPTION, subject -> presenter.reveal(subject.id()));
        pane.control().addDisposeListener(event -> end.run());
    }

    private void equip(Room room, Tools tools, ReceptionSource source, ESelectionService selection) {
        Language language = room.language();
        String person = System.getProperty("user.name", "");
        ReadMarks marks = new ReadMarks(room.engine(), room.work("read"), room.ui(), language, person);
        RunAgain again = new RunAgain(room.engine(), room.ui(), language, person);
        desk = Desks.of(pane, source, Reception::file, language.messages().part_received_label, tools);
        desk.row(RowAction.READ, reception -> marks.toggle(reception, tools.errors()::sorry));
        desk.row(RowAction.AGAIN, reception -> again.run(reception.id(), pane::tell, tools.errors()::sorry));
        Desks.attach(pane, desk, language);
        pane.table().onOpen(reception -> {
            marks.opened(reception);
            desk.run(RowAction.OPEN);
        });
        pane.table().onSelect(reception -> {
            marks.selected(reception);
            selection.setSelection(reception);
        });
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
