// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import lu.seco.core.journal.Declaration;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What name and content tell together. */
public final class DeclarationTest {

    private static final String HEADER = "0;1900990001500;999901\r\n";
    private static final Optional<String> MEMBER = Optional.of(Samples.MEMBER);
    private static final Optional<String> EMPLOYER = Optional.of(Samples.EMPLOYER);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final SeculineKnowledge knowledge = Samples.knowledge();

    @Test
    public void samplesTellMemberAndEmployer() throws IOException {
        assertEquals(new Declaration("DECSAL", MEMBER, EMPLOYER, Optional.empty()), declaration(Samples.DECSAL_GOOD));
        assertEquals(new Declaration("DECSAL", MEMBER, EMPLOYER, Optional.empty()), declaration(Samples.DECSAL_BAD));
        assertEquals(new Declaration("DECMAL", MEMBER, EMPLOYER, Optional.empty()), declaration(Samples.DECMAL_GOOD));
        assertEquals(new Declaration("DECMAL", MEMBER, EMPLOYER, Optional.empty()), declaration(Samples.DECMAL_BAD));
        assertEquals(new Declaration("DECAFF", MEMBER, EMPLOYER, Optional.empty()), declaration(Samples.DECAFF));
    }

    @Test
    public void returnsAreReadPastTheCodeOfRefusal() throws IOException {
        assertEquals(new Declaration("SALRET", MEMBER, EMPLOYER, Optional.empty()), declaration(Samples.SALRET));
        assertEquals(new Declaration("MALRET", MEMBER, EMPLOYER, Optional.empty()), declaration(Samples.MALRET));
        assertEquals(new Declaration("AFFRET", MEMBER, EMPLOYER, Optional.empty()), declaration(Samples.AFFRET));
        assertEquals(new Declaration("SALMAN", MEMBER, EMPLOYER, Optional.of(YearMonth.of(2026, 1))), declaration(Samples.SALMAN));
    }

    @Test
    public void oneMonthAndOneEmployerAreTaken() throws IOException {
        assertEquals(new Declaration("DECSAL", MEMBER, EMPLOYER, Optional.of(YearMonth.of(2026, 1))),
                declaration("DECSAL.dta", HEADER + record("1", Samples.EMPLOYER, "202601") + record("1", Samples.EMPLOYER, "202601")));
        assertEquals(new Declaration("DECMAL", MEMBER, EMPLOYER, Optional.of(YearMonth.of(2026, 1))),
                declaration("DECMAL.dta", HEADER + record("2", Samples.EMPLOYER, "202601") + record("1", Samples.EMPLOYER, "202601")));
    }

    @Test
    public void aSecondEmployerAnywhereMeansNone() throws IOException {
        String many = record("1", Samples.EMPLOYER, "202601").repeat(50_000);
        assertEquals(new Declaration("DECSAL", MEMBER, Optional.empty(), Optional.of(YearMonth.of(2026, 1))),
                declaration("DECSAL.dta", HEADER + many + record("1", "1900990023000", "202601")));
    }

    @Test
    public void valuesThatBreakTheirFormAreNotTaken() throws IOException {
        assertEquals(new Declaration("DECSAL", Optional.empty(), EMPLOYER, Optional.of(YearMonth.of(2026, 1))),
                declaration("DECSAL.dta", "0;190099000150;999901\r\n" + record("1", Samples.EMPLOYER, "202601") + record("1",
                        "190099001200", "202613")
                        + record("1", "19009900120000", "2026-1") + record("1", "", "") + record("1", "190099001200x", "002601")
                        + record("7", "1900990023000", "202512") + "1\r\n;\r\n" + record("1", "\u0661\u0669\u0660", "\u0662")));
    }

    @Test
    public void aContentThatIsNoRecordFileTellsNothing() throws IOException {
        Declaration nothing = new Declaration("DECSAL", Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(nothing, declaration("DECSAL.dta", ""));
        assertEquals(nothing, declaration("DECSAL.dta", "\u0000\u00ff\u00fe;;;\n\n\r\r\n0"));
        assertEquals(nothing, declaration("DECSAL.dta", "PK\u0003\u0004" + "\u0000".repeat(100_000)));
    }

    @Test
    public void aLineLongerThanAnyRecordLeavesTheEmployerOpen() throws IOException {
        assertEquals(new Declaration("DECSAL", MEMBER, Optional.empty(), Optional.empty()), declaration("DECSAL.dta",
                HEADER + record("1", Samples.EMPLOYER, "202601") + "1;1900990023000;" + "x".repeat(70_000) + "\r\n"));
    }

    @Test(timeout = 60_000)
    public void twoGigabytesWithoutALineBreakAreNoRecords() throws IOException {
        Path file = folder.newFile("DECSAL.dta").toPath();
        try (RandomAccessFile big = new RandomAccessFile(file.toFile(), "rw")) {
            big.setLength(2L << 30);
        }
        assertEquals(new Declaration("DECSAL", Optional.empty(), Optional.empty(), Optional.empty()), declaration(file));
    }

    @Test
    public void otherFilesAreKnownByTheirNameOnly() throws IOException {
        assertEquals(new Declaration("CARTID", MEMBER, Optional.empty(), Optional.empty()),
                declaration("CARTID189001010.1900990001500_999901.JPG", HEADER + record("1", Samples.EMPLOYER, "202601")));
        assertEquals(new Declaration("DEMDET (XML)", MEMBER, Optional.empty(), Optional.empty()),
                declaration("SECU.DEMDET.20260210-08301512.1900990001500999901.CCSS.XML", HEADER));
        assertEquals(Declaration.UNKNOWN, declaration("NOTES.txt", HEADER + record("1", Samples.EMPLOYER, "202601")));
    }

    @Test
    public void theMemberInTheNameCountsBeforeTheOneInTheHeader() throws IOException {
        assertEquals(MEMBER, declaration("SALRET.1900990001500_999901_1.dta", "0;1900990034000;999901\r\n").member());
    }

    @Test
    public void fieldTwoIsNoEmployerWhereItMayBeAPerson() throws IOException {
        assertEquals(new Declaration("DEMPEN", MEMBER, Optional.empty(), Optional.empty()),
                declaration("DEMPEN.dta", HEADER + record("1", "1890010190183", "202601")));
    }

    @Test
    public void aVanishedContentIsAnException() {
        assertThrows(NoSuchFileException.class, () -> declaration(folder.getRoot().toPath().resolve("DECSAL.dta")));
    }

    private static String record(String type, String employer, String period) {
        return type + ";" + employer + ";1890010190183;" + period + ";350000;173\r\n";
    }

    private Declaration declaration(String name, String content) throws IOException {
        Path file = folder.getRoot().toPath().resolve(name);
        Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
        return declaration(file);
    }

    private Declaration declaration(Path file) throws IOException {
        return knowledge.declaration(knowledge.recognise(file.getFileName().toString()), file);
    }
}
