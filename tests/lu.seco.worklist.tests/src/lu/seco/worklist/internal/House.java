// SPDX-License-Identifier: EPL-2.0
package lu.seco.worklist.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.content.AnswerExplainer;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.content.Explanation;
import lu.seco.core.file.Direction;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.file.NameQuality;
import lu.seco.core.file.Recognition;
import lu.seco.core.file.SentContent;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Projection;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.Subject;
import lu.seco.core.journal.SubjectKind;
import org.osgi.service.log.Logger;

/**
 * A journal on the real projection, contents in a folder, and an explainer of simple answers: each line is a record, {@code -x} a refused, {@code ?x} a
 * missing, {@code x} a told one; its key is {@code x}. A later file repairs it with a line {@code x}. A file that holds {@code broken} cannot be read.
 */
final class House implements AnswerExplainer {

    private static final Recognition.Parts NONE = Recognition.Parts.NONE;

    final List<JournalEvent> events = new ArrayList<>();
    final List<List<SentContent>> asked = new ArrayList<>();
    final List<String> read = new ArrayList<>();
    private final Map<String, Report> reports = new LinkedHashMap<>();
    private final Map<String, Reception> receptions = new LinkedHashMap<>();
    private final Path folder;
    boolean interrupted;
    int warnings;

    House(Path folder) {
        this.folder = folder;
    }

    JournalWorkLists lists() {
        return new JournalWorkLists(journal(), contents(), knowledge(), log());
    }

    void event(EventType type, Subject subject, Object... facts) {
        Map<Fact, String> all = new EnumMap<>(Fact.class);
        for (int i = 0; i < facts.length; i += 2) {
            all.put((Fact) facts[i], (String) facts[i + 1]);
        }
        long number = events.size() + 1L;
        // three in a millisecond, as in a busy office
        JournalEvent event = new JournalEvent(number, Instant.parse("2026-02-10T09:00:00Z").plusMillis(number / 3), type, subject, new java.util.TreeMap<>(all),
                "", "");
        if (subject.kind() == SubjectKind.REPORT) {
            reports.put(subject.id(), Projection.report(Optional.ofNullable(reports.get(subject.id())), event));
        } else if (subject.kind() == SubjectKind.RECEPTION) {
            receptions.put(subject.id(), Projection.reception(Optional.ofNullable(receptions.get(subject.id())), event));
        }
        events.add(event);
    }

    /** A report that was taken and checked. */
    void taken(String id, String kind, String employer, String content) throws IOException {
        Files.writeString(folder.resolve("c-" + id), content);
        event(EventType.REPORT_TAKEN, Subject.report(id), Fact.FILE_NAME, kind + "_" + id + ".dta", Fact.SHA256, "c-" + id);
        event(EventType.REPORT_CHECKED, Subject.report(id), Fact.KIND, kind, Fact.EMPLOYER, employer);
        event(EventType.REPORT_QUEUED, Subject.report(id));
    }

    void sent(String id, String kind, String employer, String content) throws IOException {
        taken(id, kind, employer, content);
        event(EventType.REPORT_SENDING, Subject.report(id));
        event(EventType.REPORT_SENT, Subject.report(id));
    }

    void answer(String id, String content, String... answered) throws IOException {
        Files.writeString(folder.resolve("c-" + id), content);
        event(EventType.RECEPTION_RECEIVED, Subject.reception(id), Fact.FILE_NAME, "SALRET.dta", Fact.SHA256, "c-" + id, Fact.KIND, "SALRET");
        for (String report : answered) {
            event(EventType.RECEPTION_LINKED, Subject.reception(id), Fact.REPORT, report, Fact.REFUSED, "1");
        }
    }

    /** As if it were archived. */
    void lose(String id) throws IOException {
        Files.delete(folder.resolve("c-" + id));
    }

    private Journal journal() {
        return (Journal) Proxy.newProxyInstance(House.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) ->
            switch (method.getName()) {
                case "reception" -> Optional.ofNullable(receptions.get(arguments[0]));
                case "report" -> Optional.ofNullable(reports.get(arguments[0]));
                case "append" -> {
                    ((List<?>) arguments[0]).stream().map(NewEvent.class::cast).forEach(event -> event(event.type(), event.subject(),
                            event.facts().entrySet().stream().flatMap(fact -> Stream.of((Object) fact.getKey(), fact.getValue())).toArray()));
                    yield List.of();
                }
                case "history" -> events.stream().filter(event -> event.subject().equals(arguments[0])).toList();
                case "events" -> page(events.stream().filter(event -> ((Set<?>) arguments[0]).contains(event.type())).toList(), (PageRequest) arguments[1],
                        JournalEvent::number);
                case "reports" -> page(reports.values().stream().filter(report -> found(report, (JournalFilter) arguments[0])).toList(),
                        (PageRequest) arguments[1], Report::order);
                default -> throw new UnsupportedOperationException(method.toString());
            });
    }

    private static boolean found(Report report, JournalFilter filter) {
        return filter.kinds().contains(report.declaration().kind()) && filter.states().contains(report.state().name())
                && filter.from().filter(report.takenAt()::isBefore).isEmpty()
                && filter.before().filter(before -> !report.takenAt().isBefore(before)).isEmpty();
    }

    private static <T> Page<T> page(List<T> rows, PageRequest request, ToLongFunction<T> order) {
        Comparator<T> oldest = Comparator.comparingLong(order);
        List<T> found = rows.stream().sorted(request.newestFirst() ? oldest.reversed() : oldest).filter(row -> request.after().isEmpty()
                || (request.newestFirst() ? order.applyAsLong(row) < request.after().getAsLong() : order.applyAsLong(row) > request.after().getAsLong()))
                .toList();
        return new Page<>(found.subList(0, Math.min(request.limit(), found.size())), found.size() > request.limit());
    }

    private ContentStore contents() {
        return (ContentStore) Proxy.newProxyInstance(House.class.getClassLoader(), new Class<?>[] {ContentStore.class},
                (proxy, method, arguments) -> Optional.of(folder.resolve((String) arguments[0])).filter(Files::exists));
    }

    private static FileKnowledge knowledge() {
        return (FileKnowledge) Proxy.newProxyInstance(House.class.getClassLoader(), new Class<?>[] {FileKnowledge.class}, (proxy, method, arguments) ->
            switch (method.getName()) {
                case "recognise" -> new Recognition(Direction.RECEIVED, "SALRET", NameQuality.DOCUMENTED, (String) arguments[0], NONE, Optional.empty());
                case "answeredKinds" -> arguments[0].equals("SALRET") ? List.of("DECSAL") : List.of();
                default -> throw new UnsupportedOperationException(method.toString());
            });
    }

    private Logger log() {
        return (Logger) Proxy.newProxyInstance(House.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
            warnings += method.getName().equals("warn") ? 1 : 0;
            return null;
        });
    }

    @Override
    public Explanation explain(Recognition returned, Path content, List<SentContent> sent) throws IOException {
        asked.add(sent);
        List<AnswerItem> items = new ArrayList<>();
        for (String line : lines(content)) {
            AnswerItem.Meaning meaning = line.startsWith("-") ? AnswerItem.Meaning.REFUSED
                    : line.startsWith("?") ? AnswerItem.Meaning.MISSING : AnswerItem.Meaning.INFORMATION;
            Optional<String> key = Optional.of(line.replaceFirst("^[-?]", "")).filter(text -> !text.isEmpty());
            items.add(new AnswerItem(meaning, items.size() + 1L, line, Optional.empty(), Message.of("cause"), Message.of("change"), true,
                    AnswerItem.Who.NOBODY, key, List.of(), List.of()));
        }
        return new Explanation(returned.kind(), Message.of("about"), true, items, items.size(), List.of(), List.of());
    }

    @Override
    public Set<String> repaired(Explanation explanation, SentContent later) throws IOException {
        if (interrupted) {
            throw new InterruptedIOException();
        }
        read.add(later.reportId());
        List<String> lines = lines(later.content());
        if (lines.contains("broken")) {
            throw new IOException("broken");
        }
        Set<String> keys = new HashSet<>();
        explanation.items().forEach(item -> item.key().filter(lines::contains).ifPresent(keys::add));
        return keys;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
