// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.l10n.Language;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** A button that says what is chosen and opens a list to choose from; the list is asked for when it is opened. */
final class ChoiceButton {

    private final Button button;
    private final String label;
    private final Language language;
    private final ListsWords words;
    private final boolean many;
    private UnaryOperator<String> named = value -> value;
    private Values values = (use, failed) -> use.accept(List.of());
    private Consumer<Set<String>> chosen = set -> { };
    private Set<String> now = Set.of();

    /** Where the choices come from; answers on the thread of the user interface, now or later. */
    @FunctionalInterface
    interface Values {
        void load(Consumer<List<Choice>> use, Consumer<String> failed);
    }

    /** @param many whether several may be chosen at once */
    ChoiceButton(Composite parent, String label, Language language, boolean many) {
        this.label = Objects.requireNonNull(label, "label");
        this.language = Objects.requireNonNull(language, "language");
        this.many = many;
        words = language.words(ListsWords.class);
        button = new Button(parent, SWT.PUSH);
        button.addListener(SWT.Selection, event -> open());
        show(Set.of());
    }

    ChoiceButton from(Values source, UnaryOperator<String> names) {
        values = source;
        named = names;
        return this;
    }

    void onChoose(Consumer<Set<String>> listener) {
        chosen = listener;
    }

    void mark(String widgetName) {
        button.setData(Ids.WIDGET, widgetName);
    }

    /** Says what is chosen. */
    void show(Set<String> wanted) {
        now = Set.copyOf(wanted);
        String text = told();
        if (!button.getText().equals(text + " ▾")) {
            button.setText(text + " ▾");
            button.requestLayout();
        }
    }

    private String told() {
        return switch (now.size()) {
            case 0 -> Plain.label(label);
            case 1 -> Plain.label(language.text(words.filter_one_label, label, named.apply(now.iterator().next())));
            default -> Plain.label(language.text(words.filter_many_label, label, now.size()));
        };
    }

    private void open() {
        Rectangle bounds = button.getBounds();
        Point below = button.getParent().toDisplay(bounds.x, bounds.y + bounds.height);
        ChoicePopup popup = new ChoicePopup(button.getShell(), label, words, many);
        popup.mark(button.getData(Ids.WIDGET) + ".choices");
        popup.onChoose(set -> {
            show(set);
            chosen.accept(set);
        });
        popup.open(below, now);
        values.load(popup::fill, popup::trouble);
    }
}
