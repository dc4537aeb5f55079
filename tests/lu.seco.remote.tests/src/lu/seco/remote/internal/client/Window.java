// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.client;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import lu.seco.core.Message;
import lu.seco.core.remote.RemoteEngine;
import lu.seco.core.remote.RemoteEngines.Guest;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.Settings;
import lu.seco.remote.internal.codec.Codec;
import lu.seco.remote.internal.codec.Codecs;
import lu.seco.remote.internal.contract.Contracts;
import lu.seco.remote.internal.contract.Export;
import lu.seco.remote.internal.server.FakeService;
import lu.seco.remote.internal.wire.Limits;
import org.osgi.service.log.Logger;

/** The window's end, as a test holds it. */
final class Window implements AutoCloseable {

    static final SettingDefinition THEME = SettingDefinition.of("lu.seco.ui", "theme", SettingType.TEXT, "light");

    final Link link;
    private final Map<Class<?>, Object> services = new ConcurrentHashMap<>();
    private volatile boolean hasty;
    private final AtomicInteger changes = new AtomicInteger();

    Window(Path note, Path folder, Optional<Settings> own) {
        this(note, folder, own, FakeService.quick());
    }

    Window(Path note, Path folder, Optional<Settings> own, Limits limits) {
        Codec definitions = new Codecs().list(SettingDefinition.class);
        Connection.Self self = new Connection.Self("anna", "1.2.3", out -> definitions.write(out, List.of(THEME)));
        LinkSetting setting = new LinkSetting(note, self, new Guest("anna", () -> hasty), own.isEmpty(), folder.resolve("contents"), own, Message::code,
                Clock.systemUTC(), limits, Duration.ofMillis(10));
        link = new Link(setting, new Contracts(), silent());
        Contracts.EXPORTS.stream().map(Export::type).forEach(this::follow);
        link.onChange(() -> changes.incrementAndGet());
    }

    private <T> void follow(Class<T> type) {
        link.follow(type, service -> services.put(type, service), service -> services.remove(type, service));
    }

    Window connected() {
        link.connect();
        Await.until("connected", () -> link.status().connected() && changes.get() > 0);
        return this;
    }

    /** Waits until the service is there. */
    <T> T service(Class<T> type) {
        Await.until(type.getSimpleName(), () -> services.containsKey(type));
        return type.cast(services.get(type));
    }

    boolean has(Class<?> type) {
        return services.containsKey(type);
    }

    int changes() {
        return changes.get();
    }

    void hasty(boolean now) {
        hasty = now;
    }

    boolean lost() {
        return link.status().state() == RemoteEngine.State.LOST;
    }

    static Logger silent() {
        return (Logger) Proxy.newProxyInstance(Logger.class.getClassLoader(), new Class<?>[] {Logger.class},
                (self, method, arguments) -> method.getReturnType() == boolean.class ? (Object) false : null);
    }

    @Override
    public void close() {
        link.close();
    }
}
