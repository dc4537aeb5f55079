// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.site;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.Test;

public class SiteIndexTest {

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String HEAD = "seco-index 1\nversion 1.2.0.202611301233\njava 17\nbuilt 2026-11-30T12:33:00Z\n\n";

    @Test
    public void whatIsWrittenIsReadAgain() {
        SiteIndex index = new SiteIndex("1.2.0", 17, Instant.parse("2026-11-30T12:33:00Z"),
                new TreeMap<>(Map.of("content.jar", new SiteIndex.Entry(HASH, 12), "plugins/a_1.jar", new SiteIndex.Entry(HASH, 0))));
        assertEquals(Optional.of(index), SiteIndex.parse(index.bytes()));
        assertArrayEquals(index.bytes(), SiteIndex.parse(index.bytes()).orElseThrow().bytes());
    }

    @Test
    public void linesOfTheHeadThatComeLaterAreNoHarm() {
        assertTrue(parse(HEAD.replace("\n\n", "\nlater thing\n\n") + HASH + " 1 content.jar\n").isPresent());
    }

    @Test
    public void whatIsNoIndexIsNone() {
        assertTrue(parse(HEAD).isPresent());
        for (String wrong : List.of("", "\n", "seco-index 2" + HEAD.substring("seco-index 1".length()), HEAD.strip(), HEAD.replace("java 17", "java x"),
                HEAD.replace("1.2.0.202611301233", "1.2.0 beta"), HEAD.replace("2026-11-30T12:33:00Z", "yesterday"), HEAD + HASH + " 1\n",
                HEAD + HASH.toUpperCase(java.util.Locale.ROOT) + " 1 a\n", HEAD + HASH + " -1 a\n", HEAD + HASH + " 1 a b\n")) {
            assertFalse(wrong, parse(wrong).isPresent());
        }
    }

    @Test
    public void noPathLeavesTheFolder() {
        for (String good : List.of("content.jar", "plugins/org.eclipse.osgi_3.24.0.v2025-1.jar", "binary/x_root_1.0.0", "notes/1.2.0_fr.txt")) {
            assertTrue(good, SiteIndex.path(good));
        }
        for (String bad : List.of("", "/etc/passwd", "../a", "a/../b", "a//b", "a/", ".hidden", "a/.hidden", "a\\b", "C:a", "a b", "a\u0000", "\u00e9",
                "x/".repeat(9) + "x", "a".repeat(300))) {
            assertFalse(bad, SiteIndex.path(bad));
            assertFalse(bad, parse(HEAD + HASH + " 1 " + bad + "\n").isPresent());
        }
    }

    @Test
    public void aTableWithoutEndIsNotRead() {
        StringBuilder text = new StringBuilder(HEAD);
        for (int number = 0; number <= 20_000; number++) {
            text.append(HASH).append(" 1 f").append(number).append('\n');
        }
        assertFalse(parse(text.toString()).isPresent());
    }

    private static Optional<SiteIndex> parse(String text) {
        return SiteIndex.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
