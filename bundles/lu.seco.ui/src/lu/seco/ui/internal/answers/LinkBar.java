// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Room;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Below the reports an answer is linked to: how sure the selected link is and why, and the buttons to correct it. Nothing is asked: it can be undone. */
public final class LinkBar implements LinksView {

    private final Room room;
    private final AnswersWords words;
    private final LinksPresenter presenter;
    private final Composite body;
    private final Label why;
    private final Button remove;
    private final Button add;
    private final Label told;
    private List<LinkInfo> links = List.of();
    private Optional<String> selected = Optional.empty();
    private String about = "";
    private String hindrance = "";
    private Optional<ReportPicker> picker = Optional.empty();

    /** @param person in whose name links are corrected */
    public LinkBar(Composite parent, Room room, String person) {
        this.room = Objects.requireNonNull(room, "room");
        words = room.language().words(AnswersWords.class);
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 2).spacing(0, 4).applyTo(body);
        why = label("detail.link.why");
        Composite row = new Composite(body, SWT.NONE);
        RowLayoutFactory.fillDefaults().center(true).spacing(8).applyTo(row);
        remove = new Button(row, SWT.PUSH);
        remove.setText(words.links_remove_label);
        remove.setToolTipText(words.links_remove_tip);
        remove.setData(Ids.WIDGET, "detail.link.remove");
        remove.addListener(SWT.Selection, event -> selected.ifPresent(this::remove));
        add = new Button(row, SWT.PUSH);
        add.setText(words.links_add_label);
        add.setToolTipText(words.links_add_tip);
        add.setData(Ids.WIDGET, "detail.link.add");
        add.addListener(SWT.Selection, event -> pick());
        told = label("detail.link.told");
        told("");
        presenter = new LinksPresenter(room, room.work("links"), this, person);
        arrange();
    }

    private Label label(String name) {
        Label label = new Label(body, SWT.WRAP);
        label.setData(Ids.WIDGET, name);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private void remove(String reportId) {
        presenter.remove(reportId);
    }

    /** Shows the links of this reception, as they are now. */
    public void show(Subject reception) {
        if (!reception.id().equals(about)) {
            about = reception.id();
            links = List.of();
            selected = Optional.empty();
            told("");
        }
        presenter.show(reception.id());
    }

    /** This report is selected among those that are answered. */
    public void select(Optional<Subject> report) {
        selected = report.map(Subject::id);
        arrange();
    }

    private void pick() {
        ReportPicker opened = new ReportPicker(body.getShell(), room.language(), presenter::search, presenter::add);
        picker = Optional.of(opened);
        opened.open();
        presenter.search("");
    }

    @Override
    public void links(List<LinkInfo> now, String obstacle) {
        if (!body.isDisposed()) {
            links = now;
            hindrance = obstacle;
            if (selected.isEmpty() || links.stream().noneMatch(link -> link.reportId().equals(selected.get()))) {
                selected = links.stream().findFirst().map(LinkInfo::reportId);
            }
            arrange();
        }
    }

    private void arrange() {
        Optional<LinkInfo> link = links.stream().filter(one -> selected.equals(Optional.of(one.reportId()))).findFirst();
        String text = link.map(LinkInfo::text).orElse("");
        why.setText((hindrance.isEmpty() ? text : (text + "\n" + hindrance).strip()).replace("&", "&&"));
        remove.setEnabled(link.isPresent() && hindrance.isEmpty());
        add.setEnabled(hindrance.isEmpty() && !about.isEmpty());
        body.requestLayout();
    }

    @Override
    public void told(String sentence) {
        if (!told.isDisposed()) {
            told.setText(sentence.replace("&", "&&"));
            told.setVisible(!sentence.isEmpty());
            ((GridData) told.getLayoutData()).exclude = sentence.isEmpty();
            told.requestLayout();
        }
    }

    @Override
    public void reports(List<ReportChoice> reports, String count) {
        picker.ifPresent(open -> open.show(reports, count));
    }
}
