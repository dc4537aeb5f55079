// SPDX-License-Identifier: EPL-2.0
package lu.seco.validity.internal;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Hears that something was recorded, or that a run ended. A component of its own: one that needs the journal cannot be what the journal needs. */
@Component(service = {JournalListener.class, RecordNews.class})
public final class RecordNews implements JournalListener {

    private final AtomicLong records = new AtomicLong();
    private final AtomicLong runs = new AtomicLong();

    /** Has heard of nothing yet. */
    @Activate
    public RecordNews() {
        // the framework wants a constructor it may call
    }

    @Override
    public void appended(List<JournalEvent> events) {
        records.addAndGet(events.stream().filter(event -> event.type() == EventType.VALIDITY_RECORDED).count());
        runs.addAndGet(events.stream().filter(event -> event.type() == EventType.RUN_ENDED).count());
    }

    /** A number that changes whenever something was recorded. */
    long version() {
        return records.get();
    }

    /** A number that changes whenever a run ended. */
    long runs() {
        return runs.get();
    }
}
