// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.file.FileComparison;
import lu.seco.ui.internal.l10n.Language;

/**
 * How amounts and differences are written.
 *
 * @param language the language
 * @param words its words
 */
record Amounts(Language language, StagingWords words) {

    private static final int CENTS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final char MINUS = '\u2212';

    Amounts {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(words, "words");
    }

    /** For example {@code 12 345,60 €}. */
    String euro(BigDecimal amount) {
        String written = language.text(words.euro_format, decimal(amount.abs(), CENTS));
        return amount.signum() < 0 ? MINUS + written : written;
    }

    String count(long count) {
        return language.formats().count(count);
    }

    /** How much the sum grew; empty if there was none before. */
    static Optional<BigDecimal> growth(FileComparison comparison) {
        if (comparison.sumBefore().signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(comparison.sumNow().subtract(comparison.sumBefore()).multiply(HUNDRED)
                .divide(comparison.sumBefore().abs(), 1, RoundingMode.HALF_UP));
    }

    /** The sum compared, for example {@code +3,4 %}; in euro if there was none before. */
    String growthText(FileComparison comparison) {
        return growth(comparison).map(percent -> language.text(words.percent_format, signed(percent, decimal(percent.abs(), 1))))
                .orElseGet(() -> signedEuro(comparison.sumNow().subtract(comparison.sumBefore())));
    }

    /** With its sign, for example {@code −12,00 €}. */
    String signedEuro(BigDecimal amount) {
        return signed(amount, euro(amount.abs()));
    }

    private String signed(BigDecimal amount, String written) {
        return switch (amount.signum()) {
            case 1 -> "+" + written;
            case -1 -> MINUS + written;
            default -> written;
        };
    }

    private String decimal(BigDecimal amount, int digits) {
        return language.formats().decimal(amount, digits);
    }
}
