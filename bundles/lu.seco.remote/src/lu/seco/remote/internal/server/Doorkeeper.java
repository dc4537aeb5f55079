// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import lu.seco.core.DataFolder;
import lu.seco.core.InstanceGuard;
import lu.seco.core.exchange.EngineListener;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.remote.RemoteEngines;
import lu.seco.remote.internal.Places;
import lu.seco.remote.internal.RemoteSettings;
import lu.seco.remote.internal.contract.Contracts;
import lu.seco.remote.internal.wire.Limits;
import lu.seco.remote.internal.wire.Note;
import lu.seco.remote.internal.wire.Proof;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * Lets windows in while the engine of the service works. An engine inside a window lets nobody in: closing that window would stop it.
 */
@Component(service = EngineListener.class, configurationPid = RemoteSettings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class Doorkeeper implements EngineListener {

    private final BundleContext bundles;
    private final DataFolder folder;
    private final InstanceGuard guard;
    private final Logger log;
    private final Config config;
    private final AtomicBoolean working = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "seco-window-keeper");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<Opened> opened = Optional.empty();

    /** Keys of {@link RemoteSettings}. */
    public @interface Config {

        /** Group whose members are let in; empty for nobody but the account of the service. */
        String group() default "";

        /** The note for them. */
        String note() default "";
    }

    private record Opened(OsgiHouse house, Server server, Tellers tellers, Path note, Optional<Path> shared) {
    }

    @Activate
    public Doorkeeper(BundleContext bundles, @Reference DataFolder folder, @Reference InstanceGuard guard,
            @Reference(service = LoggerFactory.class) Logger log, Config config) {
        this.bundles = bundles;
        this.folder = folder;
        this.guard = guard;
        this.log = log;
        this.config = config;
    }

    @Override
    public void changed(EngineStatus status) {
        boolean works = status.state() != EngineState.STOPPED;
        if (working.getAndSet(works) != works && !worker.isShutdown()) {
            worker.execute(works ? this::open : this::close);
        }
    }

    private void open() {
        if (opened.isPresent() || guard.holder().filter(holder -> holder.program().equals(RemoteEngines.SERVICE)).isEmpty()) {
            return;
        }
        Contracts contracts = new Contracts();
        AtomicReference<Server> server = new AtomicReference<>();
        OsgiHouse house = new OsgiHouse(bundles, contracts, () -> Optional.ofNullable(server.get()).ifPresent(Server::servicesChanged), log);
        house.open();
        try {
            FileDeliveries.clear(Places.scratch(folder));
            Optional<String> guest = config.group().isBlank() ? Optional.empty() : Optional.of(Proof.random());
            String owner = Proof.random();
            server.set(new Server(contracts, house, new Visit.Tokens(owner, guest), Limits.STANDARD, Places.scratch(folder), log));
            Tellers tellers = new Tellers(server.get()::busy, server.get()::push, log);
            tellers.begin(bundles, contracts);
            opened = Optional.of(new Opened(house, server.get(), tellers, Places.note(folder), guest.map(token -> Path.of(config.note()))));
            long pid = ProcessHandle.current().pid();
            new Note(server.get().port(), owner, pid).write(Places.note(folder));
            guest.ifPresent(token -> share(new Note(server.get().port(), token, pid), Path.of(config.note())));
        } catch (IOException | RuntimeException e) {
            log.error("windows cannot be let in: a window in the data folder only says who holds it", e);
            Optional.ofNullable(server.get()).ifPresent(Server::close);
            house.close();
            opened = Optional.empty();
        }
    }

    private void share(Note note, Path file) {
        try {
            note.write(file, config.group().strip());
        } catch (IOException e) {
            log.error("windows of other accounts cannot be let in", e);
        }
    }

    private void close() {
        opened.ifPresent(was -> {
            delete(was.note());
            was.shared().ifPresent(this::delete);
            was.tellers().close();
            was.server().close();
            was.house().close();
        });
        opened = Optional.empty();
    }

    private void delete(Path note) {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            log.warn("the note {} stays behind: {}", note, e.toString());
        }
    }

    @Deactivate
    void deactivate() {
        worker.execute(this::close);
        worker.shutdown();
    }
}
