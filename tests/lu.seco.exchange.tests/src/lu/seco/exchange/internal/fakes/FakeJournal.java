// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.fakes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.journal.Attempt;
import lu.seco.core.journal.Balance;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Projection;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.ReceptionState;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.RowSort;
import lu.seco.core.journal.Subject;
import lu.seco.core.journal.SubjectKind;

/**
 * A journal in memory on top of the real projection. It outlives the objects of a test that stand for one process. Its writing can be made
 * to fail.
 */
public final class FakeJournal implements Journal {

    /** What {@link #balance} says. */
    public volatile Balance balance = Balance.NONE;

    private final Clock clock;
    private final Mains mains;
    private final List<JournalEvent> events = new ArrayList<>();
    private final Map<String, Report> reports = new LinkedHashMap<>();
    private final Map<String, Reception> receptions = new LinkedHashMap<>();
    private final Map<String, List<Attempt>> attempts = new LinkedHashMap<>();
    private int failAt;
    private boolean down;
    private final AtomicReference<Runnable> beforeNext = new AtomicReference<>(() -> { });

    public FakeJournal(Clock clock, Mains mains) {
        this.clock = clock;
        this.mains = mains;
    }

    /** The n-th append from now fails, counted from 1; 0 for none. */
    public synchronized void failAt(int n) {
        failAt = n;
    }

    /** What happens once, just before the next append. */
    public void beforeNext(Runnable what) {
        beforeNext.set(what);
    }

    /** While down nothing can be written. */
    public synchronized void down(boolean next) {
        down = next;
    }

    @Override
    public List<JournalEvent> append(List<NewEvent> next) throws JournalException {
        beforeNext.getAndSet(() -> { }).run();
        mains.pass("before append " + next.stream().map(NewEvent::type).toList());
        List<JournalEvent> written = write(next);
        mains.pass("after append " + next.stream().map(NewEvent::type).toList());
        return written;
    }

    private synchronized List<JournalEvent> write(List<NewEvent> next) throws JournalException {
        failAt--;
        if (down || failAt == 0) {
            throw new JournalException(Message.of("journal.write.failed", "disk full"), null);
        }
        Map<String, Report> newReports = new LinkedHashMap<>(reports);
        Map<String, Reception> newReceptions = new LinkedHashMap<>(receptions);
        List<JournalEvent> written = new ArrayList<>();
        for (NewEvent each : next) {
            JournalEvent event = new JournalEvent(events.size() + written.size() + 1L, clock.instant(), each.type(), each.subject(),
                    each.facts(), "", "");
            String id = event.subject().id();
            if (event.subject().kind() == SubjectKind.REPORT) {
                newReports.put(id, Projection.report(Optional.ofNullable(newReports.get(id)), event));
            } else if (event.subject().kind() == SubjectKind.RECEPTION) {
                newReceptions.put(id, Projection.reception(Optional.ofNullable(newReceptions.get(id)), event));
            }
            written.add(event);
        }
        written.forEach(this::track);
        events.addAll(written);
        reports.putAll(newReports);
        receptions.putAll(newReceptions);
        return written;
    }

    private void track(JournalEvent event) {
        if (event.subject().kind() == SubjectKind.REPORT) {
            List<Attempt> all = attempts.computeIfAbsent(event.subject().id(), key -> new ArrayList<>());
            if (event.type() == EventType.REPORT_SENDING) {
                all.add(Projection.attempt(event));
            } else if (!all.isEmpty()) {
                all.set(all.size() - 1, Projection.attempt(all.get(all.size() - 1), event));
            }
        }
    }

    /** All events so far. */
    public synchronized List<JournalEvent> all() {
        return List.copyOf(events);
    }

    /** How many events of that type there are. */
    public synchronized long count(EventType type) {
        return events.stream().filter(event -> event.type() == type).count();
    }

    /** All reports, oldest first. */
    public synchronized List<Report> allReports() {
        return List.copyOf(reports.values());
    }

    /** All receptions, oldest first. */
    public synchronized List<Reception> allReceptions() {
        return List.copyOf(receptions.values());
    }

    @Override
    public synchronized Optional<Report> report(String id) {
        return Optional.ofNullable(reports.get(id));
    }

    @Override
    public synchronized Page<Report> reports(JournalFilter filter, PageRequest page) {
        Stream<Report> found = reports.values().stream()
                .filter(report -> filter.kinds().isEmpty() || filter.kinds().contains(report.declaration().kind()))
                .filter(report -> filter.states().isEmpty() || filter.states().contains(report.state().name()))
                .filter(report -> filter.employer().isEmpty() || report.declaration().employer().equals(filter.employer()))
                .filter(report -> holds(report.file().name(), filter.text()));
        return page(found, page, Report::order);
    }

    @Override
    public long countReports(JournalFilter filter) {
        throw new UnsupportedOperationException("the engine counts nothing");
    }

    @Override
    public synchronized List<Report> reportsIn(Set<ReportState> states) {
        return reports.values().stream().filter(report -> states.contains(report.state())).toList();
    }

    @Override
    public synchronized List<Report> reportsWithContent(String sha256) {
        return reports.values().stream().filter(report -> report.file().sha256().equals(sha256)).toList();
    }

    @Override
    public synchronized Optional<Reception> reception(String id) {
        return Optional.ofNullable(receptions.get(id));
    }

    @Override
    public synchronized Page<Reception> receptions(JournalFilter filter, PageRequest page) {
        return page(receptions.values().stream().filter(reception -> holds(reception.file().name(), filter.text())), page,
                Reception::order);
    }

    @Override
    public long countReceptions(JournalFilter filter) {
        throw new UnsupportedOperationException("the engine counts nothing");
    }

    @Override
    public synchronized List<Reception> receptionsIn(Set<ReceptionState> states) {
        return receptions.values().stream().filter(reception -> states.contains(reception.state())).toList();
    }

    @Override
    public synchronized List<Attempt> attempts(String reportId) {
        return List.copyOf(attempts.getOrDefault(reportId, List.of()));
    }

    @Override
    public synchronized List<JournalEvent> history(Subject subject) {
        return events.stream().filter(event -> event.subject().equals(subject)).toList();
    }

    @Override
    public synchronized Page<JournalEvent> events(Set<EventType> types, PageRequest page) {
        return page(events.stream().filter(event -> types.isEmpty() || types.contains(event.type())), page, JournalEvent::number);
    }

    private static <T> Page<T> page(Stream<T> rows, PageRequest page, ToLongFunction<T> order) {
        Comparator<T> oldestFirst = Comparator.comparingLong(order);
        List<T> all = rows.filter(row -> page.after().isEmpty() || page.newestFirst() == order.applyAsLong(row) < page.after().getAsLong()
                && order.applyAsLong(row) != page.after().getAsLong()).sorted(page.newestFirst() ? oldestFirst.reversed() : oldestFirst).toList();
        return new Page<>(all.subList(0, Math.min(page.limit(), all.size())), all.size() > page.limit());
    }

    private static boolean holds(String name, Optional<String> text) {
        return text.filter(part -> !name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT))).isEmpty();
    }

    @Override
    public Balance balance(LocalDate from, LocalDate to) {
        return balance;
    }

    @Override
    public Verification verify() {
        throw new UnsupportedOperationException("not the engine's business");
    }

    @Override
    public Archived archive(LocalDate before) {
        throw new UnsupportedOperationException("not the engine's business");
    }

    @Override
    public long[] sortedReports(JournalFilter filter, RowSort sort) {
        throw new UnsupportedOperationException("the engine sorts nothing");
    }

    @Override
    public List<Report> reportsAt(List<Long> orders) {
        throw new UnsupportedOperationException("the engine sorts nothing");
    }

    @Override
    public long[] sortedReceptions(JournalFilter filter, RowSort sort) {
        throw new UnsupportedOperationException("the engine sorts nothing");
    }

    @Override
    public List<Reception> receptionsAt(List<Long> orders) {
        throw new UnsupportedOperationException("the engine sorts nothing");
    }

    @Override
    public List<String> kinds(SubjectKind of) {
        throw new UnsupportedOperationException("the engine sorts nothing");
    }

    @Override
    public List<String> employers(SubjectKind of) {
        throw new UnsupportedOperationException("the engine sorts nothing");
    }
}
