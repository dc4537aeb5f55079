// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.io.SafeFile;
import lu.seco.core.journal.JournalException;
import lu.seco.core.worklist.WorkList;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.export.CsvExport;
import lu.seco.ui.internal.export.TablePdf;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.list.Column;

/** Writes a work list for payroll. Persons stand in it as the window shows them: who needs their numbers shows them before. */
final class WorkListFile {

    private static final float[] WIDTHS = {17, 11, 9, 5, 22, 22, 14};

    private final Language language;
    private final AnswersWords words;

    WorkListFile(Language language) {
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(AnswersWords.class);
    }

    /** As a table for spreadsheets. */
    void csv(Explained explained, List<TaskRow> rows, Persons persons, Path target) throws IOException, JournalException {
        CsvExport.write(columns(explained, persons), rows, target);
    }

    private List<Column<TaskRow>> columns(Explained explained, Persons persons) {
        return List.of(
                column(words.column_number_label, row -> persons.value(row.item().who().insured())),
                column(words.column_name_label, row -> persons.value(row.item().who().name())),
                column(words.column_employer_label, TaskRow::employer),
                column(words.column_month_label, row -> row.item().who().period().map(Object::toString).orElse("")),
                column(words.column_code_label, TaskRow::code),
                column(words.column_cause_label, TaskRow::cause),
                column(words.column_change_label, TaskRow::change),
                column(words.column_state_label, row -> row.repair().isPresent() ? words.state_done_plain : row.state()),
                column(words.column_repair_label, row -> row.repair().map(WorkList.Repair::name).orElse("")),
                column(words.column_day_label, row -> row.repair().map(repair -> language.formats()
                        .day(repair.at().atZone(language.formats().zone()).toLocalDate())).orElse("")),
                column(words.column_sent_label, row -> sent(row).map(one -> explained.names().getOrDefault(one.reportId(), "")).orElse("")),
                column(words.column_line_label, row -> sent(row).map(one -> Long.toString(one.line())).orElse("")),
                column(words.line_sent_label, row -> sent(row).map(one -> persons.line(one.raw(), row.item().who())).orElse("")),
                column(words.column_answer_label, row -> persons.line(row.item().raw(), row.item().who())));
    }

    private static Column<TaskRow> column(String title, Function<TaskRow, String> text) {
        return Column.of(title, title, 0, text);
    }

    private static Optional<AnswerItem.SentRecord> sent(TaskRow row) {
        return row.item().sent().stream().findFirst();
    }

    /** On pages. */
    void pdf(Explained explained, List<TaskRow> rows, String generated, Persons persons, Path target) throws IOException, JournalException {
        List<String> heads = List.of(words.column_person_label, words.column_employer_label, words.column_month_label, words.column_code_label,
                words.column_cause_label, words.column_change_label, words.column_state_label);
        List<String> lines = Stream.of(Stream.of(explained.about()), explained.remarks().stream(),
                Stream.of(language.text(words.pdf_count_text, explained.open(), explained.tasks()))).flatMap(all -> all).toList();
        SafeFile.write(target, out -> new TablePdf(language).write(words.pdf_title, lines, generated, heads, WIDTHS,
                rows.stream().map(row -> List.of(persons.of(row.item().who()), Plain.line(row.employer()), row.month(), Plain.line(row.code()),
                        row.cause(), row.change(), row.state())), out));
    }
}
