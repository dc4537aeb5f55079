// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.client;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import lu.seco.core.Message;
import lu.seco.core.exchange.EngineListener;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.remote.RemoteEngine;
import lu.seco.remote.internal.contract.Contracts;
import lu.seco.remote.internal.contract.Deliveries;
import lu.seco.remote.internal.wire.Note;
import org.osgi.service.log.Logger;

/** Keeps a window connected with the service: again and again, until it is closed. */
final class Link implements RemoteEngine {

    /** So often a first connection is tried before it counts as lost. */
    private static final int TRIES = 10;
    private static final String CLOSED = "remote.note.closed";

    private final LinkSetting setting;
    private final Contracts contracts;
    private final Logger log;
    private final Memory memory = new Memory();
    private final Ears ears;
    private final Residents residents;
    private final Refresh refresh;
    private final Calls calls;
    private final Deliveries deliveries;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, Daemons.named("seco-remote-watch"));
    private final ExecutorService events = Executors.newSingleThreadExecutor(Daemons.named("seco-remote-events"));
    private final ExecutorService ends = Executors.newSingleThreadExecutor(Daemons.named("seco-remote-ends"));
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Thread thread = Daemons.named("seco-remote").newThread(this::run);
    private volatile Optional<Connection> connection = Optional.empty();
    private volatile Status status;
    private volatile boolean closed;
    private int tries;

    Link(LinkSetting setting, Contracts contracts, Logger log) {
        this.setting = Objects.requireNonNull(setting, "setting");
        this.contracts = Objects.requireNonNull(contracts, "contracts");
        this.log = Objects.requireNonNull(log, "log");
        status = new Status(State.CONNECTING, Message.of("remote.connecting"), setting.clock().instant(), setting.mine());
        ears = new Ears(contracts, log);
        calls = new Calls(() -> connection, this::why, setting.guest().hasty(), ends, new Failures(setting.texts()));
        Substitutes substitutes = new Substitutes(this::deliveries, this::calls, new Fetching(setting.contents()), memory, setting.own(), log);
        residents = new Residents(contracts, (contract, id) -> new Handler(contract, id, this.calls(), memory, substitutes));
        deliveries = (Deliveries) Proxy.newProxyInstance(Deliveries.class.getClassLoader(), new Class<?>[] {Deliveries.class},
                new Handler(contracts.service(Deliveries.class).orElseThrow(), "", calls, memory, substitutes));
        refresh = new Refresh(contracts, calls, memory, residents, log);
    }

    private Calls calls() {
        return calls;
    }

    /** Why there is no answer at this moment; that the connection is gone is known here before it is told. */
    private Message why() {
        Status now = status;
        return now.connected() ? Message.of("remote.lost") : now.told();
    }

    private Deliveries deliveries() {
        return deliveries;
    }

    @Override
    public boolean exports(Class<?> type) {
        return contracts.service(type).isPresent();
    }

    @Override
    public <T> void follow(Class<T> type, Consumer<T> come, Consumer<T> go) {
        residents.follow(type, come, go);
    }

    @Override
    public <L> void tell(Class<L> type, L listener) {
        ears.add(type, listener);
    }

    @Override
    public Status status() {
        return status;
    }

    @Override
    public void onChange(Runnable listener) {
        watchers.add(listener);
    }

    @Override
    public void connect() {
        if (begun.compareAndSet(false, true)) {
            thread.start();
        }
    }

    private void run() {
        while (!closed) {
            try {
                once();
                become(State.LOST, Message.of("remote.lost"));
            } catch (Connection.RefusedException e) {
                become(e.unfit() ? State.UNFIT : State.LOST, e.told());
            } catch (IOException e) {
                log.debug("no connection with the service: {}", e.toString());
                // a service that has just begun needs a moment before it lets anybody in
                Message told = absence();
                if (++tries >= TRIES || status.state() != State.CONNECTING || told.code().equals(CLOSED)) {
                    become(State.LOST, told);
                }
            }
            pause();
        }
    }

    /** Why there is no service: rights that are missing do not come by waiting. */
    private Message absence() {
        Path note = setting.note();
        if (setting.mine() || Files.isReadable(note)) {
            return Message.of("remote.lost");
        }
        return Files.notExists(note) ? Message.of("remote.note.missing", note) : Message.of(CLOSED, note, setting.guest().person());
    }

    /** One connection, from its beginning to its end. */
    private void once() throws IOException {
        Note note = Note.read(setting.note()).orElseThrow(() -> new IOException("no note at " + setting.note()));
        try (Connection made = new Connection(note, setting.self(), setting.limits(), watch)) {
            made.listen((kind, in) -> hear(made, kind, in));
        } finally {
            connection = Optional.empty();
        }
    }

    /** On the thread that reads: must not wait for an answer. */
    private void hear(Connection made, String kind, JsonReader in) throws IOException {
        switch (kind) {
            case "services" -> {
                Map<String, List<String>> told = Residents.read(in);
                connection = Optional.of(made);
                later(() -> came(made, told));
            }
            case "event" -> {
                Ears.Told told = ears.read(in);
                later(() -> {
                    refresh.told(told);
                    ears.tell(told);
                });
            }
            case "missed" -> later(() -> {
                refresh.all();
                changed();
            });
            default -> log.debug("a newer service says {}", kind);
        }
    }

    /** The services of a connection are known: what they remember is fetched before anybody sees them. */
    private void came(Connection made, Map<String, List<String>> told) {
        boolean other = !status.connected();
        List<Residents.Key> keys = Residents.keys(contracts, told);
        keys.stream().filter(key -> other || !residents.has(key)).forEach(refresh::one);
        if (connection.filter(now -> now == made).isEmpty()) {
            return;
        }
        if (other) {
            log.info("connected with the service, version {}", made.version());
            set(State.CONNECTED, Message.of(made.owner() ? "remote.connected" : "remote.connected.guest", made.version()));
        }
        residents.become(keys);
        if (other) {
            changed();
        }
    }

    private void later(Runnable task) {
        try {
            events.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    log.error("what the service told could not be passed on", e);
                }
            });
        } catch (RejectedExecutionException e) {
            log.debug("closed while the service told something: {}", e.getMessage());
        }
    }

    private void become(State state, Message told) {
        if (closed || status.state() == state && status.told().equals(told)) {
            return;
        }
        log.info("the service of this window: {} {}", told.code(), told.arguments());
        later(() -> {
            set(state, told);
            contracts.service(Exchange.class).ifPresent(contract -> contract.operations().stream().filter(contract::memory)
                    .forEach(operation -> memory.keep(contract, "", operation, Memory.unknown(told))));
            ears.tell(EngineListener.class, "changed", Memory.unknown(told));
            changed();
        });
    }

    private void set(State state, Message told) {
        status = new Status(state, told, setting.clock().instant(), setting.mine());
    }

    private void changed() {
        watchers.forEach(Runnable::run);
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(setting.again().toMillis());
        } catch (InterruptedException e) {
            // closed meanwhile, which the loop sees
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        connection.ifPresent(Connection::close);
        connection = Optional.empty();
        later(() -> residents.become(List.of()));
        events.shutdown();
        ends.shutdown();
        watch.shutdownNow();
    }
}
