// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.l10n.Labels;
import lu.seco.ui.internal.l10n.Language;

/** Tells why an answer is linked to what, and passes a person's correction to the engine, which stores it with the person. */
final class LinksPresenter {

    /** More are found by a search. */
    static final int MOST = 200;

    /** What may have been answered: not what never left. */
    private static final Set<String> ANSWERABLE = Set.of(ReportState.SENT.name(), ReportState.ANSWERED.name(), ReportState.UNCERTAIN.name());

    private final Room room;
    private final Work work;
    private final LinksView view;
    private final String person;
    private final Language language;
    private final AnswersWords words;
    private volatile String receptionId = "";
    private volatile String searched = "";

    /** @param person in whose name links are corrected */
    LinksPresenter(Room room, Work work, LinksView view, String person) {
        this.room = Objects.requireNonNull(room, "room");
        this.work = Objects.requireNonNull(work, "work");
        this.view = Objects.requireNonNull(view, "view");
        this.person = Objects.requireNonNull(person, "person");
        language = room.language();
        words = language.words(AnswersWords.class);
    }

    /** Tells of this reception, also if it was told of before: something happened to it. */
    void show(String reception) {
        receptionId = reception;
        work.now(() -> withJournal(reception, journal -> {
            List<LinkInfo> links = new ArrayList<>();
            for (Reception.Link link : links(journal, reception)) {
                links.add(info(journal, link));
            }
            tell(reception, () -> view.links(links, hindrance()));
        }));
    }

    private static List<Reception.Link> links(Journal journal, String reception) throws JournalException {
        return journal.reception(reception).map(Reception::links).orElse(List.of());
    }

    private LinkInfo info(Journal journal, Reception.Link link) throws JournalException {
        StringBuilder text = new StringBuilder(link.certain() ? words.links_certain_text : words.links_probable_text);
        link.reason().ifPresent(reason -> text.append(" – ").append(Plain.line(room.engine().text(reason, language.locale()))));
        List<String> others = new ArrayList<>();
        for (String id : link.alternatives()) {
            journal.report(id).map(report -> Plain.name(report.file().name())).ifPresent(others::add);
        }
        if (!others.isEmpty()) {
            text.append(" – ").append(language.text(words.links_alternatives_text, others.size(), String.join(", ", others)));
        }
        return new LinkInfo(link.reportId(), text.toString(), link.certain());
    }

    private String hindrance() {
        if (room.engine().exchange().isEmpty()) {
            return language.messages().home_order_impossible;
        }
        return room.engine().status().state() == EngineState.PASSIVE ? words.links_passive_text : "";
    }

    /** The reception does not answer this report. */
    void remove(String reportId) {
        ask(exchange -> exchange.unlink(receptionId, reportId, person));
    }

    /** The reception answers this report. */
    void add(String reportId) {
        ask(exchange -> exchange.link(receptionId, reportId, person));
    }

    private void ask(Function<Exchange, CompletableFuture<OrderResult>> order) {
        String mine = receptionId;
        Optional<Exchange> exchange = room.engine().exchange();
        if (exchange.isEmpty()) {
            view.told(language.messages().home_order_impossible);
            return;
        }
        view.told(words.links_going_text);
        order.apply(exchange.get()).thenAccept(result -> {
            String sentence = room.engine().text(result.told(), language.locale());
            tell(mine, () -> view.told(sentence));
        });
    }

    /** Looks for reports the reception may answer: of the kinds it answers, with this text, the newest first. */
    void search(String text) {
        String mine = receptionId;
        searched = text;
        work.now(() -> withJournal(mine, journal -> {
            if (!text.equals(searched)) {
                return;
            }
            Optional<Reception> reception = journal.reception(mine);
            Set<String> kinds = reception.map(this::kinds).orElse(Set.of());
            Set<String> linked = reception.map(known -> known.links().stream().map(Reception.Link::reportId).collect(Collectors.toSet()))
                    .orElse(Set.of());
            JournalFilter filter = new JournalFilter(Optional.empty(), Optional.empty(), kinds, ANSWERABLE, Optional.empty(), Optional.empty(),
                    Optional.of(text.strip()).filter(typed -> !typed.isEmpty()));
            List<ReportChoice> found = journal.reports(filter, PageRequest.newest(MOST)).rows().stream()
                    .filter(report -> !linked.contains(report.id())).map(this::choice).toList();
            tell(mine, () -> view.reports(found, found.isEmpty() ? words.picker_empty_text
                    : language.text(words.picker_count_text, found.size())));
        }));
    }

    private Set<String> kinds(Reception reception) {
        return room.engine().knowledge().map(known -> Set.copyOf(known.answeredKinds(reception.declaration().kind()))).orElse(Set.of());
    }

    private ReportChoice choice(Report report) {
        return new ReportChoice(report.id(), List.of(Plain.name(report.file().name()), Labels.kind(report.declaration(), language.messages()),
                Plain.line(report.declaration().employer().orElse("")), report.declaration().period().map(language.formats()::month).orElse(""),
                language.formats().moment(report.takenAt()), Labels.of(report.state(), language.messages())));
    }

    private void withJournal(String mine, Reading reading) {
        try {
            Optional<Journal> journal = room.engine().journal();
            if (journal.isPresent()) {
                reading.read(journal.get());
            }
        } catch (JournalException e) {
            String told = room.engine().text(e.told(), language.locale());
            tell(mine, () -> view.told(told));
        }
    }

    private void tell(String mine, Runnable task) {
        room.ui().execute(() -> {
            if (mine.equals(receptionId)) {
                task.run();
            }
        });
    }

    /** What is read from the journal. */
    @FunctionalInterface
    private interface Reading {
        void read(Journal journal) throws JournalException;
    }
}
