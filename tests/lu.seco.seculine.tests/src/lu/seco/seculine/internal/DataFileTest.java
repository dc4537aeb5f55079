// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import lu.seco.core.file.NameQuality;
import org.junit.Test;

/** A wrong data file is refused with its line and what is wrong. */
public final class DataFileTest {

    private static final String NAMES = String.join("\t", NameRule.COLUMNS) + "\n";
    private static final String GOOD = "-\tSENT\tDECSAL\tDOCUMENTED\tDECSAL\\.dta\tDECSAL.dta\t-\t-\tD\tCCSS\n";

    @Test
    public void theFilesThatComeWithSecoAreSound() {
        assertTrue(DataFile.resource("names.tsv", NameRule.COLUMNS).size() > 35);
        assertTrue(Layouts.standard().of("DECSAL", LocalDate.of(2026, 2, 10)).isPresent());
        assertEquals(List.of("DECSAL"), Answers.standard().answeredBy("SALRET"));
    }

    @Test
    public void aNewerRowAboveAnOlderOneHoldsFromItsDayOn() throws IOException {
        NameTable table = new NameTable(names(GOOD.replaceFirst("-", "2027-01-01").replace("DOCUMENTED", "RETIRED") + GOOD));
        assertEquals(NameQuality.DOCUMENTED, table.recognise("DECSAL.dta", LocalDate.of(2026, 12, 31)).quality());
        assertEquals(NameQuality.RETIRED, table.recognise("DECSAL.dta", LocalDate.of(2027, 1, 1)).quality());
    }

    @Test
    public void linesThatAreNoRowsAreRefused() {
        refused("", "test.tsv has no rows");
        refused(NAMES, "test.tsv has no rows");
        refused("a\tb\n", "test.tsv, line 1: columns are [a, b]");
        refused("# comment\n\n" + NAMES + "-\tSENT\n", "test.tsv, line 4 has 2 columns, expected 10");
        refused(NAMES + GOOD.replace("DECSAL.dta", "DECSAL.dta "), "test.tsv, line 2, column official is empty or has blanks around it");
        refused(NAMES + GOOD.replace("DECSAL.dta", ""), "test.tsv, line 2, column official is empty or has blanks around it");
    }

    @Test
    public void valuesOfNamesThatAreWrongAreRefused() {
        refusedName(GOOD.replaceFirst("-", "2026-02-30"), "valid-from \"2026-02-30\" is no day yyyy-mm-dd");
        refusedName(GOOD.replace("SENT", "OUT"), "direction \"OUT\" is none of [SENT, RECEIVED, NONE]");
        refusedName(GOOD.replace("SENT", "NONE"), "would be no SECUline name");
        refusedName(GOOD.replace("DOCUMENTED", "GOOD"), "quality \"GOOD\" is none of");
        refusedName(GOOD.replace("DOCUMENTED", "UNCONFIRMED"), "A or N expected");
        refusedName(GOOD.replace("DECSAL\\.dta", "DECSAL(\\.dta"), "is no regular expression");
        refusedName(GOOD.replace("\tDECSAL.dta", "\t-"), "official \"\" is missing");
        refusedName(GOOD.replace("\tDECSAL.dta", "\t{code}.dta"), "a group that the pattern does not have: code");
        refusedName(GOOD.replace("\t-\t-\tD", "\tbirth\t-\tD"), "needs a group birth");
        refusedName(GOOD.replace("\t-\t-\tD", "\tday\t-\tD"), "is none of [birth, stamp]");
        refusedName(GOOD.replace("\t-\t-\tD", "\t-\tName Case\tD"), "is no message code");
        refusedName(GOOD.replace("\tD\t", "\tX\t"), "mark \"X\" is none of [D, S, I, A, N]");
        refusedName(GOOD.replace("CCSS", "-"), "source \"\" is missing");
    }

    @Test
    public void valuesOfLayoutsThatAreWrongAreRefused() {
        String good = "-\tDECSAL\t1\t-\t2\t4\t2,3,4\t20\tS\tx\n";
        refusedLayout(good.replace("\t2\t", "\t0\t"), "employer \"0\" holds no field number");
        refusedLayout(good.replace("\t20\t", "\t20,\t"), "also \"20,\" holds no field number");
        refusedLayout(good.replace("2,3,4", "-"), "stands without a key");
        refusedLayout(good.replace("\t1\t", "\t-\t"), "records \"\" is missing");
    }

    @Test
    public void valuesOfAnswersThatAreWrongAreRefused() {
        String good = "SALRET\tDECSAL\trefused\t-\t-\tS\tx\n";
        refusedAnswer(good + good, "line 3, returned \"SALRET\" has a row already");
        refusedAnswer(good.replace("DECSAL", "-"), "records \"refused\" is not");
        refusedAnswer(good.replace("refused", "some"), "records \"some\" is not");
        refusedAnswer(good.replace("-\t-", "chance\t-"), "link \"chance\" is none of");
        refusedAnswer(good.replace("-\t-", "name\t-"), "former \"\" goes with the link by name");
        refusedAnswer(good.replace("-\t-", "-\t(a) => $1"), "former \"(a) => $1\" goes with the link by name");
        refusedAnswer(good.replace("-\t-", "name\ta"), "former \"a\" has no =>");
        refusedAnswer(good.replace("-\t-", "name\t(a => $1"), "is no regular expression");
        refusedAnswer(good.replace("-\t-", "name\t(a) => $2"), "speaks of a group that the pattern does not have");
        refusedAnswer(good.replace("-\t-", "name\t(a) => $"), "speaks of a group that the pattern does not have");
    }

    private static void refusedName(String row, String expected) {
        refused(NAMES + row, NameRule.COLUMNS, NameTable::new, "test.tsv, line 2, ", expected);
    }

    private static void refusedLayout(String row, String expected) {
        refused(String.join("\t", Layout.COLUMNS) + "\n" + row, Layout.COLUMNS, Layouts::new, "test.tsv, line 2, ", expected);
    }

    private static void refusedAnswer(String rows, String expected) {
        refused(String.join("\t", Answers.COLUMNS) + "\n" + rows, Answers.COLUMNS, Answers::new, "test.tsv, line ", expected);
    }

    private static void refused(String text, String expected) {
        refused(text, NameRule.COLUMNS, NameTable::new, "", expected);
    }

    private static void refused(String text, List<String> columns, Function<List<DataRow>, Object> reader, String start, String expected) {
        IllegalArgumentException refusal = assertThrows(text, IllegalArgumentException.class,
                () -> reader.apply(DataFile.read("test.tsv", new StringReader(text), columns)));
        assertTrue(refusal.getMessage(), refusal.getMessage().startsWith(start));
        assertTrue(refusal.getMessage(), refusal.getMessage().contains(expected));
    }

    private static List<DataRow> names(String rows) throws IOException {
        return DataFile.read("test.tsv", new StringReader(NAMES + rows), NameRule.COLUMNS);
    }
}
