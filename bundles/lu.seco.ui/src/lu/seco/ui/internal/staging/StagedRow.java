// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.content.CheckReport;
import lu.seco.core.content.Severity;
import lu.seco.core.file.FileSummary;
import lu.seco.core.journal.Declaration;
import lu.seco.core.staging.StagedFile;

/**
 * A staged file with what is thought of it.
 *
 * @param file the file
 * @param judgement whether the person at the screen can release it
 */
record StagedRow(StagedFile file, Judgement judgement) {

    StagedRow {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(judgement, "judgement");
    }

    String id() {
        return file.id();
    }

    private Optional<FileSummary> summary() {
        return file.content().map(StagedFile.Content::summary);
    }

    /** As its content tells, or its name until that has been read. */
    String kind() {
        return summary().map(summary -> summary.declaration().kind()).filter(kind -> !kind.equals(Declaration.UNKNOWN_KIND))
                .orElse(file.recognition().kind());
    }

    Optional<String> employer() {
        return summary().flatMap(summary -> summary.declaration().employer());
    }

    /** What the check of its content came to; empty if it was not checked. */
    Optional<CheckReport> check() {
        return file.content().flatMap(StagedFile.Content::check);
    }

    /** How many errors that found. */
    long errors() {
        return check().map(report -> report.count(Severity.ERROR)).orElse(0L);
    }

    OptionalInt persons() {
        return summary().map(FileSummary::persons).orElse(OptionalInt.empty());
    }

    Optional<BigDecimal> sum() {
        return summary().flatMap(FileSummary::sum);
    }
}
