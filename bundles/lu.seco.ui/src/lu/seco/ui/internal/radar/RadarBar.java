// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.radar;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Icons;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Above the calendar: how things are in one sentence, what keeps rows out, and the way to other months. */
final class RadarBar {

    private static final int LEAST = 100;

    private final RadarWords words;
    private final Icons icons;
    private final Consumer<RadarFilter> filtered;
    private final Runnable down;
    private final Label mood;
    private final Label headline;
    private final Text search;
    private final Combo kind;
    private final Button missing;
    private final Button later;
    private List<String> kinds = List.of();

    /**
     * @param filtered told what a person wants to see
     * @param gone told how many months a person wants to go; 0 is to today
     * @param down puts the keyboard into the calendar
     */
    RadarBar(Composite parent, RadarWords words, Icons icons, Consumer<RadarFilter> filtered, IntConsumer gone, Runnable down) {
        this.words = Objects.requireNonNull(words, "words");
        this.icons = Objects.requireNonNull(icons, "icons");
        this.filtered = Objects.requireNonNull(filtered, "filtered");
        this.down = Objects.requireNonNull(down, "down");
        Composite head = row(parent, 2, 8);
        mood = new Label(head, SWT.NONE);
        mood.setImage(icons.note());
        headline = new Label(head, SWT.WRAP);
        headline.setData(Ids.WIDGET, "radar.headline");
        headline.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(LEAST, SWT.DEFAULT).applyTo(headline);
        Composite bar = row(parent, 6, 10);
        search = searchField(bar);
        kind = kindChoice(bar);
        missing = new Button(bar, SWT.CHECK);
        missing.setText(words.missing_only_label);
        missing.setToolTipText(words.missing_only_tip);
        missing.setData(Ids.WIDGET, "radar.missing");
        missing.addListener(SWT.Selection, event -> filter());
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).grab(true, false).applyTo(missing);
        button(bar, "radar.earlier", words.earlier_label, () -> gone.accept(-RadarPresenter.BACK));
        button(bar, "radar.today", words.today_label, () -> gone.accept(0));
        later = button(bar, "radar.later", words.later_label, () -> gone.accept(RadarPresenter.BACK));
    }

    private static Composite row(Composite parent, int columns, int between) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(between, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        return row;
    }

    private Text searchField(Composite bar) {
        Text field = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        field.setMessage(words.search_hint);
        field.setTextLimit(20);
        field.setData(Ids.WIDGET, "radar.search");
        Access.name(field, words.search_hint);
        field.addListener(SWT.Modify, event -> filter());
        field.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                field.setText("");
            } else if (event.keyCode == SWT.ARROW_DOWN) {
                down.run();
            }
        });
        field.addListener(SWT.DefaultSelection, event -> down.run());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(180, SWT.DEFAULT).applyTo(field);
        return field;
    }

    private Combo kindChoice(Composite bar) {
        Combo choice = new Combo(bar, SWT.READ_ONLY);
        choice.setData(Ids.WIDGET, "radar.kind");
        choice.setItems(words.kind_all);
        choice.select(0);
        Access.name(choice, words.kind_name);
        choice.addListener(SWT.Selection, event -> filter());
        return choice;
    }

    private static Button button(Composite bar, String name, String label, Runnable pressed) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(label);
        button.setData(Ids.WIDGET, name);
        button.addListener(SWT.Selection, event -> pressed.run());
        return button;
    }

    private void filter() {
        int at = kind.getSelectionIndex();
        filtered.accept(new RadarFilter(search.getText(), at > 0 ? Optional.of(kinds.get(at - 1)) : Optional.empty(), missing.getSelection()));
    }

    void search() {
        search.setFocus();
        search.selectAll();
    }

    /** Shows how things are, and what the filter is. */
    void show(RadarShown shown, RadarFilter filter) {
        mood.setImage(switch (shown.mood()) {
            case GOOD -> icons.good();
            case SOON -> icons.attention();
            case OVERDUE -> icons.problem();
        });
        say(shown.headline());
        later.setEnabled(shown.later());
        if (!shown.kinds().equals(kinds)) {
            kinds = shown.kinds();
            kind.removeAll();
            kind.add(words.kind_all);
            kinds.forEach(kind::add);
            kind.requestLayout();
        }
        kind.select(filter.kind().map(kinds::indexOf).orElse(-1) + 1);
        if (!search.getText().equals(filter.employer())) {
            search.setText(filter.employer());
        }
        missing.setSelection(filter.missing());
    }

    /** There is nothing to show, or not yet. */
    void instead(String why) {
        mood.setImage(icons.note());
        say(why);
    }

    private void say(String sentence) {
        String text = sentence.replace("&", "&&");
        if (!headline.getText().equals(text)) {
            headline.setText(text);
            headline.requestLayout();
        }
    }
}
