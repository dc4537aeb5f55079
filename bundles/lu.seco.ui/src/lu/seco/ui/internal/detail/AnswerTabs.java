// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.actions.Tools;
import lu.seco.ui.internal.answers.AnswersPane;
import lu.seco.ui.internal.answers.AnswersWords;
import lu.seco.ui.internal.answers.LinkBar;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.export.SystemAsker;
import lu.seco.ui.internal.records.Masking;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;

/** What only a reception has: the answer explained, in a tab of its own, and below what it answers the means to correct that. */
final class AnswerTabs {

    private final TabFolder tabs;
    private final TabItem tab;
    private final Supplier<AnswersPane> pane;
    private Optional<AnswersPane> answers = Optional.empty();
    private final LinkBar links;
    private Optional<Detail> shown = Optional.empty();

    /**
     * @param go leads to a report
     * @param person in whose name links are corrected
     */
    AnswerTabs(TabFolder tabs, OtherPane other, Tools tools, Icons icons, Masking masking, Consumer<Subject> go, String person) {
        this.tabs = Objects.requireNonNull(tabs, "tabs");
        // built for the first who looks at it: most never do, and the pane is to open at once
        pane = () -> new AnswersPane(tabs, tools, icons, masking, new SystemAsker(tools.layouts(), () -> tools.room().engine().clock()), go);
        tab = new TabItem(tabs, SWT.NONE);
        tab.setText(tools.room().language().words(AnswersWords.class).tab_label);
        links = new LinkBar(other.below(), tools.room(), person);
        other.onSelect(links::select);
        tabs.addListener(SWT.Selection, event -> read());
    }

    void show(Detail detail) {
        shown = Optional.of(detail);
        links.show(detail.subject());
        read();
    }

    /** Reads it again, if somebody looks at it. */
    void again() {
        if (inFront()) {
            answers.ifPresent(AnswersPane::again);
        }
    }

    /** An answer is read only for one who looks at it. */
    private void read() {
        if (inFront()) {
            if (answers.isEmpty()) {
                answers = Optional.of(pane.get());
                tab.setControl(answers.get().control());
            }
            shown.ifPresent(detail -> answers.get().show(detail.subject().id()));
        }
    }

    private boolean inFront() {
        return tabs.getSelectionIndex() >= 0 && tabs.getItem(tabs.getSelectionIndex()) == tab;
    }
}
