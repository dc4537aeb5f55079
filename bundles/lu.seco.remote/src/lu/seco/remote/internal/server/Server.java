// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.server;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.remote.internal.codec.Codec;
import lu.seco.remote.internal.codec.Codecs;
import lu.seco.remote.internal.contract.Contracts;
import lu.seco.remote.internal.wire.Greeting;
import lu.seco.remote.internal.wire.Limits;
import lu.seco.remote.internal.wire.Outbox;
import org.osgi.service.log.Logger;

/** Lets windows of this machine in: listens on the loopback interface, bounded in every way, so that none of them can hold up the engine. */
final class Server implements AutoCloseable {

    private final Contracts contracts;
    private final House house;
    private final Visit.Tokens tokens;
    private final Limits limits;
    private final Path scratch;
    private final Logger log;
    private final ServerSocket socket;
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor doors;
    private final ScheduledThreadPoolExecutor watch;
    private final Codec definitions;

    /**
     * Begins to listen.
     *
     * @param scratch folder for files that windows are to fetch; need not exist
     * @throws IOException if there is no port
     */
    Server(Contracts contracts, House house, Visit.Tokens tokens, Limits limits, Path scratch, Logger log) throws IOException {
        this.contracts = Objects.requireNonNull(contracts, "contracts");
        this.house = Objects.requireNonNull(house, "house");
        this.tokens = Objects.requireNonNull(tokens, "tokens");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.scratch = Objects.requireNonNull(scratch, "scratch");
        this.log = Objects.requireNonNull(log, "log");
        definitions = new Codecs().list(SettingDefinition.class);
        socket = new ServerSocket(0, limits.windows(), InetAddress.getLoopbackAddress());
        doors = new ThreadPoolExecutor(0, limits.windows(), 10, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons("seco-window"));
        watch = new ScheduledThreadPoolExecutor(1, daemons("seco-window-watch"));
        watch.setRemoveOnCancelPolicy(true);
        watch.scheduleWithFixedDelay(() -> sessions.forEach(Session::pulse), limits.pulse().toMillis(), limits.pulse().toMillis(), TimeUnit.MILLISECONDS);
        daemons("seco-window-door").newThread(this::listen).start();
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Whether anybody is there. */
    boolean busy() {
        return !sessions.isEmpty();
    }

    /** Tells all windows something. */
    void push(byte[] frame) {
        sessions.forEach(session -> session.push(frame));
    }

    /** Services came or went. */
    void servicesChanged() {
        sessions.forEach(Session::tellServices);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                accept(socket.accept());
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    log.error("no window can be let in", e);
                    pause();
                }
            }
        }
    }

    /** Too many open files, for example, does not pass by trying again at once. */
    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept(Socket caller) {
        open.add(caller);
        try {
            doors.execute(() -> serve(caller));
        } catch (RejectedExecutionException e) {
            log.warn("a window was not let in: {} are open", limits.windows());
            tellFull(caller);
            open.remove(caller);
            Outbox.cut(caller);
        }
    }

    private void tellFull(Socket caller) {
        try {
            Visit.refuse(caller, Greeting.FULL);
        } catch (IOException e) {
            log.debug("who was not let in is gone already: {}", e.getMessage());
        }
    }

    private void serve(Socket caller) {
        try {
            caller.setTcpNoDelay(true);
            DataInputStream in = new DataInputStream(new BufferedInputStream(caller.getInputStream(), 64 * 1024));
            Optional<Visit> visit = Visit.greet(caller, in, tokens, house.version(), limits, definitions, watch);
            if (visit.isPresent()) {
                house.windowSettings(visit.get().settings());
                serve(caller, in, visit.get());
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                log.info("a window is gone, or was none: {}", e.getMessage());
            }
        } catch (RuntimeException e) {
            log.error("a window could not be served", e);
        } finally {
            open.remove(caller);
            Outbox.cut(caller);
        }
    }

    private void serve(Socket caller, DataInputStream in, Visit visit) throws IOException {
        try (FileDeliveries deliveries = new FileDeliveries(house, contracts, scratch)) {
            Session session = new Session(caller, visit, contracts, house, deliveries, limits,
                    new Outbox(caller, limits.outgoing(), limits.write(), watch), log);
            log.info("{} opened, version {}", session, visit.version());
            sessions.add(session);
            try {
                session.serve(in);
            } finally {
                sessions.remove(session);
                log.info("{} closed", session);
            }
        }
    }

    /** Lets nobody in any more, and cuts off who is there: windows wait for the next service by themselves. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            log.warn("the door for windows was not closed cleanly", e);
        }
        Set.copyOf(open).forEach(Outbox::cut);
        doors.shutdownNow();
        watch.shutdownNow();
    }
}
