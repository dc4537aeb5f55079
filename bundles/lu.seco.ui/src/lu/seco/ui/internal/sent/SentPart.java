// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.sent;

import jakarta.annotation.PostConstruct;
import java.util.concurrent.Executor;
import lu.seco.core.exchange.FolderRole;
import lu.seco.core.journal.Report;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Refreshable;
import lu.seco.ui.internal.common.Searchable;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.list.ListPane;
import lu.seco.ui.internal.list.PagedTable;
import lu.seco.ui.internal.open.Opener;
import lu.seco.ui.internal.rows.ReportSource;
import lu.seco.ui.internal.rows.RowsPresenter;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.swt.widgets.Composite;

/** <i>Envois</i>: everything that was, or is to be, sent. */
public final class SentPart implements Refreshable, Searchable {

    private ListPane<Report> pane;
    private RowsPresenter<Report> presenter;

    @PostConstruct
    void build(Composite parent, Room room, Layouts layouts, Icons icons, Opener opener, ESelectionService selection) {
        Language language = room.language();
        Engine engine = room.engine();
        Executor ui = room.ui();
        pane = new ListPane<>(parent, "sent", language, layouts);
        presenter = new RowsPresenter<>(new ReportSource(), engine, room.work("sent"), ui, pane, language);
        PagedTable<Report> table = pane.open(presenter, new SentColumns(language, icons).all(), Report::id,
                language.messages().part_sent_label, () -> language.text(language.messages().list_empty_sent, outbox(engine, language)));
        table.onSelect(selection::setSelection);
        table.onOpen(report -> opener.open(report.file()));
    }

    private static String outbox(Engine engine, Language language) {
        return engine.status().folders().stream().filter(folder -> folder.role() == FolderRole.OUTBOX)
                .map(folder -> folder.path().toString()).findFirst().orElse(language.messages().list_empty_folder);
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
