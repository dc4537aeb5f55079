// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import lu.seco.core.journal.StoredFile;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.l10n.Messages;
import lu.seco.ui.internal.open.Opener;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** The facts of one thing as names and values that can be selected and copied; some lead to another row. */
final class FactsPane {

    private static final int NARROWEST = 200;
    private static final int SLICE = 4;

    private final ScrolledComposite scroller;
    private final Messages words;
    private final Opener opener;
    private final Consumer<Subject> go;

    /** @param go leads to another row */
    FactsPane(Composite parent, Messages words, Opener opener, Consumer<Subject> go) {
        this.go = Objects.requireNonNull(go, "go");
        this.words = Objects.requireNonNull(words, "words");
        this.opener = Objects.requireNonNull(opener, "opener");
        scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.addListener(SWT.Resize, event -> fit());
    }

    /** As wide as there is room, so that long values go on in the next line. */
    private void fit() {
        if (scroller.getContent() != null) {
            int width = Math.max(NARROWEST, scroller.getClientArea().width);
            scroller.setMinSize(NARROWEST, scroller.getContent().computeSize(width, SWT.DEFAULT).y);
        }
    }

    void show(Detail detail) {
        if (scroller.getContent() != null) {
            scroller.getContent().dispose();
        }
        Composite grid = new Composite(scroller, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 6).spacing(10, 3).applyTo(grid);
        heading(grid, detail.file());
        scroller.setContent(grid);
        grow(grid, detail.facts());
    }

    /** Builds a few and comes back for the rest: what a value costs that can be selected and wraps adds up, and the window answers meanwhile. */
    private void grow(Composite grid, List<Detail.Line> facts) {
        if (grid.isDisposed()) {
            return;
        }
        for (Detail.Line fact : facts.subList(0, Math.min(SLICE, facts.size()))) {
            name(grid, fact.name());
            fact.target().ifPresentOrElse(target -> way(grid, fact.value(), target), () -> value(grid, fact.value()));
        }
        if (facts.size() > SLICE) {
            grid.getDisplay().asyncExec(() -> grow(grid, facts.subList(SLICE, facts.size())));
        }
        fit();
        grid.layout();
    }

    private void heading(Composite grid, StoredFile file) {
        Label title = new Label(grid, SWT.WRAP);
        title.setText(Plain.label(file.name()));
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        title.setData(Ids.WIDGET, "detail.title");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(NARROWEST, SWT.DEFAULT).applyTo(title);
        Button open = new Button(grid, SWT.PUSH);
        open.setText(words.detail_open_label);
        open.setData(Ids.WIDGET, "detail.open");
        open.addListener(SWT.Selection, event -> opener.open(file));
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(open);
    }

    private void way(Composite grid, String value, Subject target) {
        Link link = new Link(grid, SWT.WRAP);
        link.setText("<a>" + Plain.label(value).replace("<", "‹").replace(">", "›") + "</a>");
        link.setData(Ids.WIDGET, "detail.way." + target.id());
        link.addListener(SWT.Selection, event -> go.accept(target));
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(link);
    }

    private static void name(Composite grid, String name) {
        Label label = new Label(grid, SWT.NONE);
        label.setText(name);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
    }

    private static void value(Composite grid, String value) {
        // not a Text: on GTK that is a line too short where a word has to be broken
        StyledText text = new StyledText(grid, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        text.setText(value);
        text.setBackground(grid.getBackground());
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(text);
    }
}
