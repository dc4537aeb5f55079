// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.content.Records.PersonChange;
import lu.seco.core.content.Records.Total;
import lu.seco.core.content.Records.What;
import lu.seco.core.file.DecodedPage;
import lu.seco.core.file.DecodedPage.Column;
import lu.seco.core.file.DecodedPage.Row;
import lu.seco.core.file.SentContent;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Search, totals, and what changed for whom. */
public final class RecordsTest {

    private static final String HEADER = "0;1900990001500;999901\r\n";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Clock clock = Clock.fixed(Instant.parse("2026-02-10T09:00:00Z"), ZoneOffset.UTC);
    private final SeculineRecords records = new SeculineRecords(clock, DataFiles.builtIn());

    @Test
    public void aTextIsFoundInTheLineAndInTheCells() throws IOException {
        assertEquals(List.of(3L), lines(records.search("DECSAL", Samples.DECSAL_GOOD, "pay-0002", 1, 10)));
        assertEquals("as it is shown", List.of(3L), lines(records.search("DECSAL", Samples.DECSAL_GOOD, "2800.50", 1, 10)));
        assertEquals(List.of(6L), lines(records.search("DECSAL", Samples.DECSAL_GOOD, "2025-12", 1, 10)));
        assertEquals(List.of(), lines(records.search("DECSAL", Samples.DECSAL_GOOD, "nobody", 1, 10)));
        assertEquals(List.of(2L, 3L), lines(records.search("DECAFF", Samples.DECAFF, "hire", 1, 10)));
        assertEquals("also from a line on", List.of(3L), lines(records.search("DECAFF", Samples.DECAFF, "hire", 3, 10)));
    }

    @Test
    public void moreIsToldWhereThereIsMore() throws IOException {
        DecodedPage page = records.search("DECSAL", Samples.DECSAL_GOOD, "PAY", 1, 4);
        assertEquals(List.of(2L, 3L, 4L, 5L), lines(page));
        assertTrue(page.more());
        DecodedPage rest = records.search("DECSAL", Samples.DECSAL_GOOD, "PAY", 6, 4);
        assertEquals(List.of(6L), lines(rest));
        assertFalse(rest.more());
        assertFalse(records.search("DECSAL", Samples.DECSAL_GOOD, "PAY", 2, 5).more());
    }

    @Test
    public void aBlankTextIsThePageItself() throws IOException {
        assertEquals(Samples.knowledge().decode("DECSAL", Samples.DECSAL_GOOD, 2, 3), records.search("DECSAL", Samples.DECSAL_GOOD, " ", 2, 3));
        assertThrows(IllegalArgumentException.class, () -> records.search("DECSAL", Samples.DECSAL_GOOD, "", 0, 3));
        assertThrows(IllegalArgumentException.class, () -> records.search("DECSAL", Samples.DECSAL_GOOD, "x", 1, 1_001));
    }

    @Test
    public void totalsAreByEmployerAndMonth() throws IOException {
        assertEquals(List.of(new Total(Samples.EMPLOYER, Optional.of(YearMonth.of(2026, 1)), 4, 4, Optional.of(new BigDecimal("10445.50"))),
                new Total(Samples.EMPLOYER, Optional.of(YearMonth.of(2025, 12)), 1, 1, Optional.of(new BigDecimal("4100.00")))),
                records.totals("DECSAL", Samples.DECSAL_GOOD));
        List<Total> absences = records.totals("DECMAL", Samples.DECMAL_GOOD);
        assertEquals(List.of(2L, 2L), absences.stream().map(Total::records).toList());
        assertEquals("who is cancelled and declared anew is one person", List.of(2L, 1L), absences.stream().map(Total::persons).toList());
        assertEquals(Optional.empty(), absences.get(0).sum());
        assertEquals("the return's records too", 13, records.totals("SALRET", Samples.SALRET).stream().mapToLong(Total::records).sum());
        assertEquals(List.of(), records.totals("DEMUTI", Samples.DECAFF));
        assertEquals(List.of(), records.totals("CARTID", Samples.DECSAL_GOOD));
    }

    @Test
    public void totalsEndAtTenThousand() throws IOException {
        StringBuilder content = new StringBuilder(HEADER);
        for (int i = 0; i < 10_050; i++) {
            content.append(wage("19009" + (90_000_000 + i), "1890010190183", 100));
        }
        assertEquals(10_000, records.totals("DECSAL", file(content.toString())).size());
    }

    @Test
    public void changesAreGoneThenAddedThenTheLargest() throws IOException {
        Path before = file(HEADER + wage("1900990012000", "1890010190183", 100) + wage("1900990012000", "1890021490203", 200)
                + wage("1900990012000", "1891032090385", 300) + wage("1900990012000", "1891123190429", 400));
        Path now = file(HEADER + wage("1900990012000", "1890021490203", 210) + wage("1900990012000", "1891032090385", 250)
                + wage("1900990012000", "1891123190429", 400) + wage("1900990012000", "1892060690576", 500));
        List<PersonChange> all = List.of(new PersonChange("1890010190183", What.GONE, euro(100), euro(0)),
                new PersonChange("1892060690576", What.ADDED, euro(0), euro(500)), new PersonChange("1891032090385", What.CHANGED, euro(300), euro(250)),
                new PersonChange("1890021490203", What.CHANGED, euro(200), euro(210)));
        SentContent sent = new SentContent("r1", "DECSAL", before);
        assertEquals(all, records.changes(sent, now, 100));
        assertEquals(all.subList(0, 3), records.changes(sent, now, 3));
        assertEquals(List.of(), records.changes(sent, before, 3));
        assertEquals(List.of(), records.changes(new SentContent("r1", "DECMAL", before), now, 3));
    }

    @Test
    public void columnsThatTellWhoAPersonIsAreMarked() throws IOException {
        SeculineKnowledge knowledge = Samples.knowledge();
        assertEquals(List.of("field.insured"), personal(knowledge.decode("DECSAL", Samples.DECSAL_GOOD, 1, 10)));
        assertEquals(List.of("field.insured", "field.surname", "field.first-name", "field.married-name"),
                personal(knowledge.decode("SALMAN", Samples.SALMAN, 1, 10)));
        assertEquals(List.of("field.insured"), personal(knowledge.decode("SALRET", Samples.SALRET, 1, 10)));
        assertTrue("what is not known may be a name", personal(knowledge.decode("DECAFF", Samples.DECAFF, 1, 10)).contains("field.number"));
        assertFalse(personal(knowledge.decode("DECAFF", Samples.DECAFF, 1, 10)).contains("field.employer"));
    }

    @Test
    public void aFileThatChangedIsReadAnewFromItsBeginning() throws IOException {
        SeculineKnowledge knowledge = Samples.knowledge();
        Path file = file(HEADER + "1;a\r\n1;b\r\n1;c\r\n");
        assertEquals(List.of(1L, 2L), lines(knowledge.decode("DECAFF", file, 1, 2)));
        assertEquals(List.of("1;b", "1;c"), knowledge.decode("DECAFF", file, 3, 2).rows().stream().map(Row::raw).toList());
        Files.writeString(file, "0;1900990001500;999901;longer\r\n1;x\r\n1;yy\r\n1;zzz\r\n", StandardOpenOption.TRUNCATE_EXISTING);
        assertEquals(List.of("1;yy", "1;zzz"), knowledge.decode("DECAFF", file, 3, 2).rows().stream().map(Row::raw).toList());
    }

    @Test
    public void pagesOfALargeFileAreThoseOfOneReading() throws IOException {
        StringBuilder content = new StringBuilder(HEADER);
        for (int i = 0; i < 3_000; i++) {
            content.append(i % 7 == 0 ? "\r\n" : "").append(wage("1900990012000", "1890010190183", i));
        }
        Path file = file(content.toString());
        SeculineKnowledge paging = Samples.knowledge();
        List<Row> rows = new ArrayList<>();
        DecodedPage page = paging.decode("DECSAL", file, 1, 77);
        rows.addAll(page.rows());
        while (page.more()) {
            page = paging.decode("DECSAL", file, rows.get(rows.size() - 1).line() + 1, 77);
            rows.addAll(page.rows());
        }
        assertEquals(3_001, rows.size());
        for (int from = 1; from < 3_400; from += 500) {
            List<Row> alone = Samples.knowledge().decode("DECSAL", file, from, 5).rows();
            assertEquals(alone, rows.stream().filter(row -> row.line() >= alone.get(0).line()).limit(5).toList());
        }
    }

    private static String wage(String employer, String insured, long euro) {
        return "1;" + employer + ";" + insured + ";202601;" + euro + "00;173;0;0;0;0;0;0;0;01;31;;;;;\r\n";
    }

    private static BigDecimal euro(long amount) {
        return BigDecimal.valueOf(amount * 100, 2);
    }

    private static List<Long> lines(DecodedPage page) {
        return page.rows().stream().map(Row::line).toList();
    }

    private static List<String> personal(DecodedPage page) {
        return page.columns().stream().filter(Column::personal).map(column -> column.title().code()).toList();
    }

    private Path file(String content) throws IOException {
        return Files.write(folder.newFile().toPath(), content.getBytes(StandardCharsets.ISO_8859_1));
    }
}
