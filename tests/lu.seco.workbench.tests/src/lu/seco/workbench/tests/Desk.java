// SPDX-License-Identifier: EPL-2.0
package lu.seco.workbench.tests;

import static org.junit.Assert.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import lu.seco.core.DataFolder;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.settings.Settings;
import lu.seco.testkit.ui.Await;
import lu.seco.testkit.ui.Hands;
import lu.seco.testkit.ui.ProductContext;
import lu.seco.testkit.ui.Steps;
import lu.seco.testkit.ui.SystemFileDialog;
import lu.seco.testkit.ui.Watchdog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.rules.ExternalResource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The workbench as the product starts it, in the data folder of this framework. All runs share one thread for the user interface: GTK wants one and
 * the same for the life of the process.
 */
final class Desk extends ExternalResource {

    private static final ExecutorService UI = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "ui");
        thread.setDaemon(true);
        return thread;
    });

    private static final String UI_BUNDLE = "lu.seco.ui";
    private static final String[] QUICK = {"exchange.reception.interval = 5 s", "exchange.scan.interval = 2 s"};
    /** No answers are waited for there: each run of SOFiE is a process of its own. */
    private static final String[] BESIDE = {"exchange.reception.interval = 1 h", "exchange.scan.interval = 2 s"};

    private static final Set<String> WARM = ConcurrentHashMap.newKeySet();

    private final String[] more;
    private final Steps steps = new Steps();
    private final Hands hands = new Hands(this::display, "lu.seco.ui.widget", steps);
    private volatile Thread thread;
    private Office office;
    private Future<Object> run;
    private Optional<Watchdog> watchdog = Optional.empty();
    private Launched launched;
    private boolean beside;
    private ServiceProcess neighbour;

    /** A window beside the service: the engine works in a process of its own, in the same data folder, before the window opens. */
    static Desk beside(String... more) {
        Desk desk = new Desk(more);
        desk.beside = true;
        return desk;
    }

    /** @param more lines of the settings file beside those that make the engine quick */
    Desk(String... more) {
        this.more = more.clone();
    }

    Hands hands() {
        return hands;
    }

    Steps steps() {
        return steps;
    }

    Office office() {
        return office;
    }

    /** The service of {@link #beside}. */
    ServiceProcess neighbour() {
        return neighbour;
    }

    @Override
    protected void before() {
        office = new Office(service(DataFolder.class).root());
        forget();
        launched = new Launched(UI_BUNDLE);
        settings(Stream.concat(Arrays.stream(beside ? BESIDE : QUICK), Arrays.stream(more)).toArray(String[]::new));
        if (beside) {
            neighbour = new ServiceProcess(office.data(), steps);
            neighbour.begin();
        }
        start();
    }

    /** Nothing of what another test arranged. */
    private static void forget() {
        try {
            InstanceScope.INSTANCE.getNode(UI_BUNDLE).clear();
        } catch (BackingStoreException e) {
            throw new AssertionError(e);
        }
    }

    /** What the workbench had opened by the system. */
    List<Path> launched() {
        return launched.files();
    }

    /** Opens the system's file dialog by a key and chooses a file that exists. */
    void chooseFile(String id, int modifiers, int key, Path file) {
        new SystemFileDialog(this::display, steps).open(() -> hands.press(id, modifiers, key), file.toString());
    }

    /** Opens the system's file dialog by a key and says where to save; the dialog knows the ending. */
    void saveAs(String id, int modifiers, int key, Path stem) {
        new SystemFileDialog(this::display, steps).save(() -> hands.press(id, modifiers, key), stem.toString());
    }

    /** Writes the settings file and has it read. */
    void settings(String... lines) {
        office.settings(lines);
        assertEquals(List.of(), service(Settings.class).reload());
    }

    static <T> T service(Class<T> type) {
        BundleContext context = FrameworkUtil.getBundle(Desk.class).getBundleContext();
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        try {
            T service = tracker.waitForService(20_000);
            if (service == null) {
                throw new AssertionError("no service " + type.getName());
            }
            return service;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            tracker.close();
        }
    }

    /** Starts the workbench and waits until its window can be used. */
    void start() {
        steps.did("start the workbench");
        run = UI.submit(() -> {
            thread = Thread.currentThread();
            IApplication application = (IApplication) Platform.getBundle("org.eclipse.e4.ui.workbench.swt")
                    .loadClass("org.eclipse.e4.ui.internal.workbench.swt.E4Application").getConstructor().newInstance();
            return application.start(new ProductContext(UI_BUNDLE, "lu.seco.ui.product"));
        });
        Await.until("a window", () -> {
            if (run.isDone()) {
                throw new AssertionError("the workbench ended: " + result());
            }
            return thread != null && display() != null && window() != null;
        });
        watchdog = Optional.of(new Watchdog(display(), "lu.seco.ui.", WARM));
    }

    /** What follows may take as long as it takes: nobody works here, pictures are taken. */
    void unwatched() {
        watchdog.ifPresent(Watchdog::close);
        watchdog = Optional.empty();
    }

    /** Goes to a perspective by its key. */
    void show(int number, String seen) {
        hands.press("home", SWT.MOD1, '0' + number);
        Await.until(seen, () -> hands.sees(seen));
    }

    /** The main window, or null. */
    Shell window() {
        return hands.ask(() -> Arrays.stream(Display.getCurrent().getShells()).filter(Shell::isVisible)
                .filter(shell -> shell.getParent() == null && shell.getText().startsWith("SeCo")).findFirst().orElse(null));
    }

    Display display() {
        return thread == null ? null : Display.findDisplay(thread);
    }

    /** Closes the main window, waits for the end, and fails if the window did not answer at some moment. */
    void stop() {
        watchdog.ifPresent(Watchdog::close);
        hands.close(window());
        result();
        assertEquals("what the watchdog saw", List.of(), watchdog.map(Watchdog::found).orElse(List.of()));
    }

    /** The person had the workbench start again: it ends by itself, and starts as the launcher would start it. */
    void restarts() {
        assertEquals("asks for another start", IApplication.EXIT_RESTART, result());
        watchdog.ifPresent(Watchdog::close);
        assertEquals("what the watchdog saw", List.of(), watchdog.map(Watchdog::found).orElse(List.of()));
        start();
    }

    private Object result() {
        try {
            return run.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** Where pictures of this run go. */
    static Path pictures() {
        return Path.of("target", "screenshots");
    }

    @Override
    protected void after() {
        launched.close();
        if (!beside) {
            // a test that failed in the middle must not hold the next ones back
            service(Exchange.class).resume("the next test");
        }
        try {
            if (!run.isDone()) {
                stop();
            }
        } finally {
            if (beside) {
                neighbour.end();
            }
        }
    }
}
