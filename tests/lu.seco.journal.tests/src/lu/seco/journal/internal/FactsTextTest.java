// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import lu.seco.core.io.Hashes;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Subject;
import org.junit.Test;

public class FactsTextTest {

    @Test
    public void keysAreSortedAndNothingIsBlank() {
        SortedMap<Fact, String> facts = new TreeMap<>(Map.of(Fact.SIZE, "1", Fact.FILE_NAME, "a", Fact.KIND, "k"));
        assertEquals("{\"file.name\":\"a\",\"kind\":\"k\",\"size\":\"1\"}", FactsText.of(facts));
    }

    @Test
    public void anyTextComesBackAsItWas() {
        for (String text : new String[] { "", "'%_\"\\", "\u0000\u0001\u001f", "\ud83d\ude00", "a\ud83d", "\ude00b", "\ude00\ud83d",
                "\r\n\u0085\u2028",
                "é".repeat(100_000) }) {
            SortedMap<Fact, String> facts = new TreeMap<>(Map.of(Fact.REASON, text));
            assertEquals(facts, FactsText.facts(FactsText.of(facts)));
        }
    }

    @Test
    public void halfCharactersAreWrittenAsEscapes() {
        assertEquals("\"a\\ud83d\\ude00\ud83d\ude00\"".replace("\\ude00", "-"), FactsText.quoted("a\ud83d-\ud83d\ude00"));
    }

    @Test
    public void factsOfANewerVersionAreSkippedButKeptInTheText() {
        String text = "{\"colour\":\"red\",\"kind\":\"DECSAL\",\"list\":[1,2],\"nothing\":null,\"size\":12}";
        assertEquals(Map.of(Fact.KIND, "DECSAL", Fact.SIZE, "12"), FactsText.facts(text));
        StoredEvent event = event("id").withFacts(text);
        assertTrue(event.line().contains("\"colour\":\"red\""));
        assertFalse(event.computedHash().equals(event.hash()));
    }

    @Test
    public void whatIsNoObjectIsRefused() {
        for (String text : new String[] { "", "[]", "{", "{\"a\"}", "nonsense" }) {
            assertThrows(text, IllegalArgumentException.class, () -> FactsText.parse(text));
        }
    }

    @Test
    public void aLineGivesTheEventBack() {
        for (String id : new String[] { "abc", "quote\"back\\slash", "line\nend", "\ud83d\ude00".repeat(20), "\u0085" }) {
            StoredEvent event = event(id);
            assertEquals(event, StoredEvent.parse(event.line()).orElseThrow());
            assertEquals(event.hash(), event.computedHash());
            assertEquals(1, event.line().lines().count());
        }
    }

    @Test
    public void theHashIsThatOfTheLineWithoutIt() {
        StoredEvent event = event("abc");
        String rest = event.line().replace(",\"hash\":\"" + event.hash() + "\"", "");
        assertEquals(event.hash(), Hashes.of(rest.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    public void brokenLinesAreNoEvents() {
        String line = event("abc").line();
        for (String broken : new String[] { "", line.substring(1), line.substring(0, line.length() - 1), line.replace("\"number\":1",
                "\"number\":x"),
                line.replace("2026-", "20x6-"), "{\"number\":" + "9".repeat(100_000) }) {
            assertTrue(broken, StoredEvent.parse(broken).isEmpty());
        }
    }

    @Test
    public void aLineThatSaysTheSameInAnotherWayIsNoEvent() {
        String line = event("abc").line();
        for (String other : List.of(line.replace("\"number\":1,", "\"number\":01,"), line.replace(".100Z", ".1Z"), line.replace(".100Z", ".100000Z"),
                line.replace(".100Z", ".100001Z"), line.replace("\"abc\"", "\"\\u0061bc\""))) {
            assertFalse("not the same text", other.equals(line));
            assertTrue(other, StoredEvent.parse(other).isEmpty());
        }
    }

    @Test
    public void anEventOfAnUnknownTypeIsNone() {
        StoredEvent known = event("abc");
        StoredEvent newer = new StoredEvent(1, known.at(), "REPORT_PAINTED", "REPORT", "abc", "{}", known.previous(), known.hash());
        assertTrue(newer.event().isEmpty());
        JournalEvent event = known.event().orElseThrow();
        assertEquals(Subject.report("abc"), event.subject());
    }

    @Test
    public void aMissingValueIsRefused() {
        SortedMap<Fact, String> facts = new TreeMap<>();
        facts.put(Fact.KIND, null);
        assertThrows(IllegalArgumentException.class, () -> FactsText.of(facts));
    }

    private static StoredEvent event(String id) {
        return StoredEvent.next(Head.NONE, Instant.parse("2026-02-10T08:30:15.100Z"),
                new NewEvent(EventType.REPORT_TAKEN, Subject.report(id), Map.of(Fact.FILE_NAME, "DECSAL.dta")));
    }
}
