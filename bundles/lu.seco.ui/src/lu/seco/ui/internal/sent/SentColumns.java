// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.sent;

import java.util.List;
import java.util.Objects;
import lu.seco.core.journal.Evidence;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.l10n.Labels;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.l10n.Messages;
import lu.seco.ui.internal.list.Column;

/** The columns of the sent reports. */
final class SentColumns {

    private final Language language;
    private final Messages words;
    private final Icons icons;

    SentColumns(Language language, Icons icons) {
        this.language = Objects.requireNonNull(language, "language");
        this.words = language.messages();
        this.icons = Objects.requireNonNull(icons, "icons");
    }

    List<Column<Report>> all() {
        return List.of(
                Column.of("file", words.column_file_label, 220, report -> report.file().name()),
                Column.of("kind", words.column_kind_label, 80, report -> Labels.kind(report.declaration(), words)),
                Column.of("employer", words.column_employer_label, 125, report -> report.declaration().employer().orElse("")),
                Column.of("period", words.column_period_label, 120,
                        report -> report.declaration().period().map(language.formats()::month).orElse("")),
                new Column<>("state", words.column_state_label, 140, report -> Labels.of(report.state(), words),
                        report -> icons.of(report.state())),
                Column.of("attempt", words.column_attempt_label, 75, report -> attempt(report)),
                Column.of("taken", words.column_taken_label, 160, report -> language.formats().moment(report.takenAt())),
                Column.of("evidence", words.column_evidence_label, 260,
                        report -> report.progress().evidence().map(Evidence::line).orElse("")),
                Column.of("answer", words.column_answer_label, 190, this::answer));
    }

    private static String attempt(Report report) {
        return report.progress().attempt() == 0 ? "" : Integer.toString(report.progress().attempt());
    }

    /** CCSS is silent when all is well: silence is shown as what it is, never as accepted. */
    private String answer(Report report) {
        if (report.state() == ReportState.ANSWERED) {
            return language.text(words.answer_refused_records, report.progress().refusedRecords().orElse(0));
        }
        return report.state() == ReportState.SENT ? words.answer_none_yet : "";
    }
}
