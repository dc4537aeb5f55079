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
import lu.seco.core.DataFolder;
import lu.seco.core.IdSource;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.file.FileKnowledge;
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
import lu.seco.core.journal.Subject;
import lu.seco.core.sofie.ReceivedFile;
import lu.seco.core.step.Step;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.ExchangeSettings;
import lu.seco.exchange.internal.files.Durable;
import lu.seco.exchange.internal.files.NoOverwrite;

/** The way of an answer: stored and journalled, linked, published, actions. One thread. Every step can be repeated after a stop. */
public final class Receiver {

    private final DataFolder data;
    private final IdSource ids;
    private final Journal journal;
    private final ContentStore contents;
    private final FileKnowledge knowledge;
    private final Links links;
    private final ActionSteps actions;
    private final Steps steps;

    public Receiver(IdSource ids, Journal journal, ContentStore contents, FileKnowledge knowledge, Links links, ActionSupport support,
            Steps steps) {
        this.ids = ids;
        this.journal = journal;
        this.contents = contents;
        this.knowledge = knowledge;
        this.links = links;
        this.actions = new ActionSteps(journal, new ActionRunner(support.data(), contents, support.notifier()), steps);
        this.data = support.data();
        this.steps = steps;
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
            Path content = copy(received.file(), sha256);
            steps.reached(Step.RECEIVE_STORED);
            journal.append(List.of(receivedEvent(received, sha256, size, content)));
            steps.reached(Step.RECEIVE_JOURNALLED);
        }
        // journalled and durable: now it may go, so that SOFiE never meets its own file of that name
        Files.deleteIfExists(received.file());
        steps.reached(Step.RECEIVE_CLEARED);
        return fresh;
    }

    private Path copy(Path file, String sha256) throws IOException {
        try {
            return contents.copy(file, sha256);
        } catch (IOException e) {
            throw Durable.in(data.content(), e);
        }
    }

    /**
     * Whether it was journalled before and only its removal is missing. What SOFiE called it may have become known, or unknown, since: its log is written
     * in part when SOFiE makes up for a stop, and lines get lost. Same name and content, and nothing that says that it is another one, is the same one.
     */
    private boolean known(ReceivedFile received, String sha256) throws JournalException {
        JournalFilter sameName = new JournalFilter(Optional.empty(), Optional.empty(), Set.of(), Set.of(), Optional.empty(), Optional.empty(),
                Optional.of(received.file().getFileName().toString()));
        return journal.receptions(sameName, PageRequest.newest(100)).rows().stream()
                .anyMatch(reception -> reception.file().sha256().equals(sha256) && mayBe(reception.origin().sofieName(), received.sofieName()));
    }

    private static boolean mayBe(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
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
            links.find(reception.id());
            publish(reception, settings.folders().payroll());
        }
        actions.finish(journal.reception(reception.id()).orElseThrow(), settings.actions());
    }

    private void publish(Reception reception, Path payroll) throws IOException, JournalException {
        Path content = contents.find(reception.file().sha256())
                .orElseThrow(() -> new IOException("content " + reception.file().sha256() + " is missing"));
        Path place = NoOverwrite.put(content, reception.file().sha256(), payroll.resolve(reception.file().name()), contents, steps);
        journal.append(List.of(new NewEvent(EventType.RECEPTION_PUBLISHED, Subject.reception(reception.id()),
                Map.of(Fact.PLACE, place.toString(), Fact.OFFICIAL_NAME, place.getFileName().toString()))));
        steps.reached(Step.PUBLISH_JOURNALLED);
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
