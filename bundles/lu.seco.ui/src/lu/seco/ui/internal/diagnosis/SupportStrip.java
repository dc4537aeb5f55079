// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
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
    private final DiagnosisWords words;
    private final StyledText contact;
    private final Link mail;
    private final Label versions;
    private final Button write;
    private final Composite state;
    private final Label told;
    private final Link open;
    private final ProgressBar progress;
    private Optional<Path> written = Optional.empty();
    private Optional<String> address = Optional.empty();

    SupportStrip(Composite parent, DiagnosisWords words) {
        this.words = Objects.requireNonNull(words, "words");
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 8).spacing(16, 4).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(body);
        Composite facts = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 3).applyTo(facts);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(facts);
        contact = contactText(facts);
        mail = link(facts, words.support_mail_label, "diagnosis.mail");
        versions = line(facts, "diagnosis.versions");
        GridDataFactory.createFrom((GridData) versions.getLayoutData()).span(2, 1).applyTo(versions);
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
        open = link(state, words.support_open, "diagnosis.bundle.open");
    }

    /** Can be selected and copied, and looks like the text around it. */
    private StyledText contactText(Composite parent) {
        StyledText text = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        text.setBackground(parent.getBackground());
        text.setCaret(null);
        text.setData(Ids.WIDGET, "diagnosis.contact");
        Access.name(text, words.support_contact_name);
        // a text that is only read has no use for tabs: they lead on
        text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(240, SWT.DEFAULT).applyTo(text);
        return text;
    }

    private static Link link(Composite parent, String label, String name) {
        Link link = new Link(parent, SWT.NONE);
        link.setText("<a>" + label + "</a>");
        link.setData(Ids.WIDGET, name);
        return link;
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

    void onMail(Consumer<String> action) {
        mail.addListener(SWT.Selection, event -> address.ifPresent(action));
    }

    void onWrite(Runnable action) {
        write.addListener(SWT.Selection, event -> action.run());
    }

    void onOpen(Consumer<Path> action) {
        open.addListener(SWT.Selection, event -> written.ifPresent(action));
    }

    @Override
    public void contact(Contact known) {
        address = known.mail();
        contact.setText(known.known() ? words.support_contact_label + " " + known.line() : words.support_contact_none);
        seen(mail, address.isPresent());
        mail.setToolTipText(address.orElse(""));
        contact.requestLayout();
        mail.requestLayout();
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
