// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.receive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.file.AnswerLink;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.file.Recognition;
import lu.seco.core.file.SentContent;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;

/**
 * Finds out which sent files an answer answers. That proves an unclear file sent, the best proof there is, but only if no other file can be what was
 * answered: a file of last month with the same records is proven sent already, and explains the answer just as well.
 */
final class Linker {

    /** How many sent files are looked through for the one a return speaks of; several months of a large office. */
    private static final int CANDIDATES = 500;
    /** Of so many reports it is remembered when they were sent. */
    private static final int REMEMBERED = 2_000;

    private final Journal journal;
    private final ContentStore contents;
    private final FileKnowledge knowledge;
    private final Map<String, Optional<Instant>> sentAt = new LinkedHashMap<>();

    Linker(Journal journal, ContentStore contents, FileKnowledge knowledge) {
        this.journal = journal;
        this.contents = contents;
        this.knowledge = knowledge;
    }

    /** A file that the answer may be about. */
    private record Candidate(SentContent content, boolean unclear) {

        boolean is(AnswerLink link) {
            return content.reportId().equals(link.reportId());
        }
    }

    /** What an answer links to, as events in one append; none if it answers nothing that is known. */
    List<NewEvent> events(Reception reception) throws IOException, JournalException {
        List<String> kinds = knowledge.answeredKinds(reception.declaration().kind());
        Optional<Path> content = contents.find(reception.file().sha256());
        List<NewEvent> events = new ArrayList<>();
        if (kinds.isEmpty() || content.isEmpty()) {
            return events;
        }
        for (AnswerLink link : links(reception, content.get(), candidates(kinds))) {
            add(events, reception, link);
        }
        return events;
    }

    private List<AnswerLink> links(Reception reception, Path content, List<Candidate> all) throws IOException {
        List<AnswerLink> links = ask(reception, content, all);
        List<Candidate> kept = new ArrayList<>();
        boolean doubtful = false;
        for (Candidate candidate : all) {
            boolean linked = links.stream().anyMatch(candidate::is);
            boolean meant = !candidate.unclear() || linked && needed(reception, content, all, candidate, links);
            doubtful |= !meant && linked;
            if (meant) {
                kept.add(candidate);
            }
        }
        return doubtful ? ask(reception, content, kept) : links;
    }

    /** Whether no other file explains the answer as well. Another unclear one does too: then nobody knows which of them it is about. */
    private boolean needed(Reception reception, Path content, List<Candidate> all, Candidate unclear, List<AnswerLink> links) throws IOException {
        List<AnswerLink> without = ask(reception, content, all.stream().filter(other -> other != unclear).toList());
        boolean refuses = links.stream().filter(unclear::is).anyMatch(link -> link.refusedRecords() > 0);
        if (!refuses) {
            // an answer that is no refusal counts no records: another file takes its place, or none does
            return without.size() < links.size();
        }
        return equalRecords(without) < equalRecords(links) || records(without) < records(links);
    }

    /** Records of files that are spoken of byte for byte; the same person in another month is known by the key only, and explains less. */
    private static int equalRecords(List<AnswerLink> links) {
        return links.stream().filter(AnswerLink::certain).mapToInt(AnswerLink::refusedRecords).sum();
    }

    private List<Candidate> candidates(List<String> kinds) throws JournalException {
        JournalFilter sent = new JournalFilter(Optional.empty(), Optional.empty(), Set.copyOf(kinds),
                Set.of(ReportState.SENT.name(), ReportState.ANSWERED.name(), ReportState.UNCERTAIN.name()), Optional.empty(), Optional.empty(),
                Optional.empty());
        List<Candidate> candidates = new ArrayList<>();
        for (Report report : journal.reports(sent, PageRequest.newest(CANDIDATES)).rows()) {
            Optional<Path> content = contents.find(report.file().sha256());
            if (content.isPresent()) {
                candidates.add(new Candidate(sent(report, content.get()), report.state() == ReportState.UNCERTAIN));
            }
        }
        return candidates;
    }

    private SentContent sent(Report report, Path content) throws JournalException {
        return new SentContent(report.id(), report.declaration().kind(), content, report.file().officialName().or(() -> Optional.of(report.file().name())),
                sentAt(report));
    }

    /** A report is proven sent once: what was found stays true. */
    private Optional<Instant> sentAt(Report report) throws JournalException {
        if (report.state() == ReportState.UNCERTAIN) {
            return Optional.empty();
        }
        if (!sentAt.containsKey(report.id())) {
            Optional<Instant> found = journal.history(Subject.report(report.id())).stream().filter(event -> event.type() == EventType.REPORT_SENT)
                    .map(JournalEvent::at).findFirst();
            sentAt.put(report.id(), found);
            if (sentAt.size() > REMEMBERED) {
                sentAt.remove(sentAt.keySet().iterator().next());
            }
        }
        return sentAt.get(report.id());
    }

    /** How many records of one report an answer refuses; 0 if a content is no longer stored. */
    int refused(Reception reception, Report report) throws IOException, JournalException {
        Optional<Path> content = contents.find(reception.file().sha256());
        Optional<Path> sent = contents.find(report.file().sha256());
        if (content.isEmpty() || sent.isEmpty()) {
            return 0;
        }
        return records(knowledge.link(named(reception), content.get(), List.of(sent(report, sent.get()))));
    }

    private List<AnswerLink> ask(Reception reception, Path content, List<Candidate> candidates) throws IOException {
        return knowledge.link(named(reception), content, candidates.stream().map(Candidate::content).toList());
    }

    /** Some answers name the file that they answer. */
    private Recognition named(Reception reception) {
        return knowledge.recognise(reception.file().name());
    }

    private static int records(List<AnswerLink> links) {
        return links.stream().mapToInt(AnswerLink::refusedRecords).sum();
    }

    private void add(List<NewEvent> events, Reception reception, AnswerLink link) throws JournalException {
        Optional<Report> report = journal.report(link.reportId());
        boolean unclear = report.isPresent() && report.get().state() == ReportState.UNCERTAIN;
        if (report.isEmpty() || unclear && !link.proves()) {
            return;
        }
        if (unclear) {
            Map<Fact, String> proof = new EnumMap<>(Fact.class);
            proof.put(Fact.EVIDENCE_LINE, reception.file().name());
            proof.put(Fact.EVIDENCE_SOURCE, reception.id());
            proof.put(Fact.REASON, Message.of("send.proved-by-answer", reception.file().name()).format());
            events.add(new NewEvent(EventType.REPORT_SENT, Subject.report(link.reportId()), proof));
        }
        String refused = String.valueOf(link.refusedRecords());
        Map<Fact, String> facts = new EnumMap<>(Map.of(Fact.REPORT, link.reportId(), Fact.REFUSED, refused));
        facts.put(Fact.RESULT, link.certain() ? "certain" : "by-key");
        link.reason().ifPresent(reason -> facts.put(Fact.REASON, reason.format()));
        if (!link.alternatives().isEmpty()) {
            facts.put(Fact.ALTERNATIVES, String.join(",", link.alternatives()));
        }
        events.add(new NewEvent(EventType.RECEPTION_LINKED, Subject.reception(reception.id()), facts));
        events.add(new NewEvent(EventType.REPORT_ANSWERED, Subject.report(link.reportId()),
                Map.of(Fact.RECEPTION, reception.id(), Fact.REFUSED, refused)));
    }
}
