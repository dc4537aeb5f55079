// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Field;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** What holds for the texts of every area of the workbench. */
public final class AreaTexts {

    private AreaTexts() {
    }

    /** The same keys and placeholders in every language, every key used, every used key there. */
    public static void check(Class<?> area) {
        String base = Words.base(area);
        Set<String> used = new TreeSet<>();
        for (Field field : area.getFields()) {
            used.add(field.getName().replace('_', '.'));
        }
        Properties french = Words.load(base, "");
        for (String suffix : new String[] {"", "_en", "_de"}) {
            Properties texts = Words.load(base, suffix);
            assertEquals(base + suffix, used, new TreeSet<>(texts.stringPropertyNames()));
            for (String key : used) {
                String text = texts.getProperty(key);
                assertFalse(key + suffix + ": an apostrophe quotes in a format", text.contains("'"));
                assertEquals(key + suffix, new MessageFormat(french.getProperty(key)).getFormatsByArgumentIndex().length,
                        new MessageFormat(text).getFormatsByArgumentIndex().length);
            }
        }
        assertTrue("French is the root file, _fr only stops the fall back to the system's language", Words.load(base, "_fr").isEmpty());
    }
}
