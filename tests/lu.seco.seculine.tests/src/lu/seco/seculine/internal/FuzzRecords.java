// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.file.DecodedPage;
import lu.seco.core.file.FileComparison;
import lu.seco.core.file.FileSummary;
import lu.seco.core.file.Recognition;
import lu.seco.core.file.SentContent;
import lu.seco.core.journal.Declaration;

/** Fuzz target: any bytes as the content of a file of records. The first byte chooses the kind, the second how long a page is. */
public final class FuzzRecords {

    private static final int MOST_PAGES = 8;
    private static final SeculineKnowledge KNOWLEDGE = Samples.knowledge();
    private static final List<String> NAMES = List.of("DECSAL.dta", "DECMAL.dta", "DECAFF.dta", "DEMMAT.dta", "DECINT.dta", "DEMUTI.dta",
            "SALRET.1900990001500_999901_20260211091500.dta", "MALRET.1900990001500_999901_20260211091500.dta",
            "SALMAN.1900990001500_999901_20260211091500.dta", "CARTID189001010.1900990001500_999901.JPG", "unknown.bin");

    private FuzzRecords() {
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length < 2 || input.length > RecordReader.LONGEST) {
            return;
        }
        Recognition name = KNOWLEDGE.recognise(NAMES.get((input[0] & 0xff) % NAMES.size()));
        int limit = 1 + (input[1] & 0xff);
        byte[] content = Arrays.copyOfRange(input, 2, input.length);
        FuzzFiles.with(content, file -> {
            List<String> lines = FuzzFiles.lines(content);
            summary(name, file, lines);
            pages(name.kind(), file, limit, lines);
            pages("?", file, limit, lines);
        });
    }

    private static void summary(Recognition name, Path file, List<String> lines) throws IOException {
        FileSummary told = KNOWLEDGE.summary(name, file);
        assertTrue(told.records() >= 0 && told.records() <= lines.size());
        assertTrue("as many persons as records at most", told.persons().orElse(0) <= told.records());
        assertTrue(told.employers().orElse(0) <= told.records());
        told.sum().ifPresent(sum -> assertEquals(2, sum.scale()));
        Declaration declaration = told.declaration();
        assertEquals("both ways of reading say the same", KNOWLEDGE.declaration(name, file), declaration);
        assertEquals(name.kind(), declaration.kind());
        declaration.member().ifPresent(text -> assertTrue(text.matches("[0-9]{13}")));
        declaration.employer().ifPresent(text -> assertTrue(text.matches("[0-9]{13}")));
        declaration.period().ifPresent(month -> assertTrue(month.getYear() >= 1900 && month.getYear() <= 2099));
        Optional<FileComparison> same = KNOWLEDGE.compare(new SentContent("r1", name.kind(), file), file);
        same.ifPresent(compared -> equal(compared, told));
    }

    /** A file beside itself. */
    private static void equal(FileComparison compared, FileSummary told) {
        assertEquals(0, compared.added());
        assertEquals(0, compared.gone());
        assertEquals(0, compared.changed());
        assertEquals(OptionalInt.of(compared.personsBefore()), told.persons());
        assertEquals(compared.personsBefore(), compared.personsNow());
        assertEquals(compared.sumBefore(), compared.sumNow());
        assertEquals(Optional.of(compared.sumNow()).map(BigDecimal::stripTrailingZeros), told.sum().map(BigDecimal::stripTrailingZeros));
        assertEquals(told.declaration().period(), compared.period());
    }

    private static void pages(String kind, Path file, int limit, List<String> lines) throws IOException {
        long from = 1;
        int seen = 0;
        boolean more = true;
        for (int page = 0; more && page < MOST_PAGES; page++) {
            DecodedPage told = KNOWLEDGE.decode(kind, file, from, limit);
            assertTrue("no longer than wanted", told.rows().size() <= limit);
            assertTrue("a page that was promised has rows", page == 0 || !told.rows().isEmpty());
            for (DecodedPage.Row row : told.rows()) {
                assertTrue("lines go up", row.line() >= from);
                assertTrue(row.raw().length() <= 2_000);
                assertEquals("a cell for each column", told.columns().size(), row.cells().size());
                from = row.line() + 1;
            }
            seen += told.rows().size();
            more = told.more();
        }
        assertTrue("no more rows than lines", seen <= lines.size());
        assertTrue("all lines are there", more || seen == lines.size());
    }
}
