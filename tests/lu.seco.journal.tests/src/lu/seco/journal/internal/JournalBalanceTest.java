// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import lu.seco.core.journal.Balance;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import org.junit.Test;

public class JournalBalanceTest extends OpenJournal {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    private void report(EventType type, String id, Map<Fact, String> facts) throws Exception {
        house.append(JournalHouse.report(type, id, facts));
    }

    private void sending(String id) throws Exception {
        house.take(id, id + ".dta");
        report(EventType.REPORT_CHECKED, id, Map.of(Fact.KIND, "DECSAL"));
        report(EventType.REPORT_QUEUED, id, Map.of());
        report(EventType.REPORT_SENDING, id, Map.of(Fact.ATTEMPT, "1", Fact.RUN, "run", Fact.POSITION, "p"));
    }

    @Test
    public void eachFileIsExactlyOneOfTheOthers() throws Exception {
        assertEquals(Balance.NONE, house.journal.balance(DAY, DAY));
        house.send("sent", "DECSAL", "1900990001500");
        house.send("answered", "DECSAL", "1900990001500");
        report(EventType.REPORT_ANSWERED, "answered", Map.of(Fact.REFUSED, "1"));
        house.take("refused", "x.dta");
        report(EventType.REPORT_REFUSED, "refused", Map.of());
        house.take("detected", "y.dta");
        house.take("checked", "z.dta");
        report(EventType.REPORT_CHECKED, "checked", Map.of(Fact.KIND, "DECSAL"));
        sending("sending");
        sending("again");
        report(EventType.REPORT_FAILED, "again", Map.of(Fact.NEXT_TRY, "2026-02-10T10:00:00Z"));
        sending("givenUp");
        report(EventType.REPORT_FAILED, "givenUp", Map.of());
        sending("unclear");
        report(EventType.REPORT_UNCERTAIN, "unclear", Map.of());
        house.take("held", "h.dta");
        report(EventType.REPORT_CHECKED, "held", Map.of(Fact.KIND, "DECSAL"));
        report(EventType.REPORT_HELD, "held", Map.of());
        sending("queued");
        report(EventType.REPORT_FAILED, "queued", Map.of());
        report(EventType.REPORT_QUEUED, "queued", Map.of());
        house.take("recalled", "r.dta");
        report(EventType.REPORT_CHECKED, "recalled", Map.of(Fact.KIND, "DECSAL"));
        report(EventType.REPORT_QUEUED, "recalled", Map.of());
        report(EventType.REPORT_RECALLED, "recalled", Map.of());
        Balance balance = house.journal.balance(DAY, DAY);
        assertEquals(new Balance(12, 2, 1, 5, 1, 1, 2), balance);
        assertTrue(balance.even());
    }

    @Test
    public void daysAreThoseOfTheClocksZone() throws Exception {
        house.clock.set("2026-02-10T22:59:59.999Z");
        house.take("tenth", "a.dta");
        house.clock.set("2026-02-10T23:00:00Z");
        house.take("eleventh", "b.dta");
        house.clock.set("2026-02-12T12:00:00Z");
        house.take("twelfth", "c.dta");
        assertEquals(1, house.journal.balance(DAY, DAY).seen());
        assertEquals(1, house.journal.balance(DAY.plusDays(1), DAY.plusDays(1)).seen());
        assertEquals(3, house.journal.balance(DAY, DAY.plusDays(2)).seen());
        assertEquals(0, house.journal.balance(DAY.minusDays(1), DAY.minusDays(1)).seen());
        assertEquals(0, house.journal.balance(DAY.plusDays(3), DAY.plusDays(30)).seen());
        assertTrue(house.journal.balance(DAY, DAY.plusDays(2)).even());
    }

    @Test
    public void archivedOnesAreOnNeitherSide() throws Exception {
        house.send("old", "DECSAL", "1900990001500");
        house.take("open", "a.dta");
        house.clock.advance(Duration.ofDays(400));
        house.journal.archive(DAY.plusDays(1));
        assertEquals(new Balance(1, 0, 0, 1, 0, 0, 0), house.journal.balance(DAY, DAY));
    }

    @Test
    public void aBalanceIsRightWhileOthersWrite() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            try {
                for (int number = 0; number < 60; number++) {
                    house.take("r" + number, "a.dta");
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                over.set(true);
            }
        });
        writer.start();
        long seen = 0;
        while (!over.get()) {
            Balance balance = house.journal.balance(DAY, DAY);
            assertTrue(balance.toString(), balance.even());
            assertTrue("never less", balance.seen() >= seen);
            seen = balance.seen();
        }
        writer.join();
        assertEquals(60, house.journal.balance(DAY, DAY).seen());
    }

    @Test
    public void aLostRowIsMissing() throws Exception {
        house.send("lost", "DECSAL", "1900990001500");
        house.take("open", "a.dta");
        house.sql("DELETE FROM report WHERE id = 'lost'");
        assertEquals(1, house.journal.balance(DAY, DAY).missing());
    }

    @Test
    public void whatAReportCorrectsIsKept() throws Exception {
        house.take("first", "a.dta");
        house.take("second", "b.dta");
        report(EventType.REPORT_CHECKED, "second", Map.of(Fact.KIND, "DECSAL", Fact.CORRECTS, "first"));
        report(EventType.REPORT_QUEUED, "second", Map.of());
        house.reopen();
        assertEquals(List.of(Optional.empty(), Optional.of("first")),
                List.of(house.journal.report("first").orElseThrow().corrects(), house.journal.report("second").orElseThrow().corrects()));
        assertEquals(List.of(), house.problems());
    }
}
