// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.engine;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Services that the workbench can do without, found by their type: each may be missing, come late or be replaced. From any thread. */
public final class FurtherServices {

    private final Map<Class<?>, Object> services = new ConcurrentHashMap<>();
    private final Runnable changed;

    /** @param changed called when one came or went */
    FurtherServices(Runnable changed) {
        this.changed = Objects.requireNonNull(changed, "changed");
    }

    /** The service of that type, if it is there. */
    public <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(type.cast(services.get(type)));
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
