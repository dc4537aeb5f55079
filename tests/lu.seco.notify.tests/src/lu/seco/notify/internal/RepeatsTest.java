// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.Message;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.Notice;
import lu.seco.core.notice.Notice.Level;
import org.junit.Test;

public class RepeatsTest {

    private static final Instant START = Instant.parse("2026-02-10T08:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private final Repeats repeats = new Repeats();

    @Test
    public void sameNoticeIsFoldedUntilTheTimeIsOver() {
        assertEquals(OptionalInt.of(0), repeats.admit(notice(Level.WARNING, "a"), START, HOUR));
        assertEquals(OptionalInt.empty(), repeats.admit(notice(Level.WARNING, "a"), START.plusSeconds(1), HOUR));
        assertEquals(OptionalInt.empty(), repeats.admit(notice(Level.WARNING, "a"), START.plusSeconds(3599), HOUR));
        assertEquals(OptionalInt.of(2), repeats.admit(notice(Level.WARNING, "a"), START.plusSeconds(3600), HOUR));
        assertEquals(OptionalInt.empty(), repeats.admit(notice(Level.WARNING, "a"), START.plusSeconds(3601), HOUR));
    }

    @Test
    public void otherArgumentOrSubjectIsAnotherNotice() {
        assertEquals(OptionalInt.of(0), repeats.admit(notice(Level.WARNING, "a"), START, HOUR));
        assertEquals(OptionalInt.of(0), repeats.admit(notice(Level.WARNING, "b"), START, HOUR));
        assertEquals(OptionalInt.of(0), repeats.admit(
                new Notice(Level.WARNING, Message.of("some.thing", "a"), Optional.of(Subject.ENGINE)), START, HOUR));
    }

    @Test
    public void moreUrgentIsToldAtOnceAndLessUrgentIsNot() {
        repeats.admit(notice(Level.WARNING, "a"), START, HOUR);
        assertEquals(OptionalInt.of(0), repeats.admit(notice(Level.ALARM, "a"), START, HOUR));
        assertEquals(OptionalInt.empty(), repeats.admit(notice(Level.INFORMATION, "a"), START, HOUR));
    }

    @Test
    public void spanOfNothingFoldsNothing() {
        assertEquals(OptionalInt.of(0), repeats.admit(notice(Level.WARNING, "a"), START, Duration.ZERO));
        assertEquals(OptionalInt.of(0), repeats.admit(notice(Level.WARNING, "a"), START, Duration.ZERO));
    }

    @Test
    public void clockPutBackSilencesNothing() {
        repeats.admit(notice(Level.WARNING, "a"), START, HOUR);
        assertEquals(OptionalInt.of(0), repeats.admit(notice(Level.WARNING, "a"), START.minusSeconds(1), HOUR));
    }

    @Test
    public void memoryIsBoundedAndForgetsTheOldest() {
        for (int number = 0; number <= 1_000; number++) {
            repeats.admit(notice(Level.WARNING, "" + number), START, HOUR);
        }
        assertEquals(OptionalInt.empty(), repeats.admit(notice(Level.WARNING, "1"), START, HOUR));
        assertEquals(OptionalInt.of(0), repeats.admit(notice(Level.WARNING, "0"), START, HOUR));
    }

    private static Notice notice(Level level, String argument) {
        return new Notice(level, Message.of("some.thing", argument), Optional.empty());
    }
}
