// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lu.seco.core.InstanceGuard;
import lu.seco.core.Texts;
import lu.seco.core.exchange.EngineListener;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalListener;
import lu.seco.core.settings.Settings;
import lu.seco.testkit.ui.Await;
import lu.seco.testkit.ui.ProductContext;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.open.Launcher;
import lu.seco.ui.internal.preferences.UiSettings;
import lu.seco.ui.tests.fakes.FakeContents;
import lu.seco.ui.tests.fakes.FakeExchange;
import lu.seco.ui.tests.fakes.FakeGuard;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.FakeKnowledge;
import lu.seco.ui.tests.fakes.FakeSettings;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.Samples;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.swt.widgets.Display;
import org.junit.Assert;
import org.junit.rules.ExternalResource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.prefs.BackingStoreException;

/**
 * The whole workbench, as the product starts it, with a fake engine. All runs share one thread for the user interface: GTK wants one and
 * the same for the life of the process.
 */
public final class Workbench extends ExternalResource {

    private static final ExecutorService UI = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "ui");
        thread.setDaemon(true);
        return thread;
    });

    private final Locale language;
    private final boolean withEngine;
    private final FakeGuard guard;
    private final FakeJournal journal = new FakeJournal();
    private final FakeExchange exchange = new FakeExchange();
    private final FakeContents contents = new FakeContents();
    private final FakeSettings settings = new FakeSettings(new UiSettings().settings());
    private final List<Path> launched = new CopyOnWriteArrayList<>();
    private final List<ServiceRegistration<?>> services = new ArrayList<>();
    private volatile Thread thread;
    private Future<Object> run;

    /** The one thread for user interfaces in this process, for tests of widgets without the workbench. */
    public static ExecutorService ui() {
        return UI;
    }

    public Workbench(Locale language, Optional<InstanceGuard.Holder> other) {
        this(language, other, true);
    }

    private Workbench(Locale language, Optional<InstanceGuard.Holder> other, boolean withEngine) {
        this.withEngine = withEngine;
        this.language = language;
        this.guard = new FakeGuard(other);
    }

    public static Workbench french() {
        return new Workbench(Locale.FRENCH, Optional.empty());
    }

    /** In French, and neither journal nor engine is there. */
    public static Workbench withoutEngine() {
        return new Workbench(Locale.FRENCH, Optional.empty(), false);
    }

    public FakeJournal journal() {
        return journal;
    }

    public FakeExchange exchange() {
        return exchange;
    }

    public FakeContents contents() {
        return contents;
    }

    public FakeSettings settings() {
        return settings;
    }

    public FakeGuard guard() {
        return guard;
    }

    /** What was handed to the system's programs. */
    public List<Path> launched() {
        return launched;
    }

    @Override
    protected void before() throws BackingStoreException {
        InstanceScope.INSTANCE.getNode(Ids.BUNDLE).clear();
        prepare();
        start();
    }

    private void prepare() {
        register(Texts.class, new FakeTexts(language));
        register(InstanceGuard.class, guard);
        register(Clock.class, Samples.CLOCK);
        register(Settings.class, settings);
        register(ContentStore.class, contents);
        register(FileKnowledge.class, new FakeKnowledge());
        register(Launcher.class, launched::add);
        if (withEngine) {
            engineComes();
        }
        journal.tell(events -> all(JournalListener.class).forEach(listener -> listener.appended(events)));
        exchange.tell(status -> all(EngineListener.class).forEach(listener -> listener.changed(status)));
    }

    /** Journal and engine become available. */
    public void engineComes() {
        register(Journal.class, journal);
        register(Exchange.class, exchange);
    }

    private <T> void register(Class<T> type, T service) {
        Dictionary<String, Object> properties = new Hashtable<>();
        services.add(context().registerService(type, service, properties));
    }

    private static BundleContext context() {
        return FrameworkUtil.getBundle(Ids.class).getBundleContext();
    }

    private static <T> List<T> all(Class<T> type) {
        try {
            return context().getServiceReferences(type, null).stream()
                    .map((ServiceReference<T> reference) -> context().getService(reference)).toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts it and waits for its display; a test that closed it may start it again. */
    public void start() {
        run = UI.submit(() -> {
            thread = Thread.currentThread();
            return application().start(new ProductContext(Ids.BUNDLE, "lu.seco.ui.product"));
        });
        Await.until("display", () -> run.isDone() || thread != null && Display.findDisplay(thread) != null);
    }

    private static IApplication application() throws ReflectiveOperationException {
        return (IApplication) Platform.getBundle("org.eclipse.e4.ui.workbench.swt")
                .loadClass("org.eclipse.e4.ui.internal.workbench.swt.E4Application").getConstructor().newInstance();
    }

    public Display display() {
        return Display.findDisplay(thread);
    }

    /** Whether it has ended. */
    public boolean ended() {
        return run.isDone();
    }

    /** What the application returned. */
    public Object result() {
        try {
            return run.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected void after() {
        if (!ended()) {
            new Robot(this).closeAll();
        }
        Assert.assertEquals(IApplication.EXIT_OK, result());
        services.forEach(ServiceRegistration::unregister);
    }
}
