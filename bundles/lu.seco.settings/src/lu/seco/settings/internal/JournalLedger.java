// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Subject;
import lu.seco.core.settings.ChangeLedger;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/** The one ledger: an event for each key. */
@Component(service = ChangeLedger.class)
public final class JournalLedger implements ChangeLedger {

    private final AtomicReference<ComponentServiceObjects<Journal>> source = new AtomicReference<>();
    private final Logger log;

    @Activate
    public JournalLedger(@Reference(service = LoggerFactory.class) Logger log) {
        this.log = log;
    }

    /** Called when there is a journal. */
    @Reference(service = Journal.class, cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, unbind = "close")
    public void open(ComponentServiceObjects<Journal> journal) {
        source.set(journal);
    }

    /** Called when the journal goes. */
    public void close(ComponentServiceObjects<Journal> journal) {
        source.compareAndSet(journal, null);
    }

    @Override
    public void changed(Map<String, String> values, String person) {
        if (values.isEmpty()) {
            return;
        }
        List<NewEvent> events = values.entrySet().stream().map(entry -> new NewEvent(EventType.SETTINGS_CHANGED, Subject.ENGINE,
                Map.of(Fact.ITEM, entry.getKey(), Fact.VALUE, entry.getValue(), Fact.PERSON, person))).toList();
        ComponentServiceObjects<Journal> objects = source.get();
        Journal journal = objects == null ? null : journal(objects);
        if (journal == null) {
            log.warn("{} changed by {}: not in the journal, there is none now", values.keySet(), person);
            return;
        }
        try {
            journal.append(events);
        } catch (JournalException e) {
            log.error("{} changed by {}: not in the journal, {}", values.keySet(), person, e.toString());
        } finally {
            objects.ungetService(journal);
        }
    }

    /** The journal, opened if it has to be; null if that fails, which the journal itself has logged. */
    private static Journal journal(ComponentServiceObjects<Journal> objects) {
        try {
            return objects.getService();
        } catch (IllegalStateException e) {
            // it went in this very moment
            return null;
        }
    }
}
