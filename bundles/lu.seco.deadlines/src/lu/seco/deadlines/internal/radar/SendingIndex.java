// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.radar;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Report;
import lu.seco.deadlines.internal.Luxembourg;
import lu.seco.deadlines.internal.radar.Place.Line;
import org.osgi.service.log.Logger;

/**
 * The reports of monthly kinds by employer, kind and month, in memory: read from the journal once, a page at a time, as far back as is asked for; after
 * that only what changed is read. Holds so many reports at most, the newest. One thread at a time.
 */
final class SendingIndex {

    private static final int PAGE = 1_000;
    /** So many stay below a quarter of the memory SeCo has unless set otherwise. */
    private static final int MOST = 300_000;
    private static final Comparator<Sending> ARRIVAL = Comparator.comparingLong(Sending::order);

    private final Journal journal;
    private final Placer placer;
    private final ReportNews news;
    private final Logger log;
    /** The sendings of a month by their order of arrival. No second map says where a report is: it would cost more memory than all that is here. */
    private final Map<Line, Map<YearMonth, List<Sending>>> lines = new TreeMap<>();
    private Set<String> kinds = Set.of();
    private Optional<YearMonth> from = Optional.empty();
    private int size;
    private long version;

    SendingIndex(Journal journal, Placer placer, ReportNews news, Logger log) {
        this.journal = journal;
        this.placer = placer;
        this.news = news;
        this.log = log;
    }

    /**
     * Makes sure that all reports of some kinds taken since the begin of a month are here, as they are now.
     *
     * @throws JournalException if the journal cannot be read, or with the code {@code journal.interrupted}; what is missing is read the next time
     */
    void refresh(Set<String> wanted, YearMonth since) throws JournalException {
        // taken before reading: what comes meanwhile is read once too often, never once too few
        ReportNews.News changes = news.take();
        if (changes.all() || !kinds.containsAll(wanted)) {
            Set<String> all = new HashSet<>(kinds);
            all.addAll(wanted);
            clear(all);
        }
        try {
            if (from.isPresent() && !changes.reports().isEmpty()) {
                update(changes.reports());
            }
            if (from.isEmpty() || since.isBefore(from.get())) {
                load(since);
            }
        } catch (JournalException | RuntimeException e) {
            clear(kinds);
            throw e;
        }
    }

    /** Forgets everything. */
    void clear() {
        clear(kinds);
    }

    /** A number that changes with every change. */
    long version() {
        return version;
    }

    /** The employers and kinds, by employer then kind. */
    Collection<Line> lines() {
        return lines.keySet();
    }

    /** The months of an employer and kind of which there is something. */
    Set<YearMonth> months(Line line) {
        return lines.getOrDefault(line, Map.of()).keySet();
    }

    /** What there is of an employer, kind and month, oldest first. */
    List<Sending> of(Place place) {
        return List.copyOf(lines.getOrDefault(place.line(), Map.of()).getOrDefault(place.month(), List.of()));
    }

    private void clear(Set<String> wanted) {
        lines.clear();
        kinds = Set.copyOf(wanted);
        from = Optional.empty();
        size = 0;
        version++;
    }

    private void load(YearMonth since) throws JournalException {
        JournalFilter filter = new JournalFilter(Optional.of(Luxembourg.start(since)), from.map(Luxembourg::start), kinds, Set.of(), Optional.empty(),
                Optional.empty(), Optional.empty());
        PageRequest request = PageRequest.newest(PAGE);
        boolean more = !kinds.isEmpty();
        while (more && size < MOST) {
            Page<Report> page = journal.reports(filter, request);
            for (Report report : page.rows()) {
                add(report);
                Totals.interruptible(null);
            }
            more = page.more() && !page.rows().isEmpty();
            request = more ? request.behind(page.rows().get(page.rows().size() - 1).order()) : request;
        }
        if (more) {
            log.warn("the radar holds {} reports, older ones than those are left out", size);
        }
        from = Optional.of(since);
        version++;
    }

    /** All at once: to find one report means to look at all. */
    private void update(Set<String> changed) throws JournalException {
        boolean different = remove(changed);
        for (String id : changed) {
            Optional<Report> report = journal.report(id);
            boolean wanted = report.isPresent() && kinds.contains(report.get().declaration().kind())
                    && !report.get().takenAt().isBefore(Luxembourg.start(from.orElseThrow()));
            if (wanted && size < MOST) {
                add(report.get());
                different = true;
            }
        }
        version += different ? 1 : 0;
    }

    private void add(Report report) throws JournalException {
        for (Placed placed : placer.places(report)) {
            Place place = placed.place();
            List<Sending> month = lines.computeIfAbsent(place.line(), line -> new HashMap<>()).computeIfAbsent(place.month(), key -> new ArrayList<>(4));
            Sending sending = Placer.sending(report, placed);
            int at = Collections.binarySearch(month, sending, ARRIVAL);
            if (at < 0) {
                month.add(-at - 1, sending);
                size++;
            }
        }
    }

    /** Whether any of them was here. */
    private boolean remove(Set<String> reports) {
        int before = size;
        for (Iterator<Map<YearMonth, List<Sending>>> months = lines.values().iterator(); months.hasNext();) {
            Map<YearMonth, List<Sending>> line = months.next();
            for (Iterator<List<Sending>> all = line.values().iterator(); all.hasNext();) {
                List<Sending> month = all.next();
                int held = month.size();
                month.removeIf(sending -> reports.contains(sending.report()));
                size -= held - month.size();
                if (month.isEmpty()) {
                    all.remove();
                }
            }
            if (line.isEmpty()) {
                months.remove();
            }
        }
        return size < before;
    }
}
