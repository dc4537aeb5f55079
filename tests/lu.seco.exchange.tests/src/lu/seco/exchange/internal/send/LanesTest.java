// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.send;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.journal.Declaration;
import lu.seco.core.journal.Progress;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.StoredFile;
import org.junit.Test;

/** Who goes next. Reports are named {@code kind/employer/official name}; their order is that in which they are made. */
public class LanesTest {

    private static final Instant NOW = Instant.parse("2026-02-10T08:00:00Z");
    private final List<Report> open = new ArrayList<>();
    private Instant changedAt = NOW;

    @Test
    public void aLaneGoesOneByOneInOrderOfArrival() {
        add("1", "DECSAL", "A", "DECSAL.dta", ReportState.QUEUED);
        add("2", "DECSAL", "A", "DECSAL.dta", ReportState.QUEUED);
        assertNext("1");
        Collections.reverse(open);
        assertNext("1");
    }

    @Test
    public void filesWithNamesOfTheirOwnGoTogetherUntilOneIsInTheWay() {
        add("1", "CARTID", null, "CARTID189001010.JPG", ReportState.QUEUED);
        add("2", "CARTID", null, "CARTID189001011.JPG", ReportState.QUEUED);
        add("3", "CARTID", null, "CARTID189001010.JPG", ReportState.QUEUED);
        add("4", "CARTID", null, "CARTID189001012.JPG", ReportState.QUEUED);
        assertNext("1", "2");
        add("0", "CARTID", null, "CARTID189001019.JPG", ReportState.UNCERTAIN);
        assertNext();
    }

    @Test
    public void aRetryFromSofiesQueueHoldsBackTheNextOfItsLane() {
        add("1", "DECSAL", "A", "DECSAL.dta", ReportState.FAILED, NOW, "SOFI.1");
        add("2", "DECSAL", "A", "DECSAL.dta", ReportState.QUEUED);
        assertNext("1");
    }

    @Test
    public void employersGoTogetherUnlessTheirFilesAreNamedAlike() {
        add("1", "DECSAL", "A", "DECSAL.dta", ReportState.QUEUED);
        add("2", "DECSAL", "B", "decsal.DTA", ReportState.QUEUED);
        add("3", "DECSAL", "C", "DECSAL.xml", ReportState.QUEUED);
        add("4", "DECMAL", "A", "DECMAL.dta", ReportState.QUEUED);
        assertNext("1", "3", "4");
    }

    @Test
    public void onesWithoutOfficialNameAreNamedAsFound() {
        add("1", "?", null, null, ReportState.QUEUED);
        add("2", "X", "A", "file-1", ReportState.QUEUED);
        assertNext("1");
    }

    @Test
    public void aNameThatIsTakenHoldsBackThoseBehindInItsLane() {
        add("1", "DECSAL", "A", "X.dta", ReportState.QUEUED);
        add("2", "DECSAL", "B", "X.dta", ReportState.QUEUED);
        add("3", "DECSAL", "B", "Y.dta", ReportState.QUEUED);
        assertNext("1");
    }

    @Test
    public void severalEmployersMeetAll() {
        add("1", "DECSAL", null, "X.dta", ReportState.UNCERTAIN);
        add("2", "DECSAL", "A", "Y.dta", ReportState.QUEUED);
        add("3", "DECMAL", "A", "Z.dta", ReportState.QUEUED);
        assertNext("3");
        open.clear();
        add("1", "DECSAL", "A", "X.dta", ReportState.QUEUED);
        add("2", "DECSAL", "B", "Y.dta", ReportState.QUEUED);
        add("3", "DECSAL", null, "X.dta", ReportState.QUEUED);
        add("4", "DECSAL", "C", "V.dta", ReportState.QUEUED);
        assertNext("1", "2");
    }

    @Test
    public void sendingUncertainAndFailedOnesBlockTheirLaneOnly() {
        for (ReportState state : List.of(ReportState.SENDING, ReportState.UNCERTAIN, ReportState.FAILED)) {
            open.clear();
            add("2", "DECSAL", "A", "Y.dta", ReportState.QUEUED);
            add("3", "DECSAL", "B", "Z.dta", ReportState.QUEUED);
            // even one that came later
            add("1", "DECSAL", "A", "X.dta", state);
            assertNext("3");
        }
    }

    @Test
    public void aHeldOneBlocksNothing() {
        add("1", "DECSAL", "A", "X.dta", ReportState.HELD);
        add("2", "DECSAL", "A", "Y.dta", ReportState.QUEUED);
        assertNext("2");
    }

    @Test
    public void aFailedOneGoesAgainWhenItIsDueAndBeforeThoseThatCameLater() {
        add("1", "DECSAL", "A", "X.dta", ReportState.FAILED, NOW, null);
        add("2", "DECSAL", "A", "X.dta", ReportState.QUEUED);
        assertNext("1");
        open.set(0, report("1", 1, "DECSAL", "A", "X.dta", ReportState.FAILED, NOW.plusMillis(1), null));
        assertNext();
    }

    @Test
    public void aRetryFromSofiesQueueNeedsNoNameInTheFolder() {
        add("1", "DECSAL", "A", "DECSAL.dta", ReportState.FAILED, NOW, "SOFI.1");
        add("2", "DECSAL", "B", "DECSAL.dta", ReportState.QUEUED);
        assertNext("1", "2");
    }

    @Test
    public void oneThatCanStillBePulledBackWaitsAndThoseBehindItInItsLaneWithIt() {
        add("1", "DECSAL", "A", "X.dta", ReportState.QUEUED);
        add("2", "DECSAL", "B", "Y.dta", ReportState.QUEUED, NOW.plusMillis(1), null);
        add("3", "DECSAL", "B", "Z.dta", ReportState.QUEUED);
        add("4", "DECSAL", "C", "U.dta", ReportState.QUEUED, NOW, null);
        assertNext("1", "4");
        assertEquals(Optional.of(NOW.plusMillis(1)), Lanes.nextTry(open, NOW));
        assertEquals("what is past is no reason to wake", Optional.empty(), Lanes.nextTry(open, NOW.plusMillis(1)));
    }

    @Test
    public void aClockThatWasSetBackKeepsNothingForDays() {
        add("1", "DECSAL", "A", "X.dta", ReportState.QUEUED, NOW.plusSeconds(3_600), null);
        add("2", "DECSAL", "B", "Y.dta", ReportState.FAILED, NOW.plusSeconds(3_600), null);
        assertNext();
        // the same, but the clock was an hour ahead when their waits began
        changedAt = NOW.plusSeconds(3_000);
        add("3", "DECSAL", "C", "Z.dta", ReportState.QUEUED, NOW.plusSeconds(6_600), null);
        add("4", "DECSAL", "D", "U.dta", ReportState.FAILED, NOW.plusSeconds(6_600), null);
        assertNext("3", "4");
    }

    @Test
    public void aClockThatIsCorrectedByAFewSecondsChangesNothing() {
        changedAt = NOW.plusSeconds(20);
        add("1", "DECSAL", "A", "X.dta", ReportState.QUEUED, NOW.plusSeconds(60), null);
        assertNext();
    }

    @Test
    public void whoIsImpatientTakesFailedOnesBeforeTheirTimeButNoneThatWasGivenUpAndNoneInItsWindow() {
        add("1", "DECSAL", "A", "X.dta", ReportState.FAILED, NOW.plusSeconds(60), null);
        add("2", "DECSAL", "B", "Y.dta", ReportState.FAILED);
        add("3", "DECSAL", "C", "Z.dta", ReportState.QUEUED, NOW.plusSeconds(60), null);
        assertEquals(List.of("1"), Lanes.next(open, NOW, true).stream().map(Report::id).toList());
    }

    @Test
    public void theNextTryIsTheEarliest() {
        assertEquals(Optional.empty(), Lanes.nextTry(open, NOW));
        add("1", "DECSAL", "A", "X.dta", ReportState.FAILED);
        add("2", "DECSAL", "B", "X.dta", ReportState.FAILED, NOW.plusSeconds(60), null);
        add("3", "DECSAL", "C", "X.dta", ReportState.FAILED, NOW.plusSeconds(30), null);
        add("4", "DECSAL", "D", "X.dta", ReportState.QUEUED);
        assertEquals(Optional.of(NOW.plusSeconds(30)), Lanes.nextTry(open, NOW));
    }

    private void assertNext(String... ids) {
        assertEquals(List.of(ids), Lanes.next(open, NOW, false).stream().map(Report::id).toList());
    }

    private void add(String id, String kind, String employer, String official, ReportState state) {
        add(id, kind, employer, official, state, null, null);
    }

    private void add(String id, String kind, String employer, String official, ReportState state, Instant nextTry, String sofieName) {
        open.add(report(id, open.size() + 1, kind, employer, official, state, nextTry, sofieName));
    }

    private Report report(String id, long order, String kind, String employer, String official, ReportState state, Instant nextTry,
            String sofieName) {
        Progress progress = new Progress(state, 1, Optional.empty(), Optional.empty(), Optional.ofNullable(sofieName),
                Optional.ofNullable(nextTry),
                OptionalInt.empty());
        return new Report(id, new StoredFile("FILE-" + id, Optional.ofNullable(official), "", 1, Optional.empty()),
                new Declaration(kind, Optional.empty(), Optional.ofNullable(employer), Optional.empty()), progress, NOW, changedAt, order);
    }
}
