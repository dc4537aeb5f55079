// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import java.util.Objects;
import java.util.function.BiConsumer;
import lu.seco.core.exchange.Decision;
import lu.seco.core.journal.ReportState;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Plain;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** The card above the time line: what is known, what is not, and what a person may decide. Not there when there is nothing to decide. */
final class CardPane {

    /** The time line keeps the rest. */
    private static final double LARGEST_SHARE = 0.7;
    private static final int SMALLEST = 40;
    /** Beside the sign. */
    private static final int INDENT = 34;

    private final Composite body;
    private final ScrolledComposite scroller;
    private final Composite foot;
    private final Icons icons;
    private final String name;
    private final BiConsumer<String, Detail.Choice> decide;

    /**
     * @param parent with a grid of one column
     * @param decide told the id of the report and what the person chose
     */
    CardPane(Composite parent, DetailWords words, Icons icons, BiConsumer<String, Detail.Choice> decide) {
        this.icons = Objects.requireNonNull(icons, "icons");
        this.decide = Objects.requireNonNull(decide, "decide");
        name = words.decide_card_name;
        body = new Composite(parent, SWT.NONE);
        body.setData(Ids.WIDGET, "detail.card");
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(body);
        body.setVisible(false);
        scroller = new ScrolledComposite(body, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(scroller);
        foot = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().extendedMargins(INDENT, 10, 0, 8).spacing(0, 4).applyTo(foot);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(foot);
        parent.addListener(SWT.Resize, event -> fit());
    }

    void show(Detail detail) {
        Control old = scroller.getContent();
        scroller.setContent(null);
        if (old != null) {
            old.dispose();
        }
        for (Control child : foot.getChildren()) {
            child.dispose();
        }
        body.setVisible(detail.card().isPresent());
        ((GridData) body.getLayoutData()).exclude = detail.card().isEmpty();
        detail.card().ifPresent(card -> {
            scroller.setContent(facts(card));
            buttons(foot, detail, card);
            if (!card.hindrance().isEmpty()) {
                text(foot, card.hindrance(), "detail.card.hindrance");
            }
        });
        fit();
        body.getParent().layout(true, true);
    }

    /** As high as it needs, as long as that leaves room for the time line; the buttons are always in sight. */
    private void fit() {
        Rectangle room = body.getParent().getClientArea();
        if (scroller.getContent() != null && room.width > 0) {
            int wanted = scroller.getContent().computeSize(room.width, SWT.DEFAULT).y;
            int buttons = foot.computeSize(room.width, SWT.DEFAULT).y;
            scroller.setMinHeight(wanted);
            ((GridData) scroller.getLayoutData()).heightHint = Math.min(wanted, Math.max(SMALLEST, (int) (LARGEST_SHARE * room.height) - buttons));
        }
    }

    private Composite facts(Detail.Card card) {
        Composite grid = new Composite(scroller, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 8).spacing(8, 6).applyTo(grid);
        Label sign = new Label(grid, SWT.NONE);
        sign.setImage(icons.of(card.quiet() ? ReportState.QUEUED : card.state()));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).hint(16, SWT.DEFAULT).indent(0, 2).applyTo(sign);
        Label heading = new Label(grid, SWT.WRAP);
        heading.setText(Plain.label(card.heading()));
        heading.setData(Ids.WIDGET, "detail.card.heading");
        if (!card.quiet()) {
            heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        }
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(heading);
        if (!card.lines().isEmpty()) {
            Control text = text(grid, String.join("\n", card.lines()), "detail.card.text");
            ((GridData) text.getLayoutData()).horizontalSpan = 2;
            ((GridData) text.getLayoutData()).horizontalIndent = INDENT - 10;
        }
        return grid;
    }

    private Control text(Composite in, String lines, String widgetName) {
        // can be selected and copied, as the facts can
        StyledText text = new StyledText(in, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        text.setText(lines);
        text.setLineSpacing(2);
        text.setBackground(in.getBackground());
        text.setData(Ids.WIDGET, widgetName);
        Access.name(text, name);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(text);
        return text;
    }

    private void buttons(Composite in, Detail detail, Detail.Card card) {
        Composite row = new Composite(in, SWT.NONE);
        RowLayoutFactory.fillDefaults().center(true).wrap(true).spacing(8).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(row);
        for (Detail.Choice choice : detail.choices()) {
            if (card.quiet() && choice.decision() == Decision.WAIT) {
                continue;
            }
            // to send nothing is the quiet way out beside the others
            if (choice.decision() == Decision.DROP) {
                Link link = new Link(row, SWT.NONE);
                link.setText("<a>" + choice.label() + "</a>");
                ready(link, detail, choice, card);
            } else {
                Button button = new Button(row, SWT.PUSH);
                button.setText(choice.label());
                ready(button, detail, choice, card);
            }
        }
    }

    private void ready(Control control, Detail detail, Detail.Choice choice, Detail.Card card) {
        control.setData(Ids.WIDGET, "detail.decide." + choice.decision());
        control.setEnabled(card.hindrance().isEmpty());
        control.addListener(SWT.Selection, event -> decide.accept(detail.subject().id(), choice));
    }
}
