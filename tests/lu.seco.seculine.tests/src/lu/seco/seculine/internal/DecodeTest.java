// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lu.seco.core.Message;
import lu.seco.core.file.DecodedPage;
import lu.seco.core.file.DecodedPage.Column;
import lu.seco.core.file.DecodedPage.Row;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Files as records. */
public final class DecodeTest {

    private static final String HEADER = "0;1900990001500;999901\r\n";
    private static final String RECORD = "1;1900990012000;1890010190183;202601;350000;173;0;0;0;0;0;0;0;01;31;;;;;R-1";
    private static final List<String> DECSAL = List.of("field.record", "field.member", "field.secu-number", "field.employer", "field.insured",
            "field.period", "field.base-wage", "field.hours", "field.supplements", "field.overtime-pay", "field.overtime-hours",
            "field.gratuities", "field.idle-pay", "field.idle-hours", "field.non-pensionable", "field.occupation-from", "field.occupation-to",
            "field.capped", "field.filler", "field.filler", "field.filler", "field.own-reference");
    private static final List<Column> TEXT = List.of(new Column(Message.of("field.text"), false, true, true));

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final SeculineKnowledge knowledge = Samples.knowledge();

    @Test
    public void wagesAreATableWithEuroAndMonths() throws IOException {
        DecodedPage page = knowledge.decode("DECSAL", Samples.DECSAL_GOOD, 1, 1_000);
        assertEquals(DECSAL, titles(page));
        assertTrue(page.known());
        assertFalse(page.more());
        assertEquals(6, page.rows().size());
        assertEquals(new Row(1, "0;1900990001500;999901", padded(22, "0", "1900990001500", "999901")), page.rows().get(0));
        assertEquals(new Row(3, "1;1900990012000;1890021490203;202601;280050;160;12000;0;0;0;0;0;0;01;31;;;;;PAY-0002", List.of("1", "", "",
                "1900990012000", "1890021490203", "2026-01", "2800.50", "160", "120.00", "0.00", "0", "0.00", "0.00", "0", "0.00", "01", "31", "", "",
                "", "", "PAY-0002")), page.rows().get(2));
        assertEquals("2025-12", page.rows().get(5).cells().get(5));
        assertEquals("1000.00", page.rows().get(5).cells().get(11));
    }

    @Test
    public void quantitiesStandToTheRightAndWhatIsNotDocumentedIsMarked() throws IOException {
        List<Column> columns = knowledge.decode("DECSAL", Samples.DECSAL_GOOD, 1, 1).columns();
        assertEquals(List.of("field.base-wage", "field.hours", "field.supplements", "field.overtime-pay", "field.overtime-hours", "field.gratuities",
                "field.idle-pay", "field.idle-hours", "field.non-pensionable"),
                columns.stream().filter(Column::number).map(column -> column.title().code()).toList());
        assertEquals(List.of("field.member", "field.secu-number"),
                columns.stream().filter(Column::confirmed).map(column -> column.title().code()).toList());
        assertEquals(List.of(Message.of("field.filler", 17), Message.of("field.filler", 18), Message.of("field.filler", 19)),
                columns.subList(18, 21).stream().map(Column::title).toList());
        DecodedPage reminder = knowledge.decode("SALMAN", Samples.SALMAN, 2, 1);
        assertTrue(reminder.columns().stream().allMatch(Column::confirmed));
        assertEquals(List.of("1", "", "", "1900990012000", "1897030391570", "2026-01", "MUSTERFRAU", "ANNA", "EXEMPLE"), reminder.rows().get(0).cells());
    }

    @Test
    public void whatCannotBeReadStandsAsItIs() throws IOException {
        List<Row> rows = knowledge.decode("DECSAL", Samples.DECSAL_BAD, 1, 1_000).rows();
        assertEquals(16, rows.size());
        assertEquals("3500,00", rows.get(6).cells().get(6));
        assertEquals("2026-01", rows.get(7).cells().get(5));
        assertEquals("what a short record lacks is empty", padded(22, "1", "", "", "1900990012000", "1896020291438", "2026-01", "3500.00", "173", "0.00",
                "0.00", "0", "0.00", "0.00", "0"), rows.get(15).cells());
    }

    @Test
    public void returnsShowTheirCodeAndTheRecordBehindIt() throws IOException {
        DecodedPage page = knowledge.decode("SALRET", Samples.SALRET, 1, 1_000);
        assertEquals(prepend("field.record", prepend("field.member", prepend("field.secu-number", prepend("field.refusal", DECSAL.subList(3, 22))))),
                titles(page));
        assertEquals(List.of("1", "", "", "10", "1900990012000", "1894111191011", "2026-01", "3500.00", "173", "0.00", "0.00", "0", "0.00", "0.00", "0",
                "50.00", "01", "31", "", "", "", "", "B-10"), page.rows().get(10).cells());
        assertEquals("99", page.rows().get(14).cells().get(3));
        assertEquals(List.of("1", "", "", "14", "1900990012000", "1895050591141", "2026-01", "1", "2026-01-05", "2026-01-05", "13", ""),
                knowledge.decode("MALRET", Samples.MALRET, 12, 1).rows().get(0).cells());
    }

    @Test
    public void bothTypesOfIncapacityShareTheirColumns() throws IOException {
        DecodedPage page = knowledge.decode("DECMAL", Samples.DECMAL_GOOD, 1, 10);
        assertEquals(List.of("field.record", "field.member", "field.secu-number", "field.employer", "field.insured", "field.period", "field.incapacity",
                "field.incapacity-from", "field.incapacity-to", "field.incapacity-hours", "field.own-reference"), titles(page));
        assertEquals(List.of("2", "", "", "1900990012000", "1891032090385", "2025-12", "", "", "", "", ""), page.rows().get(3).cells());
        assertEquals(List.of("1", "", "", "1900990012000", "1891032090385", "2025-12", "1", "2025-12-08", "2025-12-10", "24", ""),
                page.rows().get(4).cells());
        List<String> bad = knowledge.decode("DECMAL", Samples.DECMAL_BAD, 2, 1).rows().get(0).cells();
        assertEquals("a type that does not exist is shown like the first", List.of("3", "", "", "1900990012000", "1890010190183", "2026-01", "1", "2026-01-05",
                "2026-01-09", "40", ""), bad);
    }

    @Test
    public void layoutsThatAreNotPublicAreSplitAndSaySo() throws IOException {
        DecodedPage page = knowledge.decode("DECAFF", Samples.DECAFF, 1, 10);
        assertFalse(page.known());
        assertEquals(32, page.columns().size());
        assertEquals(Message.of("field.number", 3), page.columns().get(4).title());
        assertEquals(new Column(Message.of("field.control"), false, true), page.columns().get(30));
        assertEquals(Message.of("field.number", 30), page.columns().get(31).title());
        assertEquals(padded(32, "0", "1900990001500", "999901"), page.rows().get(0).cells());
        assertEquals(List.of("1", "", "", "1900990012000", "1890010190183", "X04"), page.rows().get(1).cells().subList(0, 6));
        assertEquals(List.of("X29", "HIRE-0001"), page.rows().get(1).cells().subList(30, 32));
        DecodedPage back = knowledge.decode("AFFRET", Samples.AFFRET, 2, 10);
        assertFalse(back.known());
        assertEquals(List.of("field.record", "field.member", "field.secu-number", "field.refusal", "field.employer", "field.number"),
                titles(back).subList(0, 6));
        assertEquals(List.of("1", "", "", "1", "1900990012000", "1892070790639"), back.rows().get(0).cells().subList(0, 6));
        assertEquals("X29", back.rows().get(0).cells().get(titles(back).indexOf("field.control")));
    }

    @Test
    public void atMostFiftyFieldsAreSplit() throws IOException {
        Path file = file("DECAFF.dta", HEADER + "x;".repeat(254) + "x\r\n");
        DecodedPage page = knowledge.decode("DECAFF", file, 1, 10);
        assertEquals(52, page.columns().size());
        assertEquals(Message.of("field.number", 50), page.columns().get(51).title());
        assertEquals(Collections.nCopies(49, "x"), page.rows().get(1).cells().subList(3, 52));
        assertEquals(DECSAL, titles(knowledge.decode("DECSAL", file, 1, 10)));
    }

    @Test
    public void anUnknownFileThatBeginsLikeADtaFileIsSplit() throws IOException {
        DecodedPage page = knowledge.decode("?", file("x", HEADER + "1;2;3;4\r\n"), 1, 10);
        assertFalse(page.known());
        assertEquals(List.of(Message.of("field.number", 1), Message.of("field.number", 2), Message.of("field.number", 3), Message.of("field.number", 4)),
                page.columns().stream().map(Column::title).toList());
        assertEquals(List.of(List.of("0", "1900990001500", "999901", ""), List.of("1", "2", "3", "4")), page.rows().stream().map(Row::cells).toList());
    }

    @Test
    public void allOtherFilesAreLinesOfText() throws IOException {
        Path xml = file("a.xml", "<?xml version=\"1.0\"?>\n<a b=\"&lt;;\">\n\n</a>");
        DecodedPage page = knowledge.decode("DEMDET (XML)", xml, 1, 10);
        assertEquals(new DecodedPage(TEXT, List.of(line(1, "<?xml version=\"1.0\"?>"), line(2, "<a b=\"&lt;;\">"), line(4, "</a>")), false, false), page);
        assertEquals(new DecodedPage(TEXT, List.of(), false, false), knowledge.decode("DECSAL", file("empty", ""), 1, 10));
        assertEquals(TEXT, knowledge.decode("DECSAL", file("zip", "PK\u0003\u0004;\u0000;\n1;2"), 1, 10).columns());
        assertEquals(TEXT, knowledge.decode("?", file("x", "a;b\n"), 1, 10).columns());
    }

    @Test
    public void pagesFollowOneAnotherWithoutAGapAndWithTheSameColumns() throws IOException {
        DecodedPage whole = knowledge.decode("DECSAL", Samples.DECSAL_BAD, 1, 1_000);
        for (int size = 1; size <= 17; size++) {
            List<Row> rows = new ArrayList<>();
            DecodedPage page = knowledge.decode("DECSAL", Samples.DECSAL_BAD, 1, size);
            rows.addAll(page.rows());
            while (page.more()) {
                page = knowledge.decode("DECSAL", Samples.DECSAL_BAD, rows.get(rows.size() - 1).line() + 1, size);
                rows.addAll(page.rows());
                assertEquals(whole.columns(), page.columns());
            }
            assertEquals(whole.rows(), rows);
        }
        DecodedPage behind = knowledge.decode("DECSAL", Samples.DECSAL_BAD, 17, 10);
        assertEquals(new DecodedPage(whole.columns(), List.of(), false, true), behind);
        assertEquals(behind, knowledge.decode("DECSAL", Samples.DECSAL_BAD, Long.MAX_VALUE, 10));
    }

    @Test
    public void mixedLineEndsAndATruncatedEndAreLines() throws IOException {
        DecodedPage page = knowledge.decode("DECSAL", file("x", "0;1;2\n\r\n\n1;a\r\r\n1;b\rc\n1;190"), 1, 10);
        assertEquals(List.of(1L, 4L, 5L, 6L), page.rows().stream().map(Row::line).toList());
        assertEquals(List.of("0;1;2", "1;a\r", "1;b\rc", "1;190"), page.rows().stream().map(Row::raw).toList());
        assertEquals("190", page.rows().get(3).cells().get(3));
        assertEquals(List.of(5L, 6L), knowledge.decode("DECSAL", file("x", "0;1;2\n\r\n\n1;a\r\r\n1;b\rc\n1;190"), 5, 10).rows().stream()
                .map(Row::line).toList());
    }

    @Test
    public void aByteOrderMarkIsNoPartOfTheHeader() throws IOException {
        DecodedPage page = knowledge.decode("DECSAL", file("x", "\u00ef\u00bb\u00bf" + HEADER + RECORD), 1, 10);
        assertEquals("1900990001500", page.rows().get(0).cells().get(1));
        assertEquals(2, page.rows().size());
    }

    @Test
    public void charactersAreThoseOfUtf8OrElseOfWindows() throws IOException {
        String names = "1;1900990012000;1897030391570;202601;M\u00dcLLER\u20ac;Ren\u00e9;";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            Path file = folder.getRoot().toPath().resolve(charset.name());
            Files.writeString(file, HEADER + names + "\r\n", charset);
            Row row = knowledge.decode("SALMAN", file, 2, 1).rows().get(0);
            assertEquals(names, row.raw());
            assertEquals("M\u00dcLLER\u20ac", row.cells().get(6));
        }
        assertEquals(TEXT, knowledge.decode("SALMAN", Files.write(folder.newFile().toPath(), (HEADER + names).getBytes(StandardCharsets.UTF_16)), 1, 9)
                .columns());
    }

    @Test
    public void anyBytesGiveAPage() throws IOException {
        Random random = new Random(7);
        Path file = folder.newFile().toPath();
        for (int round = 0; round < 60; round++) {
            byte[] bytes = new byte[random.nextInt(6_000)];
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length; i += 1 + random.nextInt(8)) {
                bytes[i] = (byte) "0;1;\r\n;;2".charAt(random.nextInt(9));
            }
            Files.write(file, bytes);
            for (String kind : List.of("DECSAL", "SALRET", "DECMAL", "AFFRET", "PENEST", "?")) {
                DecodedPage page = knowledge.decode(kind, file, 1 + random.nextInt(5), 1_000);
                page.rows().forEach(row -> assertEquals(page.columns().size(), row.cells().size()));
                knowledge.summary(knowledge.recognise(kind + ".dta"), file);
            }
        }
    }

    @Test
    public void nulBytesBehindTheFirstLineStandAsTheyAre() throws IOException {
        DecodedPage page = knowledge.decode("DECSAL", file("x", HEADER + RECORD.replace("350000", "35\u0000")), 1, 10);
        assertEquals("35\u0000", page.rows().get(1).cells().get(6));
        assertEquals("3500.00", knowledge.decode("DECSAL", file("x", HEADER + RECORD), 1, 10).rows().get(1).cells().get(6));
    }

    @Test(timeout = 60_000)
    public void aLineOfTwoGigabytesIsCut() throws IOException {
        Path file = folder.newFile().toPath();
        Files.writeString(file, HEADER + RECORD + ";");
        try (RandomAccessFile big = new RandomAccessFile(file.toFile(), "rw")) {
            big.setLength(2L << 30);
        }
        DecodedPage page = knowledge.decode("DECSAL", file, 2, 10);
        assertEquals(1, page.rows().size());
        assertEquals(2_000, page.rows().get(0).raw().length());
        assertEquals("R-1", page.rows().get(0).cells().get(21));
        assertFalse(page.more());
    }

    @Test
    public void aCutNeverHalvesACharacter() throws IOException {
        Path file = folder.newFile().toPath();
        Files.writeString(file, "0;" + "x".repeat(1_997) + "\ud83d\ude00;\n");
        assertEquals("0;" + "x".repeat(1_997), knowledge.decode("DECSAL", file, 1, 1).rows().get(0).raw());
    }

    @Test
    public void twoHundredThousandRecordsAreReadAsAStream() throws IOException {
        Path file = folder.newFile().toPath();
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write(HEADER);
            for (int i = 1; i <= 200_000; i++) {
                out.write(RECORD.replace("R-1", "R-" + i) + "\r\n");
            }
        }
        DecodedPage page = knowledge.decode("DECSAL", file, 199_990, 20);
        assertEquals(12, page.rows().size());
        assertFalse(page.more());
        assertEquals(199_990, page.rows().get(0).line());
        assertEquals("R-199989", page.rows().get(0).cells().get(21));
        assertEquals("R-200000", page.rows().get(11).cells().get(21));
        assertTrue(knowledge.decode("DECSAL", file, 199_000, 1_000).more());
    }

    @Test
    public void wrongPlacesAndVanishedFilesAreExceptions() {
        assertThrows(IllegalArgumentException.class, () -> knowledge.decode("DECSAL", Samples.DECSAL_GOOD, 0, 10));
        assertThrows(IllegalArgumentException.class, () -> knowledge.decode("DECSAL", Samples.DECSAL_GOOD, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> knowledge.decode("DECSAL", Samples.DECSAL_GOOD, 1, 1_001));
        assertThrows(NoSuchFileException.class, () -> knowledge.decode("DECSAL", folder.getRoot().toPath().resolve("gone"), 1, 10));
    }

    private static Row line(long number, String text) {
        return new Row(number, text, List.of(text));
    }

    private static List<String> titles(DecodedPage page) {
        return page.columns().stream().map(column -> column.title().code()).toList();
    }

    private static List<String> prepend(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    private static List<String> padded(int size, String... first) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(Collections.nCopies(size - first.length, ""));
        return all;
    }

    private Path file(String name, String content) throws IOException {
        Path file = folder.getRoot().toPath().resolve(name);
        Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
        return file;
    }
}
