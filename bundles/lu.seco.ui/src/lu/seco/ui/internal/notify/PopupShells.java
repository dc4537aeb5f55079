// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.notify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.l10n.ShellWords;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Small windows at the lower right of the screen that take no keyboard away from anybody and go by themselves. */
final class PopupShells {

    private static final Duration STAY = Duration.ofSeconds(8);
    private static final Duration PROBLEM_STAY = Duration.ofSeconds(30);
    private static final int MOST = 3;
    private static final int EDGE = 12;
    private static final int WIDEST = 380;

    private final Display display;
    private final Icons icons;
    private final ShellWords words;
    private final Consumer<Optional<Subject>> clicked;
    private final List<Shell> open = new ArrayList<>();

    /** @param clicked leads to what a notification is about */
    PopupShells(Display display, Icons icons, ShellWords words, Consumer<Optional<Subject>> clicked) {
        this.display = Objects.requireNonNull(display, "display");
        this.icons = Objects.requireNonNull(icons, "icons");
        this.words = Objects.requireNonNull(words, "words");
        this.clicked = Objects.requireNonNull(clicked, "clicked");
    }

    void show(Popup popup) {
        while (open.size() >= MOST) {
            open.get(0).dispose();
        }
        Shell shell = new Shell(display, SWT.NO_TRIM | SWT.BORDER | SWT.ON_TOP | SWT.TOOL | SWT.NO_FOCUS);
        shell.setText(popup.title());
        shell.setData(Ids.WIDGET, "notification");
        GridLayoutFactory.fillDefaults().numColumns(3).margins(14, 12).spacing(10, 4).applyTo(shell);
        fill(shell, popup);
        shell.addListener(SWT.Dispose, event -> {
            open.remove(shell);
            arrange();
        });
        open.add(shell);
        shell.pack();
        arrange();
        // not open(): that would take the keyboard
        shell.setVisible(true);
        display.timerExec((int) (popup.problem() ? PROBLEM_STAY : STAY).toMillis(), () -> {
            if (!shell.isDisposed()) {
                shell.dispose();
            }
        });
    }

    private void fill(Shell shell, Popup popup) {
        Label sign = new Label(shell, SWT.NONE);
        sign.setImage(popup.problem() ? icons.attention() : icons.good());
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(sign);
        Label title = new Label(shell, SWT.NONE);
        title.setText(popup.title());
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        title.setData(Ids.WIDGET, "notification.title");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(title);
        Button close = new Button(shell, SWT.PUSH | SWT.FLAT);
        close.setText("×");
        close.setToolTipText(words.notify_close_label);
        Access.name(close, words.notify_close_label);
        close.addListener(SWT.Selection, event -> shell.dispose());
        Label text = new Label(shell, SWT.WRAP);
        text.setText(popup.text().replace("&", "&&"));
        text.setData(Ids.WIDGET, "notification.text");
        int width = Math.min(WIDEST, Math.max(220, text.computeSize(SWT.DEFAULT, SWT.DEFAULT).x));
        GridDataFactory.fillDefaults().indent(sign.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + 10, 0).span(3, 1).hint(width, SWT.DEFAULT).applyTo(text);
        for (Control control : new Control[] {shell, sign, title, text}) {
            control.addListener(SWT.MouseUp, event -> {
                shell.dispose();
                clicked.accept(popup.subject());
            });
            control.setCursor(display.getSystemCursor(SWT.CURSOR_HAND));
        }
    }

    /** The newest lowest, the older ones above. */
    private void arrange() {
        if (display.isDisposed()) {
            return;
        }
        Rectangle screen = display.getPrimaryMonitor().getClientArea();
        int y = screen.y + screen.height - EDGE;
        for (int i = open.size() - 1; i >= 0; i--) {
            Composite shell = open.get(i);
            Point size = shell.getSize();
            y -= size.y;
            shell.setLocation(screen.x + screen.width - size.x - EDGE, y);
            y -= EDGE;
        }
    }

    void close() {
        List.copyOf(open).forEach(Shell::dispose);
    }
}
