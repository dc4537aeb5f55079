// SPDX-License-Identifier: EPL-2.0
package lu.seco.architecture.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

/** The start levels in the product definitions are those that the program raises to, see adr 32. */
public class ProductRulesTest {

    private static final Pattern PLUGIN = Pattern.compile("<plugin id=\"([^\"]+)\" autoStart=\"(true|false)\" startLevel=\"(\\d+)\"/>");
    private static final Pattern BEGINNING = Pattern.compile("<property name=\"osgi\\.startLevel\" value=\"(\\d+)\"/>");
    private static final Pattern CONSTANT = Pattern.compile("int ([A-Z_]+) = (\\d+);");

    private final Project project = Project.here();
    private final String window = Project.text(project.root().resolve("releng/lu.seco.products/seco.product"));
    private final String service = Project.text(project.root().resolve("releng/lu.seco.products/seco-service.product"));
    private final Map<String, Integer> levels = read();

    private Map<String, Integer> read() {
        Map<String, Integer> found = new TreeMap<>();
        Matcher constant = CONSTANT.matcher(Project.text(project.root().resolve("bundles/lu.seco.core/src/lu/seco/core/StartLevels.java")));
        while (constant.find()) {
            found.put(constant.group(1), Integer.parseInt(constant.group(2)));
        }
        return found;
    }

    @Test
    public void theLevelsFollowOneAnother() {
        assertEquals(Set.of("WINDOW", "HELD_BACK", "EVERYTHING"), levels.keySet());
        assertTrue(levels.toString(), levels.get("WINDOW") < levels.get("HELD_BACK") && levels.get("HELD_BACK") < levels.get("EVERYTHING"));
    }

    @Test
    public void theProductWithTheWindowBeginsBelowWhatItHoldsBack() {
        Matcher beginning = BEGINNING.matcher(window);
        assertTrue("osgi.startLevel", beginning.find());
        assertEquals(levels.get("WINDOW").intValue(), Integer.parseInt(beginning.group(1)));
        Set<String> wrong = new TreeSet<>();
        Matcher plugin = PLUGIN.matcher(window);
        while (plugin.find()) {
            int level = Integer.parseInt(plugin.group(3));
            boolean fits = plugin.group(2).equals("true") ? level <= levels.get("WINDOW") : level == levels.get("HELD_BACK");
            if (!fits) {
                wrong.add(plugin.group());
            }
        }
        assertEquals("what starts by itself stands at the window's level or below, all else is held back", Set.of(), wrong);
    }

    @Test
    public void theProductWithoutWindowHoldsNothingBack() {
        assertFalse("it begins with the framework's own level", BEGINNING.matcher(service).find());
        Matcher plugin = PLUGIN.matcher(service);
        while (plugin.find()) {
            assertTrue(plugin.group(), Integer.parseInt(plugin.group(3)) < levels.get("EVERYTHING"));
        }
    }

    @Test
    public void whatIsHeldBackOfOursExists() {
        Set<String> gone = new TreeSet<>();
        Set<String> ours = new TreeSet<>();
        project.bundles("bundles").stream().map(Project::name).forEach(ours::add);
        Matcher plugin = PLUGIN.matcher(window);
        while (plugin.find()) {
            if (plugin.group(1).startsWith("lu.seco.") && !ours.contains(plugin.group(1))) {
                gone.add(plugin.group(1));
            }
        }
        assertEquals(Set.of(), gone);
    }

    @Test
    public void theLevelIsSaidOnce() {
        Set<String> wrong = new TreeSet<>();
        for (Path source : project.files("bundles", ".java")) {
            String text = Project.text(source);
            if (text.contains("FrameworkStartLevel") && !text.contains("StartLevels.EVERYTHING")) {
                wrong.add(source.getFileName().toString());
            }
        }
        assertEquals(Set.of(), wrong);
    }
}
