// SPDX-License-Identifier: EPL-2.0
package lu.seco.validity.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Subject;

/** What people recorded, from the journal: the newest record of each item counts. Read once, and again when something was recorded. */
final class Records {

    private static final int PAGE = 100;
    /** Nobody records so often; it bounds the search in a journal that holds no record of one of the items. */
    private static final int PAGES = 20;

    private final Journal journal;
    private final RecordNews news;
    private final Set<String> items;
    private Map<String, Entry> known = Map.of();
    private long version = -1;

    /**
     * A record.
     *
     * @param day the day it states
     * @param at when it was made
     */
    record Entry(LocalDate day, Instant at) {
    }

    Records(Journal journal, RecordNews news, Set<String> items) {
        this.journal = journal;
        this.news = news;
        this.items = Set.copyOf(items);
    }

    synchronized Optional<Entry> newest(String item) throws JournalException {
        // asked before reading: what comes meanwhile leads to one reading too many, never to one too few
        long now = news.version();
        if (now != version) {
            known = read();
            version = now;
        }
        return Optional.ofNullable(known.get(item));
    }

    void add(String item, LocalDate day, String person) throws JournalException {
        journal.append(List.of(new NewEvent(EventType.VALIDITY_RECORDED, Subject.ENGINE,
                Map.of(Fact.ITEM, item, Fact.DAY, day.toString(), Fact.PERSON, person))));
        synchronized (this) {
            version = -1;
        }
    }

    private Map<String, Entry> read() throws JournalException {
        Map<String, Entry> found = new HashMap<>();
        PageRequest request = PageRequest.newest(PAGE);
        for (int number = 0; number < PAGES && !found.keySet().containsAll(items); number++) {
            Page<JournalEvent> page = journal.events(Set.of(EventType.VALIDITY_RECORDED), request);
            page.rows().forEach(event -> entry(event).ifPresent(entry -> found.putIfAbsent(event.fact(Fact.ITEM).orElse(""), entry)));
            if (!page.more() || page.rows().isEmpty()) {
                break;
            }
            request = request.behind(page.rows().get(page.rows().size() - 1).number());
        }
        return found;
    }

    private static Optional<Entry> entry(JournalEvent event) {
        try {
            return event.fact(Fact.DAY).map(day -> new Entry(LocalDate.parse(day), event.at()));
        } catch (DateTimeException e) {
            // a day of a later version of SeCo, or none: the record before it counts
            return Optional.empty();
        }
    }
}
