// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import lu.seco.core.content.Severity;
import lu.seco.core.staging.StagedFile;
import lu.seco.ui.internal.l10n.Amounts;

/** The columns of the list of staged files: what is sorted by, how wide, on which side. */
enum StagingColumn {
    FILE(20, false, row -> Optional.of(row.file().name().toLowerCase(Locale.ROOT))),
    KIND(7, false, row -> Optional.of(row.kind())),
    EMPLOYER(14, false, StagedRow::employer),
    MONTH(12, false, StagingColumn::month),
    PERSONS(8, true, row -> row.persons().isPresent() ? Optional.of(row.persons().getAsInt()) : Optional.empty()),
    SUM(13, true, StagedRow::sum),
    BEFORE(24, false, StagingColumn::growth),
    SINCE(15, false, row -> Optional.of(row.file().since())),
    PREPARED(8, false, row -> row.file().preparedBy()),
    CHECKS(26, false, row -> Optional.of(weight(row)));

    /** More are all the same. */
    private static final long MOST = 999_999;

    private final int width;
    private final boolean number;
    private final Comparator<StagedRow> up;
    private final Comparator<StagedRow> down;

    <K extends Comparable<? super K>> StagingColumn(int width, boolean number, Function<StagedRow, Optional<K>> key) {
        this.width = width;
        this.number = number;
        Function<StagedRow, K> value = row -> key.apply(row).orElse(null);
        up = Comparator.comparing(value, Comparator.nullsLast(Comparator.naturalOrder()));
        down = Comparator.comparing(value, Comparator.nullsLast(Comparator.reverseOrder()));
    }

    /** In characters, until a person changes it. */
    int width() {
        return width;
    }

    /** Whether its values stand on the right. */
    boolean number() {
        return number;
    }

    /** What is unknown stands last, either way. */
    Comparator<StagedRow> order(boolean greatestFirst) {
        return greatestFirst ? down : up;
    }

    /** Name under which its width is kept. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<YearMonth> month(StagedRow row) {
        return row.file().content().flatMap(content -> content.summary().declaration().period());
    }

    /** Whether it can be released comes first, then the errors, then the warnings. */
    private static long weight(StagedRow row) {
        long errors = Math.min(MOST, row.errors());
        long warnings = Math.min(MOST, row.check().map(report -> report.count(Severity.WARNING)).orElse(0L));
        return (row.judgement().ordinal() * (MOST + 1) + errors) * (MOST + 1) + warnings;
    }

    private static Optional<BigDecimal> growth(StagedRow row) {
        return row.file().content().flatMap(StagedFile.Content::before).map(Amounts::growth).map(growth -> growth.orElse(BigDecimal.ZERO));
    }
}
