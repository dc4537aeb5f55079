// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import jakarta.annotation.PostConstruct;
import java.util.List;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Refreshable;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.l10n.Messages;
import lu.seco.ui.internal.open.Opener;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.e4.ui.workbench.modeling.ISelectionListener;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The pane that tells the story of the selected row: its facts, its files on the other side, its time line with what proves each step. */
public final class DetailPart implements DetailView, Refreshable {

    private final StackLayout stack = new StackLayout();
    private Language language;
    private Composite body;
    private Label sentence;
    private SashForm story;
    private FactsPane facts;
    private Table timeline;
    private DetailPresenter presenter;
    private ErrorReporter errors;

    @PostConstruct
    void build(Composite parent, Room room, Layouts layouts, Opener opener, ErrorReporter reporter,
            ESelectionService selection) {
        language = room.language();
        errors = reporter;
        Messages words = language.messages();
        body = new Composite(parent, SWT.NONE);
        body.setLayout(stack);
        sentence = new Label(body, SWT.WRAP);
        sentence.setData(Ids.WIDGET, "detail.sentence");
        story = new SashForm(body, SWT.HORIZONTAL);
        facts = new FactsPane(story, words, opener, this::decide);
        Composite right = new Composite(story, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(0, 0).applyTo(right);
        timeline = new Table(right, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        timeline.setHeaderVisible(true);
        timeline.setData(Ids.WIDGET, "detail.timeline");
        Access.name(timeline, words.detail_timeline_name);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(timeline);
        column(words.detail_time_label, 145);
        column(words.detail_event_label, 380);
        column(words.detail_evidence_label, 430);
        column(words.detail_source_label, 260);
        layouts.columns("timeline", List.of("time", "event", "evidence", "source"), timeline);
        story.setWeights(36, 64);
        presenter = new DetailPresenter(room.engine(), room.work("detail"), room.ui(), this, language);
        ISelectionListener follower = (part, selected) -> follow(selected);
        selection.addSelectionListener(follower);
        body.addDisposeListener(event -> {
            selection.removeSelectionListener(follower);
            presenter.close();
        });
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(timeline, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    @Focus
    void focus() {
        if (stack.topControl == story) {
            timeline.setFocus();
        } else {
            body.setFocus();
        }
    }

    private void follow(Object selected) {
        if (selected instanceof Report report) {
            presenter.show(Subject.report(report.id()));
        } else if (selected instanceof Reception reception) {
            presenter.show(Subject.reception(reception.id()));
        }
    }

    private void decide(String reportId, Detail.Choice choice) {
        Messages words = language.messages();
        int answer = MessageDialog.open(MessageDialog.QUESTION, body.getShell(), choice.label(), choice.question(), SWT.NONE,
                choice.label(), words.decision_cancel_label);
        if (answer == 0) {
            presenter.decide(reportId, choice.decision(), System.getProperty("user.name", ""));
        }
    }

    @Override
    public void refresh() {
        presenter.reload();
    }

    @Override
    public void show(Detail detail) {
        facts.show(detail);
        timeline.setRedraw(false);
        timeline.removeAll();
        for (Detail.Moment moment : detail.timeline()) {
            String[] cells = {moment.at(), moment.text(), moment.evidence(), moment.source()};
            new TableItem(timeline, SWT.NONE).setText(cells);
        }
        timeline.setRedraw(true);
        stack.topControl = story;
        body.layout();
    }

    @Override
    public void say(String text) {
        sentence.setText("\n   " + text);
        stack.topControl = sentence;
        body.layout();
    }

    @Override
    public void sorry(String text) {
        errors.sorry(text);
    }
}
