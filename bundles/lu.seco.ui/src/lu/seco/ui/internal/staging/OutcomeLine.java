// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.Objects;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.l10n.Language;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;

/** What came of the last wish, in a line; the files for which it was not done unfold below. */
final class OutcomeLine {

    private static final int LINES = 5;

    private final Language language;
    private final StagingWords words;
    private final Icons icons;
    private final Composite body;
    private final Label icon;
    private final Label sentence;
    private final Link unfold;
    private final Text details;
    private Outcome shown = Outcome.NONE;
    private boolean open;

    OutcomeLine(Composite parent, Language language, Icons icons) {
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(StagingWords.class);
        this.icons = Objects.requireNonNull(icons, "icons");
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 4).applyTo(body);
        icon = new Label(body, SWT.NONE);
        sentence = new Label(body, SWT.WRAP);
        sentence.setData(Ids.WIDGET, "staging.outcome");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(300, SWT.DEFAULT).applyTo(sentence);
        unfold = new Link(body, SWT.NONE);
        unfold.setData(Ids.WIDGET, "staging.outcome.unfold");
        unfold.addListener(SWT.Selection, event -> {
            open = !open;
            arrange();
        });
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(unfold);
        details = new Text(body, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        details.setData(Ids.WIDGET, "staging.outcome.details");
        Access.name(details, words.outcome_details_name);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(300, LINES * details.getLineHeight()).applyTo(details);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(body);
        body.setVisible(false);
    }

    void show(Outcome outcome) {
        if (!outcome.equals(shown)) {
            shown = outcome;
            open = false;
            icon.setImage(outcome.good() ? icons.good() : icons.attention());
            sentence.setText(outcome.sentence().replace("&", "&&"));
            details.setText(String.join("\n", outcome.details()));
            int lines = Math.max(2, Math.min(LINES, outcome.details().size()));
            ((GridData) details.getLayoutData()).heightHint = lines * details.getLineHeight();
            arrange();
        }
    }

    private void arrange() {
        boolean more = !shown.details().isEmpty();
        unfold.setText("<a>" + (open ? words.outcome_details_hide
                : language.text(words.outcome_details_show, shown.details().size())) + "</a>");
        unfold.setVisible(more);
        ((GridData) unfold.getLayoutData()).exclude = !more;
        details.setVisible(more && open);
        ((GridData) details.getLayoutData()).exclude = !(more && open);
        boolean anything = !shown.sentence().isEmpty();
        body.setVisible(anything);
        ((GridData) body.getLayoutData()).exclude = !anything;
        // each of them has another size now
        sentence.requestLayout();
        unfold.requestLayout();
        details.requestLayout();
    }
}
