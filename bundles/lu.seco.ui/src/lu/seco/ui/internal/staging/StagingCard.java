// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.file.FileComparison;
import lu.seco.core.file.FileSummary;
import lu.seco.core.staging.StagedFile;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.checks.CheckSentences;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.l10n.Amounts;
import lu.seco.ui.internal.l10n.Language;

/** Makes the summary of a staged file. */
final class StagingCard {

    private final Language language;
    private final StagingWords words;
    private final StagingSentences sentences;
    private final StagingCells cells;
    private final CheckSentences findings;
    private final Amounts amounts;

    StagingCard(Room room) {
        language = room.language();
        words = language.words(StagingWords.class);
        sentences = new StagingSentences(room);
        cells = new StagingCells(room);
        findings = new CheckSentences(language);
        amounts = new Amounts(language);
    }

    /** What a person should know before they release a file, from its name, its content and what was sent before. */
    static Stream<Message> remarks(StagedFile file) {
        Stream<Message> content = file.content().stream()
                .flatMap(known -> Stream.concat(known.remarks().stream(), known.summary().remarks().stream()));
        return Stream.concat(file.recognition().note().stream(), content).distinct();
    }

    Card of(StagedRow row) {
        StagedFile file = row.file();
        List<String> remarks = new ArrayList<>();
        file.content().ifPresent(content -> content.hindrances().stream().map(sentences::text).forEach(remarks::add));
        row.check().map(findings::counts).filter(counts -> !counts.isEmpty())
                .ifPresent(counts -> remarks.add(language.text(words.card_checks_text, counts)));
        if (row.judgement() == Judgement.OWN) {
            remarks.add(words.judgement_own_sentence);
        }
        remarks(file).map(sentences::text).filter(text -> !remarks.contains(text)).forEach(remarks::add);
        Optional<FileComparison> before = file.content().flatMap(StagedFile.Content::before);
        String comparison = file.content().isEmpty() ? "" : before.map(this::heading).orElse(words.card_incomparable_text);
        return new Card(Plain.name(file.name()), row.judgement(), verdict(row), remarks, facts(row),
                before.map(this::compared).orElse(List.of()), comparison, origin(file));
    }

    private String verdict(StagedRow row) {
        return switch (row.judgement()) {
            case READY -> words.card_ready_text;
            case LOOK -> words.card_look_text;
            case READING -> words.judgement_reading_sentence;
            case OWN, BLOCKED -> words.card_blocked_text;
        };
    }

    private List<Card.Line> facts(StagedRow row) {
        StagedFile file = row.file();
        List<Card.Line> lines = new ArrayList<>();
        add(lines, words.column_kind_label, cells.kind(row));
        add(lines, words.column_employer_label, Plain.name(row.employer().orElse("")));
        add(lines, words.column_month_label, cells.month(file));
        file.content().ifPresent(content -> numbers(lines, content.summary()));
        return lines;
    }

    private List<Card.Line> origin(StagedFile file) {
        List<Card.Line> lines = new ArrayList<>();
        add(lines, words.column_prepared_label, Plain.name(file.preparedBy().orElse("")));
        add(lines, words.column_since_label, language.formats().moment(file.since()));
        add(lines, words.card_size_label, language.text(words.card_size_format, amounts.count(file.size())));
        add(lines, words.card_place_label, file.reportId().isPresent() ? words.card_held_text
                : Plain.name(Optional.ofNullable(file.file().getParent()).orElse(file.file()).toString()));
        return lines;
    }

    private void numbers(List<Card.Line> lines, FileSummary summary) {
        summary.employers().ifPresent(count -> {
            if (count > 1) {
                add(lines, words.card_employers_label, amounts.count(count));
            }
        });
        summary.persons().ifPresent(count -> add(lines, words.column_persons_label, amounts.count(count)));
        summary.sum().ifPresent(sum -> add(lines, words.column_sum_label, amounts.euro(sum)));
        add(lines, words.card_records_label, amounts.count(summary.records()));
    }

    private String heading(FileComparison before) {
        return before.period().map(month -> language.text(words.card_compared_text, language.formats().month(month)))
                .orElse(words.card_compared_earlier);
    }

    private List<Card.Line> compared(FileComparison before) {
        List<Card.Line> lines = new ArrayList<>();
        add(lines, words.column_persons_label, language.text(words.card_persons_format, amounts.count(before.personsBefore()),
                amounts.count(before.personsNow()), amounts.count(before.added()), amounts.count(before.gone())));
        add(lines, words.card_changed_label, language.text(words.card_changed_format, before.changed()));
        add(lines, words.column_sum_label, language.text(words.card_sum_format, amounts.euro(before.sumBefore()),
                amounts.euro(before.sumNow()), amounts.growthText(before)));
        return lines;
    }

    private static void add(List<Card.Line> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add(new Card.Line(name, value));
        }
    }
}
