// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.demo;

import lu.seco.ui.internal.app.Ids;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The band at the top of a demonstration: what it is, a file to drop, and the end of it. */
final class DemoBand {

    private final Composite body;
    private final Label told;

    /** What a person can do here. */
    interface Deeds {

        void drop();

        void remove();
    }

    DemoBand(Composite parent, DemoWords words, Deeds deeds) {
        body = new Composite(parent, SWT.BORDER);
        body.setData(Ids.WIDGET, "demo");
        GridLayoutFactory.fillDefaults().numColumns(4).margins(8, 3).spacing(12, 0).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(body);
        Label name = new Label(body, SWT.NONE);
        name.setText(words.band_name);
        name.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        told = new Label(body, SWT.NONE);
        told.setText(words.band_text);
        told.setData(Ids.WIDGET, "demo.told");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(200, SWT.DEFAULT).applyTo(told);
        button(words.band_drop, "demo.drop", deeds::drop);
        button(words.band_remove, "demo.remove", () -> {
            if (MessageDialog.open(MessageDialog.QUESTION, body.getShell(), words.remove_title, words.remove_text, SWT.NONE, words.band_remove,
                    words.remove_keep) == 0) {
                deeds.remove();
            }
        });
    }

    private void button(String label, String name, Runnable task) {
        Button button = new Button(body, SWT.PUSH);
        button.setText(label);
        button.setData(Ids.WIDGET, name);
        button.addListener(SWT.Selection, event -> task.run());
    }

    /** What came of it. */
    void told(String sentence) {
        if (!told.isDisposed()) {
            told.setText(sentence.replace("&", "&&"));
        }
    }
}
