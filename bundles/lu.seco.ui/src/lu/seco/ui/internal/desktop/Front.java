// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.desktop;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.swt.widgets.Shell;

/** The main window, in sight or not. On the thread of the user interface. */
public final class Front {

    private final MWindow window;
    private Consumer<String> voice = sentence -> { };

    public Front(MWindow window) {
        this.window = Objects.requireNonNull(window, "window");
    }

    /** The window as it is drawn; empty before and after. */
    Optional<Shell> shell() {
        return Optional.ofNullable(window.getWidget()).filter(Shell.class::isInstance).map(Shell.class::cast).filter(shell -> !shell.isDisposed());
    }

    /** Before everybody's eyes, wherever it was. */
    public void come() {
        window.setVisible(true);
        shell().ifPresent(shell -> {
            shell.setVisible(true);
            shell.setMinimized(false);
            shell.forceActive();
        });
    }

    /** @param heard tells a person who does not see the window */
    public void voice(Consumer<String> heard) {
        voice = Objects.requireNonNull(heard, "heard");
    }

    /** Says something to a person who may not see the window; nothing where it is in sight, and says it itself. */
    void say(String sentence) {
        if (shell().filter(shell -> shell.isVisible() && !shell.getMinimized()).isEmpty()) {
            voice.accept(sentence);
        }
    }

    /** Out of sight; only a tray that shows leads back. */
    void hide() {
        shell().ifPresent(shell -> shell.setVisible(false));
    }

    void minimise() {
        shell().ifPresent(shell -> shell.setMinimized(true));
    }
}
