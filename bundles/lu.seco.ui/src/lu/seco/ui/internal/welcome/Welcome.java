// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.sofie.InstallationFinder;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Latest;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.EngineEvents;
import org.eclipse.swt.widgets.Shell;

/** Opens the set-up: by itself at the first start, later when a person asks for it. One window at a time. On the thread of the user interface. */
public final class Welcome implements EngineEvents.Listener {

    /** Kept once a person has seen the set-up: from then on only the strip reminds of it. */
    private static final String SEEN = "welcome.seen";

    private final Room room;
    private final Icons icons;
    private final Layouts layouts;
    private final ErrorReporter errors;
    private final Work work;
    private final Demonstrating demonstrating;
    private Supplier<Optional<Shell>> parent = Optional::empty;
    private Optional<WelcomeDialog> open = Optional.empty();
    private Runnable unsubscribe = () -> { };
    private volatile boolean looked;

    /** How the demonstration is begun, if there is one. */
    public interface Demonstrating {

        /** Why there is none, as a sentence; empty if there is. */
        String hindrance();

        /** Begins it. */
        void begin();
    }

    public Welcome(Room room, Icons icons, Layouts layouts, ErrorReporter errors, Demonstrating demonstrating) {
        this.room = Objects.requireNonNull(room, "room");
        this.icons = Objects.requireNonNull(icons, "icons");
        this.layouts = Objects.requireNonNull(layouts, "layouts");
        this.errors = Objects.requireNonNull(errors, "errors");
        this.demonstrating = Objects.requireNonNull(demonstrating, "demonstrating");
        work = room.work("welcome");
    }

    /** Once the window is drawn: looks whether this is the first start, as soon as the engine's services are there. */
    public void begin(Supplier<Optional<Shell>> window) {
        parent = window;
        if (layouts.kept(SEEN, "").isEmpty() && room.hindrance().isEmpty()) {
            unsubscribe = room.engine().events().subscribe(this);
            work.now(this::look);
        }
    }

    @Override
    public void servicesChanged() {
        work.now(this::look);
    }

    private void look() {
        if (!looked && !room.engine().opening() && room.engine().exchange().isPresent()) {
            looked = true;
            if (room.engine().status().state() != EngineState.PASSIVE && SetupWork.fresh(room.engine())) {
                room.ui().execute(this::open);
            }
        }
    }

    /** Opens it, or brings it to the front. */
    public void open() {
        unsubscribe.run();
        Optional<Shell> there = open.map(WelcomeDialog::getShell).filter(shell -> !shell.isDisposed());
        if (there.isPresent()) {
            there.get().forceActive();
            return;
        }
        WelcomeWords words = room.language().words(WelcomeWords.class);
        if (room.engine().further().find(InstallationFinder.class).isEmpty()) {
            errors.sorry(words.missing);
            return;
        }
        layouts.keep(SEEN, "yes");
        WelcomeDialog dialog = new WelcomeDialog(parent.get().orElse(null), room, icons, demonstrating.hindrance(),
                view -> new WelcomePresenter(room, new Latest(work), view, demonstrating::begin, System.getProperty("user.name", "")));
        open = Optional.of(dialog);
        dialog.open();
    }

    public void close() {
        unsubscribe.run();
    }
}
