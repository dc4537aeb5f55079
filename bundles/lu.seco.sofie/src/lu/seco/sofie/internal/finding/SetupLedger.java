// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.finding;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Subject;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.log.Logger;

/** Writes into the journal who set up the installation. The descriptor is there already: without a journal only the log tells of it. */
final class SetupLedger {

    /** Under this name the descriptor stands in the journal: the setting that says where it is. */
    private static final String ITEM = "sofie.descriptor";

    private final AtomicReference<ComponentServiceObjects<Journal>> source = new AtomicReference<>();
    private final Logger log;

    SetupLedger(Logger log) {
        this.log = log;
    }

    void open(ComponentServiceObjects<Journal> journal) {
        source.set(journal);
    }

    void close(ComponentServiceObjects<Journal> journal) {
        source.compareAndSet(journal, null);
    }

    void written(Map<String, String> descriptor, String person) {
        String value = descriptor.get("user") + " (" + descriptor.get("root") + ")";
        ComponentServiceObjects<Journal> objects = source.get();
        Journal journal = objects == null ? null : journal(objects);
        if (journal == null) {
            log.warn("installation {} set up by {}: not in the journal, there is none now", value, person);
            return;
        }
        try {
            journal.append(List.of(new NewEvent(EventType.SETTINGS_CHANGED, Subject.ENGINE,
                    Map.of(Fact.ITEM, ITEM, Fact.VALUE, value, Fact.PERSON, person))));
        } catch (JournalException e) {
            log.error("installation {} set up by {}: not in the journal, {}", value, person, e.toString());
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
