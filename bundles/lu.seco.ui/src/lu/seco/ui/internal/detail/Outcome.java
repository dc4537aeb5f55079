// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import java.util.Optional;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Plain;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A line that tells what came of what the person decided, as long as the same row is looked at. */
final class Outcome {

    private final Label line;
    private Optional<Subject> subject = Optional.empty();

    /** @param parent with a grid of one column */
    Outcome(Composite parent, String widgetName) {
        line = new Label(parent, SWT.WRAP);
        line.setData(Ids.WIDGET, widgetName);
        GridDataFactory.fillDefaults().indent(10, 4).grab(true, false).exclude(true).applyTo(line);
        line.setVisible(false);
    }

    void tell(Subject about, String sentence) {
        subject = Optional.of(about);
        line.setText(Plain.label(sentence));
        see(true);
    }

    /** This row is looked at now. */
    void about(Subject now) {
        if (line.getVisible() && !subject.equals(Optional.of(now))) {
            see(false);
        }
    }

    private void see(boolean wanted) {
        line.setVisible(wanted);
        ((GridData) line.getLayoutData()).exclude = !wanted;
        line.requestLayout();
    }
}
