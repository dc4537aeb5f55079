// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import lu.seco.ui.internal.app.Ids;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;

/** A line between bar and rows that tells what came of what the person did; not there when there is nothing to tell. */
final class NoticeLine {

    private final Link line;
    private Runnable clicked = () -> { };

    NoticeLine(Composite parent, String widgetName) {
        line = new Link(parent, SWT.WRAP);
        line.setData(Ids.WIDGET, widgetName);
        line.addListener(SWT.Selection, event -> clicked.run());
        GridDataFactory.fillDefaults().indent(8, 0).grab(true, false).exclude(true).applyTo(line);
        line.setVisible(false);
    }

    /** Tells a sentence and offers something; nothing if the sentence is empty. */
    void tell(String sentence, String offer, Runnable what) {
        clicked = what;
        String text = offer.isEmpty() ? MessagePage.plain(sentence) : MessagePage.plain(sentence) + " <a>" + offer + "</a>";
        boolean there = !sentence.isEmpty();
        if (!line.getText().equals(text) || line.getVisible() != there) {
            line.setText(text);
            line.setVisible(there);
            ((GridData) line.getLayoutData()).exclude = !there;
            line.requestLayout();
        }
    }
}
