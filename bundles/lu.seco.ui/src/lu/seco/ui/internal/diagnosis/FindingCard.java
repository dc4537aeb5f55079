// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.l10n.Language;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** A finding in full: what it means, what to do, since when, which reports, how sure; and what SeCo can do about it. */
final class FindingCard {

    private final Language language;
    private final DiagnosisWords words;
    private final Composite body;
    private final StyledText text;
    private final Link reports;
    private final Button deed;
    private final Button done;
    private final Button admin;
    private final Label told;
    private final Wishes wishes;
    private final BiPredicate<String, String> agrees;
    private Optional<CardShown> shown = Optional.empty();
    private boolean busy;

    /** What a person can want of a finding. */
    interface Wishes {

        void act(CardShown.Deed deed);

        void done();

        /** The wording for an admin, or for a clerk. */
        void admin(boolean wanted);

        void open(Subject report);
    }

    /** @param agrees asks a question with a title, and says whether the person means it */
    FindingCard(Composite parent, Language language, Wishes wishes, BiPredicate<String, String> agrees) {
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(DiagnosisWords.class);
        this.wishes = Objects.requireNonNull(wishes, "wishes");
        this.agrees = Objects.requireNonNull(agrees, "agrees");
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(body);
        text = new StyledText(body, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setData(Ids.WIDGET, "diagnosis.card");
        text.setMargins(4, 4, 4, 4);
        text.setLineSpacing(2);
        text.setAlwaysShowScrollBars(false);
        text.setBackground(parent.getBackground());
        Access.name(text, words.card_name);
        // a text that is only read has no use for tabs: they lead on
        text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(text);
        reports = new Link(body, SWT.WRAP);
        reports.setData(Ids.WIDGET, "diagnosis.card.reports");
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).exclude(true).applyTo(reports);
        reports.setVisible(false);
        reports.addListener(SWT.Selection, event -> open(event.text));
        Composite bar = new Composite(body, SWT.NONE);
        RowLayout row = new RowLayout(SWT.HORIZONTAL);
        row.marginLeft = 0;
        row.spacing = 8;
        row.center = true;
        bar.setLayout(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        deed = button(bar, SWT.PUSH, "", "diagnosis.card.act", this::act);
        done = button(bar, SWT.PUSH, words.card_done, "diagnosis.card.done", wishes::done);
        admin = button(bar, SWT.CHECK, words.card_admin, "diagnosis.card.admin", this::toggle);
        told = new Label(body, SWT.WRAP);
        told.setData(Ids.WIDGET, "diagnosis.card.told");
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).exclude(true).applyTo(told);
        told.setVisible(false);
        show(Optional.empty());
    }

    private static Button button(Composite bar, int style, String label, String name, Runnable action) {
        Button button = new Button(bar, style);
        button.setText(label);
        button.setData(Ids.WIDGET, name);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    Control control() {
        return body;
    }

    /** The reports that the finding touched. */
    List<CardShown.Touched> touched() {
        return shown.map(CardShown::touched).orElse(List.of());
    }

    private void act() {
        shown.flatMap(CardShown::deed).filter(wanted -> wanted.question().isEmpty() || agrees.test(wanted.label(), wanted.question()))
                .ifPresent(wishes::act);
    }

    private void toggle() {
        wishes.admin(admin.getSelection());
    }

    /** Sets the wording without telling anybody. */
    void admin(boolean wanted) {
        admin.setSelection(wanted);
    }

    private void open(String index) {
        shown.ifPresent(card -> wishes.open(card.touched().get(Integer.parseInt(index)).subject()));
    }

    void show(Optional<CardShown> card) {
        if (card.equals(shown) && card.isPresent()) {
            return;
        }
        boolean same = card.map(one -> one.finding().key()).equals(shown.map(one -> one.finding().key()));
        shown = card;
        int top = same ? text.getTopPixel() : 0;
        new CardText(words.card_none).put(card, text);
        text.setTopPixel(top);
        Optional<CardShown.Deed> can = card.flatMap(CardShown::deed);
        seen(deed, can.isPresent());
        deed.setText(can.map(CardShown.Deed::label).orElse("").replace("&", "&&"));
        deed.setEnabled(!busy);
        seen(done, card.filter(CardShown::closable).isPresent());
        seen(admin, card.filter(one -> one.finding().trouble().isPresent()).isPresent());
        reports(card);
        body.layout(true, true);
    }

    private void reports(Optional<CardShown> card) {
        StringBuilder line = new StringBuilder();
        card.ifPresent(one -> {
            for (int at = 0; at < one.touched().size(); at++) {
                line.append(at == 0 ? words.card_reports + " " : ", ").append("<a href=\"").append(at).append("\">")
                        .append(name(one.touched().get(at).name())).append("</a>");
            }
            line.append(one.more() > 0 ? " " + language.text(words.card_more, one.more()) : "");
        });
        reports.setText(line.toString());
        seen(reports, line.length() > 0);
    }

    /** File names are written by anybody: what would be a mark of a link is shown as something else. */
    private static String name(String name) {
        return Plain.line(name).replace('<', '‹').replace('>', '›').replace("&", "&&");
    }

    void told(String sentence, boolean isBusy) {
        busy = isBusy;
        deed.setEnabled(!busy);
        told.setText(sentence.replace("&", "&&"));
        seen(told, !sentence.isEmpty());
        body.layout(true, true);
    }

    private static void seen(Control control, boolean visible) {
        control.setVisible(visible);
        if (control.getLayoutData() instanceof GridData data) {
            data.exclude = !visible;
        } else {
            RowData data = new RowData();
            data.exclude = !visible;
            control.setLayoutData(data);
        }
    }
}
