// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import lu.seco.ui.internal.l10n.Language;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;

/** What was found: in one sentence, as a list, and the chosen finding in full. Findings of a file that somebody brought take the place of those of now. */
final class FindingsPane implements FindingsView, AnalysisView {

    private final Composite body;
    private final HeadPane head;
    private final AnalysisBar bar;
    private final FindingsTable table;
    private final FindingCard card;
    private List<Finding> now = List.of();
    private Optional<AnalysisShown> brought = Optional.empty();

    FindingsPane(Composite parent, Language language, LevelIcons icons, FindingCard.Wishes wishes, BiPredicate<String, String> agrees) {
        DiagnosisWords words = language.words(DiagnosisWords.class);
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 6).applyTo(body);
        head = new HeadPane(body, words, icons);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head.control());
        bar = new AnalysisBar(body, language);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar.control());
        SashForm sash = new SashForm(body, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(sash);
        table = new FindingsTable(sash, words, icons);
        card = new FindingCard(sash, language, wishes, agrees);
        sash.setWeights(1, 2);
    }

    HeadPane head() {
        return head;
    }

    AnalysisBar bar() {
        return bar;
    }

    FindingCard card() {
        return card;
    }

    /**
     * Who is told.
     *
     * @param select another finding is in front, or none; and whether it is one of now
     * @param ask a person has chosen one
     */
    void onSelect(BiConsumer<Optional<Finding>, Boolean> select, Runnable ask) {
        table.onSelect(finding -> select.accept(finding, brought.isEmpty()), ask);
    }

    void focus() {
        table.focus();
    }

    @Override
    public void show(FindingsShown shown) {
        now = shown.findings();
        if (head.show(shown)) {
            body.layout(true, true);
        }
        list();
    }

    @Override
    public void analysis(Optional<AnalysisShown> shown) {
        brought = shown;
        if (bar.show(shown)) {
            body.layout(true, true);
        }
        list();
    }

    private void list() {
        table.show(brought.map(AnalysisShown::findings).orElse(now));
    }
}
