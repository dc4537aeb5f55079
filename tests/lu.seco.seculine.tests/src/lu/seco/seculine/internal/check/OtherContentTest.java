// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lu.seco.core.content.Finding;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Contents that are no records. */
public final class OtherContentTest {

    private static final String XML = "SECU.DEMDET.20260210-08301512.1900990001500999901.CCSS.XML";
    private static final String PICTURE = "CARTID189001010.1900990001500_999901.JPG";
    private static final String ANNEX = "SECU.DEMDET.EXPL.1890010190183.20260210-08301512.1900990001500999901.CCSS.PDF";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Checks checks;

    @Before
    public void open() {
        checks = new Checks(folder.getRoot().toPath());
    }

    @Test
    public void xmlIsWellFormed() throws IOException {
        assertEquals(List.of(), checks.found(XML, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"1\"><c>x &amp; y</c></a>\n"));
        assertEquals(List.of("E 2:8 field 0 code - xml"), checks.found(XML, "<a>\n<c></a>").stream().map(text -> text.replaceAll("2:\\d+", "2:8")).toList());
        assertEquals(1, checks.found(XML, "").size());
        assertEquals(1, checks.found(XML, "no xml").size());
        assertEquals(1, checks.found(XML, "<a></a><b/>").size());
        assertEquals(1, checks.found(XML, "<a>\u0000</a>").size());
    }

    @Test(timeout = 60_000)
    public void bombsAreNotRead() throws IOException {
        String laughs = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><a>&c;</a>";
        assertEquals(List.of("xml-doctype"), texts(checks.found(XML, laughs)));
        Path secret = checks.file("secret");
        assertEquals(List.of("xml-doctype"), texts(checks.found(XML, "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><a>&x;</a>")));
        assertEquals(List.of("xml"), texts(checks.found(XML, "<a>&x;</a>")).stream().map(text -> text.replace("-doctype", "")).toList());
        assertEquals("nested too deep", List.of("xml"), texts(checks.found(XML, "<a>".repeat(5_000) + "</a>".repeat(5_000))));
        assertEquals("an attribute without end", List.of("xml"), texts(checks.found(XML, "<a b=\"" + "x".repeat(5_000_000) + "\"/>")));
        assertEquals("a comment without end", List.of("xml"), texts(checks.found(XML, "<a><!--" + "x".repeat(5_000_000) + "--></a>")));
        assertEquals("a long text comes in parts", List.of(), checks.found(XML, "<a>" + "x".repeat(5_000_000) + "</a>"));
    }

    @Test
    public void picturesAreJpegOfAtMostThreeMegabytes() throws IOException {
        assertEquals(List.of(), checks.found(PICTURE, "\u00ff\u00d8\u00ff\u00e0rest"));
        assertEquals(List.of("E 0:0 field 0 code - picture"), checks.found(PICTURE, "\u0089PNG"));
        assertEquals(List.of("E 0:0 field 0 code - picture"), checks.found(PICTURE, "\u00ff\u00d8"));
        assertEquals(List.of("E 0:0 field 0 code - empty-file"), checks.found(PICTURE, ""));
        assertEquals(List.of("check.size"), sized(3_145_729));
        assertEquals(List.of("check.size-near"), sized(3_145_728));
        assertEquals(List.of(), sized(3_000_000));
    }

    @Test
    public void annexesArePdf() throws IOException {
        assertEquals(List.of(), checks.found(ANNEX, "%PDF-1.4"));
        assertEquals(List.of("E 0:0 field 0 code - pdf"), checks.found(ANNEX, "<html>"));
    }

    @Test
    public void requestsForPensionsAskForTheCareer() throws IOException {
        assertEquals(List.of(), checks.records("DEMPEN", "1;1890010190183;1900990012000;x;CAR"));
        assertEquals(List.of("E 2:33 field 5 code 15 request"), checks.records("DEMPEN", "1;1890010190183;1900990012000;x;CAT"));
        assertEquals(List.of("E 2:3 field 2 code 15 request"), checks.records("DEMPEN", "1;x"));
        assertEquals(List.of("W 2:1 field 1 code - record-type"), checks.records("DECAFF", ";x"));
    }

    @Test
    public void ofUnknownFilesNothingIsSaid() throws IOException {
        assertEquals(List.of(), checks.found("unknown.bin", "\u0000;\u0001"));
    }

    private List<String> sized(long size) throws IOException {
        Path file = checks.file("\u00ff\u00d8\u00ff\u00e0");
        try (RandomAccessFile big = new RandomAccessFile(file.toFile(), "rw")) {
            big.setLength(size);
        }
        List<Finding> found = new ArrayList<>();
        checks.check(PICTURE, file, found);
        return found.stream().map(finding -> finding.told().code()).toList();
    }

    private static List<String> texts(List<String> found) {
        return found.stream().map(text -> text.substring(text.lastIndexOf(' ') + 1)).toList();
    }
}
