// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.l10n;

import static org.junit.Assert.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import lu.seco.core.file.FileComparison;
import lu.seco.ui.tests.Words;
import org.junit.Test;

public class AmountsTest {

    private static Amounts amounts(String language) {
        return new Amounts(Words.language(language));
    }

    private static FileComparison comparison(String before, String now) {
        return new FileComparison("a", Optional.empty(), 1, 1, 0, 0, 0, new BigDecimal(before), new BigDecimal(now));
    }

    @Test
    public void amountsAreWrittenAsTheLanguageDoes() {
        BigDecimal amount = new BigDecimal("-1234567.5");
        assertEquals("−1\u00a0234\u00a0567,50\u00a0€", amounts("").euro(amount));
        assertEquals("−€1,234,567.50", amounts("_en").euro(amount));
        assertEquals("−1.234.567,50\u00a0€", amounts("_de").euro(amount));
    }

    @Test
    public void growthIsInPercent() {
        assertEquals("+3,4\u00a0%", amounts("").growthText(comparison("1000.00", "1034.00")));
        assertEquals("−50.0%", amounts("_en").growthText(comparison("1000.00", "500.00")));
        assertEquals("0,0\u00a0%", amounts("").growthText(comparison("1000.00", "1000.00")));
        assertEquals("a negative sum that grew", "+50,0\u00a0%", amounts("").growthText(comparison("-1000.00", "-500.00")));
    }

    @Test
    public void withoutASumBeforeTheDifferenceIsInEuro() {
        assertEquals(Optional.empty(), Amounts.growth(comparison("0.00", "12.00")));
        assertEquals("+12,00\u00a0€", amounts("").growthText(comparison("0.00", "12.00")));
    }
}
