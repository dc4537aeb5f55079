// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.radar;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Subject;
import lu.seco.deadlines.internal.Luxembourg;

/** On which day reports were sent, from their histories; those asked for last are remembered, as it never changes. Any thread. */
public final class SentDays {

    private static final int MOST = 10_000;

    private final Journal journal;
    private final Map<String, LocalDate> known = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, LocalDate> eldest) {
            return size() > MOST;
        }
    };

    /** Reads from a journal. */
    public SentDays(Journal journal) {
        this.journal = journal;
    }

    /** The day on which it was stored that the report was sent; empty if it was not. */
    public Optional<LocalDate> of(String report) throws JournalException {
        LocalDate day;
        synchronized (known) {
            day = known.get(report);
        }
        if (day != null) {
            return Optional.of(day);
        }
        // an answer proves the sending of what was unclear: then nothing else says when
        Optional<LocalDate> read = first(report, EventType.REPORT_SENT);
        Optional<LocalDate> found = read.isPresent() ? read : first(report, EventType.REPORT_ANSWERED);
        synchronized (known) {
            found.ifPresent(sent -> known.put(report, sent));
        }
        return found;
    }

    private Optional<LocalDate> first(String report, EventType type) throws JournalException {
        return journal.history(Subject.report(report)).stream().filter(event -> event.type() == type).findFirst().map(JournalEvent::at)
                .map(Luxembourg::day);
    }
}
