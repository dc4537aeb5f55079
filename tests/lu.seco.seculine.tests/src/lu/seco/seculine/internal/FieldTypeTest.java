// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.Test;

/** How values are read; what cannot be read stands as it is. */
public final class FieldTypeTest {

    @Test
    public void amountsAreCentsAndShownInEuro() {
        assertEquals("3500.00", FieldType.AMOUNT.readable("350000"));
        assertEquals("0.00", FieldType.AMOUNT.readable("0"));
        assertEquals("0.05", FieldType.AMOUNT.readable("005"));
        assertEquals("-0.50", FieldType.AMOUNT.readable("-50"));
        assertEquals("9999999999999.99", FieldType.AMOUNT.readable("999999999999999"));
        asItStands(FieldType.AMOUNT, "3500,00", "3500.00", "", "-", "--5", "+5", " 5", "5 ", "1e3", "1000000000000000", "\u0661\u0662");
    }

    @Test
    public void monthsAndDaysAreShownAsIso() {
        assertEquals("2026-01", FieldType.MONTH.readable("202601"));
        assertEquals("2029-12", FieldType.MONTH.readable("202912"));
        asItStands(FieldType.MONTH, "2026-01", "202600", "202613", "2601", "20260", "2026011", "", "180001", "20260x");
        assertEquals("2026-01-31", FieldType.DAY.readable("20260131"));
        assertEquals("2024-02-29", FieldType.DAY.readable("20240229"));
        asItStands(FieldType.DAY, "20260229", "20260132", "20260100", "20261301", "2026013", "", "99990101", "202601-1", "2026\u06601\u066001");
    }

    @Test
    public void otherTypesStandAsTheyAreAndKnowTheirForm() {
        reads(FieldType.INSURED, List.of("1890010190183"), List.of("", "189001019018", "18900101901833", "189001019018x", "\u0661890010190183"));
        reads(FieldType.EMPLOYER, List.of("1900990012000"), List.of("", "190099001200"));
        reads(FieldType.DAY_OF_MONTH, List.of("01", "31"), List.of("", "00", "32", "1", "011", "x1"));
        reads(FieldType.NUMBER, List.of("0", "173", "-4"), List.of("", "7.5", "7,5", "x"));
        reads(FieldType.SECU_NUMBER, List.of("999901", "A0-001"), List.of("", "99990", "9999011"));
        reads(FieldType.FLAG, List.of("Y"), List.of("y", "N", "YY"));
        reads(FieldType.FILLER, List.of(), List.of("x", " "));
        reads(FieldType.TEXT, List.of("x", " ", "\u0000"), List.of());
        asItStands(FieldType.NUMBER, "173", "0173");
    }

    @Test
    public void anEmptyValueFitsUnlessOneIsNeeded() {
        assertFalse(field(Presence.YES).fits(""));
        for (Presence presence : List.of(Presence.NO, Presence.ZERO, Presence.UNKNOWN)) {
            assertTrue(field(presence).fits(""));
            assertTrue(field(presence).fits("1"));
            assertFalse(field(presence).fits("x"));
        }
    }

    private static Field field(Presence presence) {
        return new Field(1, "hours", FieldType.NUMBER, presence, Set.of(), Certainty.S);
    }

    private static void asItStands(FieldType type, String... values) {
        for (String value : values) {
            assertEquals(value, type.readable(value));
        }
    }

    private static void reads(FieldType type, List<String> good, List<String> bad) {
        good.forEach(value -> assertTrue(type + " " + value, type.reads(value)));
        bad.forEach(value -> assertFalse(type + " " + value, type.reads(value)));
        good.forEach(value -> assertEquals(value, type.readable(value)));
    }
}
