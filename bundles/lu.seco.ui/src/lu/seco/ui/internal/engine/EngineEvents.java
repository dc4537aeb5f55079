// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.core.exchange.EngineListener;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalListener;
import org.osgi.service.component.annotations.Component;

/** Passes on to the open parts what journal and engine tell. */
@Component(service = {EngineEvents.class, JournalListener.class, EngineListener.class})
public final class EngineEvents implements JournalListener, EngineListener {

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Hears on threads of the engine, and must return at once. */
    public interface Listener {

        /** Something was written. */
        default void written(List<JournalEvent> events) {
        }

        /** The engine is doing differently. */
        default void changed(EngineStatus status) {
        }

        /** A service came or went. */
        default void servicesChanged() {
        }
    }

    /**
     * Begins to tell.
     *
     * @return ends it
     */
    public Runnable subscribe(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void appended(List<JournalEvent> events) {
        listeners.forEach(listener -> listener.written(events));
    }

    @Override
    public void changed(EngineStatus status) {
        listeners.forEach(listener -> listener.changed(status));
    }

    void servicesChanged() {
        listeners.forEach(Listener::servicesChanged);
    }
}
