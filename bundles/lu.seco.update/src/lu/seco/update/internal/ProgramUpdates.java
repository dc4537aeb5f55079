// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.exchange.EngineListener;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.update.BeforeUpdate;
import lu.seco.core.update.InstalledState;
import lu.seco.core.update.UpdateCheck;
import lu.seco.core.update.UpdateListener;
import lu.seco.core.update.UpdateResult;
import lu.seco.core.update.UpdateStanding;
import lu.seco.core.update.Updates;
import lu.seco.update.internal.p2.Place;
import lu.seco.update.internal.site.KeyRing;
import lu.seco.update.internal.site.SiteException;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/** Updates through p2. All work is done by one thread. */
@Component(service = {Updates.class, EngineListener.class}, configurationPid = UpdateSettings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class ProgramUpdates implements Updates, EngineListener {

    /** Folder below the one of what only lives as long as the process: a download that broke off is used again, nothing misses it if it is gone. */
    static final String MIRRORS = "updates";

    private static final String INSTALLATION = "(type=osgi.install.area)";

    private final Path data;
    private final Logger log;
    private final Place place;
    private final Board board;
    private final Quiet quiet;
    private final Work work;
    private final List<BeforeUpdate> precautions = new CopyOnWriteArrayList<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "seco-updates");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Config config;
    private volatile Optional<ComponentServiceObjects<Exchange>> engine = Optional.empty();

    /** Keys of {@link UpdateSettings}. */
    public @interface Config {

        /** Where updates are looked for. */
        String[] site() default {};

        /** Folder with the keys that the administrator trusts. */
        String keys() default UpdateSettings.KEYS;

        /** Whether a site that is a folder may do without signature. */
        boolean unsigned_folders() default false;

        /** How many states of the program stay on the disk. */
        int keep() default 5;
    }

    @Activate
    public ProgramUpdates(BundleContext context, @Reference IProvisioningAgentProvider agents, @Reference(target = INSTALLATION) Location home,
            @Reference DataFolder folder, @Reference(service = LoggerFactory.class) Logger log, Config config) {
        this.data = folder.root();
        this.log = log;
        this.config = config;
        String profile = context.getProperty("eclipse.p2.profile");
        this.place = new Place(new File(home.getURL().getPath()).toPath(), profile == null ? "" : profile);
        this.board = new Board(context.getBundle().getVersion().toString(), place.installed() ? place.folder().toString() : "",
                Finder.sites(List.of(config.site()), data));
        this.quiet = new Quiet(this::exchange, data.resolve(Quiet.MARK));
        this.work = new Work(agents, place, board, quiet, new Finder(data, folder.run().resolve(MIRRORS), board, log), log);
    }

    /**
     * The engine, if it is there. Only the reference is held: getting the service opens the journal, which a short command must not do.
     */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void bindExchange(ComponentServiceObjects<Exchange> service) {
        engine = Optional.of(service);
    }

    public void unbindExchange(ComponentServiceObjects<Exchange> service) {
        engine = engine.filter(held -> held != service);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addPrecaution(BeforeUpdate precaution) {
        precautions.add(precaution);
    }

    public void removePrecaution(BeforeUpdate precaution) {
        precautions.remove(precaution);
    }

    /** Holds for the next piece of work. */
    @Modified
    public void modified(Config now) {
        config = now;
        board.sites(Finder.sites(List.of(now.site()), data));
    }

    @Deactivate
    public void deactivate() {
        worker.shutdownNow();
    }

    private Optional<Exchange> exchange() {
        return engine.map(ComponentServiceObjects::getService);
    }

    @Override
    public void changed(EngineStatus status) {
        if (quiet.changed(status) && !worker.isShutdown()) {
            worker.execute(this::recover);
        }
    }

    private void recover() {
        try {
            log.info("the engine was paused by an update that never came to its end: it goes on");
            quiet.recover(System.getProperty("user.name", "?"));
        } catch (IOException e) {
            log.error("the engine stays paused after an update that never came to its end", e);
        }
    }

    @Override
    public UpdateStanding standing() {
        return board.standing();
    }

    @Override
    public Runnable follow(UpdateListener listener) {
        return board.follow(listener);
    }

    @Override
    public void cancel() {
        board.cancel();
    }

    @Override
    public Optional<Message> hindrance() {
        return place.hindrance(System.getProperty("user.name", "?"));
    }

    @Override
    public CompletableFuture<UpdateCheck> check() {
        return begin(() -> work.check(terms(), hindrance()), told -> new UpdateCheck(Optional.empty(), told, List.of()));
    }

    @Override
    public CompletableFuture<UpdateResult> apply(String version, String person) {
        return begin(() -> work.apply(version, person, terms(), config.keep(), List.copyOf(precautions)), told -> new UpdateResult(false, told));
    }

    @Override
    public CompletableFuture<UpdateResult> revert(long state, String person) {
        return begin(() -> work.revert(state, person, config.keep(), List.copyOf(precautions)), told -> new UpdateResult(false, told));
    }

    @Override
    public List<InstalledState> history() {
        try {
            return work.history();
        } catch (SiteException e) {
            log.warn("the states of the program cannot be read: {}", e.getMessage(), e);
            return List.of();
        }
    }

    private Finder.Terms terms() {
        Config now = config;
        return new Finder.Terms(List.of(now.site()), new KeyRing(data.resolve(now.keys())), now.unsigned_folders());
    }

    /** A piece of work. */
    @FunctionalInterface
    private interface Piece<T> {
        T run() throws SiteException, InterruptedException;
    }

    private <T> CompletableFuture<T> begin(Piece<T> piece, Function<Message, T> failed) {
        Supplier<T> whole = () -> {
            board.begin();
            try {
                return piece.run();
            } catch (SiteException e) {
                log.warn("update: {}", e.getMessage(), e);
                return failed.apply(e.told());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return failed.apply(Message.of("update.cancelled"));
            } catch (RuntimeException e) {
                log.error("an update ended with an exception", e);
                return failed.apply(Message.of("update.unexpected"));
            } finally {
                board.end();
            }
        };
        if (worker.isShutdown()) {
            return CompletableFuture.completedFuture(failed.apply(Message.of("update.cancelled")));
        }
        return CompletableFuture.supplyAsync(whole, worker);
    }
}
