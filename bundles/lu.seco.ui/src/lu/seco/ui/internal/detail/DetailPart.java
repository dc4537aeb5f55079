// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import jakarta.annotation.PostConstruct;
import java.util.Optional;
import java.util.concurrent.Executor;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.actions.RunAgain;
import lu.seco.ui.internal.actions.Tools;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Refreshable;
import lu.seco.ui.internal.common.Reveals;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.open.Opener;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.e4.ui.workbench.modeling.ISelectionListener;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;

/** The pane beside a list that tells of the selected row: its facts, its story with what proves each step, its content, the other side. */
public final class DetailPart implements DetailView, Refreshable {

    private final StackLayout stack = new StackLayout();
    private Language language;
    private DetailWords words;
    private boolean receptions;
    private Composite body;
    private Label sentence;
    private SashForm split;
    private FactsPane facts;
    private CardPane card;
    private Outcome outcome;
    private TabFolder tabs;
    private TabItem otherTab;
    private StoryPane story;
    private ContentTabs content;
    private OtherPane other;
    private DetailPresenter presenter;
    private ErrorReporter errors;
    private Runnable furnish;
    private Runnable furnishBehind;
    private Executor turns;
    private Optional<AnswerTabs> answers = Optional.empty();
    private Optional<Detail> shown = Optional.empty();

    @PostConstruct
    void build(Composite parent, MPart self, Room room, Layouts layouts, Icons icons, Opener opener, ErrorReporter reporter, Reveals reveals,
            ESelectionService selection) {
        language = room.language();
        words = language.words(DetailWords.class);
        errors = reporter;
        receptions = Ids.PART_RECEIVED_DETAIL.equals(self.getElementId());
        body = new Composite(parent, SWT.NONE);
        body.setLayout(stack);
        sentence = new Label(body, SWT.WRAP);
        sentence.setData(Ids.WIDGET, "detail.sentence");
        furnish = () -> furnish(layouts, icons, opener, reveals);
        furnishBehind = () -> furnishBehind(room, layouts, icons, opener, reveals);
        turns = room.ui();
        presenter = new DetailPresenter(room.engine(), room.work("detail"), room.ui(), this, language, person());
        ISelectionListener follower = (part, selected) -> follow(selected);
        selection.addSelectionListener(follower);
        body.addDisposeListener(event -> {
            selection.removeSelectionListener(follower);
            presenter.close();
        });
    }

    /** Everything but the sentence: built for the first row somebody selects, so that the window opens at once. */
    private void furnish(Layouts layouts, Icons icons, Opener opener, Reveals reveals) {
        split = new SashForm(body, SWT.HORIZONTAL);
        facts = new FactsPane(split, language.messages(), opener, reveals::reveal);
        Composite right = new Composite(split, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(right);
        card = new CardPane(right, words, icons, this::decide);
        outcome = new Outcome(right, "detail.told");
        tabs = new TabFolder(right, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
        tabs.setData(Ids.WIDGET, "detail.tabs");
        story = new StoryPane(tabs, language.messages(), layouts);
        tab(language.messages().detail_timeline_name, story.control());
        split.setWeights(34, 66);
    }

    /** What lies behind the story. */
    private void furnishBehind(Room room, Layouts layouts, Icons icons, Opener opener, Reveals reveals) {
        content = new ContentTabs(tabs, room, layouts);
        RunAgain again = new RunAgain(room.engine(), room.ui(), language, person());
        other = new OtherPane(tabs, words, language.messages(), icons, reveals::reveal, id -> again.run(id, told -> { }, errors::sorry));
        otherTab = tab(receptions ? words.other_tab_received : language.messages().detail_answers_label, other.control());
        if (!receptions) {
            content.sent(icons);
        } else {
            answers = Optional.of(new AnswerTabs(tabs, other, new Tools(room, opener, errors, layouts), icons, content.masking(), reveals::reveal,
                    person()));
        }
    }

    private TabItem tab(String title, Control control) {
        TabItem item = new TabItem(tabs, SWT.NONE);
        item.setText(title);
        item.setControl(control);
        return item;
    }

    private static String person() {
        return System.getProperty("user.name", "");
    }

    @Focus
    void focus() {
        if (split != null && stack.topControl == split) {
            tabs.setFocus();
        } else {
            body.setFocus();
        }
    }

    /** Each perspective has a pane of its own, which follows its own list. */
    private void follow(Object selected) {
        if (!receptions && selected instanceof Report report) {
            presenter.show(Subject.report(report.id()));
        } else if (receptions && selected instanceof Reception reception) {
            presenter.show(Subject.reception(reception.id()));
        }
    }

    private void decide(String reportId, Detail.Choice choice) {
        if (Question.agreed(body.getShell(), choice, language.messages().decision_cancel_label)) {
            presenter.decide(reportId, choice.decision());
        }
    }

    @Override
    public void refresh() {
        presenter.reload();
        if (content != null) {
            shown.ifPresent(detail -> content.again());
        }
        answers.ifPresent(AnswerTabs::again);
    }

    @Override
    public void show(Detail detail) {
        if (split == null) {
            furnish.run();
        }
        shown = Optional.of(detail);
        facts.show(detail);
        card.show(detail);
        outcome.about(detail.subject());
        story.show(detail.timeline());
        stack.topControl = split;
        body.layout();
        if (content == null) {
            // in a turn of its own, once the story is seen
            turns.execute(this::behind);
        } else {
            behind();
        }
    }

    private void behind() {
        if (body.isDisposed()) {
            return;
        }
        if (content == null) {
            furnishBehind.run();
        }
        shown.ifPresent(this::behind);
    }

    private void behind(Detail detail) {
        other.show(detail);
        int count = detail.other().linked().size();
        String title = receptions ? words.other_tab_received : language.messages().detail_answers_label;
        otherTab.setText(count == 0 ? title : language.text(words.other_tab_count, title, count));
        content.show(detail);
        answers.ifPresent(tab -> tab.show(detail));
    }

    @Override
    public void say(String text) {
        shown = Optional.empty();
        sentence.setText("\n   " + text);
        stack.topControl = sentence;
        body.layout();
    }

    @Override
    public void told(String text) {
        shown.ifPresent(detail -> outcome.tell(detail.subject(), text));
    }

    @Override
    public void sorry(String text) {
        errors.sorry(text);
    }
}
