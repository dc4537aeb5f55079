// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.delivery;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.notice.Notice.Level;
import lu.seco.notify.internal.FakeClock;
import lu.seco.notify.internal.FakeLogger;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class CourierTest {

    private static final Instant START = Instant.parse("2026-02-10T08:00:00Z");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final FakeClock clock = new FakeClock();
    private final FakeLogger log = new FakeLogger();
    private final List<Message> heralded = new ArrayList<>();
    private final FakeCarrier carrier = new FakeCarrier();
    private Courier courier;

    @Before
    public void open() {
        clock.now = START;
        courier = fresh(2, "00:00", "00:00");
    }

    @Test
    public void whatComesWithinTheTimeGoesTogether() throws InterruptedException {
        add(Level.WARNING, "a");
        assertEquals(Optional.of(START.plusSeconds(600)), courier.round());
        after(300);
        add(Level.INFORMATION, "b");
        assertEquals(Optional.of(START.plusSeconds(600)), courier.round());
        after(300);
        assertEquals(Optional.empty(), courier.round());
        assertEquals(List.of("all: a b"), carrier.carried);
    }

    @Test
    public void alarmGoesSoonAndTakesTheOthersAlong() throws InterruptedException {
        add(Level.WARNING, "a");
        add(Level.ALARM, "b");
        after(60);
        courier.round();
        assertEquals(List.of("all: a b"), carrier.carried);
    }

    @Test
    public void inQuietHoursOnlyTheAlarmGoes() throws InterruptedException {
        courier = fresh(6, "08:00", "18:00");
        add(Level.WARNING, "a");
        add(Level.ALARM, "b");
        after(3600);
        assertEquals(Optional.of(Instant.parse("2026-02-10T17:00:00Z")), courier.round());
        assertEquals(List.of("all: b"), carrier.carried);
        clock.now = Instant.parse("2026-02-10T17:00:00Z");
        courier.round();
        assertEquals(List.of("all: b", "all: a"), carrier.carried);
    }

    @Test
    public void neverMoreThanTheLimitInAnHourAlsoAcrossARestart() throws InterruptedException {
        for (int number = 0; number < 200; number++) {
            add(Level.ALARM, "n" + number);
            after(61);
            courier.round();
            if (number % 7 == 0) {
                courier = fresh(2, "00:00", "00:00");
                courier.load();
            }
        }
        // 200 alarms in 3 hours and 23 minutes
        assertEquals(8, carrier.carried.size());
        after(3600);
        courier.round();
        assertEquals(200, carrier.carried.stream().mapToInt(line -> line.split(" ").length - 1).sum());
    }

    @Test
    public void failureIsTriedAgainWithGrowingWaitsToldOnceAndOverWhenItGoes() throws InterruptedException {
        add(Level.ALARM, "a");
        after(60);
        carrier.failing = Optional.of(new UndeliveredException(Message.of("no.way", "server")));
        List<Long> waits = new ArrayList<>();
        for (int tried = 0; tried < 9; tried++) {
            Instant next = courier.round().orElseThrow();
            waits.add(Duration.between(clock.now, next).toMinutes());
            assertEquals(Optional.of(Message.of("no.way", "server")), courier.trouble());
            clock.now = next;
        }
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L, 64L, 64L), waits);
        assertEquals(List.of(Message.of("no.way", "server")), heralded);
        assertEquals(1, log.entries.stream().filter(entry -> entry.startsWith("warn")).count());
        carrier.failing = Optional.empty();
        assertEquals(Optional.empty(), courier.round());
        assertEquals(List.of("all: a"), carrier.carried);
        assertEquals(Optional.empty(), courier.trouble());
    }

    @Test
    public void whatWasNotDeliveredGoesAfterARestart() throws InterruptedException {
        add(Level.ALARM, "a");
        carrier.failing = Optional.of(new UndeliveredException(Message.of("no.way")));
        after(60);
        courier.round();
        carrier.failing = Optional.empty();
        courier = fresh(2, "00:00", "00:00");
        courier.load();
        courier.round();
        assertEquals(List.of("all: a"), carrier.carried);
    }

    @Test
    public void whatSomeGotIsNotSentTwiceButTold() throws InterruptedException {
        add(Level.ALARM, "a");
        carrier.failing = Optional.of(new UndeliveredException(Message.of("some.refused"), true));
        after(60);
        assertEquals(Optional.empty(), courier.round());
        assertEquals(Optional.of(Message.of("some.refused")), courier.trouble());
        assertEquals(1, heralded.size());
    }

    @Test
    public void classesForOtherPeopleGoApartAndOneFailureDoesNotHoldTheOthers() throws InterruptedException {
        carrier.apart = EventClass.SILENCE;
        carrier.failsFor = "own";
        courier.add(START, Level.ALARM, EventClass.SILENCE, Message.of("some.thing", "s"), "");
        add(Level.ALARM, "a");
        after(60);
        courier.round();
        assertEquals(List.of("all: a"), carrier.carried);
        carrier.failsFor = "";
        after(60);
        courier.round();
        assertEquals(List.of("all: a", "own: s"), carrier.carried);
    }

    @Test
    public void ownTroubleAndWhatNobodyWantsIsNotTaken() throws InterruptedException {
        courier.add(START, Level.ALARM, EventClass.OTHER, Message.of("notify.trouble.mail", "x"), "");
        courier.add(START, Level.ALARM, EventClass.ENGINE, Message.of("some.thing", "x"), "");
        assertEquals(Optional.empty(), courier.round());
    }

    @Test
    public void whatIsTooOldIsGivenUpAndLogged() throws InterruptedException {
        add(Level.WARNING, "a");
        clock.now = START.plus(Courier.KEPT).plusSeconds(1);
        assertEquals(Optional.empty(), courier.round());
        assertEquals(List.of(), carrier.carried);
        assertEquals(1, log.entries.size());
    }

    private void add(Level level, String argument) {
        courier.add(clock.now, level, EventClass.SENDING, Message.of("some.thing", argument), "");
    }

    private void after(int seconds) {
        clock.now = clock.now.plusSeconds(seconds);
    }

    private Courier fresh(int limit, String from, String until) {
        Courier fresh = new Courier("mail", folder.getRoot().toPath().resolve("notify/mail"), clock, log.logger(), heralded::add);
        fresh.use(carrier, new Timing(Duration.ofMinutes(10), Duration.ofMinutes(1), limit, Timing.time(from), Timing.time(until), clock.getZone()));
        return fresh;
    }

    private static final class FakeCarrier implements Carrier {

        final List<String> carried = new ArrayList<>();
        Optional<UndeliveredException> failing = Optional.empty();
        EventClass apart;
        String failsFor = "";

        @Override
        public Set<String> addresses(EventClass eventClass) {
            return eventClass == EventClass.ENGINE ? Set.of() : Set.of(eventClass == apart ? "own" : "all");
        }

        @Override
        public void carry(Set<String> addresses, List<Waiting> bundle, int omitted) throws UndeliveredException {
            if (failing.isPresent()) {
                throw failing.get();
            }
            if (addresses.contains(failsFor)) {
                throw new UndeliveredException(Message.of("no.way"));
            }
            carried.add(String.join(",", addresses) + ": " + String.join(" ", bundle.stream().map(one -> one.told().arguments().get(0)).toList()));
        }

        @Override
        public Message test() {
            return Message.of("test.done");
        }
    }
}
