// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.content.CheckReport;
import lu.seco.core.content.Finding;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The samples have exactly the codes they are made for. */
public final class SampleCheckTest {

    private static final Path SAMPLES = Path.of("..", "samples");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void goodFilesHaveNoFindings() throws IOException {
        for (String sample : List.of("01-decsal-ok/DECSAL.dta", "05-decmal-ok/DECMAL.dta")) {
            List<Finding> found = new ArrayList<>();
            CheckReport report = check(sample, found);
            assertEquals(List.of(), found);
            assertTrue(report.clean() && report.known());
        }
    }

    @Test
    public void badWagesHaveTheCodeThatTheirReferenceNames() throws IOException {
        List<Finding> found = new ArrayList<>();
        assertEquals(15, check("02-decsal-bad/DECSAL.dta", found).records());
        List<String> lines = Files.readAllLines(SAMPLES.resolve("02-decsal-bad/DECSAL.dta"), StandardCharsets.US_ASCII);
        for (int i = 1; i < lines.size(); i++) {
            String reference = lines.get(i).substring(lines.get(i).lastIndexOf(';') + 1);
            String meant = i == lines.size() - 1 ? "99" : reference.replaceAll("B-0?([0-9]+).*", "$1");
            // not a civil servant, and seven times the minimum wage: only CCSS can say
            List<String> expected = List.of("0", "10", "13").contains(meant) ? List.of() : List.of(meant);
            assertEquals(lines.get(i), expected, codes(found, i + 1));
        }
        assertTrue(found.stream().allMatch(Finding::confirmed));
    }

    @Test
    public void aFindingNamesItsFieldAsTheLayoutOfItsLineDoes() throws IOException {
        Checks checks = new Checks(folder.getRoot().toPath());
        List<Finding> found = checks.findings("DECSAL.dta", "0;190099000150x;9999\r\n1;1900990012000;1890010190183;209901;1;1;0;0;0;0;0;0;0;01;31;;;;;\r\n");
        assertEquals(List.of("field.member", "field.secu-number", "field.period"),
                found.stream().map(finding -> finding.fieldTitle().orElseThrow().code()).toList());
        assertEquals(Optional.empty(), checks.findings("DECSAL.dta", "").get(0).fieldTitle());
        assertEquals(List.of("field.record"), checks.findings("DECAFF.dta", Checks.HEADER + ";1900990012001;1900990012001\r\n").stream()
                .flatMap(finding -> finding.fieldTitle().stream()).map(Message::code).distinct().toList());
    }

    @Test
    public void badAbsencesHaveTheCodesOfTheReturnInItsOrder() throws IOException {
        List<Finding> found = new ArrayList<>();
        check("06-decmal-bad/DECMAL.dta", found);
        List<String> answers = Files.readAllLines(SAMPLES.resolve("07-malret/MALRET.1900990001500_999901_20260211091500.dta"), StandardCharsets.US_ASCII);
        for (int i = 1; i < answers.size(); i++) {
            assertEquals(answers.get(i), List.of(answers.get(i).split(";")[1]), codes(found, i + 1));
        }
        assertEquals(13, found.size());
    }

    @Test
    public void layoutsThatAreNotPublicHaveWarningsOnly() throws IOException {
        List<Finding> found = new ArrayList<>();
        CheckReport report = check("08-decaff-SHAPE-ONLY/DECAFF.dta", found);
        assertEquals(false, report.known());
        assertEquals("the one number that is wrong", List.of("check.number"), found.stream().map(finding -> finding.told().code()).toList());
        assertEquals(false, found.get(0).confirmed());
    }

    private CheckReport check(String sample, List<Finding> found) throws IOException {
        Path file = SAMPLES.resolve(sample);
        return new Checks(folder.getRoot().toPath()).check(file.getFileName().toString(), file, found);
    }

    private static List<String> codes(List<Finding> found, int line) {
        return found.stream().filter(finding -> finding.line() == line).map(finding -> finding.code().orElse("-")).toList();
    }
}
