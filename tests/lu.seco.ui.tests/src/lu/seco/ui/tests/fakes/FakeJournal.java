// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.journal.Attempt;
import lu.seco.core.journal.Balance;
import lu.seco.core.journal.Declaration;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
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
import lu.seco.core.journal.StoredFile;
import lu.seco.core.journal.Subject;
import lu.seco.core.journal.SubjectKind;

/** A journal in memory. Old reports may be made up on the fly, so that a million of them cost nothing. */
public final class FakeJournal implements Journal {

    /** What {@link #balance} says. */
    public volatile Balance balance = Balance.NONE;

    private static final String NO_HASH = "0".repeat(64);

    private final Map<String, List<JournalEvent>> events = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<Long, Report> reports = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<Long, Reception> receptions = new ConcurrentSkipListMap<>();
    private final List<String> balanced = new CopyOnWriteArrayList<>();
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger sorts = new AtomicInteger();
    private volatile LongFunction<Report> old = order -> {
        throw new IllegalStateException("no old reports");
    };
    private volatile long oldCount;
    private volatile long number;
    private volatile boolean broken;
    private volatile Consumer<List<JournalEvent>> listener = written -> { };

    /** Reports with the orders 1 to {@code count}. */
    public void made(long count, LongFunction<Report> maker) {
        old = maker;
        oldCount = count;
        number = count;
    }

    public void tell(Consumer<List<JournalEvent>> told) {
        listener = told;
    }

    /** From now on nothing can be read. */
    public void broken(boolean isBroken) {
        broken = isBroken;
    }

    /** The report is archived. */
    public void forget(String reportId) {
        reports.values().removeIf(report -> report.id().equals(reportId));
    }

    /** How often rows were sorted. */
    public int sorts() {
        return sorts.get();
    }

    /** Which days were added up. */
    public List<String> balanced() {
        return balanced;
    }

    /** How many pages were read. */
    public int pages() {
        return pages.get();
    }

    @Override
    public synchronized List<JournalEvent> append(List<NewEvent> added) {
        List<JournalEvent> written = new ArrayList<>();
        for (NewEvent event : added) {
            number++;
            JournalEvent stored = new JournalEvent(number, Samples.NOW.plusSeconds(number - oldCount), event.type(), event.subject(),
                    event.facts(), NO_HASH, NO_HASH);
            events.computeIfAbsent(event.subject().id(), id -> new ArrayList<>()).add(stored);
            project(stored);
            written.add(stored);
        }
        listener.accept(written);
        return written;
    }

    private void project(JournalEvent event) {
        if (event.subject().kind() == SubjectKind.REPORT) {
            Report report = Projection.report(find(reports, event.subject().id(), Report::id), event);
            reports.put(report.order(), report);
        } else if (event.subject().kind() == SubjectKind.RECEPTION) {
            Reception reception = Projection.reception(find(receptions, event.subject().id(), Reception::id), event);
            receptions.put(reception.order(), reception);
        }
    }

    private static <T> Optional<T> find(Map<Long, T> all, String id, Function<T, String> idOf) {
        return all.values().stream().filter(one -> idOf.apply(one).equals(id)).findFirst();
    }

    @Override
    public Optional<Report> report(String id) throws JournalException {
        check();
        Optional<Report> found = find(reports, id, Report::id);
        return found.isPresent() ? found : Samples.orderOf(id).map(old::apply);
    }

    @Override
    public Page<Report> reports(JournalFilter filter, PageRequest request) throws JournalException {
        check();
        pages.incrementAndGet();
        return page(allReports(request).filter(matches(filter)), request);
    }

    private Stream<Report> allReports(PageRequest request) {
        if (request.newestFirst()) {
            long below = request.after().orElse(Long.MAX_VALUE);
            LongStream older = LongStream.rangeClosed(1, Math.max(0, Math.min(oldCount, below - 1)))
                    .map(i -> Math.min(oldCount, below - 1) + 1 - i);
            return Stream.concat(reports.headMap(below).descendingMap().values().stream(), older.mapToObj(old));
        }
        long above = request.after().orElse(0);
        LongStream older = LongStream.rangeClosed(above + 1, oldCount);
        return Stream.concat(older.mapToObj(old), reports.tailMap(above, false).values().stream());
    }

    private static <T> Page<T> page(Stream<T> rows, PageRequest request) {
        List<T> some = rows.limit(request.limit() + 1L).toList();
        boolean more = some.size() > request.limit();
        return new Page<>(more ? some.subList(0, request.limit()) : some, more);
    }

    private static Predicate<Report> matches(JournalFilter filter) {
        return report -> inside(filter, report.takenAt()) && chosen(filter, report.declaration(), report.state().name())
                && filter.text().map(text -> contains(text, report.file().name(), report.declaration().kind(),
                        report.declaration().employer().orElse(""))).orElse(true);
    }

    private static Predicate<Reception> fits(JournalFilter filter) {
        return reception -> inside(filter, reception.receivedAt()) && chosen(filter, reception.declaration(), reception.state().name())
                && filter.read().map(read -> read == reception.read()).orElse(true)
                && filter.text().map(text -> contains(text, reception.file().name(), reception.declaration().kind())).orElse(true);
    }

    private static boolean inside(JournalFilter filter, Instant at) {
        return filter.from().map(from -> !at.isBefore(from)).orElse(true) && filter.before().map(at::isBefore).orElse(true);
    }

    private static boolean chosen(JournalFilter filter, Declaration declaration, String state) {
        return (filter.kinds().isEmpty() || filter.kinds().contains(declaration.kind()))
                && (filter.states().isEmpty() || filter.states().contains(state))
                && filter.employer().map(wanted -> declaration.employer().equals(Optional.of(wanted))
                        || declaration.member().equals(Optional.of(wanted))).orElse(true);
    }

    private static boolean contains(String text, String... where) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return Stream.of(where).anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(wanted));
    }

    @Override
    public long countReports(JournalFilter filter) throws JournalException {
        check();
        return filter.equals(JournalFilter.ALL) ? oldCount + reports.size()
                : allReports(PageRequest.newest(1)).filter(matches(filter)).count();
    }

    @Override
    public List<Report> reportsIn(Set<ReportState> states) throws JournalException {
        check();
        return reports.values().stream().filter(report -> states.contains(report.state())).toList();
    }

    @Override
    public List<Report> reportsWithContent(String sha256) {
        return List.of();
    }

    @Override
    public Optional<Reception> reception(String id) throws JournalException {
        check();
        return find(receptions, id, Reception::id);
    }

    @Override
    public Page<Reception> receptions(JournalFilter filter, PageRequest request) throws JournalException {
        check();
        Stream<Reception> all = request.newestFirst()
                ? receptions.headMap(request.after().orElse(Long.MAX_VALUE)).descendingMap().values().stream()
                : receptions.tailMap(request.after().orElse(0), false).values().stream();
        return page(all.filter(fits(filter)), request);
    }

    @Override
    public long countReceptions(JournalFilter filter) throws JournalException {
        check();
        return receptions.values().stream().filter(fits(filter)).count();
    }

    @Override
    public long[] sortedReports(JournalFilter filter, RowSort sort) throws JournalException {
        check();
        sorts.incrementAndGet();
        Comparator<Report> by = comparing(sort, Report::file, Report::declaration, report -> report.state().name(), Report::order);
        return allReports(PageRequest.newest(1)).filter(matches(filter)).sorted(by).mapToLong(Report::order).toArray();
    }

    @Override
    public List<Report> reportsAt(List<Long> orders) throws JournalException {
        check();
        pages.incrementAndGet();
        return orders.stream().map(order -> order <= oldCount ? old.apply(order) : reports.get(order)).filter(Objects::nonNull).toList();
    }

    @Override
    public long[] sortedReceptions(JournalFilter filter, RowSort sort) throws JournalException {
        check();
        sorts.incrementAndGet();
        Comparator<Reception> by = comparing(sort, Reception::file, Reception::declaration, row -> row.state().name(), Reception::order);
        return receptions.values().stream().filter(fits(filter)).sorted(by).mapToLong(Reception::order).toArray();
    }

    @Override
    public List<Reception> receptionsAt(List<Long> orders) throws JournalException {
        check();
        return orders.stream().map(receptions::get).filter(Objects::nonNull).toList();
    }

    private static <R> Comparator<R> comparing(RowSort sort, Function<R, StoredFile> file, Function<R, Declaration> declaration,
            Function<R, String> state, ToLongFunction<R> order) {
        Comparator<R> newest = Comparator.comparingLong(order).reversed();
        Function<R, String> key = switch (sort.column()) {
            case ARRIVAL -> row -> String.format("%019d", order.applyAsLong(row));
            case NAME -> row -> file.apply(row).name().toLowerCase(Locale.ROOT);
            case KIND -> row -> declaration.apply(row).kind();
            case EMPLOYER -> row -> declaration.apply(row).employer().orElse("");
            case PERIOD -> row -> declaration.apply(row).period().map(YearMonth::toString).orElse("");
            case STATE -> state;
        };
        Comparator<R> by = Comparator.comparing(key);
        return (sort.descending() ? by.reversed() : by).thenComparing(newest);
    }

    @Override
    public List<String> kinds(SubjectKind of) throws JournalException {
        check();
        return declarations(of).map(Declaration::kind).distinct().sorted().toList();
    }

    @Override
    public List<String> employers(SubjectKind of) throws JournalException {
        check();
        return declarations(of).map(Declaration::employer).flatMap(Optional::stream).distinct().sorted().toList();
    }

    /** Of the old ones the last hundred, which have all there is. */
    private Stream<Declaration> declarations(SubjectKind of) {
        return of == SubjectKind.REPORT
                ? Stream.concat(LongStream.rangeClosed(Math.max(1, oldCount - 100), oldCount).mapToObj(old).map(Report::declaration),
                        reports.values().stream().map(Report::declaration))
                : receptions.values().stream().map(Reception::declaration);
    }

    @Override
    public List<Reception> receptionsIn(Set<ReceptionState> states) {
        return List.of();
    }

    @Override
    public List<Attempt> attempts(String reportId) {
        return List.of();
    }

    @Override
    public List<JournalEvent> history(Subject subject) throws JournalException {
        check();
        return List.copyOf(events.getOrDefault(subject.id(), List.of()));
    }

    @Override
    public synchronized Page<JournalEvent> events(Set<EventType> types, PageRequest page) throws JournalException {
        check();
        Comparator<JournalEvent> order = Comparator.comparing(JournalEvent::number);
        return page(events.values().stream().flatMap(List::stream).filter(event -> types.isEmpty() || types.contains(event.type()))
                .filter(event -> page.after().isEmpty() || (page.newestFirst() ? event.number() < page.after().getAsLong()
                        : event.number() > page.after().getAsLong()))
                .sorted(page.newestFirst() ? order.reversed() : order), page);
    }

    @Override
    public Balance balance(LocalDate from, LocalDate to) throws JournalException {
        check();
        balanced.add(from + " " + to);
        return balance;
    }

    @Override
    public Verification verify() {
        return new Verification(0, 0, List.of());
    }

    @Override
    public Archived archive(LocalDate before) {
        return new Archived(0, 0, Optional.empty());
    }

    private void check() throws JournalException {
        if (broken) {
            throw new JournalException(Message.of("journal.unreadable"), new IllegalStateException("fake"));
        }
    }

    /** Adds an event with facts given as names and values. */
    public void add(EventType type, Subject subject, Map<Fact, String> facts) {
        append(List.of(new NewEvent(type, subject, new TreeMap<>(facts))));
    }
}
