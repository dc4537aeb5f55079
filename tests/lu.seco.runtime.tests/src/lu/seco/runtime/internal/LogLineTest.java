// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.ZoneId;
import java.util.List;
import org.junit.Test;
import org.osgi.service.log.LogLevel;

public class LogLineTest {

    private final LogLine line = new LogLine(ZoneId.of("Europe/Luxembourg"));

    @Test
    public void entryIsOneLineWithTimeLevelAndSource() {
        assertEquals("2026-02-10T08:30:15.123+01:00 INFO lu.seco.exchange Départ is watched\n",
                line.of(new FakeEntry(1, LogLevel.INFO, "lu.seco.exchange", "Départ is watched", null)));
    }

    @Test
    public void hostileMessageCannotForgeAnEntry() {
        String text = line.of(new FakeEntry(1, LogLevel.WARN, "x", "a\r\n2026 ERROR\u0085b\u2028c\u001b[2Jd\u202ee\ud800f", null));
        assertEquals("2026-02-10T08:30:15.123+01:00 WARN x a\\r\\n2026 ERROR\\u0085b\\u2028c\\u001b[2Jd\\u202ee\\ud800f\n", text);
    }

    @Test
    public void stackTraceIsIndentedThroughout() {
        List<String> lines = line.of(new FakeEntry(1, LogLevel.ERROR, "x", "broken",
                new IllegalStateException("first\n2026-02-10T08:30:15.123+01:00 INFO x forged", new RuntimeException("why\u001b"))))
                .lines().toList();
        assertTrue(lines.size() > 5);
        assertTrue(lines.stream().skip(1).allMatch(text -> text.startsWith("    ")));
        assertTrue(lines.stream().anyMatch(text -> text.contains("Caused by") && text.contains("why\\u001b")));
    }

    @Test
    public void endlessMessageIsCut() {
        assertTrue(line.of(new FakeEntry(1, LogLevel.INFO, "x", "y".repeat(1_000_000), null)).length() < 9_000);
    }
}
