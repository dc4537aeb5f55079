// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.send;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import lu.seco.core.journal.Declaration;
import lu.seco.core.journal.Progress;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.StoredFile;
import org.junit.Test;

/**
 * What holds of every batch whatever waits: random waiting rooms of at most seven reports, so that a failure is short enough to be read. The same on
 * every machine.
 */
public class LanesPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-02-10T08:00:00Z");
    private static final int ROOMS = 5_000;
    private static final int LARGEST = 7;
    private static final ReportState[] OPEN = {ReportState.QUEUED, ReportState.QUEUED, ReportState.QUEUED, ReportState.FAILED, ReportState.FAILED,
            ReportState.SENDING, ReportState.UNCERTAIN, ReportState.HELD, ReportState.DETECTED, ReportState.CHECKED};

    /** Of files that are no scans; one is named like one. */
    private static final List<String> NAMES = List.of("DECSAL.dta", "decsal.DTA", "DECSAL.dta", "cartid1.jpg");

    @Test
    public void onlyWhatWaitsForItsTurnGoes() {
        each((room, batch, impatient) -> batch.forEach(report -> assertTrue(report.id(),
                report.state() == ReportState.QUEUED && !window(report) || due(report, impatient))));
    }

    @Test
    public void nothingGoesTwiceAndTheOrderIsThatOfArrival() {
        each((room, batch, impatient) -> {
            List<Long> orders = batch.stream().map(Report::order).toList();
            assertEquals(orders.stream().distinct().sorted().toList(), orders);
            assertTrue(room.containsAll(batch));
        });
    }

    @Test
    public void noTwoFilesOfOneNameLieInTheFolder() {
        each((room, batch, impatient) -> {
            Set<String> names = new HashSet<>();
            batch.stream().filter(report -> report.progress().sofieName().isEmpty())
                    .forEach(report -> assertTrue("twice: " + name(report), names.add(name(report))));
        });
    }

    @Test
    public void nothingOvertakesInItsLane() {
        each((room, batch, impatient) -> {
            for (Report going : batch) {
                for (Report other : room) {
                    boolean earlier = other.order() < going.order() && (other.state() == ReportState.QUEUED || due(other, impatient));
                    assertTrue(other.id() + " is overtaken by " + going.id(),
                            !earlier || !other.lane().meets(going.lane()) || batch.contains(other));
                }
            }
        });
    }

    @Test
    public void nothingGoesBesideWhatMayBeInSofiesHands() {
        each((room, batch, impatient) -> {
            for (Report going : batch) {
                for (Report other : room) {
                    boolean stops = other.state().blocksLane() && !due(other, impatient);
                    assertTrue(going.id() + " goes beside " + other.id(), !stops || !other.lane().meets(going.lane()));
                }
            }
        });
    }

    @Test
    public void behindARetryFromSofiesQueueNothingGoesInItsLane() {
        each((room, batch, impatient) -> {
            for (Report retry : batch) {
                for (Report other : batch) {
                    boolean behind = other.order() > retry.order() && retry.progress().sofieName().isPresent();
                    assertTrue(!behind || !other.lane().meets(retry.lane()));
                }
            }
        });
    }

    @Test
    public void theFirstThatIsFreeGoes() {
        each((room, batch, impatient) -> room.stream().filter(report -> report.state() == ReportState.QUEUED || due(report, impatient))
                .min((one, other) -> Long.compare(one.order(), other.order())).ifPresent(first -> {
                    boolean stopped = room.stream().anyMatch(other -> other.state().blocksLane() && !due(other, impatient) && other.lane().meets(first.lane()));
                    assertEquals(first.id(), !stopped && !window(first), batch.contains(first));
                }));
    }

    @Test
    public void whatIsHeldOrNotYetCheckedIsInNobodysWay() {
        each((room, batch, impatient) -> {
            List<Report> without = room.stream().filter(report -> report.state() != ReportState.HELD && report.state() != ReportState.DETECTED
                    && report.state() != ReportState.CHECKED).toList();
            assertEquals(batch, Lanes.next(without, NOW, impatient));
        });
    }

    @Test
    public void otherKindsAreInNobodysWayUnlessTheirNamesAreAlike() {
        each((room, batch, impatient) -> {
            for (String kind : List.of("DECSAL", "CARTID")) {
                List<Report> alone = room.stream().filter(report -> report.declaration().kind().equals(kind)).toList();
                boolean alike = room.stream().filter(report -> !alone.contains(report)).anyMatch(other -> alone.stream()
                        .anyMatch(report -> name(report).equals(name(other))));
                if (!alike) {
                    assertEquals(Lanes.next(alone, NOW, impatient), batch.stream().filter(alone::contains).toList());
                }
            }
        });
    }

    @Test
    public void theOrderOfTheListIsNothing() {
        each((room, batch, impatient) -> {
            List<Report> other = new ArrayList<>(room);
            Collections.reverse(other);
            assertEquals(batch, Lanes.next(other, NOW, impatient));
        });
    }

    @Test
    public void thereIsSomethingToWakeForExactlyWhenSomethingHasATimeAhead() {
        each((room, batch, impatient) -> {
            List<Instant> ahead = room.stream().filter(report -> report.state() == ReportState.FAILED || report.state() == ReportState.QUEUED)
                    .flatMap(report -> report.progress().nextTry().stream()).filter(NOW::isBefore).sorted().toList();
            assertEquals(ahead.stream().findFirst(), Lanes.nextTry(room, NOW));
        });
    }

    /** What is asked of a batch. */
    @FunctionalInterface
    private interface Property {
        void holds(List<Report> room, List<Report> batch, boolean impatient);
    }

    private static void each(Property property) {
        for (long seed = 0; seed < ROOMS; seed++) {
            List<Report> room = room(new Random(seed));
            boolean impatient = seed % 4 == 0;
            try {
                property.holds(room, Lanes.next(room, NOW, impatient), impatient);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + room.stream().map(LanesPropertiesTest::told).toList() + (impatient ? " impatient" : ""), e);
            }
        }
    }

    private static List<Report> room(Random random) {
        List<Report> room = new ArrayList<>();
        int size = 1 + random.nextInt(LARGEST);
        for (int order = 1; order <= size; order++) {
            ReportState state = OPEN[random.nextInt(OPEN.length)];
            boolean scans = random.nextInt(3) == 0;
            String name = scans ? "CARTID" + random.nextInt(4) + ".JPG" : NAMES.get(random.nextInt(NAMES.size()));
            Optional<String> employer = Optional.of("" + "ABC".charAt(random.nextInt(3))).filter(text -> !scans && random.nextInt(4) > 0);
            boolean again = state == ReportState.FAILED || state == ReportState.QUEUED && random.nextInt(4) == 0;
            Optional<Instant> next = Optional.of(NOW.plusSeconds(random.nextInt(5) - 2)).filter(time -> again && random.nextInt(4) > 0);
            Optional<String> sofieName = Optional.of("SOFI." + order).filter(text -> state == ReportState.FAILED && random.nextBoolean());
            Instant changed = random.nextInt(6) == 0 ? NOW.plusSeconds(59 + random.nextInt(4)) : NOW.minusSeconds(5);
            Progress progress = new Progress(state, 1, Optional.empty(), Optional.empty(), sofieName, next, OptionalInt.empty());
            room.add(new Report("r" + order, new StoredFile("found-" + order, Optional.of(name), "", 1, Optional.empty()),
                    new Declaration(scans ? "CARTID" : "DECSAL", Optional.empty(), employer, Optional.empty()), progress, NOW, changed, order));
        }
        Collections.shuffle(room, random);
        return room;
    }

    private static boolean due(Report report, boolean impatient) {
        return report.state() == ReportState.FAILED
                && report.progress().nextTry().filter(next -> impatient || !next.isAfter(NOW) || clockWasSetBack(report)).isPresent();
    }

    /** Can still be pulled back. */
    private static boolean window(Report report) {
        return report.state() == ReportState.QUEUED && !clockWasSetBack(report) && report.progress().nextTry().filter(NOW::isBefore).isPresent();
    }

    private static boolean clockWasSetBack(Report report) {
        return report.changedAt().isAfter(NOW.plusSeconds(60));
    }

    private static String name(Report report) {
        return report.file().officialName().orElse("").toLowerCase(Locale.ROOT);
    }

    private static String told(Report report) {
        return report.id() + " " + report.state() + " " + report.file().officialName().orElse("") + " " + report.declaration().employer() + " "
                + report.progress().nextTry() + report.progress().sofieName();
    }
}
