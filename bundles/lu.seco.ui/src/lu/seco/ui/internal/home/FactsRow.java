// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.home;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Icons;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The facts of the home strip, side by side. What presses has a sign besides its bold words. */
final class FactsRow {

    private final Composite body;
    private final Icons icons;
    private final Map<String, CLabel> labels = new HashMap<>();

    FactsRow(Composite parent, Icons icons) {
        this.icons = Objects.requireNonNull(icons, "icons");
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new FactsLayout());
    }

    Control control() {
        return body;
    }

    void show(Home home) {
        for (HomeFact fact : home.facts()) {
            CLabel label = labels.computeIfAbsent(fact.name(), this::label);
            boolean state = fact.name().equals(HomeFact.STATE);
            label.setText(fact.text());
            label.setImage(state ? sign(home.mode()) : fact.pressing() ? icons.attention() : null);
            label.setFont(state || fact.pressing() ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)
                    : JFaceResources.getFontRegistry().get(JFaceResources.DEFAULT_FONT));
        }
    }

    private Image sign(Home.Mode mode) {
        return switch (mode) {
            case WORKING -> icons.active();
            case PAUSED -> icons.paused();
            case PASSIVE -> icons.passive();
            case ABSENT, LOST -> icons.stopped();
        };
    }

    private CLabel label(String name) {
        CLabel label = new CLabel(body, SWT.NONE);
        label.setMargins(0, 0, 0, 0);
        label.setData(Ids.WIDGET, "home." + name);
        return label;
    }
}
