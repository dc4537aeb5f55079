// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.theme;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

public class ThemeTest {

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)}");
    private static final Pattern COLOUR = Pattern.compile("([a-z-]+):\\s*#([0-9a-f]{6})");
    /** What the Web Content Accessibility Guidelines ask of text at level AA. */
    private static final double ENOUGH = 4.5;

    @Test
    public void systemFollowsTheSystem() {
        assertTrue(ThemeChoice.SYSTEM.dark(true));
        assertFalse(ThemeChoice.SYSTEM.dark(false));
        assertTrue(ThemeChoice.DARK.dark(false));
        assertFalse(ThemeChoice.LIGHT.dark(true));
        assertEquals(ThemeChoice.SYSTEM, ThemeChoice.of("purple"));
        assertEquals(ThemeChoice.DARK, ThemeChoice.of("dark"));
        assertTrue("the platform looks for the word", ThemeChoice.DARK.id(false).contains("dark"));
        assertFalse(ThemeChoice.LIGHT.id(true).contains("dark"));
    }

    @Test
    public void theStyleEngineIsOnlyNeededWhereTheWidgetsLookDifferent() {
        assertTrue(ThemeChoice.SYSTEM.natural(false, false));
        assertTrue(ThemeChoice.SYSTEM.natural(true, true));
        assertFalse("Windows has no dark widgets", ThemeChoice.SYSTEM.natural(true, false));
        assertFalse(ThemeChoice.DARK.natural(false, false));
        assertFalse(ThemeChoice.LIGHT.natural(true, true));
    }

    @Test
    public void sizesFollowTheSystems() {
        assertEquals(10, TextSize.of("normal").scaled(10));
        assertEquals(12, TextSize.of("large").scaled(10));
        assertEquals(15, TextSize.of("x-large").scaled(10));
        assertEquals("never unreadable", 6, TextSize.of("small").scaled(4));
        assertEquals(TextSize.NORMAL, TextSize.of("gigantic"));
    }

    @Test
    public void textsStandOutInBothThemes() throws IOException {
        for (String file : new String[] {"/css/seco-light.css", "/css/seco-dark.css"}) {
            int pairs = 0;
            Matcher rules = RULE.matcher(read(file));
            while (rules.find()) {
                Map<String, Integer> colours = colours(rules.group(2));
                pairs += compare(file + rules.group(1), colours, "background-color", "color");
                pairs += compare(file + rules.group(1), colours, "swt-header-background-color", "swt-header-color");
            }
            assertEquals(file, 5, pairs);
        }
        int dark = colours(rule("/css/seco-dark.css", "Composite, ")).get("background-color");
        assertTrue("links", contrast(dark, colours(rule("/css/seco-dark.css", "\nLink ")).get("swt-link-foreground-color")) >= ENOUGH);
    }

    private static String rule(String file, String selector) throws IOException {
        Matcher rules = RULE.matcher(read(file));
        while (rules.find()) {
            if (rules.group(1).contains(selector)) {
                return rules.group(2);
            }
        }
        throw new AssertionError(selector);
    }

    private static int compare(String where, Map<String, Integer> colours, String background, String foreground) {
        if (!colours.containsKey(background)) {
            return 0;
        }
        double contrast = contrast(colours.get(background), colours.get(foreground));
        assertTrue(where + ": " + contrast, contrast >= ENOUGH);
        return 1;
    }

    private static Map<String, Integer> colours(String body) {
        Map<String, Integer> colours = new HashMap<>();
        Matcher matcher = COLOUR.matcher(body);
        while (matcher.find()) {
            colours.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
        }
        return colours;
    }

    private static double contrast(int one, int other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String read(String file) throws IOException {
        try (InputStream in = ThemeTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("/\\*.*?\\*/", "");
        }
    }
}
