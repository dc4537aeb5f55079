// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

import lu.seco.ui.internal.app.Ids;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** It is written, and what happens now. */
final class DonePage extends Page {

    private final Label next;

    DonePage(Composite parent, Given given) {
        super(parent, given);
        next = sentence(body(), "");
        next.setData(Ids.WIDGET, "welcome.done");
        sentence(body(), words().done_more);
    }

    @Override
    String title() {
        return words().done_title;
    }

    @Override
    String text() {
        return words().done_text;
    }

    @Override
    void show() {
        next.setText(presenter().draft().paused() ? words().done_paused : words().done_working);
    }
}
