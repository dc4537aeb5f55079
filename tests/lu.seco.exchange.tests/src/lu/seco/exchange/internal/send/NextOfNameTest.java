// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.send;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Subject;
import lu.seco.core.sofie.LogPosition;
import lu.seco.exchange.internal.fakes.Office;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Up to where a line of SOFiE's log may speak of an unclear report. */
public class NextOfNameTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Office office;
    private NextOfName names;
    private String unclear;

    @Before
    public void open() throws Exception {
        office = new Office(temporary.getRoot().toPath());
        names = new NextOfName(office.journal);
        sending("DECSAL.dta", "0");
        unclear = sending("DECSAL.dta", "1");
        uncertain(unclear);
    }

    @Test
    public void withoutALaterFileOfItsNameTheWholeLogMay() throws Exception {
        sending("DECMAL.dta", "2");
        assertEquals(Optional.empty(), after());
        assertEquals("looked at once", Optional.empty(), after());
    }

    @Test
    public void aLaterFileOfItsNameEndsIt() throws Exception {
        sending("DECMAL.dta", "2");
        assertEquals(Optional.empty(), after());
        sending("decsal.DTA", "3");
        sending("DECSAL.dta", "4");
        assertEquals(Optional.of(new LogPosition("3")), after());
        assertEquals(Optional.of(new LogPosition("3")), after());
    }

    @Test
    public void howeverManyCameBetween() throws Exception {
        for (int i = 0; i < 450; i++) {
            sending("DECMAL.dta", "m" + i);
        }
        sending("DECSAL.dta", "far");
        assertEquals(Optional.of(new LogPosition("far")), after());
    }

    @Test
    public void itsOwnNextAttemptBeginsTheSearchAnew() throws Exception {
        sending("DECSAL.dta", "3");
        assertEquals(Optional.of(new LogPosition("3")), after());
        office.journal.append(List.of(new NewEvent(EventType.REPORT_QUEUED, Subject.report(unclear), Map.of())));
        attempt(unclear, "4");
        uncertain(unclear);
        assertEquals("its own attempt is no other file", Optional.empty(), after());
        sending("DECSAL.dta", "5");
        assertEquals(Optional.of(new LogPosition("5")), after());
    }

    @Test
    public void whatIsForgottenIsLookedForAgain() throws Exception {
        sending("DECSAL.dta", "3");
        after();
        names.keep(List.of());
        assertEquals(Optional.of(new LogPosition("3")), after());
        names.keep(List.of(unclear));
        assertEquals(Optional.of(new LogPosition("3")), after());
    }

    private Optional<LogPosition> after() throws JournalException {
        return names.after(office.journal.report(unclear).orElseThrow());
    }

    private String sending(String name, String position) throws IOException, JournalException {
        String id = SenderTest.queue(office, name, "1", position);
        attempt(id, position);
        return id;
    }

    private void attempt(String id, String position) throws JournalException {
        office.journal.append(List.of(new NewEvent(EventType.REPORT_SENDING, Subject.report(id),
                Map.of(Fact.POSITION, position, Fact.ATTEMPT, "1", Fact.RUN, "run"))));
    }

    private void uncertain(String id) throws JournalException {
        office.journal.append(List.of(new NewEvent(EventType.REPORT_UNCERTAIN, Subject.report(id), Map.of())));
    }
}
