// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.receive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Projection;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.step.Step;
import lu.seco.core.step.Steps;

/**
 * Links answers to what they answer: by itself when an answer has come, or because a person says so. Two threads come here, the one that works with
 * SOFiE and the one that stores what people decide; one goes after the other, so that neither counts what the other has counted.
 */
public final class Links {

    private static final String BY_PERSON = "by-person";

    private final Journal journal;
    private final FileKnowledge knowledge;
    private final Linker linker;
    private final Steps steps;

    public Links(Journal journal, ContentStore contents, FileKnowledge knowledge, Steps steps) {
        this.journal = journal;
        this.knowledge = knowledge;
        this.linker = new Linker(journal, contents, knowledge);
        this.steps = steps;
    }

    /** Links a reception to what its content speaks of, unless it is linked already or a person has said that a link was wrong. */
    synchronized void find(String receptionId) throws IOException, JournalException {
        Reception reception = journal.reception(receptionId).orElseThrow();
        boolean corrected = journal.history(Subject.reception(receptionId)).stream().anyMatch(event -> event.type() == EventType.RECEPTION_UNLINKED);
        if (!reception.links().isEmpty() || corrected) {
            return;
        }
        List<NewEvent> events = linker.events(reception);
        if (!events.isEmpty()) {
            journal.append(events);
            steps.reached(Step.RECEIVE_LINKED);
        }
    }

    /** Links because a person says so. */
    public synchronized OrderResult link(String receptionId, String reportId, String person) throws JournalException {
        Optional<Reception> reception = journal.reception(receptionId);
        Optional<Report> report = journal.report(reportId);
        if (reception.isEmpty() || report.isEmpty()) {
            return refused(Message.of(reception.isEmpty() ? "link.unknown" : "decide.unknown", reception.isEmpty() ? receptionId : reportId));
        }
        Optional<Message> refusal = refusal(reception.get(), report.get());
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        try {
            int refusedRecords = linker.refused(reception.get(), report.get());
            store(linked(reception.get(), report.get(), refusedRecords, person));
            return done(Message.of("link.done", name(reception.get()), report.get().file().name(), refusedRecords));
        } catch (IOException e) {
            return refused(Message.of("link.unreadable", name(reception.get()), report.get().file().name(), e.getClass().getSimpleName()));
        } catch (IllegalArgumentException e) {
            return refused(Message.of("link.changed", name(reception.get()), report.get().file().name()));
        }
    }

    private Optional<Message> refusal(Reception reception, Report report) {
        String name = report.file().name();
        if (reception.links().stream().anyMatch(link -> link.reportId().equals(report.id()))) {
            return Optional.of(Message.of("link.already", name(reception), name));
        }
        if (report.state() == ReportState.UNCERTAIN) {
            return Optional.of(Message.of("link.unclear", name(reception), name));
        }
        if (report.state() != ReportState.SENT && report.state() != ReportState.ANSWERED) {
            return Optional.of(Message.of("link.not-sent", name(reception), name));
        }
        List<String> answered = knowledge.answeredKinds(reception.declaration().kind());
        if (!answered.isEmpty() && !answered.contains(report.declaration().kind())) {
            return Optional.of(Message.of("link.kind", name(reception), reception.declaration().kind(), name, String.join(", ", answered)));
        }
        return Optional.empty();
    }

    private static List<NewEvent> linked(Reception reception, Report report, int refusedRecords, String person) {
        String refused = String.valueOf(refusedRecords);
        return List.of(
                new NewEvent(EventType.RECEPTION_LINKED, Subject.reception(reception.id()),
                        Map.of(Fact.REPORT, report.id(), Fact.REFUSED, refused, Fact.RESULT, BY_PERSON, Fact.PERSON, person, Fact.REASON,
                                Message.of("link.by", person).format())),
                new NewEvent(EventType.REPORT_ANSWERED, Subject.report(report.id()),
                        Map.of(Fact.RECEPTION, reception.id(), Fact.REFUSED, refused, Fact.PERSON, person)));
    }

    /** Takes a link off because a person says so. */
    public synchronized OrderResult unlink(String receptionId, String reportId, String person) throws JournalException {
        Optional<Reception> reception = journal.reception(receptionId);
        if (reception.isEmpty()) {
            return refused(Message.of("link.unknown", receptionId));
        }
        Optional<Report> report = journal.report(reportId);
        String name = report.map(found -> found.file().name()).orElse(reportId);
        List<Reception.Link> links = reception.get().links().stream().filter(link -> link.reportId().equals(reportId)).toList();
        if (links.isEmpty()) {
            return refused(Message.of("link.not-linked", name(reception.get()), name));
        }
        if (report.flatMap(found -> found.progress().evidence()).filter(proof -> proof.source().equals(receptionId)).isPresent()) {
            // taken off it would leave a report that is sent without anything that says so
            return refused(Message.of("link.is-proof", name(reception.get()), name));
        }
        int refusedRecords = links.stream().mapToInt(Reception.Link::refusedRecords).sum();
        try {
            store(unlinked(receptionId, reportId, report, refusedRecords, person));
            return done(Message.of("link.removed", name(reception.get()), name));
        } catch (IllegalArgumentException e) {
            return refused(Message.of("link.changed", name(reception.get()), name));
        }
    }

    /** The report may be in the archive: then only the reception changes. */
    private List<NewEvent> unlinked(String receptionId, String reportId, Optional<Report> report, int refusedRecords, String person)
            throws JournalException {
        List<NewEvent> events = new ArrayList<>();
        String refused = String.valueOf(refusedRecords);
        events.add(new NewEvent(EventType.RECEPTION_UNLINKED, Subject.reception(receptionId),
                Map.of(Fact.REPORT, reportId, Fact.REFUSED, refused, Fact.PERSON, person)));
        if (report.filter(found -> found.state() == ReportState.ANSWERED).isPresent()) {
            long left = Projection.answers(journal.history(Subject.report(reportId))).stream().filter(answer -> !answer.equals(receptionId)).count();
            Map<Fact, String> facts = new EnumMap<>(Map.of(Fact.RECEPTION, receptionId, Fact.REFUSED, refused, Fact.PERSON, person));
            facts.put(Fact.COUNT, String.valueOf(left));
            events.add(new NewEvent(EventType.REPORT_UNANSWERED, Subject.report(reportId), facts));
        }
        return events;
    }

    private void store(List<NewEvent> events) throws JournalException {
        journal.append(events);
        steps.reached(Step.DECISION_STORED);
    }

    private static String name(Reception reception) {
        return reception.file().officialName().orElse(reception.file().name());
    }

    private static OrderResult done(Message told) {
        return new OrderResult(true, 0, 0, told);
    }

    private static OrderResult refused(Message told) {
        return new OrderResult(false, 0, 0, told);
    }
}
