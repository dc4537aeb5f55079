// SPDX-License-Identifier: EPL-2.0
package lu.seco.architecture.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.Test;

/** Rules over the source text. */
public class SourceRulesTest {

    private static final int LONGEST_LINE = 160;
    private static final Pattern SQL_OR_SWT = Pattern.compile("^import (java\\.sql|org\\.eclipse\\.swt)\\.", Pattern.MULTILINE);

    private final Project project = Project.here();

    @Test
    public void everySourceFileNamesItsLicence() {
        sources().forEach(file -> assertTrue(file.toString(), Project.text(file).startsWith("// SPDX-License-Identifier: EPL-2.0")));
    }

    @Test
    public void linesFitTheScreen() {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            Project.text(file).lines().filter(line -> line.length() > LONGEST_LINE || line.indexOf('\t') >= 0)
                    .forEach(line -> wrong.add(file.getFileName() + ": " + line.strip()));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    public void noUnexplainedLeftovers() {
        List<Path> wrong = sources().stream().filter(file -> !file.endsWith("SourceRulesTest.java"))
                .filter(file -> Pattern.compile("\\b(TODO|FIXME|XXX)\\b|printStackTrace\\(\\)").matcher(Project.text(file)).find()).toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    public void noTestSleeps() {
        List<Path> wrong = project.files("tests", ".java").stream().filter(file -> !file.endsWith("SourceRulesTest.java"))
                .filter(file -> Project.text(file).contains("Thread.sleep(") && !file.getFileName().toString().startsWith("Await")).toList();
        assertEquals("await a condition instead of sleeping", List.of(), wrong);
    }

    /** A warning is silenced in one place only, and there for the reason in ADR 33. */
    @Test
    public void warningsAreMendedNotSilenced() {
        List<String> silenced = sources().stream().filter(file -> !file.endsWith("SourceRulesTest.java"))
                .filter(file -> !file.toString().contains("lu.seco.benchmarks")).filter(file -> Project.text(file).contains("@SuppressWarnings"))
                .map(file -> file.getFileName().toString()).toList();
        assertEquals(List.of("PlacesRenderer.java"), silenced);
    }

    @Test
    public void sqlLivesInTheJournalAndSwtInTheWorkbench() {
        List<Path> wrong = project.files("bundles", ".java").stream().filter(file -> SQL_OR_SWT.matcher(Project.text(file)).find())
                .filter(file -> !file.toString().contains("lu.seco.journal") && !file.toString().contains("lu.seco.ui")).toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    public void theThreeLanguagesHaveTheSameKeys() throws IOException {
        int sets = 0;
        for (Path english : project.files("bundles", "_en.properties")) {
            String stem = english.getFileName().toString().replace("_en.properties", "");
            Set<String> expected = keys(english.resolveSibling(stem + ".properties"));
            assertEquals(english.toString(), expected, keys(english));
            assertEquals(stem + "_de", expected, keys(english.resolveSibling(stem + "_de.properties")));
            sets++;
        }
        assertTrue("texts of the engine at least", sets > 0);
    }

    @Test
    public void noMachineAndNoPackageHostIsNamed() {
        Pattern host = Pattern.compile("repo1?\\.maven|registry\\.npmjs|deb\\.debian\\.org|/root/|/home/\\w+/");
        List<Path> wrong = new ArrayList<>();
        for (String ending : List.of(".java", ".xml", ".md", ".sh", ".properties", ".target", ".product")) {
            for (String area : List.of("bundles", "features", "releng", "targets", "tests", "docs")) {
                project.files(area, ending).stream().filter(file -> !file.endsWith("SourceRulesTest.java"))
                        .filter(file -> host.matcher(Project.text(file)).find()).forEach(wrong::add);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private List<Path> sources() {
        List<Path> all = new ArrayList<>(project.files("bundles", ".java"));
        all.addAll(project.files("tests", ".java"));
        return all;
    }

    private static Set<String> keys(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
