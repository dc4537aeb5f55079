// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.received;

import jakarta.annotation.PostConstruct;
import lu.seco.core.journal.Reception;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Refreshable;
import lu.seco.ui.internal.common.Searchable;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.list.ListPane;
import lu.seco.ui.internal.list.PagedTable;
import lu.seco.ui.internal.open.Opener;
import lu.seco.ui.internal.rows.ReceptionSource;
import lu.seco.ui.internal.rows.RowsPresenter;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.swt.widgets.Composite;

/** <i>Réceptions</i>: everything that came back. */
public final class ReceivedPart implements Refreshable, Searchable {

    private ListPane<Reception> pane;
    private RowsPresenter<Reception> presenter;

    @PostConstruct
    void build(Composite parent, Room room, Layouts layouts, Icons icons, Opener opener, ESelectionService selection) {
        Language language = room.language();
        pane = new ListPane<>(parent, "received", language, layouts);
        presenter = new RowsPresenter<>(new ReceptionSource(), room.engine(), room.work("received"), room.ui(), pane, language);
        PagedTable<Reception> table = pane.open(presenter, new ReceivedColumns(language, icons).all(), Reception::id,
                language.messages().part_received_label, () -> language.messages().list_empty_received);
        table.onSelect(selection::setSelection);
        table.onOpen(reception -> opener.open(reception.file()));
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
}
