// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Makes journal events one after the other, as a journal would, a second apart. */
final class Events {

    static final Instant START = Instant.parse("2026-02-10T07:30:15.123Z");

    private long number = 41;

    /** The next event; facts as key, value, key, value. */
    JournalEvent next(EventType type, Subject subject, Object... facts) {
        Map<Fact, String> map = new EnumMap<>(Fact.class);
        for (int i = 0; i < facts.length; i += 2) {
            map.put((Fact) facts[i], (String) facts[i + 1]);
        }
        number++;
        NewEvent event = new NewEvent(type, subject, map);
        return new JournalEvent(number, START.plusSeconds(number), type, subject, event.facts(), "0".repeat(64), "1".repeat(64));
    }

    /** The report after the next event about it. */
    Report report(Report before, EventType type, Object... facts) {
        return Projection.report(Optional.ofNullable(before), next(type, Subject.report("r1"), facts));
    }

    /** The reception after the next event about it. */
    Reception reception(Reception before, EventType type, Object... facts) {
        return Projection.reception(Optional.ofNullable(before), next(type, Subject.reception("a1"), facts));
    }
}
