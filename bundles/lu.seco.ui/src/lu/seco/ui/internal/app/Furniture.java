// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.app;

import java.util.Objects;
import java.util.Optional;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Reveals;
import lu.seco.ui.internal.demo.Demo;
import lu.seco.ui.internal.desktop.Desktop;
import lu.seco.ui.internal.desktop.Front;
import lu.seco.ui.internal.desktop.StartMode;
import lu.seco.ui.internal.help.Browser;
import lu.seco.ui.internal.help.Web;
import lu.seco.ui.internal.home.HomePresenter;
import lu.seco.ui.internal.l10n.ShellWords;
import lu.seco.ui.internal.navigation.Place;
import lu.seco.ui.internal.navigation.Places;
import lu.seco.ui.internal.notify.Notifier;
import lu.seco.ui.internal.open.Launcher;
import lu.seco.ui.internal.open.Opener;
import lu.seco.ui.internal.palette.Commands;
import lu.seco.ui.internal.palette.Keys;
import lu.seco.ui.internal.preferences.Preferences;
import lu.seco.ui.internal.preferences.Restart;
import lu.seco.ui.internal.preferences.UiSettings;
import lu.seco.ui.internal.settings.SettingsDoor;
import lu.seco.ui.internal.welcome.Welcome;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Puts into the context what parts, controls and handlers are given, and after the window is drawn begins what goes on besides it. */
final class Furniture {

    private static final String MINIMIZED = "shellMinimized";
    private static final String SEARCH = "lu.seco.ui.command.search";

    private final IEclipseContext context;
    private final MApplication application;
    private final Display display;
    private final Room room;
    private final ErrorReporter errors;
    private final Layouts layouts;
    private final Preferences preferences;
    private final Places places;
    private final Front front;
    private final Demo demo;
    private Optional<Welcome> welcome = Optional.empty();
    private Runnable end = () -> { };

    Furniture(MApplication application, Display display, Room room, ErrorReporter errors, Layouts layouts) {
        this.application = Objects.requireNonNull(application, "application");
        this.display = Objects.requireNonNull(display, "display");
        this.room = Objects.requireNonNull(room, "room");
        this.errors = Objects.requireNonNull(errors, "errors");
        this.layouts = Objects.requireNonNull(layouts, "layouts");
        context = application.getContext();
        preferences = new Preferences(room, room.work("preferences"), errors, System.getProperty("user.name", ""));
        places = new Places(application, context.get(EModelService.class), layouts);
        front = new Front(window());
        demo = new Demo(room, errors, () -> context.get(IWorkbench.class).close());
    }

    private MWindow window() {
        return application.getChildren().get(0);
    }

    private Optional<Shell> shell() {
        return Optional.ofNullable(window().getWidget()).filter(Shell.class::isInstance).map(Shell.class::cast);
    }

    Front front() {
        return front;
    }

    /** Before the window is drawn. */
    void furnish() {
        ShellWords words = room.language().words(ShellWords.class);
        context.set(ErrorReporter.class, errors);
        context.set(Room.class, room);
        context.set(Layouts.class, layouts);
        context.set(Icons.class, new Icons(display));
        context.set(Preferences.class, preferences);
        context.set(Places.class, places);
        context.set(SettingsDoor.class, new SettingsDoor(room, errors, System.getProperty("user.name", "")));
        context.set(Reveals.class, new Reveals(kind -> places.show(Place.of(kind))));
        context.set(Restart.class, new Restart(context, words));
        context.set(Commands.class, new Commands(application, new Keys(words)));
        Launcher launcher = orElse(context, Launcher.class, file -> Program.launch(file.toString()));
        context.set(Opener.class, new Opener(room.engine(), launcher, room.work("open"), room.ui(), errors, room.language()));
        context.set(Browser.class, new Browser(room, room.work("web"), orElse(context, Web.class, Program::launch), errors));
        context.set(Demo.class, demo);
        welcome = Optional.of(new Welcome(room, context.get(Icons.class), layouts, errors, demo));
        context.set(Welcome.class, welcome.get());
        demo.mark(window());
        places.restore();
        switch (StartMode.of(preferences.value(UiSettings.START)).within(preferences.yes(UiSettings.TRAY) && Desktop.trayShows())) {
            case MINIMISED -> window().getTags().add(MINIMIZED);
            case SILENT -> window().setVisible(false);
            case WINDOW -> window().getTags().remove(MINIMIZED);
        }
    }

    /** Whether the window will be in sight. */
    boolean shows() {
        return window().isVisible() && !window().getTags().contains(MINIMIZED);
    }

    /** After the window is drawn: what a person does not wait for. */
    void begin() {
        Image[] images = WindowImages.all(display);
        Window.setDefaultImages(images);
        if (window().getWidget() instanceof Shell shell && !shell.isDisposed()) {
            shell.setImages(images);
        }
        HomePresenter home = context.get(HomePresenter.class);
        if (home == null) {
            return;
        }
        Desktop desktop = new Desktop(room, preferences, layouts, errors, front, display);
        desktop.begin(window(), home, this::search, () -> context.get(IWorkbench.class).close());
        Notifier notifier = new Notifier(room, preferences, display, context.get(Icons.class), front, context.get(Reveals.class));
        welcome.ifPresent(known -> known.begin(this::shell));
        end = () -> {
            welcome.ifPresent(Welcome::close);
            desktop.close();
            notifier.close();
        };
    }

    private void search() {
        places.show(Place.SENT);
        context.get(Commands.class).run(SEARCH);
    }

    void close() {
        end.run();
    }

    private static <T> T orElse(IEclipseContext context, Class<T> type, T standard) {
        T service = context.get(type);
        return service == null ? standard : service;
    }
}
