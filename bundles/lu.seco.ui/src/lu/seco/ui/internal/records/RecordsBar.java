// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.records;

import java.util.Objects;
import java.util.function.Consumer;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** What is chosen above the records: the search, raw lines, whether persons are masked. */
final class RecordsBar {

    private final Composite body;
    private final Masking masking;
    private final Text search;
    private final Button raw;
    private final Button masked;
    private boolean quiet;

    /** What a person does with the bar. */
    interface Wishes {
        void search(String text);

        void raw(boolean lines);

        /** The person leaves the bar for the records. */
        void down();
    }

    RecordsBar(Composite parent, RecordsWords words, Masking masking, String area, Wishes wishes) {
        this.masking = Objects.requireNonNull(masking, "masking");
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(14, 0).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(body);
        search = new Text(body, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(words.search_hint);
        search.setTextLimit(200);
        search.setData(Ids.WIDGET, area + ".search");
        Access.name(search, words.search_hint);
        search.addListener(SWT.Modify, event -> {
            if (!quiet) {
                wishes.search(search.getText());
            }
        });
        search.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR) {
                wishes.down();
            } else if (event.keyCode == SWT.ESC) {
                search.setText("");
            }
        });
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).grab(true, false).hint(240, SWT.DEFAULT).applyTo(search);
        raw = check(words.raw_label, words.raw_tip, area + ".raw", wishes::raw);
        masked = check(words.masked_label, words.masked_tip, area + ".masked", masking::choose);
        Runnable deaf = masking.listen(this::agree);
        body.addDisposeListener(event -> deaf.run());
    }

    private Button check(String label, String tip, String name, Consumer<Boolean> wish) {
        Button button = new Button(body, SWT.CHECK);
        button.setText(label);
        button.setToolTipText(tip);
        button.setData(Ids.WIDGET, name);
        button.addListener(SWT.Selection, event -> wish.accept(button.getSelection()));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(button);
        return button;
    }

    /** There is a file, or none. */
    void see(boolean wanted) {
        body.setVisible(wanted);
        agree();
    }

    /** The raw line tells who somebody is. */
    private void agree() {
        masked.setSelection(masking.masked());
        raw.setEnabled(!masking.masked());
    }

    /** Empties the search without wishing anything. */
    void clear() {
        quiet = true;
        search.setText("");
        quiet = false;
    }
}
