// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.journal.Declaration;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Projection;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.StoredFile;
import lu.seco.core.journal.Subject;
import lu.seco.core.journal.SubjectKind;
import lu.seco.ui.internal.answers.Silence;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.l10n.Labels;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.l10n.Messages;

/** Reads the detail of one thing from the journal; takes the time that takes. */
public final class DetailReader {

    private final Engine engine;
    private final Language language;
    private final Messages words;
    private final DetailWords own;
    private final Moments moments;
    private final Decisions decisions;
    private final CardText card;
    private final Relations relations;
    private final Silence silence;

    public DetailReader(Engine engine, Language language) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.language = Objects.requireNonNull(language, "language");
        this.words = language.messages();
        own = language.words(DetailWords.class);
        moments = new Moments(engine, language);
        decisions = new Decisions(language);
        card = new CardText(engine, language);
        relations = new Relations(language);
        silence = new Silence(engine, language);
    }

    /** Empty if the journal does not have it. */
    public Optional<Detail> read(Journal journal, Subject subject) throws JournalException {
        if (subject.kind() == SubjectKind.REPORT) {
            Optional<Report> report = journal.report(subject.id());
            return report.isEmpty() ? Optional.empty() : Optional.of(report(journal, report.get()));
        }
        Optional<Reception> reception = journal.reception(subject.id());
        return reception.isEmpty() ? Optional.empty() : Optional.of(reception(journal, reception.get()));
    }

    private Detail report(Journal journal, Report report) throws JournalException {
        List<JournalEvent> history = journal.history(Subject.report(report.id()));
        List<Detail.Linked> linked = new ArrayList<>();
        for (String id : Projection.answers(history)) {
            journal.reception(id).ifPresent(reception -> linked.add(answer(reception, report.id())));
        }
        List<Detail.Choice> choices = decisions.of(report);
        return new Detail(Subject.report(report.id()), report.file(), report.declaration().kind(), facts(report, relations.of(journal, report)),
                new Detail.Other(words.detail_answers_label, linked,
                        report.state() == ReportState.SENT ? own.other_no_answer : own.other_none_yet, List.of()),
                timeline(report, history), choices,
                choices.isEmpty() ? Optional.empty() : Optional.of(card.of(report, history)), report.corrects());
    }

    /** What happened, and last what the silence of CCSS is worth today. */
    private List<Detail.Moment> timeline(Report report, List<JournalEvent> history) {
        return Stream.concat(history.stream().map(moments::of),
                silence.of(report).map(told -> new Detail.Moment(words.range_today_label, told, "", "")).stream()).toList();
    }

    private Detail.Linked answer(Reception reception, String reportId) {
        int refused = reception.links().stream().filter(link -> link.reportId().equals(reportId))
                .mapToInt(Reception.Link::refusedRecords).sum();
        return new Detail.Linked(Subject.reception(reception.id()), Plain.line(reception.file().name()),
                Labels.kind(reception.declaration(), words), language.formats().moment(reception.receivedAt()),
                language.text(words.answer_refused_records, refused));
    }

    private Detail reception(Journal journal, Reception reception) throws JournalException {
        List<Detail.Linked> linked = new ArrayList<>();
        for (Reception.Link link : reception.links()) {
            journal.report(link.reportId()).ifPresent(report -> linked.add(new Detail.Linked(Subject.report(report.id()),
                    Plain.line(report.file().name()), Labels.kind(report.declaration(), words), language.formats().moment(report.takenAt()),
                    language.text(words.answer_refused_records, link.refusedRecords()))));
        }
        List<JournalEvent> history = journal.history(Subject.reception(reception.id()));
        return new Detail(Subject.reception(reception.id()), reception.file(), reception.declaration().kind(), facts(reception),
                new Detail.Other(words.detail_reports_label, linked, own.other_nothing_answered,
                        history.stream().flatMap(event -> moments.deed(event).stream()).toList()),
                history.stream().map(moments::of).toList(), List.of(), Optional.empty(), Optional.empty());
    }

    private List<Detail.Line> facts(Report report, List<Detail.Line> related) {
        Facts facts = new Facts();
        facts.add(words.fact_state_label, Labels.of(report.state(), words));
        facts.lines.addAll(related);
        facts.add(words.fact_reason_label, report.progress().reason().map(this::told));
        if (report.state() == ReportState.SENT) {
            facts.add(words.column_answer_label,
                    language.text(words.answer_none_until, language.formats().day(LocalDate.now(engine.clock()))));
        }
        report.progress().refusedRecords()
                .ifPresent(count -> facts.add(words.column_answer_label, language.text(words.answer_refused_records, count)));
        facts.add(report.state() == ReportState.UNCERTAIN ? own.fact_until_label : words.fact_next_label,
                report.progress().nextTry().map(language.formats()::moment));
        declaration(facts, report.declaration());
        if (report.progress().attempt() > 0) {
            facts.add(words.fact_attempt_label, Integer.toString(report.progress().attempt()));
        }
        facts.add(words.fact_taken_label, language.formats().moment(report.takenAt()));
        file(facts, report.file());
        facts.add(words.fact_sofie_label, report.progress().sofieName());
        return facts.lines;
    }

    private List<Detail.Line> facts(Reception reception) {
        Facts facts = new Facts();
        facts.add(words.fact_state_label, Labels.of(reception.state(), words));
        declaration(facts, reception.declaration());
        facts.add(words.fact_received_label, language.formats().moment(reception.receivedAt()));
        file(facts, reception.file());
        facts.add(words.fact_original_label, reception.origin().originalName());
        facts.add(words.fact_sofie_label, reception.origin().sofieName());
        return facts.lines;
    }

    private void declaration(Facts facts, Declaration declaration) {
        facts.add(words.fact_kind_label, Labels.kind(declaration, words));
        facts.add(words.fact_employer_label, declaration.employer());
        facts.add(words.fact_member_label, declaration.member());
        facts.add(words.fact_period_label, declaration.period().map(language.formats()::month));
    }

    private void file(Facts facts, StoredFile file) {
        facts.add(words.fact_name_label, file.name());
        facts.add(words.fact_official_label, file.officialName().filter(name -> !name.equals(file.name())));
        facts.add(words.fact_place_label, file.place());
        facts.add(words.fact_size_label, language.text(words.fact_size_value, file.size()));
        facts.add(words.fact_hash_label, file.sha256());
    }

    private String told(Message message) {
        return engine.text(message, language.locale());
    }

    private static final class Facts {

        private final List<Detail.Line> lines = new ArrayList<>();

        private void add(String name, String value) {
            lines.add(new Detail.Line(name, Plain.line(value)));
        }

        private void add(String name, Optional<String> value) {
            value.ifPresent(known -> add(name, known));
        }
    }
}
