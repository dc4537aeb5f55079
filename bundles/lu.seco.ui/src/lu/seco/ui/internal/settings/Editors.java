// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** Makes the widgets that fit the type of a setting. */
final class Editors {

    private static final int NARROW = 110;
    private static final int WIDE = 380;
    private static final int LEAST = 50;
    private static final int LINES = 4;
    /** A value beyond would not be taken either. */
    private static final int LONGEST = 4000;

    private final Composite parent;
    private final SettingsWords words;
    private final Consumer<String> entered;

    /** @param entered hears of every value that a person enters */
    Editors(Composite parent, SettingsWords words, Consumer<String> entered) {
        this.parent = Objects.requireNonNull(parent, "parent");
        this.words = Objects.requireNonNull(words, "words");
        this.entered = Objects.requireNonNull(entered, "entered");
    }

    Editor of(FieldShown field) {
        Editor editor = switch (field.type()) {
            case BOOLEAN -> new Check();
            case CHOICE -> new Choice(field.choices());
            case CHOICES -> new Several(field.choices());
            case DURATION -> new DurationEditor(parent, words, entered);
            case INTEGER, TIME -> new Line(SWT.SINGLE, NARROW, SWT.DEFAULT);
            case LINES -> new Line(SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL, WIDE, LINES);
            case TEXT, FOLDER, FILE -> new Line(SWT.SINGLE, WIDE, SWT.DEFAULT);
        };
        editor.control().setData(Ids.WIDGET, "settings.field." + field.key());
        Access.name(editor.control(), field.title());
        editor.value(field.value());
        return editor;
    }

    /** A line of text, or several. */
    private final class Line implements Editor {
        private final Text text;
        private boolean quiet;

        Line(int style, int width, int lines) {
            text = new Text(parent, style | SWT.BORDER);
            text.setTextLimit(LONGEST);
            int height = lines == SWT.DEFAULT ? SWT.DEFAULT : lines * text.getLineHeight();
            GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).minSize(LEAST, SWT.DEFAULT).hint(width, height).applyTo(text);
            text.addListener(SWT.Modify, event -> {
                if (!quiet) {
                    entered.accept(value());
                }
            });
            // a field of several lines would keep the key to itself
            text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        }

        @Override
        public String value() {
            return String.join("\n", Arrays.stream(text.getText().split("\\R", -1)).map(String::strip).filter(line -> !line.isEmpty()).toList());
        }

        @Override
        public void value(String value) {
            quiet = true;
            text.setText(value.replace("\n", text.getLineDelimiter()));
            quiet = false;
        }

        @Override
        public void enable(boolean may) {
            text.setEditable(may);
            text.setEnabled(may);
        }

        @Override
        public Control control() {
            return text;
        }
    }

    /** Yes or no. */
    private final class Check implements Editor {
        private final Button box = new Button(parent, SWT.CHECK);

        Check() {
            box.setText(words.value_yes);
            box.addListener(SWT.Selection, event -> entered.accept(value()));
        }

        @Override
        public String value() {
            return box.getSelection() ? "yes" : "no";
        }

        @Override
        public void value(String value) {
            box.setSelection(SettingsWording.yes(value));
        }

        @Override
        public void enable(boolean may) {
            box.setEnabled(may);
        }

        @Override
        public Control control() {
            return box;
        }
    }

    /** One of several. */
    private final class Choice implements Editor {
        private final List<FieldShown.Choice> choices;
        private final Combo combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);

        Choice(List<FieldShown.Choice> choices) {
            this.choices = choices;
            choices.forEach(choice -> combo.add(choice.label()));
            combo.addListener(SWT.Selection, event -> entered.accept(value()));
        }

        @Override
        public String value() {
            return combo.getSelectionIndex() < 0 ? "" : choices.get(combo.getSelectionIndex()).value();
        }

        @Override
        public void value(String value) {
            combo.deselectAll();
            for (int at = 0; at < choices.size(); at++) {
                if (choices.get(at).value().equalsIgnoreCase(value.strip())) {
                    combo.select(at);
                }
            }
        }

        @Override
        public void enable(boolean may) {
            combo.setEnabled(may);
        }

        @Override
        public Control control() {
            return combo;
        }
    }

    /** Some of several. */
    private final class Several implements Editor {
        private final Composite row = new Composite(parent, SWT.NONE);
        private final List<Button> boxes = new ArrayList<>();

        Several(List<FieldShown.Choice> choices) {
            RowLayoutFactory.fillDefaults().wrap(true).spacing(10).applyTo(row);
            GridDataFactory.fillDefaults().hint(WIDE + 60, SWT.DEFAULT).applyTo(row);
            for (FieldShown.Choice choice : choices) {
                Button box = new Button(row, SWT.CHECK);
                box.setText(choice.label());
                box.setData(choice.value());
                box.setData(Ids.WIDGET, "settings.choice." + choice.value());
                box.addListener(SWT.Selection, event -> entered.accept(value()));
                boxes.add(box);
            }
        }

        @Override
        public String value() {
            return String.join(", ", boxes.stream().filter(Button::getSelection).map(box -> (String) box.getData()).toList());
        }

        @Override
        public void value(String value) {
            List<String> chosen = Arrays.stream(value.split(",")).map(String::strip).toList();
            boxes.forEach(box -> box.setSelection(chosen.contains(box.getData())));
        }

        @Override
        public void enable(boolean may) {
            boxes.forEach(box -> box.setEnabled(may));
        }

        @Override
        public Control control() {
            return row;
        }
    }
}
