// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.engine;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The place for a service that may be missing, come late, or be replaced before the one it replaces has gone. */
final class Slot<T> {

    private final AtomicReference<T> service = new AtomicReference<>();

    Optional<T> get() {
        return Optional.ofNullable(service.get());
    }

    void fill(T newcomer) {
        service.set(newcomer);
    }

    /**
     * Empties it, unless another one has taken the place.
     *
     * @return whether it did
     */
    boolean empty(T leaver) {
        return service.compareAndSet(leaver, null);
    }
}
