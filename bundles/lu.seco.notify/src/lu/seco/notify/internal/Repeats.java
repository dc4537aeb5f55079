// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.Message;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.Notice;

/** Folds what is said again and again about the same thing into one notice per span of time. */
final class Repeats {

    /** So many different things are remembered; beyond that the one told longest ago is told again. */
    private static final int REMEMBERED = 1_000;

    private final Map<Key, Told> told = new LinkedHashMap<>();

    private record Key(Message message, Optional<Subject> subject) {
    }

    private record Told(Instant when, Notice.Level level, int folded) {
    }

    /**
     * Whether a notice is to be told.
     *
     * @return how many like it were folded since it was told last; empty if this one is folded too
     */
    synchronized OptionalInt admit(Notice notice, Instant now, Duration span) {
        Key key = new Key(notice.told(), notice.subject());
        Told last = told.get(key);
        if (last != null && repeats(notice, last, now, span)) {
            told.put(key, new Told(last.when(), last.level(), last.folded() + 1));
            return OptionalInt.empty();
        }
        // removed first, so that the order of the map is that of the telling
        told.remove(key);
        told.put(key, new Told(now, notice.level(), 0));
        if (told.size() > REMEMBERED) {
            told.remove(told.keySet().iterator().next());
        }
        return OptionalInt.of(last == null ? 0 : last.folded());
    }

    private static boolean repeats(Notice notice, Told last, Instant now, Duration span) {
        // told again if it became more urgent, or if the clock was put back
        return notice.level().compareTo(last.level()) <= 0 && !now.isBefore(last.when()) && now.isBefore(last.when().plus(span));
    }
}
