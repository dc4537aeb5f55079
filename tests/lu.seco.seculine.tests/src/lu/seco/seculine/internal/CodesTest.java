// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.Message;
import org.junit.Test;

/** The table of the codes of CCSS. */
public final class CodesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
    private static final String COLUMNS = String.join("\t", Codes.COLUMNS) + "\n";

    private final Codes codes = Codes.standard();

    @Test
    public void codesAreFoundAsTheyStandInFiles() {
        Codes.Code code = codes.of("SALRET", "11", DAY).orElseThrow();
        assertEquals(Message.of("code.salret.11.cause"), code.cause());
        assertEquals(Message.of("code.salret.11.change"), code.change());
        assertTrue(code.confirmed());
        assertEquals(codes.of("PENEST", "1", DAY), codes.of("PENEST", "01", DAY));
        assertEquals("0", codes.of("PENEST", "00", DAY).orElseThrow().number());
        assertEquals(Message.of("code.detret-xml.1.cause"), codes.of("DETRET (XML)", " 001 ", DAY).orElseThrow().cause());
    }

    @Test
    public void whatIsNotInTheTableIsUnknown() {
        for (String code : List.of("15", "98", "", "x", "1x", "-1", "1".repeat(5_000))) {
            assertEquals(code, Optional.empty(), codes.of("SALRET", code, DAY));
        }
        assertEquals(Optional.empty(), codes.of("MATRET", "1", DAY));
        assertEquals(Optional.empty(), codes.of("DECSAL", "1", DAY));
    }

    @Test
    public void aCodeHoldsFromItsDayOn() {
        assertEquals(Optional.empty(), codes.of("DETRET (XML)", "12", LocalDate.of(2025, 3, 16)));
        assertTrue(codes.of("DETRET (XML)", "12", LocalDate.of(2025, 3, 17)).isPresent());
    }

    @Test
    public void theListsAreAsLongAsThoseOfCcss() {
        assertEquals(15, count("SALRET"));
        assertEquals(16, count("MALRET"));
        assertEquals(30, count("AFFRET"));
        assertEquals(22, count("INTRET"));
        assertEquals(2, count("UTIRET"));
        assertEquals(12, count("DETRET (XML)"));
        assertEquals(10, count("PENEST"));
    }

    @Test
    public void textsAreNamedByKindAndNumber() {
        for (DataRow row : DataFile.resource(Codes.FILE, Codes.COLUMNS)) {
            String kind = row.get("returned").toLowerCase(Locale.ROOT).replace(" (", "-").replace(")", "");
            assertEquals("code." + kind + "." + row.get("code") + ".cause", row.get("cause"));
            assertEquals("code." + kind + "." + row.get("code") + ".change", row.get("change"));
        }
    }

    @Test
    public void rowsThatAreWrongAreRefusedWithTheirLine() {
        String good = "-\tSALRET\t1\tcode.a\tcode.b\tD\tx\n";
        refused(good.replace("\t1\t", "\t01\t"), "line 2, code \"01\" is no number");
        refused(good.replace("\tcode.a\t", "\tNo Code\t"), "line 2, cause \"No Code\" is no code of a text");
        refused(good.replace("\tcode.b\t", "\t-\t"), "line 2, change \"\" is missing");
        refused(good.replace("\tD\t", "\tQ\t"), "line 2, mark \"Q\" is none of");
    }

    private long count(String kind) {
        return DataFile.resource(Codes.FILE, Codes.COLUMNS).stream().filter(row -> row.get("returned").equals(kind)).count();
    }

    private static void refused(String row, String expected) {
        IllegalArgumentException refusal = assertThrows(expected, IllegalArgumentException.class, () -> codes(row));
        assertTrue(refusal.getMessage(), refusal.getMessage().contains(expected));
    }

    private static Codes codes(String rows) throws IOException {
        return new Codes(DataFile.read("codes.tsv", new StringReader(COLUMNS + rows), Codes.COLUMNS));
    }
}
