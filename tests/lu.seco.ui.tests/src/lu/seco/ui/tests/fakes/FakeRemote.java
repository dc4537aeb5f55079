// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import lu.seco.core.Message;
import lu.seco.core.remote.RemoteEngine;

/** An engine of another process, as a test wants it. */
public final class FakeRemote implements RemoteEngine {

    private final Set<Class<?>> exports;
    private final Map<Class<?>, Consumer<Object>> come = new HashMap<>();
    private final Map<Class<?>, Object> listeners = new HashMap<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private volatile Status status = new Status(State.CONNECTING, Message.of("remote.connecting"), Instant.EPOCH, true);
    private volatile boolean connecting;
    private volatile boolean closed;

    public FakeRemote(Class<?>... exports) {
        this.exports = Set.of(exports);
    }

    /** From now on it is like that. */
    public void become(State state, String code, boolean mine) {
        status = new Status(state, Message.of(code), Instant.EPOCH, mine);
        watchers.forEach(Runnable::run);
    }

    /** A service is there. */
    public <T> void brings(Class<T> type, T service) {
        come.get(type).accept(service);
    }

    /** Who listens. */
    public <L> L listener(Class<L> type) {
        return type.cast(listeners.get(type));
    }

    public boolean connecting() {
        return connecting;
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public boolean exports(Class<?> type) {
        return exports.contains(type);
    }

    @Override
    public <T> void follow(Class<T> type, Consumer<T> comes, Consumer<T> goes) {
        come.put(type, service -> comes.accept(type.cast(service)));
    }

    @Override
    public <L> void tell(Class<L> type, L listener) {
        listeners.put(type, listener);
    }

    @Override
    public void connect() {
        connecting = true;
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
    public void close() {
        closed = true;
    }
}
