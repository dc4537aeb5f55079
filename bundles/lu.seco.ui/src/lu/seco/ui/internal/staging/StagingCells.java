// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.Objects;
import java.util.Optional;
import lu.seco.core.file.FileComparison;
import lu.seco.core.journal.Declaration;
import lu.seco.core.staging.StagedFile;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.checks.CheckSentences;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.l10n.Amounts;
import lu.seco.ui.internal.l10n.Language;

/** What stands in the cells of the list of staged files. Asked for rows that are seen only. */
final class StagingCells {

    private final Room room;
    private final Language language;
    private final StagingWords words;
    private final StagingSentences sentences;
    private final CheckSentences findings;
    private final Amounts amounts;

    StagingCells(Room room) {
        this.room = Objects.requireNonNull(room, "room");
        language = room.language();
        words = language.words(StagingWords.class);
        sentences = new StagingSentences(room);
        findings = new CheckSentences(language);
        amounts = new Amounts(language);
    }

    String title(StagingColumn column) {
        return switch (column) {
            case FILE -> words.column_file_label;
            case KIND -> words.column_kind_label;
            case EMPLOYER -> words.column_employer_label;
            case MONTH -> words.column_month_label;
            case PERSONS -> words.column_persons_label;
            case SUM -> words.column_sum_label;
            case BEFORE -> words.column_before_label;
            case SINCE -> words.column_since_label;
            case PREPARED -> words.column_prepared_label;
            case CHECKS -> words.column_checks_label;
        };
    }

    String text(StagedRow row, StagingColumn column) {
        StagedFile file = row.file();
        return switch (column) {
            case FILE -> Plain.name(file.name());
            case KIND -> kind(row);
            case EMPLOYER -> Plain.name(row.employer().orElse(""));
            case MONTH -> month(file);
            case PERSONS -> row.persons().isPresent() ? amounts.count(row.persons().getAsInt()) : "";
            case SUM -> row.sum().map(amounts::euro).orElse("");
            case BEFORE -> before(file);
            case SINCE -> language.formats().soon(file.since(), room.engine().clock().instant());
            case PREPARED -> Plain.name(file.preparedBy().orElse(""));
            case CHECKS -> checks(row);
        };
    }

    String kind(StagedRow row) {
        return row.kind().equals(Declaration.UNKNOWN_KIND) ? language.messages().kind_unknown_label : row.kind();
    }

    String month(StagedFile file) {
        return file.content().flatMap(content -> content.summary().declaration().period()).map(language.formats()::month).orElse("");
    }

    private String before(StagedFile file) {
        if (file.content().isEmpty()) {
            return "";
        }
        Optional<FileComparison> before = file.content().get().before();
        return before.map(this::before).orElse(words.before_none_text);
    }

    private String before(FileComparison comparison) {
        boolean same = comparison.added() == 0 && comparison.gone() == 0;
        if (same && comparison.changed() == 0 && comparison.sumBefore().compareTo(comparison.sumNow()) == 0) {
            return words.before_equal_text;
        }
        String growth = amounts.growthText(comparison);
        return same ? language.text(words.before_same_text, growth)
                : language.text(words.before_other_text, comparison.added(), comparison.gone(), growth);
    }

    /** The word alone where all is well, with the reason where not. */
    String checks(StagedRow row) {
        String reason = sentences.reason(row);
        return switch (row.judgement()) {
            case READY -> words.judgement_ready_label;
            case READING -> words.judgement_reading_label;
            case OWN -> reason;
            case LOOK -> judged(words.judgement_look_label, row, reason);
            case BLOCKED -> judged(words.judgement_blocked_label, row, reason);
        };
    }

    private String judged(String label, StagedRow row, String reason) {
        String counts = row.check().map(findings::counts).orElse("");
        String counted = counts.isEmpty() ? label : language.text(words.judgement_counts_format, label, counts);
        return reason.isEmpty() ? counted : language.text(words.judgement_reason_format, counted, reason);
    }
}
