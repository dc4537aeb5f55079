// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import lu.seco.core.file.FileComparison;
import lu.seco.ui.internal.l10n.Language;

/**
 * How amounts and differences are written.
 *
 * @param language the language
 * @param words its words
 */
record Amounts(Language language, StagingWords words) {

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}\\.\\d{2}");
    private static final int CENTS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final char MINUS = '\u2212';
    private static final char FIXED_SPACE = '\u00a0';

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
        return readable(NumberFormat.getIntegerInstance(locale()).format(count));
    }

    /** A cell of a decoded record: an amount as the language writes it, anything else as it is. */
    String cell(String value) {
        return AMOUNT.matcher(value).matches() ? decimal(new BigDecimal(value), CENTS) : value;
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
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return readable(format.format(amount));
    }

    /** French groups with a narrow space that not every font has. */
    private static String readable(String number) {
        return number.replace('\u202f', FIXED_SPACE).replace('-', MINUS);
    }

    private Locale locale() {
        return language.locale();
    }
}
