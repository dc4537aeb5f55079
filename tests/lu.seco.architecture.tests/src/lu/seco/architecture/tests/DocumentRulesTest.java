// SPDX-License-Identifier: EPL-2.0
package lu.seco.architecture.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** Rules over the documents: links lead somewhere, tables say a thing once, chapters stand apart from the paragraph before. */
public class DocumentRulesTest {

    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#{1,6} +(.*?) *$");
    private static final Pattern FIRST_CELL = Pattern.compile("^\\| *(.*?) *\\|");
    private static final Pattern SCRIPT = Pattern.compile("`(releng/[a-z]+)[ `]");

    private final Project project = Project.here();

    @Test
    public void everyLinkLeadsToSomethingThatExists() {
        List<String> wrong = new ArrayList<>();
        for (Path document : documents()) {
            Matcher link = LINK.matcher(String.join("\n", prose(document)));
            while (link.find()) {
                String target = link.group(1);
                if (!target.contains("://") && !target.startsWith("mailto:") && !leads(document, target)) {
                    wrong.add(project.root().relativize(document) + " -> " + target);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    public void everyPictureOfTheDocumentsIsShown() {
        Set<Path> shown = new HashSet<>();
        for (Path document : documents()) {
            Matcher link = LINK.matcher(String.join("\n", prose(document)));
            while (link.find()) {
                shown.add(document.resolveSibling(link.group(1).replaceFirst("#.*", "")).normalize());
            }
        }
        List<Path> pictures = new ArrayList<>(project.files("docs/images", ".png"));
        pictures.addAll(project.files("docs/images", ".svg"));
        assertTrue("there are pictures", pictures.size() > 1);
        pictures.removeAll(shown);
        assertEquals(List.of(), pictures);
    }

    @Test
    public void aTableSaysAThingOnce() {
        List<String> wrong = new ArrayList<>();
        for (Path document : project.files("docs", ".md")) {
            Set<String> cells = new HashSet<>();
            for (String line : prose(document)) {
                Matcher cell = FIRST_CELL.matcher(line);
                if (!cell.find()) {
                    cells.clear();
                } else if (cell.group(1).startsWith("`") || cell.group(1).matches("\\d+")) {
                    for (String word : cell.group(1).split(", ")) {
                        if (!word.contains("...") && !cells.add(word)) {
                            wrong.add(document.getFileName() + ": " + word);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    public void aChapterBeginsBehindAnEmptyLine() {
        List<String> wrong = new ArrayList<>();
        for (Path document : documents()) {
            String before = "";
            for (String line : prose(document)) {
                if (HEADING.matcher(line).matches() && !before.isBlank()) {
                    wrong.add(project.root().relativize(document) + ": " + line);
                }
                before = line;
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    public void theScriptsThatAreNamedExist() {
        List<String> wrong = new ArrayList<>();
        for (Path document : documents()) {
            Matcher script = SCRIPT.matcher(Project.text(document));
            while (script.find()) {
                if (!Files.exists(project.root().resolve(script.group(1)))) {
                    wrong.add(project.root().relativize(document) + ": " + script.group(1));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private boolean leads(Path document, String target) {
        int mark = target.indexOf('#');
        String file = mark < 0 ? target : target.substring(0, mark);
        Path there = file.isEmpty() ? document : document.resolveSibling(file).normalize();
        return Files.exists(there) && (mark < 0 || anchors(there).contains(target.substring(mark + 1)));
    }

    /** The anchors that readers of Markdown make of headings. */
    private static Set<String> anchors(Path document) {
        Set<String> anchors = new HashSet<>();
        for (String line : prose(document)) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                String words = heading.group(1).toLowerCase(Locale.ROOT).replaceAll("(?U)[^\\w\\- ]", "");
                anchors.add(words.replace(' ', '-'));
            }
        }
        return anchors;
    }

    /** The lines of a document without its blocks of code, in which links and headings are none. */
    private static List<String> prose(Path document) {
        List<String> lines = new ArrayList<>();
        boolean code = false;
        for (String line : Project.text(document).split("\n", -1)) {
            if (line.startsWith("```")) {
                code = !code;
            }
            lines.add(code || line.startsWith("    ") ? "(code)" : line);
        }
        return lines;
    }

    private List<Path> documents() {
        return Stream.of(List.of(project.root().resolve("README.md")), project.files("docs", ".md"), project.files("bundles", "README.md"),
                project.files("tests", "README.md"), project.files("releng", "README.md")).flatMap(List::stream).filter(Files::exists).sorted()
                .collect(Collectors.toList());
    }
}
