// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalException;
import lu.seco.core.sofie.LoginTrouble;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.fakes.Office;
import lu.seco.exchange.internal.send.Passage;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** When no run begins by itself because nothing comes through: three failures, a quarter of an hour, two hours at most. */
public class ConnectionTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Office office;
    private Connection connection;

    @Before
    public void open() throws Exception {
        office = new Office(temporary.getRoot().toPath());
        restart();
    }

    private void restart() throws JournalException {
        connection = Connection.of(new Services(new Surroundings(office.data, office.ids, office.clock, office.texts), office.journal, office.contents,
                office.sofie, office.knowledge, office.notifier, Steps.NONE));
    }

    private boolean ended(Passage passage) throws JournalException {
        return connection.ended(passage, false, Optional.empty(), office.settings().connection());
    }

    private void failThrice() throws JournalException {
        for (int i = 0; i < 3; i++) {
            assertEquals(Optional.empty(), connection.pausedUntil());
            assertFalse(ended(Passage.FAILED));
        }
    }

    @Test
    public void afterThreeFailuresItIsPausedAndToldOnceAndThePauseDoubles() throws Exception {
        failThrice();
        for (long minutes : new long[] {15, 30, 60, 120, 120}) {
            assertEquals(Optional.of(office.clock.instant().plus(Duration.ofMinutes(minutes))), connection.pausedUntil());
            office.clock.advance(Duration.ofMinutes(minutes));
            assertEquals(Optional.empty(), connection.pausedUntil());
            assertFalse(ended(Passage.FAILED));
        }
        assertEquals(List.of("ALARM connection.paused"), office.notifier.codes());
        assertEquals(6, office.journal.count(EventType.CONNECTION_PAUSED));
        assertEquals(Optional.of("PT15M"), office.journal.all().get(0).fact(Fact.DURATION));
    }

    @Test
    public void aRunThatComesThroughEndsItWithOneNotice() throws Exception {
        failThrice();
        assertTrue(ended(Passage.THROUGH));
        assertFalse(ended(Passage.THROUGH));
        assertEquals(Optional.empty(), connection.pausedUntil());
        assertEquals(List.of("ALARM connection.paused", "INFORMATION connection.back"), office.notifier.codes());
        assertEquals(1, office.journal.count(EventType.CONNECTION_BACK));
        failThrice();
        assertEquals("begins anew", Optional.of(office.clock.instant().plus(Duration.ofMinutes(15))), connection.pausedUntil());
    }

    private void refused(LoginTrouble trouble) throws JournalException {
        assertFalse(connection.ended(Passage.FAILED, false, Optional.of(trouble), office.settings().connection()));
    }

    @Test
    public void whoIsNotLetInPausesAtOnceForTheLongestTimeAndSaysWhy() throws Exception {
        refused(LoginTrouble.PASSWORD_EXPIRED);
        Instant until = office.clock.instant().plus(Duration.ofHours(2));
        assertEquals(Optional.of(until), connection.pausedUntil());
        assertEquals(Optional.of(Message.of("connection.login.password-expired", until)), connection.refused());
        assertEquals(List.of("ALARM connection.login.password-expired"), office.notifier.codes());
        restart();
        assertEquals("a restart knows it", Optional.of(Message.of("connection.login.password-expired", until)), connection.refused());
        office.clock.advance(Duration.ofHours(2));
        refused(LoginTrouble.PASSWORD_EXPIRED);
        ended(Passage.FAILED);
        assertEquals("one alert", List.of("ALARM connection.login.password-expired"), office.notifier.codes());
        assertTrue(ended(Passage.THROUGH));
        assertEquals(Optional.empty(), connection.refused());
        restart();
        assertEquals(Optional.empty(), connection.refused());
        refused(LoginTrouble.PASSWORD_EXPIRED);
        assertEquals("news again", 3, office.notifier.codes().size());
    }

    @Test
    public void anotherReasonIsNews() throws Exception {
        failThrice();
        refused(LoginTrouble.PASSWORD_EXPIRED);
        refused(LoginTrouble.CERTIFICATE_EXPIRED);
        assertEquals(List.of("ALARM connection.paused", "ALARM connection.login.password-expired", "ALARM connection.login.certificate-expired"),
                office.notifier.codes());
    }

    @Test
    public void failuresThatAreNotInARowDoNotCount() throws Exception {
        for (int i = 0; i < 5; i++) {
            ended(Passage.FAILED);
            ended(Passage.FAILED);
            ended(i % 2 == 0 ? Passage.THROUGH : Passage.QUIET);
        }
        assertEquals(0, office.journal.all().size());
    }

    @Test
    public void aQuietRunSaysNothingWhileSomethingWaitsThatFailed() throws Exception {
        failThrice();
        assertFalse(connection.ended(Passage.QUIET, true, Optional.empty(), office.settings().connection()));
        assertFalse(ended(Passage.UNSAID));
        assertTrue(connection.pausedUntil().isPresent());
        assertTrue(ended(Passage.QUIET));
        assertEquals(Optional.empty(), connection.pausedUntil());
    }

    @Test
    public void whatAPersonOrdersInAPauseAndFailsMakesItNoLonger() throws Exception {
        failThrice();
        Optional<Instant> until = connection.pausedUntil();
        office.clock.advance(Duration.ofMinutes(1));
        ended(Passage.FAILED);
        assertEquals(until, connection.pausedUntil());
    }

    @Test
    public void itSurvivesARestart() throws Exception {
        failThrice();
        Optional<Instant> until = connection.pausedUntil();
        restart();
        assertEquals(until, connection.pausedUntil());
        office.clock.set(until.orElseThrow());
        ended(Passage.FAILED);
        assertEquals(Optional.of(office.clock.instant().plus(Duration.ofMinutes(30))), connection.pausedUntil());
        ended(Passage.THROUGH);
        restart();
        assertEquals(Optional.empty(), connection.pausedUntil());
        assertEquals(List.of("ALARM connection.paused", "INFORMATION connection.back"), office.notifier.codes());
    }

    @Test
    public void whatCannotBeJournalledIsNoPauseAndTriedAgain() throws Exception {
        ended(Passage.FAILED);
        ended(Passage.FAILED);
        office.journal.down(true);
        try {
            ended(Passage.FAILED);
        } catch (JournalException e) {
            assertEquals(Message.of("journal.write.failed", "disk full"), e.told());
        }
        assertEquals(Optional.empty(), connection.pausedUntil());
        office.journal.down(false);
        ended(Passage.FAILED);
        assertTrue(connection.pausedUntil().isPresent());
    }

    @Test
    public void aClockThatIsSetBackEndsIt() throws IOException, JournalException {
        failThrice();
        office.clock.advance(Duration.ofDays(-1));
        assertEquals(Optional.empty(), connection.pausedUntil());
    }
}
