// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Icons;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What a person has to know about the place as a whole, above the rows; takes no room while there is nothing. */
final class NoticeLine {

    private final Composite body;
    private final Label sentence;

    NoticeLine(Composite parent, Icons icons) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(body);
        Label icon = new Label(body, SWT.NONE);
        icon.setImage(icons.attention());
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
        sentence = new Label(body, SWT.WRAP);
        sentence.setData(Ids.WIDGET, "staging.notice");
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(sentence);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(body);
        body.setVisible(false);
    }

    void show(String text) {
        String plain = text.replace("&", "&&");
        if (!plain.equals(sentence.getText())) {
            sentence.setText(plain);
            body.setVisible(!plain.isEmpty());
            ((GridData) body.getLayoutData()).exclude = plain.isEmpty();
            body.requestLayout();
        }
    }
}
