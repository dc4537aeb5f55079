// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.settings;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Map;
import lu.seco.core.Message;
import lu.seco.core.settings.SettingsRule.Conflict;
import org.junit.Test;

/** Values that are right one by one and wrong together. */
public class SettingsRuleTest {

    @Test
    public void theSameFolderForTwoPurposesIsFoundHoweverItIsWritten() {
        SettingsRule rule = SettingsRule.different("a", "b", "c");
        assertEquals(List.of(new Conflict(List.of("a", "c"), Message.of("settings.rule.same", "a", "c", "/x/y"))),
                rule.conflicts(Map.of("a", "/x/y", "b", "/x", "c", new String[] {"/z", "/x/./y"})));
        assertEquals("a setting of a bundle that is missing", List.of(), rule.conflicts(Map.of("a", "/x")));
        assertEquals(List.of(), rule.conflicts(Map.of("a", "", "b", "")));
    }

    @Test
    public void aFolderInsideAWatchedOneIsFound() {
        SettingsRule rule = SettingsRule.outside("watched", "a");
        assertEquals(List.of(new Conflict(List.of("a", "watched"), Message.of("settings.rule.inside", "a", "/x/y/z", "watched", "/x"))),
                rule.conflicts(Map.of("watched", "/x", "a", "/x/y/z")));
        assertEquals("only a name that begins alike", List.of(), rule.conflicts(Map.of("watched", "/x", "a", "/xy")));
        assertEquals("around it", List.of(), rule.conflicts(Map.of("watched", "/x/y", "a", "/x")));
    }

    @Test
    public void whatIsSwitchedOnNeedsItsTexts() {
        SettingsRule rule = SettingsRule.needed("on", "host", "from");
        assertEquals(List.of(new Conflict(List.of("on", "from"), Message.of("settings.rule.needed", "on", "from"))),
                rule.conflicts(Map.of("on", true, "host", "h", "from", " ")));
        assertEquals(List.of(), rule.conflicts(Map.of("on", false, "host", "", "from", "")));
    }

    @Test
    public void aLongestThatIsShorterThanTheFirstIsFound() {
        SettingsRule rule = SettingsRule.notBelow("longest", "first");
        assertEquals(1, rule.conflicts(Map.of("longest", 999L, "first", 1_000L)).size());
        assertEquals(List.of(), rule.conflicts(Map.of("longest", 5, "first", 5)));
    }
}
