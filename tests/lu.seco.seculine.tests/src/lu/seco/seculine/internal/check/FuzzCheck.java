// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lu.seco.core.content.CheckReport;
import lu.seco.core.content.ContentCheck;
import lu.seco.core.content.Finding;
import lu.seco.core.content.Severity;
import lu.seco.core.file.Recognition;
import lu.seco.seculine.internal.DataFiles;
import lu.seco.seculine.internal.SeculineKnowledge;

/** Fuzz target: any bytes as the content of a file that is checked before it is sent. The first byte chooses the kind. */
public final class FuzzCheck {

    private static final int LONGEST = 64 * 1024;
    private static final SeculineKnowledge KNOWLEDGE = new SeculineKnowledge(Checks.CLOCK);
    private static final SeculineCheck CHECK = new SeculineCheck(Checks.CLOCK, DataFiles.builtIn());
    private static final List<String> NAMES = List.of("DECSAL.dta", "DECMAL.dta", "DECAFF.dta", "DEMPEN.dta",
            "SECU.DEMDET.20260210-08301512.1900990001500999901.CCSS.XML", "CARTID189001010.1900990001500_999901.JPG", "unknown.bin");

    private FuzzCheck() {
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length < 1 || input.length > LONGEST) {
            return;
        }
        Recognition name = KNOWLEDGE.recognise(NAMES.get((input[0] & 0xff) % NAMES.size()));
        byte[] content = Arrays.copyOfRange(input, 1, input.length);
        Path file = Files.createTempFile("seco-fuzz", ".dta");
        try {
            Files.write(file, content);
            check(name, file, content);
        } finally {
            Files.delete(file);
        }
    }

    private static void check(Recognition name, Path file, byte[] content) throws IOException {
        List<Finding> found = new ArrayList<>();
        CheckReport report = CHECK.check(name, file, found::add);
        long lines = 1;
        for (byte one : content) {
            lines += one == '\n' || one == '\r' ? 1 : 0;
        }
        assertTrue("no more records than lines", report.records() >= 0 && report.records() <= lines);
        assertTrue(found.size() <= ContentCheck.MOST);
        long counted = 0;
        for (Severity severity : Severity.values()) {
            counted += report.count(severity);
        }
        assertEquals("all are counted", found.size() + report.left(), counted);
        long last = 0;
        for (Finding finding : found) {
            assertTrue("in the order of lines", finding.line() >= last);
            assertTrue("within the file", finding.line() <= lines && finding.column() <= content.length + 1);
            assertTrue(finding.confirmed() || finding.severity() != Severity.ERROR);
            finding.told().arguments().forEach(text -> assertTrue("short and harmless", text.length() < 100 && text.chars().allMatch(sign -> sign >= ' ')));
            last = finding.line();
        }
        List<Finding> again = new ArrayList<>();
        assertEquals(report, CHECK.check(name, file, again::add));
        assertEquals(found, again);
    }
}
