// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

import java.util.EnumMap;
import java.util.Map;
import lu.seco.ui.internal.app.Ids;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Installation, demonstration, or only looking around. */
final class ChoicePage extends Page {

    private final Map<Way, Button> ways = new EnumMap<>(Way.class);

    /** @param demonstration why there is no demonstration, as a sentence; empty if there is */
    ChoicePage(Composite parent, Given given, String demonstration) {
        super(parent, given);
        way(Way.INSTALLATION, words().choice_installation, words().choice_installation_text);
        way(Way.DEMONSTRATION, words().choice_demonstration, demonstration.isEmpty() ? words().choice_demonstration_text : demonstration);
        ways.get(Way.DEMONSTRATION).setEnabled(demonstration.isEmpty());
        way(Way.LOOK, words().choice_look, words().choice_look_text);
    }

    private void way(Way way, String label, String text) {
        Button button = new Button(body(), SWT.RADIO);
        button.setText(label);
        button.setData(Ids.WIDGET, "welcome.way." + way);
        button.addListener(SWT.Selection, event -> {
            if (button.getSelection()) {
                presenter().choose(way);
            }
        });
        ways.put(way, button);
        Label sentence = sentence(body(), text);
        GridDataFactory.createFrom((GridData) sentence.getLayoutData()).indent(24, 0).applyTo(sentence);
    }

    @Override
    String title() {
        return words().choice_title;
    }

    @Override
    String text() {
        return words().choice_text;
    }

    @Override
    void show() {
        ways.forEach((way, button) -> button.setSelection(way == presenter().way()));
    }
}
