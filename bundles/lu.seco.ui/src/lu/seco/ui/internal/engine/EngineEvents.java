// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.core.exchange.EngineListener;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalListener;
import lu.seco.core.notice.Notice;
import lu.seco.core.notice.NoticeListener;
import lu.seco.core.staging.StagingListener;
import org.osgi.service.component.annotations.Component;

/** Passes on to the open parts what journal, engine, staging and notices tell. */
@Component(service = {EngineEvents.class, JournalListener.class, EngineListener.class, StagingListener.class, NoticeListener.class})
public final class EngineEvents implements JournalListener, EngineListener, StagingListener, NoticeListener {

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Hears on threads of the engine, and must return at once. */
    public interface Listener {

        /** Something was written. */
        default void written(List<JournalEvent> events) {
        }

        /** The engine is doing differently. */
        default void changed(EngineStatus status) {
        }

        /** Something changed in <i>À valider</i>. */
        default void stagingChanged() {
        }

        /** A person should hear of something. */
        default void told(Notice notice) {
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

    @Override
    public void stagingChanged() {
        listeners.forEach(Listener::stagingChanged);
    }

    @Override
    public void told(Notice notice) {
        listeners.forEach(listener -> listener.told(notice));
    }

    void servicesChanged() {
        listeners.forEach(Listener::servicesChanged);
    }
}
