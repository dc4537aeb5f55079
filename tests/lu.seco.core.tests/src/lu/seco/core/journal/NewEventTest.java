// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** Events before they are written. */
public class NewEventTest {

    @Test
    public void anEventIsOnlyAboutItsKindOfSubject() {
        Map<SubjectKind, Subject> subjects = new EnumMap<>(SubjectKind.class);
        List.of(Subject.report("1"), Subject.reception("1"), Subject.run("1"), Subject.staged("a".repeat(64)),
                Subject.ENGINE).forEach(subject -> subjects.put(subject.kind(), subject));
        assertEquals(EnumSet.allOf(SubjectKind.class), subjects.keySet());
        for (EventType type : EventType.values()) {
            for (Subject subject : subjects.values()) {
                if (type.subject() == subject.kind()) {
                    assertEquals(type, new NewEvent(type, subject, Map.of()).type());
                } else {
                    assertThrows(type + " " + subject, IllegalArgumentException.class, () -> new NewEvent(type, subject, Map.of()));
                }
            }
        }
    }

    @Test
    public void itsFactsDoNotChangeAfterwards() {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.PLACE, "a");
        NewEvent event = new NewEvent(EventType.ENGINE_STARTED, Subject.ENGINE, facts);
        facts.put(Fact.PLACE, "b");
        assertEquals(Map.of(Fact.PLACE, "a"), event.facts());
        assertThrows(UnsupportedOperationException.class, () -> event.facts().put(Fact.PLACE, "c"));
    }

    @Test
    public void anIdHasOneToFortyCharacters() {
        assertEquals(40, Subject.report("x".repeat(40)).id().length());
        assertThrows(IllegalArgumentException.class, () -> Subject.report(""));
        assertThrows(IllegalArgumentException.class, () -> Subject.report("x".repeat(41)));
    }

    @Test
    public void theStoredKeysOfFactsAreTheirNamesWithDots() {
        assertEquals("file.name", Fact.FILE_NAME.key());
        Set<String> keys = new HashSet<>();
        for (Fact fact : Fact.values()) {
            keys.add(fact.key());
        }
        assertEquals(Fact.values().length, keys.size());
    }
}
