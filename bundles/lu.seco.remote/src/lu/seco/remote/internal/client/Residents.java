// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.client;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import lu.seco.remote.internal.contract.Contract;
import lu.seco.remote.internal.contract.Contracts;
import lu.seco.remote.internal.wire.Frames;

/** The services of the other process that are here, and who follows them. On one thread. */
final class Residents {

    private final Contracts contracts;
    private final BiFunction<Contract, String, Handler> handlers;
    private final Map<Key, Object> present = new LinkedHashMap<>();
    private final Map<Contract, List<Follower>> followers = new HashMap<>();

    /**
     * A service.
     *
     * @param contract its interface
     * @param id which of several; empty for one of its kind
     */
    record Key(Contract contract, String id) {
        Key {
            Objects.requireNonNull(contract, "contract");
            Objects.requireNonNull(id, "id");
        }
    }

    private record Follower(Consumer<Object> come, Consumer<Object> go) {
    }

    Residents(Contracts contracts, BiFunction<Contract, String, Handler> handlers) {
        this.contracts = Objects.requireNonNull(contracts, "contracts");
        this.handlers = Objects.requireNonNull(handlers, "handlers");
    }

    synchronized <T> void follow(Class<T> type, Consumer<T> come, Consumer<T> go) {
        Contract contract = contracts.service(type).orElseThrow(() -> new IllegalArgumentException("not a service of the other process: " + type));
        followers.computeIfAbsent(contract, unused -> new ArrayList<>())
                .add(new Follower(service -> come.accept(type.cast(service)), service -> go.accept(type.cast(service))));
    }

    /** Reads what the other process says it has: names of contracts, each with its ids. */
    static Map<String, List<String>> read(JsonReader in) throws IOException {
        return Frames.fitting(() -> {
            Map<String, List<String>> services = new LinkedHashMap<>();
            in.beginArray();
            while (in.hasNext()) {
                List<String> ids = new ArrayList<>();
                services.put(in.nextString(), ids);
                in.beginArray();
                while (in.hasNext()) {
                    ids.add(in.nextString());
                }
                in.endArray();
            }
            in.endArray();
            return services;
        });
    }

    /** What the other process has of what is known here; what it has besides is of another version. */
    static List<Key> keys(Contracts contracts, Map<String, List<String>> told) {
        List<Key> keys = new ArrayList<>();
        told.forEach((name, ids) -> contracts.service(name).ifPresent(contract -> ids.forEach(id -> keys.add(new Key(contract, id)))));
        return keys;
    }

    synchronized boolean has(Key key) {
        return present.containsKey(key);
    }

    /** All that are here. */
    synchronized List<Key> keys() {
        return List.copyOf(present.keySet());
    }

    /** From now on these are here, and no others; those that stay stay the same. */
    void become(List<Key> keys) {
        List<Runnable> news = new ArrayList<>();
        synchronized (this) {
            for (Key gone : List.copyOf(present.keySet())) {
                if (!keys.contains(gone)) {
                    Object service = present.remove(gone);
                    followers(gone).forEach(follower -> news.add(() -> follower.go().accept(service)));
                }
            }
            for (Key key : keys) {
                if (!present.containsKey(key)) {
                    Object service = make(key);
                    present.put(key, service);
                    followers(key).forEach(follower -> news.add(() -> follower.come().accept(service)));
                }
            }
        }
        news.forEach(Runnable::run);
    }

    private List<Follower> followers(Key key) {
        return followers.getOrDefault(key.contract(), List.of());
    }

    private Object make(Key key) {
        Class<?> type = key.contract().type();
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handlers.apply(key.contract(), key.id()));
    }
}
