// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.Message;
import lu.seco.core.file.FileComparison;
import lu.seco.core.file.FileSummary;
import lu.seco.core.file.Recognition;
import lu.seco.core.file.SentContent;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What files hold in numbers, alone and beside each other. */
public final class SummaryTest {

    private static final String HEADER = "0;1900990001500;999901\r\n";
    private static final String RECORD = "1;1900990012000;1890010190183;202601;350000;173;0;0;0;0;0;0;0;01;31;;;;;R-1\r\n";
    private static final Message UNCONFIRMED = Message.of("decode.layout-unconfirmed", "DECSAL");
    private static final OptionalInt NONE = OptionalInt.empty();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final SeculineKnowledge knowledge = Samples.knowledge();

    @Test
    public void theGoodWagesAddUp() throws IOException {
        // 3500 + 2800.50 + 120 + 950 + 3000 + 75 + 3100 + 1000
        same(Samples.DECSAL_GOOD, 5, OptionalInt.of(1), OptionalInt.of(5), Optional.of("14545.50"), UNCONFIRMED);
    }

    @Test
    public void ofTheBadWagesCountsWhatCanBeRead() throws IOException {
        // 12 x 3500 + 3600 + 50 (B-10) + 500 (B-11); B-04 has no readable wage. Wrong are B-02, B-04, B-05 and the short record, whose person does not count
        same(Samples.DECSAL_BAD, 15, OptionalInt.of(1), OptionalInt.of(13), Optional.of("46150.00"), UNCONFIRMED, Message.of("decode.misfits", 4, 5));
        // all of these but B-00
        same(Samples.SALRET, 14, OptionalInt.of(1), OptionalInt.of(12), Optional.of("42650.00"), Message.of("decode.layout-unconfirmed", "SALRET"),
                Message.of("decode.misfits", 4, 4));
    }

    @Test
    public void incapacityHasPersonsAndNoAmounts() throws IOException {
        same(Samples.DECMAL_GOOD, 4, OptionalInt.of(1), OptionalInt.of(3), Optional.empty(), Message.of("decode.layout-unconfirmed", "DECMAL"));
        // wrong: type 3, employer of 12 digits, 2601, 20260132, 2026019, 7.5; the person of type 3 does not count
        same(Samples.DECMAL_BAD, 13, OptionalInt.of(1), OptionalInt.of(12), Optional.empty(), Message.of("decode.layout-unconfirmed", "DECMAL"),
                Message.of("decode.misfits", 6, 2));
        same(Samples.MALRET, 13, OptionalInt.of(1), OptionalInt.of(12), Optional.empty(), Message.of("decode.layout-unconfirmed", "MALRET"),
                Message.of("decode.misfits", 6, 2));
    }

    @Test
    public void aLayoutThatCcssDocumentsNeedsNoRemark() throws IOException {
        same(Samples.SALMAN, 2, OptionalInt.of(1), OptionalInt.of(2), Optional.empty());
        assertEquals(Optional.of(YearMonth.of(2026, 1)), summary(Samples.SALMAN).declaration().period());
    }

    @Test
    public void aLayoutThatIsNotPublicTellsNoPersons() throws IOException {
        same(Samples.DECAFF, 2, OptionalInt.of(1), NONE, Optional.empty(), Message.of("decode.layout-unknown", "DECAFF"));
        same(Samples.AFFRET, 1, OptionalInt.of(1), NONE, Optional.empty(), Message.of("decode.layout-unknown", "AFFRET"));
        same(file("PENEST.1900990001500_999901_1.dta", HEADER + "001;x\r\n"), 1, NONE, NONE, Optional.empty(), Message.of("decode.layout-unknown", "PENEST"));
    }

    @Test
    public void theDeclarationIsTheOneFoundAlone() throws IOException {
        for (Path file : List.of(Samples.DECSAL_GOOD, Samples.DECSAL_BAD, Samples.SALRET, Samples.SALMAN, Samples.DECMAL_GOOD, Samples.DECMAL_BAD,
                Samples.MALRET, Samples.DECAFF, Samples.AFFRET, file("DECSAL.dta", HEADER + RECORD + "1;1900990023000;x\r\n"),
                file("decsal.dta", RECORD + "x".repeat(70_000)), file("DEMPEN.dta", "x".repeat(70_000)))) {
            assertEquals(knowledge.declaration(recognise(file), file), summary(file).declaration());
        }
    }

    @Test
    public void emptyFilesAndOtherKindsAreSaid() throws IOException {
        same(file("DECSAL.dta", ""), 0, OptionalInt.of(0), OptionalInt.of(0), Optional.of("0.00"), Message.of("decode.empty"));
        same(file("DECSAL.dta", "\r\n\n\n"), 0, OptionalInt.of(0), OptionalInt.of(0), Optional.of("0.00"), Message.of("decode.empty"));
        same(file("NOTES.txt", ""), 0, NONE, NONE, Optional.empty(), Message.of("decode.empty"));
        same(file("NOTES.txt", HEADER + RECORD), 0, NONE, NONE, Optional.empty(), Message.of("decode.no-records"));
        same(file("SECU.DEMDET.20260210-08301512.1900990001500999901.CCSS.XML", "<a/>"), 0, NONE, NONE, Optional.empty(),
                Message.of("decode.no-records"));
        same(file("DECSAL.dta", HEADER), 0, OptionalInt.of(0), OptionalInt.of(0), Optional.of("0.00"), UNCONFIRMED);
    }

    @Test
    public void aMissingOrSecondHeaderIsSaid() throws IOException {
        one(RECORD, "3500.00", UNCONFIRMED, Message.of("decode.no-header"));
        one(RECORD + HEADER, "3500.00", UNCONFIRMED, Message.of("decode.no-header"), Message.of("decode.misfits", 1, 2));
        one("0;190099000150;999901\r\n" + RECORD, "3500.00", UNCONFIRMED, Message.of("decode.misfits", 1, 1));
        one("0\r\n" + RECORD, "3500.00", UNCONFIRMED, Message.of("decode.misfits", 1, 1));
    }

    @Test
    public void lineEndsDoNotMatterButAByteOrderMarkAndControlCharactersDo() throws IOException {
        one(HEADER.replace("\r", "") + "\n\r\n" + RECORD.replace("\r\n", ""), "3500.00", UNCONFIRMED);
        one("\u00ef\u00bb\u00bf" + HEADER + RECORD, "3500.00", UNCONFIRMED, Message.of("decode.misfits", 1, 1));
        one(HEADER + RECORD.replace("R-1", "R\u0000\u001b"), "3500.00", UNCONFIRMED, Message.of("decode.misfits", 1, 2));
        one(HEADER + RECORD.replace("\r\n", "\r\r\n"), "3500.00", UNCONFIRMED, Message.of("decode.misfits", 1, 2));
    }

    @Test
    public void charactersBeyondAsciiAreAGuess() throws IOException {
        one(HEADER + RECORD.replace("R-1", "\u00e9\u0080"), "3500.00", UNCONFIRMED, Message.of("decode.foreign", 1));
    }

    @Test
    public void aRecordWithShiftedFieldsCountsForNothingElse() throws IOException {
        String shifted = "1;1900990012000;1890021490203;202601;3500;00;173;0;0;0;0;0;0;0;01;31;;;;;R-2\r\n";
        one(HEADER + RECORD, "3500.00", UNCONFIRMED);
        same(file("DECSAL.dta", HEADER + RECORD + shifted + ";".repeat(254) + "\r\n" + "1;".repeat(40_000) + "\r\n" + "1;19009"), 5,
                OptionalInt.of(1), OptionalInt.of(1), Optional.of("3500.00"), UNCONFIRMED, Message.of("decode.misfits", 4, 3));
    }

    @Test
    public void aLineLongerThanAnyRecordCountsForNothingElse() throws IOException {
        same(file("DECAFF.dta", HEADER + "1;1900990012000;x\r\n1;1900990023000;" + "x".repeat(70_000) + "\r\n"), 2, OptionalInt.of(1), NONE,
                Optional.empty(), Message.of("decode.layout-unknown", "DECAFF"), Message.of("decode.misfits", 1, 3));
    }

    @Test
    public void theNumbersOfUnreadableFilesAreNumbers() throws IOException {
        same(file("DECSAL.dta", "PK\u0003\u0004" + "\u0000".repeat(100_000)), 1, OptionalInt.of(0), OptionalInt.of(0), Optional.of("0.00"), UNCONFIRMED,
                Message.of("decode.no-header"), Message.of("decode.misfits", 1, 1));
        byte[] wide = (HEADER + RECORD).getBytes(StandardCharsets.UTF_16);
        Path file = folder.newFile().toPath();
        Files.write(file, wide);
        FileSummary summary = knowledge.summary(knowledge.recognise("DECSAL.dta"), file);
        assertEquals(OptionalInt.of(0), summary.persons());
        assertEquals(Optional.of(new BigDecimal("0.00")), summary.sum());
    }

    @Test(timeout = 60_000)
    public void twoGigabytesWithoutALineBreakAreOneRecord() throws IOException {
        Path file = folder.newFile("DECSAL.dta").toPath();
        try (RandomAccessFile big = new RandomAccessFile(file.toFile(), "rw")) {
            big.setLength(2L << 30);
        }
        same(file, 1, OptionalInt.of(0), OptionalInt.of(0), Optional.of("0.00"), UNCONFIRMED, Message.of("decode.no-header"),
                Message.of("decode.misfits", 1, 1));
    }

    @Test
    public void hugeAmountsDoNotOverflow() throws IOException {
        String most = RECORD.replace(";350000;", ";999999999999999;");
        one(HEADER + most.repeat(20_000), "199999999999999800.00", UNCONFIRMED);
        one(HEADER + RECORD.replace(";350000;", ";-350000;"), "-3500.00", UNCONFIRMED);
        one(HEADER + RECORD + RECORD.replace(";350000;", ";1000000000000000;"), "3500.00", UNCONFIRMED, Message.of("decode.misfits", 1, 3));
    }

    @Test
    public void twoHundredThousandRecordsAreCountedAsAStream() throws IOException {
        Path before = many("before.dta", 0, 200_000, 0);
        // 200,000 x 1000.00 + (0 + 1 + ... + 199,999) cents
        FileSummary summary = knowledge.summary(knowledge.recognise("DECSAL.dta"), before);
        assertEquals(200_000, summary.records());
        assertEquals(OptionalInt.of(200_000), summary.persons());
        assertEquals(OptionalInt.of(1), summary.employers());
        assertEquals(Optional.of(new BigDecimal("399999000.00")), summary.sum());
        assertEquals(Optional.of(YearMonth.of(2026, 1)), summary.declaration().period());
        // persons 100 to 200,099; every thousandth earns 1 cent more: 1000, 2000 ... 199,000 are in both
        Path now = many("now.dta", 100, 200_100, 1);
        FileComparison compared = knowledge.compare(new SentContent("r", "DECSAL", before), now).orElseThrow();
        assertEquals(new FileComparison("r", Optional.of(YearMonth.of(2026, 1)), 200_000, 200_000, 100, 100, 199, new BigDecimal("399999000.00"),
                new BigDecimal("400199002.00")), compared);
    }

    @Test
    public void morePersonsThanAreHeldAreNotCounted() throws IOException {
        Layouts layouts = Layouts.standard();
        LocalDate day = LocalDate.of(2026, 2, 10);
        RecordFormat format = Formats.standard(layouts, Answers.standard()).of("DECSAL", day).orElseThrow();
        DeclarationReader declaration = new DeclarationReader(layouts.of("DECSAL", day).orElseThrow(), 0);
        FileSummary summary = new Summariser(format, declaration, 4).read(knowledge.recognise("DECSAL.dta"), Samples.DECSAL_GOOD);
        assertEquals(NONE, summary.persons());
        assertEquals(Optional.of(new BigDecimal("14545.50")), summary.sum());
        assertEquals(List.of(UNCONFIRMED, Message.of("decode.many-persons", 4)), summary.remarks());
        assertEquals(Optional.empty(), new Comparer(format, declaration, 4).read(new SentContent("r", "DECSAL", Samples.DECSAL_GOOD), Samples.DECSAL_GOOD));
    }

    @Test
    public void theSampleWagesBesideEachOther() throws IOException {
        // in both: 189001 (same), 189002, 189103, 189112 (no readable wage any more), 189206
        assertEquals(Optional.of(new FileComparison("01", Optional.empty(), 5, 13, 8, 0, 4, new BigDecimal("14545.50"), new BigDecimal("46150.00"))),
                knowledge.compare(new SentContent("01", "DECSAL", Samples.DECSAL_GOOD), Samples.DECSAL_BAD));
        assertEquals(Optional.of(new FileComparison("02", Optional.empty(), 13, 5, 0, 8, 4, new BigDecimal("46150.00"), new BigDecimal("14545.50"))),
                knowledge.compare(new SentContent("02", "DECSAL", Samples.DECSAL_BAD), Samples.DECSAL_GOOD));
        Path empty = file("DECSAL.dta", "");
        assertEquals(Optional.of(new FileComparison("0", Optional.empty(), 0, 0, 0, 0, 0, new BigDecimal("0.00"), new BigDecimal("0.00"))),
                knowledge.compare(new SentContent("0", "DECSAL", empty), empty));
    }

    @Test
    public void filesWithoutPersonsOrAmountsAreNotCompared() throws IOException {
        assertEquals(Optional.empty(), knowledge.compare(new SentContent("05", "DECMAL", Samples.DECMAL_GOOD), Samples.DECMAL_BAD));
        assertEquals(Optional.empty(), knowledge.compare(new SentContent("08", "DECAFF", Samples.DECAFF), Samples.DECAFF));
        assertEquals(Optional.empty(), knowledge.compare(new SentContent("x", "?", Samples.NAMES), Samples.NAMES));
    }

    @Test
    public void aVanishedContentIsAnException() {
        Path gone = folder.getRoot().toPath().resolve("DECSAL.dta");
        assertThrows(NoSuchFileException.class, () -> summary(gone));
        assertThrows(NoSuchFileException.class, () -> knowledge.compare(new SentContent("r", "DECSAL", Samples.DECSAL_GOOD), gone));
        assertThrows(NoSuchFileException.class, () -> knowledge.compare(new SentContent("r", "DECSAL", gone), Samples.DECSAL_GOOD));
        assertThrows(NoSuchFileException.class, () -> summary(folder.getRoot().toPath().resolve("NOTES.txt")));
    }

    private Path many(String name, int from, int to, int moreForThousands) throws IOException {
        Path file = folder.getRoot().toPath().resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write(HEADER);
            for (int i = from; i < to; i++) {
                int wage = 100_000 + i + (i % 1_000 == 0 ? moreForThousands : 0);
                out.write("1;1900990012000;" + (1_890_010_100_000L + i) + ";202601;" + wage + ";173;0;0;0;0;0;0;0;01;31;;;;;R-" + i + "\r\n");
            }
        }
        return file;
    }

    /** One person, one employer; the number of records is not looked at. */
    private void one(String content, String sum, Message... remarks) throws IOException {
        Path file = file("DECSAL.dta", content);
        FileSummary summary = summary(file);
        same(file, summary.records(), OptionalInt.of(1), OptionalInt.of(1), Optional.of(sum), remarks);
    }

    private void same(Path file, long records, OptionalInt employers, OptionalInt persons, Optional<String> sum, Message... remarks)
            throws IOException {
        FileSummary expected = new FileSummary(knowledge.declaration(recognise(file), file), records, employers, persons, sum.map(BigDecimal::new),
                List.of(remarks));
        assertEquals(expected, summary(file));
    }

    private Path file(String name, String content) throws IOException {
        Path file = folder.getRoot().toPath().resolve(name);
        Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
        return file;
    }

    private FileSummary summary(Path file) throws IOException {
        return knowledge.summary(recognise(file), file);
    }

    private Recognition recognise(Path file) {
        return knowledge.recognise(file.getFileName().toString());
    }
}
