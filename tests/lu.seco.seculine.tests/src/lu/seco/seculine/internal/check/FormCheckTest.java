// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lu.seco.core.content.CheckReport;
import lu.seco.core.content.ContentCheck;
import lu.seco.core.content.Finding;
import lu.seco.core.content.Severity;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The form of files: header, line ends, bytes, sizes. */
public final class FormCheckTest {

    private static final String RECORD = "1;1900990012000;1890010190183;202601;350000;173;0;0;0;0;0;0;0;01;31;;;;;R";
    private static final String GOOD = Checks.HEADER + RECORD + "\r\n";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Checks checks;

    @Before
    public void open() {
        checks = new Checks(folder.getRoot().toPath());
    }

    @Test
    public void aHeaderIsThereOnceAndFirst() throws IOException {
        assertEquals(List.of(), found(GOOD));
        assertEquals(List.of("E 1:1 field 0 code - header-missing"), found(RECORD + "\r\n"));
        assertEquals(List.of("E 3:1 field 1 code - header-again"), found(GOOD + Checks.HEADER));
        assertEquals(List.of("E 1:1 field 1 code - header-fields"), found(GOOD.replace(";999901", "")));
        assertEquals(List.of("E 1:3 field 2 code - header-member"), found(GOOD.replace("1900990001500", "190099000150")));
        assertEquals(List.of("W 1:3 field 2 code - header-member-check"), found(GOOD.replace("1900990001500", "1900990001600")));
        assertEquals(List.of("E 1:17 field 3 code - header-secu"), found(GOOD.replace("999901", "99901")));
    }

    @Test
    public void nothingAndAHeaderAloneAreTold() throws IOException {
        assertEquals(List.of("E 0:0 field 0 code - empty-file"), found(""));
        assertEquals(List.of("E 0:0 field 0 code - empty-file", "W 1:1 field 0 code - empty-line"), found("\r\n"));
        assertEquals(List.of("W 0:0 field 0 code - no-records"), found(Checks.HEADER));
        assertEquals(List.of("E 0:0 field 0 code - empty-file"), checks.found("unknown.bin", ""));
    }

    @Test
    public void lineEndsAreToldOnceWithTheFirstLine() throws IOException {
        assertEquals(List.of("E 1:0 field 0 code - line-end-lf"), found(GOOD.replace("\r\n", "\n")));
        assertEquals(List.of("2"), checks.findings("DECSAL.dta", GOOD.replace("\r\n", "\n")).get(0).told().arguments());
        assertEquals(List.of("W 2:0 field 0 code - line-end-missing"), found(Checks.HEADER + RECORD));
        assertEquals(List.of("W 2:1 field 0 code - empty-line"), found(GOOD.replace("\r\n1;", "\r\n\r\n1;")));
    }

    @Test
    public void loneCarriageReturnsMakeNoRecords() throws IOException {
        List<String> found = found(GOOD.replace("\r\n", "\r"));
        assertEquals(List.of("E 1:1 field 1 code - header-fields", "E 1:23 field 0 code - line-end-cr", "W 1:0 field 0 code - line-end-missing").stream()
                .sorted().toList(), found.stream().filter(text -> text.contains(" 1:")).sorted().toList());
        assertEquals(List.of("E 2:74 field 0 code - line-end-cr"), found(Checks.HEADER + RECORD + "\r\r\n"));
    }

    @Test
    public void marksForeignAndControlCharactersHaveTheirPlace() throws IOException {
        assertEquals("what is behind the mark is checked", List.of("E 1:1 field 0 code - bom"), found("\u00ef\u00bb\u00bf" + GOOD));
        assertEquals(List.of("W 2:73 field 0 code - non-ascii"), found(GOOD.replace(";R", ";\u00e9")));
        assertEquals(List.of("E 2:73 field 0 code - control"), found(GOOD.replace(";R", ";\t")));
        assertEquals(List.of("E 2:4 field 2 code 2 employer", "E 2:5 field 0 code - nul").size(),
                found(GOOD.replace("1;19009", "1;1\u00009009")).size());
        assertTrue(found(new String(GOOD.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1)).stream()
                .anyMatch(text -> text.equals("E 1:2 field 0 code - nul")));
    }

    @Test
    public void millionsOfFieldsAreOneFinding() throws IOException {
        List<Finding> found = checks.findings("DECSAL.dta", GOOD + ";".repeat(3_000_000) + "\r\n");
        assertEquals(List.of("check.line-cut"), found.stream().map(finding -> finding.told().code()).toList());
        assertEquals(List.of("3000000", "3000001", "64"), found.get(0).told().arguments());
        assertEquals("99", found.get(0).code().orElseThrow());
        List<String> shorter = found(GOOD + ";".repeat(5_000) + "\r\n" + RECORD.replace("18900101", "18900102") + "\r\n");
        assertEquals(List.of("E 3:1 field 1 code 99 layout-many", "W 3:0 field 0 code - line-long", "E 4:17 field 3 code 3 insured"), shorter);
    }

    @Test(timeout = 120_000)
    public void aLineOfTwoGigabytesIsAFinding() throws IOException {
        Path file = folder.newFile().toPath();
        Files.writeString(file, GOOD + "1;");
        try (RandomAccessFile big = new RandomAccessFile(file.toFile(), "rw")) {
            big.setLength(2L << 30);
        }
        List<Finding> found = new ArrayList<>();
        assertEquals(2, checks.check("DECSAL.dta", file, found).records());
        assertEquals(List.of("check.line-cut", "check.nul", "check.line-end-missing"), found.stream().map(finding -> finding.told().code()).toList());
        assertEquals(String.valueOf((2L << 30) - GOOD.length()), found.get(0).told().arguments().get(0));
    }

    @Test
    public void linesAcrossTheBufferAreWhole() throws IOException {
        StringBuilder content = new StringBuilder(Checks.HEADER);
        Random random = new Random(5);
        int lines = 1;
        while (content.length() < 1_200_000) {
            content.append("x".repeat(random.nextInt(4_000))).append(";").append("\r\n");
            lines++;
        }
        Path file = checks.file(content.toString());
        try (RecordScan scan = new RecordScan(Files.newInputStream(file))) {
            String[] expected = content.toString().split("\r\n", -1);
            for (int i = 0; i < lines; i++) {
                assertTrue(scan.next());
                assertEquals(expected[i], new String(scan.bytes(), scan.begin(), scan.end() - scan.begin(), StandardCharsets.US_ASCII));
                assertEquals(expected[i].chars().filter(sign -> sign == ';').count() + 1, scan.count());
                assertTrue(scan.endsWithBoth());
            }
            assertEquals(false, scan.next());
        }
    }

    @Test
    public void findingsAreCappedButCounted() throws IOException {
        Path file = folder.newFile().toPath();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(Checks.HEADER.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 20_000; i++) {
                out.write("1;x\n".getBytes(StandardCharsets.US_ASCII));
            }
        }
        List<Finding> found = new ArrayList<>();
        CheckReport report = checks.check("DECSAL.dta", file, found);
        assertTrue(found.size() <= ContentCheck.MOST);
        assertEquals(20_001, report.count(Severity.ERROR));
        assertEquals(20_001, found.size() + report.left());
        assertTrue("what is about the whole file is not crowded out", found.stream().anyMatch(one -> one.told().code().equals("check.line-end-lf")));
        assertTrue(report.left() > 0);
    }

    @Test
    public void anInterruptedCheckEndsAndVanishedFilesAreExceptions() throws IOException {
        Path file = checks.file(GOOD);
        Thread.currentThread().interrupt();
        try {
            assertThrows(InterruptedIOException.class, () -> checks.check("DECSAL.dta", file, new ArrayList<>()));
        } finally {
            Thread.interrupted();
        }
        assertThrows(NoSuchFileException.class, () -> checks.check("DECSAL.dta", file.resolveSibling("gone"), new ArrayList<>()));
    }

    @Test
    public void anyBytesGiveFindingsInOrder() throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = new byte[random.nextInt(4_000)];
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length; i += 1 + random.nextInt(6)) {
                bytes[i] = (byte) "0;1;\r\n;;2".charAt(random.nextInt(9));
            }
            String content = new String(bytes, StandardCharsets.ISO_8859_1);
            for (String name : List.of("DECSAL.dta", "DECMAL.dta", "DECAFF.dta", "DEMPEN.dta", "CARTID189001010.1900990001500_999901.JPG",
                    "SECU.DEMDET.20260210-08301512.1900990001500999901.CCSS.XML", "SALRET.1900990001500_999901_1.dta", "x")) {
                List<Finding> found = checks.findings(name, content);
                long[] lines = found.stream().mapToLong(Finding::line).toArray();
                long[] sorted = lines.clone();
                Arrays.sort(sorted);
                assertEquals(Arrays.toString(sorted), Arrays.toString(lines));
            }
        }
    }

    private List<String> found(String content) throws IOException {
        return checks.found("DECSAL.dta", content);
    }
}
