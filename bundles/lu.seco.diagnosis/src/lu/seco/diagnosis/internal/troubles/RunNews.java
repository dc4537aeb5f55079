// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.troubles;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Hears of runs and of what becomes of reports in them. A component of its own: one that needs the journal cannot be what the journal needs. */
@Component(service = {JournalListener.class, RunNews.class})
public final class RunNews implements JournalListener {

    private static final Set<EventType> OF_RUNS = Set.of(EventType.RUN_STARTED, EventType.RUN_ENDED, EventType.REPORT_SENDING);
    private static final int MOST = 20_000;

    private final Deque<JournalEvent> events = new ArrayDeque<>();

    /** Has heard of nothing yet. */
    @Activate
    public RunNews() {
        // the framework wants a constructor it may call
    }

    @Override
    public synchronized void appended(List<JournalEvent> news) {
        for (JournalEvent event : news) {
            if (OF_RUNS.contains(event.type()) || event.fact(Fact.SOFIE_NAME).isPresent()) {
                events.add(event);
            }
        }
        while (events.size() > MOST) {
            // nobody listens, as on a station without an engine
            events.remove();
        }
    }

    /** What was heard since the last time, in its order. */
    synchronized List<JournalEvent> take() {
        List<JournalEvent> taken = new ArrayList<>(events);
        events.clear();
        return taken;
    }
}
