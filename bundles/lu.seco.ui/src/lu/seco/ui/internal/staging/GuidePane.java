// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Plain;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** What stands in place of the rows when there are none: what this place is for, where its folders are, and the way there. */
final class GuidePane {

    private final Composite page;
    private final StagingWords words;
    private final Runnable showAll;
    private final Consumer<Path> openFolder;
    private Guide shown = new Guide("", "", List.of(), false);
    private String note = "";

    GuidePane(Composite parent, StagingWords words, Runnable showAll, Consumer<Path> openFolder) {
        this.words = Objects.requireNonNull(words, "words");
        this.showAll = Objects.requireNonNull(showAll, "showAll");
        this.openFolder = Objects.requireNonNull(openFolder, "openFolder");
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(40, 32).spacing(16, 8).applyTo(page);
    }

    Control control() {
        return page;
    }

    /** What became of the file that was looked at. */
    void note(String told) {
        if (!told.equals(note)) {
            note = told;
            fill();
        }
    }

    void show(Guide guide) {
        if (!guide.equals(shown)) {
            shown = guide;
            fill();
        }
    }

    private void fill() {
        for (Control old : page.getChildren()) {
            old.dispose();
        }
        if (!note.isEmpty()) {
            sentence(note).setData(Ids.WIDGET, "staging.note");
        }
        if (shown.instead().isEmpty()) {
            return;
        }
        sentence(shown.instead()).setData(Ids.WIDGET, "staging.message");
        if (shown.searching()) {
            link(words.empty_all_label, "staging.all", showAll);
        }
        for (Path folder : shown.folders()) {
            Label path = new Label(page, SWT.NONE);
            path.setText(Plain.label(folder.toString()));
            path.setData(Ids.WIDGET, "staging.folder");
            link(words.empty_open_label, "staging.folder.open", () -> openFolder.accept(folder));
        }
        page.layout();
    }

    private Label sentence(String text) {
        Label label = new Label(page, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(300, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private void link(String label, String name, Runnable action) {
        Link link = new Link(page, SWT.NONE);
        link.setText("<a>" + label + "</a>");
        link.setData(Ids.WIDGET, name);
        link.addListener(SWT.Selection, event -> action.run());
    }
}
