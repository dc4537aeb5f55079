// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import java.util.ArrayList;
import java.util.List;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.l10n.Language;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** The steps of a renewal: one sentence each, with a check mark, and a link where the official help has a page about it. */
final class GuidePane {

    private final Language language;
    private final CertificateWords words;
    private final CertificatePresenter presenter;
    private final Composite body;
    private final List<Button> marks = new ArrayList<>();
    private Prose note;

    GuidePane(Composite parent, Language language, CertificatePresenter presenter) {
        this.language = language;
        words = language.words(CertificateWords.class);
        this.presenter = presenter;
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new Below(0, 0, 6));
    }

    /** Builds the steps; they stay the same while the window is open. */
    void build(Guide guide, String name) {
        Label title = new Label(body, SWT.NONE);
        title.setText(guide.title());
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        for (Guide.Step step : guide.steps()) {
            Button mark = new Button(body, SWT.CHECK);
            mark.setData(step.id());
            mark.setData(Ids.WIDGET, name + "." + step.id());
            Access.name(mark, step.text());
            mark.setLayoutData(Below.Place.BEFORE);
            mark.addListener(SWT.Selection, event -> presenter.tick(guide.item(), step.id(), mark.getSelection()));
            marks.add(mark);
            sentence(step, mark);
        }
        note = new Prose(body);
        note.control().setData(Ids.WIDGET, name + ".note");
    }

    private void sentence(Guide.Step step, Button mark) {
        Prose sentence = new Prose(body);
        sentence.say(step.text());
        // the sentence belongs to the mark: a click on it counts
        sentence.control().addListener(SWT.MouseUp, event -> {
            mark.setSelection(!mark.getSelection());
            mark.notifyListeners(SWT.Selection, null);
        });
        if (!step.address().isEmpty()) {
            Link link = new Link(body, SWT.NONE);
            link.setLayoutData(Below.Place.UNDER);
            link.setText("<a>" + language.text(words.guide_page, step.page()) + "</a>");
            link.setToolTipText(step.address());
            link.setData(Ids.WIDGET, "certificate.link." + step.id());
            link.addListener(SWT.Selection, event -> presenter.open(step.address()));
        }
    }

    void show(Guide guide) {
        for (Button mark : marks) {
            mark.setSelection(guide.done().contains(mark.getData()));
        }
        note.say(guide.complete() ? words.guide_done : guide.note());
        note.control().setVisible(!note.text().isEmpty());
    }
}
