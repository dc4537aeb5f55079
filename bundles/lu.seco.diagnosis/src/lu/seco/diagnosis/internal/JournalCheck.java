// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.PageRequest;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Whether the newest part of the journal can be read and each event follows the one before. The whole chain is for {@code seco verify}. */
@Component(service = Check.class)
public final class JournalCheck implements Check {

    private static final int EVENTS = 1_000;

    /** Opened only for a look: to ask for it would start it. */
    private volatile ComponentServiceObjects<Journal> journal;

    /** Knows no journal yet. */
    @Activate
    public JournalCheck() {
        // the framework wants a constructor it may call
    }

    @Reference(service = Journal.class, cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void setJournal(ComponentServiceObjects<Journal> found) {
        journal = found;
    }

    public void unsetJournal(ComponentServiceObjects<Journal> gone) {
        journal = journal == gone ? null : journal;
    }

    @Override
    public String id() {
        return "seco.journal";
    }

    @Override
    public boolean installation() {
        return false;
    }

    @Override
    public List<CheckResult> run() {
        return List.of(Borrowed.from(journal, JournalCheck::look)
                .orElseGet(() -> new CheckResult(CheckResult.Outcome.UNKNOWN, Message.of("diagnosis.journal.missing"), Optional.empty())));
    }

    private static CheckResult look(Journal journal) {
        try {
            List<JournalEvent> events = journal.events(Set.of(), PageRequest.newest(EVENTS)).rows();
            for (int at = 0; at + 1 < events.size(); at++) {
                JournalEvent event = events.get(at);
                JournalEvent before = events.get(at + 1);
                // what was archived leaves gaps, and only seco verify reads the archives
                if (event.number() == before.number() + 1 && !event.previousHash().equals(before.hash())) {
                    return CheckResult.bad(Message.of("diagnosis.journal.broken", event.number()), Message.of("diagnosis.journal.remedy"));
                }
            }
            return CheckResult.good(Message.of("diagnosis.journal.good", events.size()));
        } catch (JournalException e) {
            return CheckResult.bad(e.told(), Message.of("diagnosis.journal.remedy"));
        }
    }
}
