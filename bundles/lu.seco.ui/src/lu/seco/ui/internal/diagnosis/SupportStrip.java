// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ProgressBar;

/** Whom to ask, what support asks first, and the one file that tells support everything. */
final class SupportStrip implements SupportView {

    private final Composite body;
    private final Label versions;
    private final Button write;
    private final Composite state;
    private final Label told;
    private final Link open;
    private final ProgressBar progress;
    private Optional<Path> written = Optional.empty();

    SupportStrip(Composite parent, DiagnosisWords words) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 8).spacing(16, 4).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(body);
        Composite facts = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(facts);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(facts);
        Label contact = line(facts, "diagnosis.contact");
        contact.setText(words.support_contact_none);
        versions = line(facts, "diagnosis.versions");
        write = new Button(body, SWT.PUSH);
        write.setText(words.support_button);
        write.setData(Ids.WIDGET, "diagnosis.bundle");
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(write);
        state = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(12, 0).applyTo(state);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).exclude(true).applyTo(state);
        state.setVisible(false);
        told = line(state, "diagnosis.bundle.told");
        progress = new ProgressBar(state, SWT.INDETERMINATE);
        Access.name(progress, words.support_progress_name);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).hint(90, SWT.DEFAULT).applyTo(progress);
        open = new Link(state, SWT.NONE);
        open.setText("<a>" + words.support_open + "</a>");
        open.setData(Ids.WIDGET, "diagnosis.bundle.open");
    }

    private static Label line(Composite parent, String name) {
        Label label = new Label(parent, SWT.WRAP);
        label.setData(Ids.WIDGET, name);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(240, SWT.DEFAULT).applyTo(label);
        return label;
    }

    void versions(String text) {
        versions.setText(text.replace("&", "&&"));
    }

    void onWrite(Runnable action) {
        write.addListener(SWT.Selection, event -> action.run());
    }

    void onOpen(Consumer<Path> action) {
        open.addListener(SWT.Selection, event -> written.ifPresent(action));
    }

    @Override
    public void told(String sentence, boolean writing, Optional<Path> folder) {
        written = folder;
        told.setText(sentence.replace("&", "&&"));
        seen(progress, writing);
        seen(open, folder.isPresent());
        seen(state, true);
        write.setEnabled(!writing);
        told.requestLayout();
        progress.requestLayout();
        open.requestLayout();
    }

    private static void seen(Control control, boolean visible) {
        control.setVisible(visible);
        if (control.getLayoutData() == null) {
            GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(control);
        }
        ((GridData) control.getLayoutData()).exclude = !visible;
    }
}
