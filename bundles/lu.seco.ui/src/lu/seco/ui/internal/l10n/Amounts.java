// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.l10n;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.file.FileComparison;

/**
 * How amounts and differences are written.
 *
 * @param language the language
 */
public record Amounts(Language language) {

    private static final int CENTS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final char MINUS = '\u2212';

    public Amounts {
        Objects.requireNonNull(language, "language");
    }

    /** For example {@code 12 345,60 €}. */
    public String euro(BigDecimal amount) {
        String written = language.text(language.messages().value_euro_format, decimal(amount.abs(), CENTS));
        return amount.signum() < 0 ? MINUS + written : written;
    }

    public String count(long count) {
        return language.formats().count(count);
    }

    /** How much the sum grew; empty if there was none before. */
    public static Optional<BigDecimal> growth(FileComparison comparison) {
        if (comparison.sumBefore().signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(comparison.sumNow().subtract(comparison.sumBefore()).multiply(HUNDRED)
                .divide(comparison.sumBefore().abs(), 1, RoundingMode.HALF_UP));
    }

    /** The sum compared, for example {@code +3,4 %}; in euro if there was none before. */
    public String growthText(FileComparison comparison) {
        return growth(comparison).map(percent -> language.text(language.messages().value_percent_format, signed(percent, decimal(percent.abs(), 1))))
                .orElseGet(() -> signedEuro(comparison.sumNow().subtract(comparison.sumBefore())));
    }

    /** With its sign, for example {@code −12,00 €}. */
    public String signedEuro(BigDecimal amount) {
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
