// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.Objects;
import java.util.Optional;
import lu.seco.ui.internal.app.Ids;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What a file holds: its name, whether it can go, what to know about it, and the numbers. */
final class CardPane {

    private static final int NARROW = 160;
    private static final int BESIDE = 6;

    private final JudgementIcons icons;
    private final Composite page;
    private final Label title;
    private final Label icon;
    private final Label verdict;
    private final CardText facts;
    private Optional<Boolean> seen = Optional.empty();

    CardPane(Composite parent, JudgementIcons icons) {
        this.icons = Objects.requireNonNull(icons, "icons");
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(2, 2).spacing(BESIDE, 6).applyTo(page);
        title = wrapped("staging.card.title", 2);
        icon = new Label(page, SWT.NONE);
        icon.setImage(icons.of(Judgement.READY));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(icon);
        verdict = wrapped("staging.card.verdict", 1);
        facts = new CardText(page, icon.getImage().getBounds().width + BESIDE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(NARROW, 60).applyTo(facts.control());
    }

    void show(Card card) {
        icon.setImage(icons.of(card.judgement()));
        boolean same = shown(true) & text(title, card.title()) & text(verdict, card.verdict());
        facts.show(card);
        if (!same) {
            page.layout(new Control[] {title, verdict});
        }
    }

    void say(String sentence) {
        if (!(shown(false) & text(title, sentence))) {
            page.layout(new Control[] {title});
        }
    }

    /** Whether a file is shown, or only a sentence; answers whether it was so before. */
    private boolean shown(boolean file) {
        if (seen.filter(before -> before == file).isPresent()) {
            return true;
        }
        seen = Optional.of(file);
        title.setFont(file ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null);
        for (Control control : new Control[] {icon, verdict, facts.control()}) {
            control.setVisible(file);
            ((GridData) control.getLayoutData()).exclude = !file;
        }
        return false;
    }

    /** Says it; answers whether it said so before. */
    private static boolean text(Label label, String text) {
        String plain = text.replace("&", "&&");
        if (plain.equals(label.getText())) {
            return true;
        }
        label.setText(plain);
        return false;
    }

    private Label wrapped(String name, int columns) {
        Label label = new Label(page, SWT.WRAP);
        label.setData(Ids.WIDGET, name);
        GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).hint(NARROW, SWT.DEFAULT).applyTo(label);
        return label;
    }
}
