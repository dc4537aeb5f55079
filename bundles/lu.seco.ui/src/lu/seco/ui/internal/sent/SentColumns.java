// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.sent;

import java.util.List;
import java.util.Objects;
import lu.seco.core.journal.Evidence;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.RowSort;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.l10n.Labels;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.l10n.Messages;
import lu.seco.ui.internal.list.Column;
import lu.seco.ui.internal.list.ListsWords;

/** The columns of the sent reports; those shown at first have room in a window as it opens first, beside the rail. */
final class SentColumns {

    private final Language language;
    private final Messages words;
    private final ListsWords own;
    private final Icons icons;

    SentColumns(Language language, Icons icons) {
        this.language = Objects.requireNonNull(language, "language");
        this.words = language.messages();
        own = language.words(ListsWords.class);
        this.icons = Objects.requireNonNull(icons, "icons");
    }

    List<Column<Report>> all() {
        return List.of(
                Column.<Report>of("file", words.column_file_label, 190, report -> report.file().name()).sortedBy(RowSort.Column.NAME),
                Column.<Report>of("kind", words.column_kind_label, 75, report -> Labels.kind(report.declaration(), words))
                        .sortedBy(RowSort.Column.KIND),
                Column.<Report>of("employer", words.column_employer_label, 115, report -> report.declaration().employer().orElse(""))
                        .sortedBy(RowSort.Column.EMPLOYER),
                Column.<Report>of("period", words.column_period_label, 110,
                        report -> report.declaration().period().map(language.formats()::month).orElse("")).sortedBy(RowSort.Column.PERIOD),
                Column.<Report>of("state", words.column_state_label, 165, this::state)
                        .image(report -> icons.of(report.state())).sortedBy(RowSort.Column.STATE),
                Column.<Report>of("taken", words.column_taken_label, 148, report -> language.formats().moment(report.takenAt()))
                        .sortedBy(RowSort.Column.ARRIVAL),
                Column.<Report>of("answer", words.column_answer_label, 195, this::answer),
                Column.<Report>of("evidence", words.column_evidence_label, 110,
                        report -> report.progress().evidence().map(Evidence::line).orElse("")),
                Column.<Report>of("attempt", words.column_attempt_label, 74, SentColumns::attempt).number().extra(),
                Column.<Report>of("official", words.fact_official_label, 180, report -> report.file().officialName().orElse("")).extra(),
                Column.<Report>of("member", words.fact_member_label, 120, report -> report.declaration().member().orElse("")).extra(),
                Column.<Report>of("size", words.fact_size_label, 90, report -> language.formats().text("{0,number}", report.file().size()))
                        .number().extra(),
                Column.<Report>of("sofie", words.fact_sofie_label, 260, report -> report.progress().sofieName().orElse("")).extra());
    }

    private static String attempt(Report report) {
        return report.progress().attempt() == 0 ? "" : Integer.toString(report.progress().attempt());
    }

    /** A probable correction and a person who waits are told in words, here where everybody looks. */
    private String state(Report report) {
        String state = Labels.of(report.state(), words);
        boolean waits = report.state() == ReportState.UNCERTAIN && report.progress().nextTry().isPresent();
        String told = waits ? language.text(own.mark_waits_text, state) : state;
        return report.corrects().isPresent() ? language.text(own.mark_corrects_text, told) : told;
    }

    /** CCSS is silent when all is well: silence is shown as what it is, never as accepted. */
    private String answer(Report report) {
        if (report.state() == ReportState.ANSWERED) {
            return language.text(words.answer_refused_records, report.progress().refusedRecords().orElse(0));
        }
        return report.state() == ReportState.SENT ? words.answer_none_yet : "";
    }
}
