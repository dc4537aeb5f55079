// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

import java.util.Objects;
import lu.seco.core.Message;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.l10n.Language;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** One page of the set-up: widgets only, the presenter knows everything. */
abstract class Page {

    /** Sentences are broken at this width; the window may be wider. */
    private static final int WIDTH = 560;

    private final Given given;
    private final Composite body;

    /**
     * What all pages work with.
     *
     * @param room services and language
     */
    record Given(Room room, WelcomePresenter presenter, WelcomeWords words, Icons icons) {
        Given {
            Objects.requireNonNull(room, "room");
            Objects.requireNonNull(presenter, "presenter");
            Objects.requireNonNull(words, "words");
            Objects.requireNonNull(icons, "icons");
        }
    }

    Page(Composite parent, Given given) {
        this.given = given;
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(8, 8).applyTo(body);
    }

    /** What the page is about. */
    abstract String title();

    /** What a person does here. */
    abstract String text();

    /** Shows what the presenter says now. */
    abstract void show();

    final Composite body() {
        return body;
    }

    final WelcomePresenter presenter() {
        return given.presenter();
    }

    final WelcomeWords words() {
        return given.words();
    }

    final Icons icons() {
        return given.icons();
    }

    final Language language() {
        return given.room().language();
    }

    /** A sentence of the engine. */
    final String text(Message message) {
        return given.room().engine().text(message, language().locale());
    }

    /**
     * A table of one page, of which a person chooses a row.
     *
     * @param label for those who hear the screen
     * @param height at least
     */
    final Table table(String name, String label, int height) {
        Table table = new Table(body, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        table.setData(Ids.WIDGET, name);
        Access.name(table, label);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, height).applyTo(table);
        return table;
    }

    static void column(Table table, String label, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(label);
        column.setWidth(width);
    }

    /** Where is told what is to be known of the chosen row; of the same height whatever it tells. */
    final Label told(String name, int height) {
        Label label = sentence(body, "");
        label.setData(Ids.WIDGET, name);
        GridDataFactory.createFrom((GridData) label.getLayoutData()).hint(WIDTH, height).applyTo(label);
        return label;
    }

    static Label sentence(Composite parent, String text) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    static Button button(Composite parent, String label, String name, Runnable task) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(label);
        button.setData(Ids.WIDGET, name);
        button.addListener(SWT.Selection, event -> task.run());
        return button;
    }
}
