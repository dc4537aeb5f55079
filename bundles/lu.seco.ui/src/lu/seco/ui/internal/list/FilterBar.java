// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lu.seco.core.journal.Declaration;
import lu.seco.core.journal.ReceptionState;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.SubjectKind;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.l10n.Labels;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.l10n.Messages;
import lu.seco.ui.internal.rows.ListFilter;
import lu.seco.ui.internal.rows.Period;
import lu.seco.ui.internal.rows.Reads;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;

/** The bar above a list: which days, kinds, states, which employer, the search, and how many rows there are. */
final class FilterBar {

    private final Language language;
    private final ListsWords words;
    private final SubjectKind subject;
    private final Reads reads;
    private final Wishes wishes;
    private final Composite bar;
    private final PeriodChoice period;
    private final ChoiceButton kinds;
    private final ChoiceButton states;
    private final Optional<Button> decide;
    private final ChoiceButton employer;
    private final Optional<ChoiceButton> read;
    private final Link active;
    private final Text search;
    private final Label count;
    private ListFilter shown = ListFilter.ALL;
    private ListFilter before = ListFilter.ALL;

    /** What a person does with the bar. */
    interface Wishes {
        void filter(ListFilter filter);

        void search(String text);

        /** The person leaves the bar for the rows. */
        void down();

        /** The two days are in the wrong order: nothing was changed. */
        void wrongOrder(boolean wrong);
    }

    FilterBar(Composite parent, String name, ListDescription<?> list, Language language, Reads reads, Wishes wishes) {
        this.language = Objects.requireNonNull(language, "language");
        this.subject = list.subject();
        this.reads = Objects.requireNonNull(reads, "reads");
        this.wishes = Objects.requireNonNull(wishes, "wishes");
        words = language.words(ListsWords.class);
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 4).spacing(12, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        Composite choices = new Composite(bar, SWT.NONE);
        RowLayoutFactory.fillDefaults().center(true).wrap(true).pack(true).spacing(8).applyTo(choices);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(choices);
        decide = subject == SubjectKind.REPORT ? Optional.of(deciding(choices, name)) : Optional.empty();
        period = new PeriodChoice(choices, name, language, reads.clock(), this::days);
        kinds = new ChoiceButton(choices, words.filter_kind_label, language, true).from(this::kinds, this::kind);
        kinds.mark(name + ".filter.kind");
        kinds.onChoose(set -> filter(shown.kinds(set)));
        states = new ChoiceButton(choices, words.filter_state_label, language, true).from(this::states, this::state);
        states.mark(name + ".filter.state");
        states.onChoose(set -> filter(shown.states(set)));
        employer = new ChoiceButton(choices, words.filter_employer_label, language, false).from(this::employers, UnaryOperator.identity());
        employer.mark(name + ".filter.employer");
        employer.onChoose(set -> filter(shown.employer(set.stream().findFirst())));
        read = subject == SubjectKind.RECEPTION ? Optional.of(reading(choices, name)) : Optional.empty();
        active = new Link(choices, SWT.NONE);
        active.setData(Ids.WIDGET, name + ".filters");
        active.setLayoutData(new RowData());
        active.addListener(SWT.Selection, event -> all());
        search = search(name);
        count = counter(name);
    }

    /** One click shows all that a person has to decide, whatever is chosen else; the next shows again what was there before. */
    private Button deciding(Composite choices, String name) {
        Button button = new Button(choices, SWT.TOGGLE);
        button.setText(words.filter_decide_label);
        button.setToolTipText(words.filter_decide_tip);
        button.setData(Ids.WIDGET, name + ".filter.decide");
        button.addListener(SWT.Selection, event -> {
            boolean wanted = button.getSelection();
            ListFilter last = shown;
            filter(wanted ? ListFilter.ALL.states(Set.of(ListFilter.TO_DECIDE)) : before);
            before = wanted ? last : ListFilter.ALL;
        });
        return button;
    }

    private ChoiceButton reading(Composite choices, String name) {
        List<Choice> both = List.of(new Choice("false", words.read_no_label), new Choice("true", words.read_yes_label));
        ChoiceButton button = new ChoiceButton(choices, words.filter_read_label, language, false).from((use, failed) -> use.accept(both),
                value -> value.equals("true") ? words.read_yes_label : words.read_no_label);
        button.mark(name + ".filter.read");
        button.onChoose(set -> filter(shown.read(set.stream().findFirst().map(Boolean::valueOf))));
        return button;
    }

    private Text search(String name) {
        Messages common = language.messages();
        Text field = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        field.setMessage(common.list_search_hint);
        field.setTextLimit(200);
        field.setData(Ids.WIDGET, name + ".search");
        Access.name(field, common.list_search_hint);
        field.addListener(SWT.Modify, event -> {
            String text = field.getText().strip();
            if (!text.equals(shown.text())) {
                show(shown.text(text));
                wishes.search(text);
            }
        });
        field.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR) {
                wishes.down();
            } else if (event.keyCode == SWT.ESC) {
                field.setText("");
            }
        });
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).hint(200, SWT.DEFAULT).indent(0, 3).applyTo(field);
        return field;
    }

    private Label counter(String name) {
        Label label = new Label(bar, SWT.RIGHT);
        label.setData(Ids.WIDGET, name + ".count");
        GC gc = new GC(label);
        int width = gc.textExtent(language.text(language.messages().list_count_text, 9_999_999)).x;
        gc.dispose();
        GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).hint(width, SWT.DEFAULT).indent(0, 9).applyTo(label);
        return label;
    }

    private void days(Period wanted) {
        wishes.wrongOrder(!wanted.ordered());
        if (wanted.ordered() && !wanted.equals(shown.period())) {
            filter(shown.period(wanted));
        }
    }

    private void filter(ListFilter wanted) {
        show(wanted);
        wishes.filter(wanted);
    }

    /** Without any filter. */
    void all() {
        filter(ListFilter.ALL);
    }

    private void kinds(Consumer<List<Choice>> use, Consumer<String> failed) {
        reads.read(() -> !bar.isDisposed(), journal -> journal.kinds(subject),
                found -> use.accept(found.stream().map(kind -> new Choice(kind, kind(kind))).toList()), failed);
    }

    private void employers(Consumer<List<Choice>> use, Consumer<String> failed) {
        reads.read(() -> !bar.isDisposed(), journal -> journal.employers(subject),
                found -> use.accept(found.stream().map(number -> new Choice(number, number)).toList()), failed);
    }

    private void states(Consumer<List<Choice>> use, Consumer<String> failed) {
        List<String> names = subject == SubjectKind.RECEPTION ? Arrays.stream(ReceptionState.values()).map(Enum::name).toList()
                : Stream.concat(Stream.of(ListFilter.TO_DECIDE), Arrays.stream(ReportState.values()).map(Enum::name)).toList();
        use.accept(names.stream().map(name -> new Choice(name, state(name))).toList());
    }

    private String kind(String kind) {
        return kind.equals(Declaration.UNKNOWN_KIND) ? language.messages().kind_unknown_label : kind;
    }

    private String state(String name) {
        if (name.equals(ListFilter.TO_DECIDE)) {
            return words.filter_decide_label;
        }
        return subject == SubjectKind.RECEPTION
                ? Arrays.stream(ReceptionState.values()).filter(one -> one.name().equals(name)).findFirst()
                        .map(one -> Labels.of(one, language.messages())).orElse(name)
                : Arrays.stream(ReportState.values()).filter(one -> one.name().equals(name)).findFirst()
                        .map(one -> Labels.of(one, language.messages())).orElse(name);
    }

    /** Shows a filter as chosen. */
    void show(ListFilter filter) {
        shown = filter;
        period.show(filter.period());
        kinds.show(filter.kinds());
        states.show(filter.states());
        decide.ifPresent(button -> button.setSelection(filter.states().equals(Set.of(ListFilter.TO_DECIDE))));
        employer.show(filter.employer().map(Set::of).orElse(Set.of()));
        read.ifPresent(button -> button.show(filter.read().map(value -> Set.of(value.toString())).orElse(Set.of())));
        if (!search.getText().strip().equals(filter.text())) {
            search.setText(filter.text());
        }
        active(filter.count());
    }

    private void active(int filters) {
        String text = language.text(words.filter_active_text, filters);
        RowData data = (RowData) active.getLayoutData();
        // with each key of a search this is told again, and to lay out costs more than to read
        if (data.exclude == filters > 0 || !active.getText().equals(text)) {
            active.setText(text);
            data.exclude = filters == 0;
            active.setVisible(filters > 0);
            bar.getParent().layout(new Control[] {active});
        }
    }

    /** How many rows there are, or what is going on. */
    void count(String text) {
        count.setText(text);
    }

    /** Puts the cursor into the search field. */
    void search() {
        search.setFocus();
        search.selectAll();
    }
}
