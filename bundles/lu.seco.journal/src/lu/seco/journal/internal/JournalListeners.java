// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalListener;
import org.osgi.service.log.Logger;

/**
 * Tells listeners what was written, in the order of the journal. Called by the writer while it holds its lock. A listener that writes
 * itself
 * does not upset the order: what it writes is told when all have heard of what it is being told.
 */
final class JournalListeners {

    private final List<JournalListener> listeners = new CopyOnWriteArrayList<>();
    private final Deque<List<JournalEvent>> waiting = new ArrayDeque<>();
    private final Logger log;
    private boolean telling;

    JournalListeners(Logger log) {
        this.log = log;
    }

    void add(JournalListener listener) {
        listeners.add(listener);
    }

    void remove(JournalListener listener) {
        listeners.remove(listener);
    }

    void tell(List<JournalEvent> events) {
        waiting.add(events);
        if (telling) {
            return;
        }
        telling = true;
        try {
            for (List<JournalEvent> next = waiting.poll(); next != null; next = waiting.poll()) {
                tellAll(next);
            }
        } finally {
            telling = false;
        }
    }

    private void tellAll(List<JournalEvent> events) {
        for (JournalListener listener : listeners) {
            try {
                listener.appended(events);
            } catch (RuntimeException e) {
                log.error("Listener {} failed on event {}; the event is written, the others are told", listener.getClass().getName(),
                        events.get(0).number(), e);
            }
        }
    }
}
