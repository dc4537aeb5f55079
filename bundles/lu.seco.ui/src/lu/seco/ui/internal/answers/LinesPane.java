// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import lu.seco.core.content.AnswerItem;
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
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The selected record in full: why, what to do, and the line that was sent above the one that came back, the differing fields marked and told. */
final class LinesPane {

    private static final int LEAST = 60;

    private final Language language;
    private final AnswersWords words;
    private final Composite body;
    private final Composite choice;
    private final Label candidates;
    private final Combo candidate;
    private final Button way;
    private final StyledText text;
    private Optional<TaskRow> shown = Optional.empty();
    private Explained explained;
    private Persons persons = new Persons(false);

    /** @param go leads to a report */
    LinesPane(Composite parent, Language language, Consumer<Subject> go) {
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(AnswersWords.class);
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 2).spacing(8, 2).applyTo(body);
        choice = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(choice);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(choice);
        candidates = new Label(choice, SWT.NONE);
        candidates.setData(Ids.WIDGET, "answers.candidates");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(candidates);
        candidate = new Combo(choice, SWT.READ_ONLY);
        candidate.setData(Ids.WIDGET, "answers.candidate");
        candidate.addListener(SWT.Selection, event -> write());
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(candidate);
        way = new Button(body, SWT.PUSH);
        way.setText(words.go_label);
        way.setToolTipText(words.go_tip);
        way.setData(Ids.WIDGET, "answers.go");
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(way);
        way.addListener(SWT.Selection, event -> sent().ifPresent(one -> go.accept(Subject.report(one.reportId()))));
        text = new StyledText(body, SWT.READ_ONLY | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        text.setData(Ids.WIDGET, "answers.lines");
        text.setAlwaysShowScrollBars(false);
        text.setLineSpacing(2);
        Access.name(text, words.lines_name);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(LEAST, LEAST).applyTo(text);
        show(Optional.empty());
    }

    Control control() {
        return body;
    }

    /** Of this answer the next rows come. */
    void of(Explained answer, Persons how) {
        explained = answer;
        persons = how;
    }

    /** Shows this record, or none. */
    void show(Optional<TaskRow> row) {
        shown = row;
        List<AnswerItem.SentRecord> sent = row.map(one -> one.item().sent()).orElse(List.of());
        candidate.setItems(sent.stream().map(this::named).toArray(String[]::new));
        if (!sent.isEmpty()) {
            candidate.select(0);
        }
        candidates.setText(sent.size() > 1 ? language.text(words.candidates_text, sent.size())
                : sent.stream().map(this::named).findFirst().orElse("").replace("&", "&&"));
        candidate.setVisible(sent.size() > 1);
        ((GridData) choice.getLayoutData()).exclude = sent.isEmpty();
        choice.setVisible(!sent.isEmpty());
        ((GridData) way.getLayoutData()).exclude = sent.isEmpty();
        way.setVisible(!sent.isEmpty());
        body.layout(true, true);
        write();
    }

    private Optional<AnswerItem.SentRecord> sent() {
        List<AnswerItem.SentRecord> all = shown.map(row -> row.item().sent()).orElse(List.of());
        int at = Math.max(0, candidate.getSelectionIndex());
        return at < all.size() ? Optional.of(all.get(at)) : Optional.empty();
    }

    private String named(AnswerItem.SentRecord sent) {
        String name = explained == null ? "" : explained.names().getOrDefault(sent.reportId(), "");
        return language.text(words.candidate_label, name.isEmpty() ? sent.reportId() : name, sent.line());
    }

    private void write() {
        if (shown.isEmpty()) {
            text.setText(words.lines_choose_text);
            return;
        }
        TaskRow row = shown.get();
        Script script = new Script();
        script.strong(row.cause());
        script.line(row.change());
        Optional<AnswerItem.SentRecord> sent = sent();
        String returned = persons.line(row.item().raw(), row.item().who());
        if (sent.isEmpty()) {
            script.fixed(words.line_returned_label + " " + Plain.name(returned));
            script.line(words.line_sent_none);
        } else {
            both(script, persons.line(sent.get().raw(), row.item().who()), returned, row);
        }
        row.details().forEach(script::line);
        script.to(text);
    }

    private void both(Script script, String before, String after, TaskRow row) {
        Compared compared = Compared.of(before, after);
        int wide = Math.max(words.line_sent_label.length(), words.line_returned_label.length());
        if (compared.pairs().isEmpty()) {
            script.fixed(Script.padded(words.line_sent_label, wide) + " " + Plain.name(before));
            script.fixed(Script.padded(words.line_returned_label, wide) + " " + Plain.name(after));
            script.line(words.line_plain_text);
            return;
        }
        script.fields(Script.padded(words.line_sent_label, wide), compared.pairs(), Compared.Mark.ADDED, Compared.Pair::sent);
        script.fields(Script.padded(words.line_returned_label, wide), compared.pairs(), Compared.Mark.MISSING, Compared.Pair::returned);
        script.marks(wide, compared.pairs());
        compared.differing().stream().map(pair -> told(pair, row)).forEach(script::line);
        if (!compared.differs()) {
            script.line(words.line_same_text);
        }
    }

    private String told(Compared.Pair pair, TaskRow row) {
        return switch (pair.mark()) {
            case SAME -> "";
            case CHANGED -> language.text(words.line_changed_text, pair.number(), shown(pair.sent()), shown(pair.returned()));
            case MISSING -> language.text(words.line_missing_text, pair.number(), shown(pair.sent()));
            case ADDED -> pair.returned().equals(row.code()) ? language.text(words.line_added_text, row.code())
                    : language.text(words.line_changed_text, pair.number(), shown(pair.sent()), shown(pair.returned()));
        };
    }

    private static String shown(String field) {
        return field.isEmpty() ? "—" : Plain.name(field);
    }

}
