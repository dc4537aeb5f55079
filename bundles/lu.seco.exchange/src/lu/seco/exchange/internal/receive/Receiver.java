// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.receive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.IdSource;
import lu.seco.core.Message;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.file.AnswerLink;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.file.SentContent;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.Declaration;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Evidence;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.ReceptionState;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.sofie.ReceivedFile;
import lu.seco.exchange.internal.ExchangeSettings;
import lu.seco.exchange.internal.files.NoOverwrite;

/** The way of an answer: stored and journalled, linked, published, actions. One thread. Every step can be repeated after a stop. */
public final class Receiver {

    /** How many sent files are looked through for the one a return speaks of; several months of a large office. */
    private static final int CANDIDATES = 500;

    private final IdSource ids;
    private final Journal journal;
    private final ContentStore contents;
    private final FileKnowledge knowledge;
    private final ActionSteps actions;

    public Receiver(IdSource ids, Journal journal, ContentStore contents, FileKnowledge knowledge, ActionSupport support) {
        this.ids = ids;
        this.journal = journal;
        this.contents = contents;
        this.knowledge = knowledge;
        this.actions = new ActionSteps(journal, new ActionRunner(support.data(), contents, support.notifier()));
    }

    /**
     * Stores decrypted files and takes them out of SOFiE's folder.
     *
     * @return how many are new
     * @throws IOException if one of them could not be stored; it stays, and does not keep the others
     */
    public int store(List<ReceivedFile> files) throws IOException, JournalException {
        int stored = 0;
        List<IOException> failures = new ArrayList<>();
        for (ReceivedFile received : files) {
            try {
                stored += store(received) ? 1 : 0;
            } catch (IOException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return stored;
    }

    private boolean store(ReceivedFile received) throws IOException, JournalException {
        String sha256 = contents.hash(received.file());
        long size = Files.size(received.file());
        boolean fresh = !known(received, sha256);
        if (fresh) {
            Path content = contents.copy(received.file(), sha256);
            journal.append(List.of(receivedEvent(received, sha256, size, content)));
        }
        // journalled and durable: now it may go, so that SOFiE never meets its own file of that name
        Files.deleteIfExists(received.file());
        return fresh;
    }

    /** Whether it was journalled before and only its removal is missing. */
    private boolean known(ReceivedFile received, String sha256) throws JournalException {
        JournalFilter sameName = new JournalFilter(Optional.empty(), Optional.empty(), Set.of(), Set.of(), Optional.empty(), Optional.empty(),
                Optional.of(received.file().getFileName().toString()));
        return journal.receptions(sameName, PageRequest.newest(100)).rows().stream()
                .anyMatch(reception -> reception.file().sha256().equals(sha256) && reception.origin().sofieName().equals(received.sofieName()));
    }

    private NewEvent receivedEvent(ReceivedFile received, String sha256, long size, Path content) throws IOException {
        String name = received.file().getFileName().toString();
        var recognition = knowledge.recognise(name);
        Declaration declaration = knowledge.declaration(recognition, content);
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.FILE_NAME, name);
        facts.put(Fact.SOURCE, received.file().toString());
        facts.put(Fact.SHA256, sha256);
        facts.put(Fact.SIZE, String.valueOf(size));
        facts.put(Fact.KIND, declaration.kind());
        declaration.member().ifPresent(member -> facts.put(Fact.MEMBER, member));
        declaration.employer().ifPresent(employer -> facts.put(Fact.EMPLOYER, employer));
        declaration.period().ifPresent(period -> facts.put(Fact.PERIOD, period.toString()));
        received.sofieName().ifPresent(sofieName -> facts.put(Fact.SOFIE_NAME, sofieName));
        received.originalName().ifPresent(original -> facts.put(Fact.ORIGINAL_NAME, original));
        received.evidence().ifPresent(evidence -> putEvidence(facts, evidence));
        return new NewEvent(EventType.RECEPTION_RECEIVED, Subject.reception(ids.next()), facts);
    }

    /**
     * Brings all stored answers to their end: link, publish, actions.
     *
     * @throws IOException if one could not be published, as a rule because the payroll folder cannot be written; it is tried again
     */
    public void finish(ExchangeSettings settings) throws IOException, JournalException {
        List<IOException> failures = new ArrayList<>();
        for (Reception reception : journal.receptionsIn(Set.of(ReceptionState.RECEIVED, ReceptionState.PUBLISHED))) {
            try {
                finish(reception, settings);
            } catch (IOException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private void finish(Reception reception, ExchangeSettings settings) throws IOException, JournalException {
        if (reception.state() == ReceptionState.RECEIVED) {
            if (reception.links().isEmpty()) {
                link(reception);
            }
            publish(reception, settings.folders().payroll());
        }
        actions.finish(journal.reception(reception.id()).orElseThrow(), settings.actions());
    }

    private void link(Reception reception) throws IOException, JournalException {
        List<String> kinds = knowledge.answeredKinds(reception.declaration().kind());
        Optional<Path> content = contents.find(reception.file().sha256());
        if (kinds.isEmpty() || content.isEmpty()) {
            return;
        }
        JournalFilter sent = new JournalFilter(Optional.empty(), Optional.empty(), Set.copyOf(kinds),
                Set.of(ReportState.SENT.name(), ReportState.ANSWERED.name(), ReportState.UNCERTAIN.name()), Optional.empty(), Optional.empty(),
                Optional.empty());
        List<SentContent> candidates = new ArrayList<>();
        for (Report report : journal.reports(sent, PageRequest.newest(CANDIDATES)).rows()) {
            contents.find(report.file().sha256())
                    .ifPresent(path -> candidates.add(new SentContent(report.id(), report.declaration().kind(), path)));
        }
        List<NewEvent> events = new ArrayList<>();
        for (AnswerLink link : knowledge.link(reception.declaration().kind(), content.get(), candidates)) {
            addLink(events, reception, link);
        }
        if (!events.isEmpty()) {
            journal.append(events);
        }
    }

    private void addLink(List<NewEvent> events, Reception reception, AnswerLink link) throws JournalException {
        Optional<Report> report = journal.report(link.reportId());
        if (report.isEmpty()) {
            return;
        }
        if (report.get().state() == ReportState.UNCERTAIN) {
            // CCSS answered to it, so it arrived: the best proof there is
            Map<Fact, String> proof = new EnumMap<>(Fact.class);
            putEvidence(proof, new Evidence(reception.file().name(), reception.id()));
            proof.put(Fact.REASON, Message.of("send.proved-by-answer", reception.file().name()).format());
            events.add(new NewEvent(EventType.REPORT_SENT, Subject.report(link.reportId()), proof));
        }
        String refused = String.valueOf(link.refusedRecords());
        events.add(new NewEvent(EventType.RECEPTION_LINKED, Subject.reception(reception.id()),
                Map.of(Fact.REPORT, link.reportId(), Fact.REFUSED, refused, Fact.RESULT, link.certain() ? "certain" : "by-key")));
        events.add(new NewEvent(EventType.REPORT_ANSWERED, Subject.report(link.reportId()),
                Map.of(Fact.RECEPTION, reception.id(), Fact.REFUSED, refused)));
    }

    private void publish(Reception reception, Path payroll) throws IOException, JournalException {
        Path content = contents.find(reception.file().sha256())
                .orElseThrow(() -> new IOException("content " + reception.file().sha256() + " is missing"));
        Path place = NoOverwrite.put(content, reception.file().sha256(), payroll, reception.file().name(), contents);
        journal.append(List.of(new NewEvent(EventType.RECEPTION_PUBLISHED, Subject.reception(reception.id()),
                Map.of(Fact.PLACE, place.toString(), Fact.OFFICIAL_NAME, place.getFileName().toString()))));
    }

    /** Runs the actions for the kind of an answer once more because a person wants it. */
    public OrderResult again(String receptionId, String person, ExchangeSettings.Actions settings) throws JournalException {
        return actions.again(receptionId, person, settings);
    }

    private static void putEvidence(Map<Fact, String> facts, Evidence evidence) {
        facts.put(Fact.EVIDENCE_LINE, evidence.line());
        facts.put(Fact.EVIDENCE_SOURCE, evidence.source());
    }
}
