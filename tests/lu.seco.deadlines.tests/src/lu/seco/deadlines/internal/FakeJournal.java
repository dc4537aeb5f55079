// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import lu.seco.core.Message;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.Declaration;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.JournalListener;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Progress;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.ReceptionState;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.StoredFile;
import lu.seco.core.journal.Subject;

/** Reports, receptions and events in memory; the interface has too many methods to write them all. */
public final class FakeJournal {

    /** The member of all files. */
    public static final String MEMBER = "1900990001500";

    /** What was asked for, by the name of the method. */
    public final Map<String, Integer> calls = new HashMap<>();
    /** Whether it cannot be read. */
    public boolean broken;
    private final Map<String, Report> reports = new LinkedHashMap<>();
    private final Map<String, Reception> receptions = new LinkedHashMap<>();
    private final List<JournalEvent> events = new ArrayList<>();
    private JournalListener listener = told -> { };

    /** Tells a listener what is written from now on. */
    public void listener(JournalListener wanted) {
        listener = wanted;
    }

    /** The journal. */
    public Journal journal() {
        return (Journal) Proxy.newProxyInstance(FakeJournal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
            calls.merge(method.getName(), 1, Integer::sum);
            if (broken) {
                throw new JournalException(Message.of("journal.read.failed", "gone"), null);
            }
            return switch (method.getName()) {
                case "report" -> Optional.ofNullable(reports.get(arguments[0]));
                case "reception" -> Optional.ofNullable(receptions.get(arguments[0]));
                case "reports" -> page(reports.values().stream().filter(report -> fits((JournalFilter) arguments[0], report.takenAt(),
                        report.declaration().kind(), report.state().name())).toList(), Report::order, (PageRequest) arguments[1]);
                case "receptions" -> page(receptions.values().stream().filter(reception -> fits((JournalFilter) arguments[0], reception.receivedAt(),
                        reception.declaration().kind(), reception.state().name())).toList(), Reception::order, (PageRequest) arguments[1]);
                case "history" -> events.stream().filter(event -> event.subject().equals(arguments[0])).toList();
                case "events" -> page(events.stream().filter(event -> ((Set<?>) arguments[0]).contains(event.type())).toList(), JournalEvent::number,
                        (PageRequest) arguments[1]);
                case "kinds" -> receptions.values().stream().map(reception -> reception.declaration().kind()).distinct().sorted().toList();
                default -> throw new UnsupportedOperationException(method.toString());
            };
        });
    }

    /** Contents that lie in a path named by their hash. */
    public ContentStore contents() {
        return (ContentStore) Proxy.newProxyInstance(FakeJournal.class.getClassLoader(), new Class<?>[] {ContentStore.class},
                (proxy, method, arguments) -> Optional.of(Path.of((String) arguments[0])));
    }

    /** A report for one employer and month, taken on a day, in a state since the same day. */
    public void report(String id, String kind, String employer, String month, String taken, ReportState state) {
        put(id, new Declaration(kind, Optional.of(MEMBER), Optional.of(employer), Optional.of(YearMonth.parse(month))), taken, state);
    }

    /** A report of which the journal knows neither employer nor month. */
    public void several(String id, String kind, String taken, ReportState state) {
        put(id, new Declaration(kind, Optional.of(MEMBER), Optional.empty(), Optional.empty()), taken, state);
    }

    /** It is sent on a day. */
    public void sent(String id, String day) {
        change(id, ReportState.SENT, day, OptionalInt.empty());
        event(EventType.REPORT_SENT, Subject.report(id), day, Map.of());
    }

    /** It is answered on a day by a reception of that kind that refuses so many records. */
    public void answered(String id, String day, String receptionKind, int refused) {
        String reception = "r-" + id;
        receive(reception, receptionKind, day, List.of(new Reception.Link(id, refused)));
        change(id, ReportState.ANSWERED, day, OptionalInt.of(refused));
        event(EventType.REPORT_ANSWERED, Subject.report(id), day, Map.of(Fact.RECEPTION, reception, Fact.REFUSED, String.valueOf(refused)));
    }

    /** Something is received on a day. */
    public void receive(String id, String kind, String day, List<Reception.Link> links) {
        receptions.put(id, new Reception(id, file(id), new Declaration(kind, Optional.of(MEMBER), Optional.empty(), Optional.empty()),
                new Reception.Origin(Optional.empty(), Optional.empty(), Optional.empty()), ReceptionState.DONE, false, links, at(day), at(day),
                receptions.size() + 1L));
    }

    /** An event. */
    public void event(EventType type, Subject subject, String day, Map<Fact, String> facts) {
        JournalEvent event = new JournalEvent(events.size() + 1L, at(day), type, subject, new TreeMap<>(facts), "", "");
        events.add(event);
        listener.appended(List.of(event));
    }

    /** Noon of a day. */
    public static Instant at(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(Luxembourg.ZONE).toInstant();
    }

    private void put(String id, Declaration declaration, String taken, ReportState state) {
        reports.put(id, new Report(id, file(id), declaration, progress(state, OptionalInt.empty()), at(taken), at(taken), reports.size() + 1L));
        event(EventType.REPORT_TAKEN, Subject.report(id), taken, Map.of());
        if (state == ReportState.SENT) {
            event(EventType.REPORT_SENT, Subject.report(id), taken, Map.of());
        }
    }

    private void change(String id, ReportState state, String day, OptionalInt refused) {
        reports.computeIfPresent(id, (key, old) -> new Report(id, old.file(), old.declaration(), progress(state, refused), old.takenAt(), at(day),
                old.order()));
    }

    private static Progress progress(ReportState state, OptionalInt refused) {
        return new Progress(state, 1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), refused);
    }

    private static StoredFile file(String id) {
        return new StoredFile(id + ".dta", Optional.empty(), "sha-" + id, 1, Optional.empty());
    }

    private static boolean fits(JournalFilter filter, Instant at, String kind, String state) {
        return filter.from().filter(at::isBefore).isEmpty() && filter.before().filter(before -> !at.isBefore(before)).isEmpty()
                && (filter.kinds().isEmpty() || filter.kinds().contains(kind)) && (filter.states().isEmpty() || filter.states().contains(state));
    }

    private static <T> Page<T> page(List<T> rows, ToLongFunction<T> order, PageRequest request) {
        Comparator<T> sort = Comparator.comparingLong(order);
        List<T> sorted = rows.stream().sorted(request.newestFirst() ? sort.reversed() : sort).filter(row -> request.after().isEmpty()
                || (request.newestFirst() ? order.applyAsLong(row) < request.after().getAsLong() : order.applyAsLong(row) > request.after().getAsLong()))
                .toList();
        return new Page<>(sorted.subList(0, Math.min(request.limit(), sorted.size())), sorted.size() > request.limit());
    }
}
