// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.desktop;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalEvent;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Rhythm;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.home.HomePresenter;
import lu.seco.ui.internal.l10n.KeyNames;
import lu.seco.ui.internal.l10n.ShellWords;
import lu.seco.ui.internal.preferences.Preferences;
import lu.seco.ui.internal.preferences.UiSettings;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.IWindowCloseHandler;
import org.eclipse.jface.dialogs.MessageDialogWithToggle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** How SeCo lives on a desktop besides its window: in the tray, after the window is closed, and from log-in on. On the thread of the user interface. */
public final class Desktop implements EngineEvents.Listener {

    private static final String TOLD = "tray.told";
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final Room room;
    private final Work work;
    private final Preferences preferences;
    private final Layouts layouts;
    private final ErrorReporter errors;
    private final Front front;
    private final Display display;
    private final ShellWords words;
    private Optional<TrayIcon> tray = Optional.empty();
    private Optional<TrayIcon.Wishes> wishes = Optional.empty();
    private Optional<HomePresenter> home = Optional.empty();
    private Optional<TrayOrders> orders = Optional.empty();
    private Optional<Autostart> autostart = Optional.empty();
    private Optional<Boolean> settled = Optional.empty();
    private Runnable end = () -> { };

    public Desktop(Room room, Preferences preferences, Layouts layouts, ErrorReporter errors, Front front, Display display) {
        this.room = Objects.requireNonNull(room, "room");
        this.preferences = Objects.requireNonNull(preferences, "preferences");
        this.layouts = Objects.requireNonNull(layouts, "layouts");
        this.errors = Objects.requireNonNull(errors, "errors");
        this.front = Objects.requireNonNull(front, "front");
        this.display = Objects.requireNonNull(display, "display");
        work = room.work("desktop");
        words = room.language().words(ShellWords.class);
    }

    /**
     * Whether a sign in the tray is surely seen. GTK gives one also where no desktop shows it, and does not tell: there the window only goes to the
     * task bar.
     */
    public static boolean trayShows() {
        return !"gtk".equals(SWT.getPlatform());
    }

    /** Once the window is drawn. */
    public void begin(MWindow window, HomePresenter presenter, Runnable search, Runnable quit) {
        home = Optional.of(presenter);
        TrayOrders asked = new TrayOrders(presenter, room.language().messages(), front::say);
        orders = Optional.of(asked);
        wishes = Optional.of(new Wished(search, quit));
        autostart = Installation.autostart();
        Runnable unsubscribe = room.engine().events().subscribe(this);
        Runnable unwatch = presenter.watch(shown -> {
            asked.shown(shown);
            tray.ifPresent(icon -> icon.show(shown));
        });
        end = () -> {
            unsubscribe.run();
            unwatch.run();
            tray.ifPresent(TrayIcon::close);
        };
        IWindowCloseHandler closing = window.getContext().get(IWindowCloseHandler.class);
        window.getContext().set(IWindowCloseHandler.class, closed -> staying() ? stay() : closing == null || closing.close(closed));
        settle();
        KeyNames.speak(words, front.shell().map(Shell::getMenuBar));
        // a change that was written into the file by hand is told by no event
        front.shell().ifPresent(shell -> Rhythm.every(LOOK, shell, this::settle));
    }

    public void close() {
        end.run();
    }

    @Override
    public void written(List<JournalEvent> events) {
        if (events.stream().anyMatch(event -> event.type() == EventType.SETTINGS_LOADED || event.type() == EventType.SETTINGS_CHANGED)) {
            room.ui().execute(this::settle);
        }
    }

    /** Makes tray and start at log-in as the settings say. */
    public void settle() {
        boolean wanted = preferences.yes(UiSettings.TRAY);
        if (wanted && tray.isEmpty() && home.isPresent()) {
            tray = TrayIcon.open(display, room.language().messages(), words, orders.orElseThrow(), wishes.orElseThrow());
            home.get().refresh();
        } else if (!wanted && tray.isPresent()) {
            tray.get().close();
            tray = Optional.empty();
        }
        boolean atLogin = preferences.yes(UiSettings.AUTOSTART);
        if (room.engine().settings().isPresent() && !settled.equals(Optional.of(atLogin))) {
            settled = Optional.of(atLogin);
            autostart.ifPresent(how -> work.now(() -> become(how, atLogin)));
        }
    }

    private void become(Autostart how, boolean wanted) {
        try {
            how.become(wanted);
        } catch (IOException e) {
            errors.sorry(room.language().text(words.autostart_failed_text, e.getMessage()));
        }
    }

    /** Whether closing the window leaves SeCo at work. */
    private boolean staying() {
        return tray.isPresent() && preferences.yes(UiSettings.CLOSE_TO_TRAY);
    }

    /** @return that the window does not close */
    private boolean stay() {
        if (!"yes".equals(layouts.kept(TOLD, ""))) {
            MessageDialogWithToggle told = MessageDialogWithToggle.openInformation(front.shell().orElse(null), words.stay_title, words.stay_text,
                    words.stay_again_label, false, null, null);
            if (told.getToggleState()) {
                layouts.keep(TOLD, "yes");
            }
        }
        if (trayShows()) {
            front.hide();
        } else {
            front.minimise();
        }
        return false;
    }

    private final class Wished implements TrayIcon.Wishes {

        private final Runnable searching;
        private final Runnable quitting;

        Wished(Runnable searching, Runnable quitting) {
            this.searching = Objects.requireNonNull(searching, "searching");
            this.quitting = Objects.requireNonNull(quitting, "quitting");
        }

        @Override
        public void open() {
            front.come();
        }

        @Override
        public void search() {
            front.come();
            searching.run();
        }

        @Override
        public void quit() {
            quitting.run();
        }
    }
}
