// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.l10n.Labels;
import lu.seco.ui.internal.l10n.Language;

/** What a report has to do with other reports: which one it probably corrects, behind which one it waits. */
final class Relations {

    private static final Set<ReportState> BLOCKING =
            Stream.of(ReportState.values()).filter(ReportState::blocksLane).collect(Collectors.toCollection(() -> EnumSet.noneOf(ReportState.class)));

    private final Language language;
    private final DetailWords words;

    Relations(Language language) {
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(DetailWords.class);
    }

    /** As facts that lead there. */
    List<Detail.Line> of(Journal journal, Report report) throws JournalException {
        List<Detail.Line> lines = new ArrayList<>();
        if (report.corrects().isPresent()) {
            lines.add(corrects(journal.report(report.corrects().get())));
        }
        if (report.state() == ReportState.QUEUED) {
            blocker(journal, report).ifPresent(first -> lines.add(new Detail.Line(words.fact_behind_label,
                    language.text(words.fact_behind_value, name(first), Labels.of(first.state(), language.messages())),
                    Optional.of(Subject.report(first.id())))));
        }
        return lines;
    }

    private Detail.Line corrects(Optional<Report> earlier) {
        return earlier.map(found -> new Detail.Line(words.fact_corrects_label,
                language.text(words.fact_corrects_value, name(found), language.formats().day(found.takenAt().atZone(language.formats().zone()).toLocalDate())),
                Optional.of(Subject.report(found.id())))).orElseGet(() -> new Detail.Line(words.fact_corrects_label, words.fact_corrects_gone));
    }

    /** The oldest one that the engine does not overtake in the same lane. */
    private static Optional<Report> blocker(Journal journal, Report report) throws JournalException {
        return journal.reportsIn(BLOCKING).stream().filter(other -> other.lane().meets(report.lane()))
                .min(Comparator.comparingLong(Report::order));
    }

    private static String name(Report report) {
        return Plain.name(report.file().name());
    }
}
