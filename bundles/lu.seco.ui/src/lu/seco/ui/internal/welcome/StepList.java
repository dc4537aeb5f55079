// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

import java.util.EnumMap;
import java.util.Map;
import lu.seco.ui.internal.app.Ids;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The steps of the set-up at its left: where one is, and what still comes. */
final class StepList {

    private final Composite body;
    private final Map<Step, Label> labels = new EnumMap<>(Step.class);

    /** @param titles the name of each page */
    StepList(Composite parent, Map<Step, String> titles) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(16, 18).spacing(0, 10).applyTo(body);
        titles.forEach((step, title) -> {
            Label label = new Label(body, SWT.WRAP);
            label.setText(title.replace("&", "&&"));
            GridDataFactory.fillDefaults().grab(true, false).hint(150, SWT.DEFAULT).applyTo(label);
            labels.put(step, label);
        });
        body.setData(Ids.WIDGET, "welcome.steps");
    }

    Composite body() {
        return body;
    }

    /** Marks the step where one is, in bold letters and with a sign. */
    void show(Step now) {
        labels.forEach((step, label) -> {
            String plain = label.getText().replaceFirst("^[\u203a\u2713\u2007] ", "");
            label.setText((step == now ? "\u203a " : step.ordinal() < now.ordinal() ? "\u2713 " : "\u2007 ") + plain);
            label.setFont(step == now ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null);
        });
        body.layout(true, true);
    }
}
