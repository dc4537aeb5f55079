// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import java.util.function.Supplier;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.l10n.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;

/** A sentence where a list has nothing to show, and the way out. */
final class MessagePage {

    private final Composite body;
    private final Link message;

    /** @param out what the way out does */
    MessagePage(Composite parent, String widgetName, Runnable out) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(40, 40).applyTo(body);
        message = new Link(body, SWT.WRAP);
        message.setData(Ids.WIDGET, widgetName);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).grab(true, true).applyTo(message);
        message.addListener(SWT.Selection, event -> out.run());
    }

    Composite control() {
        return body;
    }

    /** @param wayOut what is clicked; empty if there is no way out */
    void say(String sentence, String wayOut) {
        String text = wayOut.isEmpty() ? plain(sentence) : plain(sentence) + "\n\n<a>" + wayOut + "</a>";
        if (!message.getText().equals(text)) {
            message.setText(text);
            body.layout();
        }
    }

    /**
     * There is no row.
     *
     * @param filtered whether there are some without the filter
     * @param nothing what to say if there are none at all
     */
    void empty(boolean filtered, Supplier<String> nothing, Messages words) {
        if (filtered) {
            say(words.list_empty_filtered, words.list_show_all);
        } else {
            say(nothing.get(), "");
        }
    }

    /** What a Link takes for markup must not come from outside. */
    static String plain(String sentence) {
        return sentence.replace("<", "‹").replace(">", "›").replace("&", "&&");
    }
}
