// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import lu.seco.core.journal.ReportState;
import lu.seco.core.validity.Ending.Urgency;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Icons;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** One thing that ends: its name, how urgent it is, the days left in large type, and how that is known. */
final class EndingPane {

    private final Icons icons;
    private final Composite body;
    private final Label icon;
    private final Label title;
    private final Label word;
    private final Label left;
    private final Label last;
    private final Prose source;
    private final Prose told;
    private String spoken = "";

    /**
     * @param item the thing that ends, for the names of the widgets
     * @param large for the days left
     */
    EndingPane(Composite parent, String item, Icons icons, Font large) {
        this.icons = icons;
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new Below(0, 0, 4));
        title = line();
        left = line();
        left.setFont(large);
        icon = new Label(body, SWT.NONE);
        icon.setLayoutData(Below.Place.BEFORE);
        word = line();
        last = line();
        source = new Prose(body);
        told = new Prose(body);
        title.setData(Ids.WIDGET, "certificate." + item + ".title");
        word.setData(Ids.WIDGET, "certificate." + item + ".urgency");
        left.setData(Ids.WIDGET, "certificate." + item + ".left");
        last.setData(Ids.WIDGET, "certificate." + item + ".last");
        source.control().setData(Ids.WIDGET, "certificate." + item + ".source");
        body.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = spoken;
            }
        });
    }

    private Label line() {
        return new Label(body, SWT.WRAP);
    }

    /** Adds a button under the facts. */
    Button button(String name, String text, Runnable action) {
        Button button = new Button(body, SWT.PUSH);
        button.setText(text);
        button.setData(Ids.WIDGET, name);
        button.setLayoutData(Below.Place.OWN);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    void show(EndingCard card) {
        icon.setImage(image(icons, card.urgency()));
        title.setText(plain(card.title()));
        word.setText(card.word());
        left.setText(card.left());
        last.setText(card.last());
        source.say(card.source());
        told.say(card.told());
        // where a day is known the engine's sentence says the same once more
        boolean known = card.urgency() != Urgency.UNKNOWN;
        last.setVisible(known);
        told.control().setVisible(!known);
        body.setToolTipText(plain(card.told()));
        spoken = card.spoken();
    }

    static Image image(Icons icons, Urgency urgency) {
        return switch (urgency) {
            case CALM -> icons.good();
            case SOON -> icons.attention();
            case URGENT, ENDED -> icons.problem();
            case UNKNOWN -> icons.of(ReportState.UNCERTAIN);
        };
    }

    private static String plain(String text) {
        return text.replace("&", "&&");
    }
}
