// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.core.notice.NotificationChannel;

/** Services that the workbench can do without, found by their type: each may be missing, come late or be replaced. From any thread. */
public final class FurtherServices {

    private final Map<Class<?>, Object> services = new ConcurrentHashMap<>();
    private final List<NotificationChannel> channels = new CopyOnWriteArrayList<>();
    private final Runnable changed;

    /** @param changed called when one came or went */
    FurtherServices(Runnable changed) {
        this.changed = Objects.requireNonNull(changed, "changed");
    }

    /** The service of that type, if it is there. */
    public <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(type.cast(services.get(type)));
    }

    /** The ways out of the program, in no order. */
    public List<NotificationChannel> channels() {
        return List.copyOf(channels);
    }

    /** A way out is there from now on. */
    public void channelComes(NotificationChannel channel) {
        channels.add(channel);
        changed.run();
    }

    /** A way out goes. */
    public void channelGoes(NotificationChannel channel) {
        channels.remove(channel);
        changed.run();
    }

    /** What one of them says has changed. */
    public void touched() {
        changed.run();
    }

    /** It is there from now on. */
    public <T> void come(Class<T> type, T service) {
        services.put(type, service);
        changed.run();
    }

    /** It goes, unless another one has taken its place. */
    public <T> void go(Class<T> type, T service) {
        if (services.remove(type, service)) {
            changed.run();
        }
    }
}
