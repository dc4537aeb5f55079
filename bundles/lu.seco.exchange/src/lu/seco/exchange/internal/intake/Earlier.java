// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.journal.Declaration;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;

/** What came before a file: one of the same content, or another one of the same employer, kind and month. */
public final class Earlier {

    /** How many reports of the same kind and employer are looked through; years of monthly files. */
    private static final int LOOKED_THROUGH = 100;
    private static final Set<String> NOT_ENDED = Arrays.stream(ReportState.values()).filter(Earlier::counts).map(ReportState::name)
            .collect(Collectors.toUnmodifiableSet());

    private final Journal journal;

    public Earlier(Journal journal) {
        this.journal = journal;
    }

    private static boolean counts(ReportState state) {
        return state != ReportState.REFUSED && state != ReportState.RECALLED;
    }

    /** The same content a second time waits for a person: only content can tell a double from the next file of that constant name. */
    Optional<Message> twin(String name, String sha256) throws JournalException {
        Optional<Report> first = journal.reportsWithContent(sha256).stream().filter(report -> counts(report.state()))
                .min(Comparator.comparingLong(Report::order));
        return first.isPresent() ? Optional.of(told("intake.twin", name, first.get())) : Optional.empty();
    }

    /**
     * Says that a file has the content of an earlier one: when that was taken or sent and, as far as it is known, who released or prepared it.
     *
     * @param code to which {@code .sent} is added if it was sent, and {@code .released} or {@code .prepared} if that is known
     */
    public Message told(String code, String name, Report first) throws JournalException {
        List<JournalEvent> history = journal.history(Subject.report(first.id()));
        Optional<Instant> sent = last(history, EventType.REPORT_SENT).map(JournalEvent::at);
        Optional<String> releaser = last(history, EventType.REPORT_QUEUED).flatMap(event -> event.fact(Fact.PERSON));
        Optional<String> preparer = last(history, EventType.REPORT_HELD).flatMap(event -> event.fact(Fact.PREPARER))
                .or(() -> last(history, EventType.REPORT_TAKEN).flatMap(event -> event.fact(Fact.PREPARER)));
        List<Object> arguments = new ArrayList<>(List.of(name, first.file().name(), sent.orElse(first.takenAt())));
        releaser.or(() -> preparer).ifPresent(arguments::add);
        String who = releaser.isPresent() ? ".released" : preparer.isPresent() ? ".prepared" : "";
        return Message.of(code + (sent.isPresent() ? ".sent" : "") + who, arguments.toArray());
    }

    private static Optional<JournalEvent> last(List<JournalEvent> history, EventType type) {
        return history.stream().filter(event -> event.type() == type).reduce((first, second) -> second);
    }

    /** The newest report that a file of other content probably corrects: same kind, employer and month. Empty if one of them is not known. */
    Optional<String> corrected(Declaration declaration, String sha256) throws JournalException {
        if (declaration.employer().isEmpty() || declaration.period().isEmpty()) {
            return Optional.empty();
        }
        JournalFilter filter = new JournalFilter(Optional.empty(), Optional.empty(), Set.of(declaration.kind()), NOT_ENDED, declaration.employer(),
                Optional.empty(), Optional.empty());
        return journal.reports(filter, PageRequest.newest(LOOKED_THROUGH)).rows().stream()
                .filter(report -> report.declaration().employer().equals(declaration.employer())
                        && report.declaration().period().equals(declaration.period()) && !report.file().sha256().equals(sha256))
                .max(Comparator.comparingLong(Report::order)).map(Report::id);
    }
}
