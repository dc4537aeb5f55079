// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.receive;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.sofie.SofieException;
import lu.seco.core.sofie.SofieSession;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.fakes.Office;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** When an answer proves that an unclear file was sent, and when it does not. */
public class LinkerTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Office office;

    @Before
    public void open() throws IOException {
        office = new Office(temporary.getRoot().toPath());
    }

    @Test
    public void aFileOfLastMonthWithTheSameRecordsIsWhatWasAnswered() throws Exception {
        String lastMonth = filed("one\ntwo", EventType.REPORT_SENT);
        String unclear = filed("two\none", EventType.REPORT_UNCERTAIN);
        answer("one");
        assertEquals(ReportState.UNCERTAIN, state(unclear));
        assertEquals(ReportState.ANSWERED, state(lastMonth));
        answer("two\none");
        assertEquals("also one that was answered before", ReportState.UNCERTAIN, state(unclear));
    }

    @Test
    public void aRecordThatOnlyTheUnclearOneHasProvesIt() throws Exception {
        String lastMonth = filed("one\ntwo", EventType.REPORT_SENT);
        String unclear = filed("two\nthree", EventType.REPORT_UNCERTAIN);
        answer("two\nthree");
        assertEquals(ReportState.ANSWERED, state(unclear));
        assertEquals(ReportState.SENT, state(lastMonth));
    }

    @Test
    public void ofTwoUnclearOnesWithTheSameRecordsNeitherIsProved() throws Exception {
        String older = filed("one\ntwo", EventType.REPORT_UNCERTAIN);
        String newer = filed("one", EventType.REPORT_UNCERTAIN);
        answer("one");
        assertEquals(List.of(ReportState.UNCERTAIN, ReportState.UNCERTAIN), List.of(state(older), state(newer)));
        assertEquals(List.of(), office.journal.allReceptions().get(0).links());
        answer("two");
        assertEquals(List.of(ReportState.ANSWERED, ReportState.UNCERTAIN), List.of(state(older), state(newer)));
    }

    private void answer(String content) throws IOException, JournalException, SofieException {
        office.sofie.answer("SALRET." + office.ids.next() + ".dta", content);
        Receiver receiver = new Receiver(office.ids, office.journal, office.contents, office.knowledge, links(),
                new ActionSupport(office.data, office.notifier), Steps.NONE);
        try (SofieSession session = office.sofie.open().session().orElseThrow()) {
            receiver.store(session.received());
        }
        receiver.finish(office.settings());
    }

    private ReportState state(String id) {
        return office.journal.report(id).orElseThrow().state();
    }

    private String filed(String content, EventType end) throws IOException, JournalException {
        String id = office.ids.next();
        Path given = Files.writeString(office.root.resolve("given"), content);
        office.contents.copy(given, Office.sha(content));
        Subject subject = Subject.report(id);
        List<NewEvent> events = new ArrayList<>();
        events.add(new NewEvent(EventType.REPORT_TAKEN, subject, Map.of(Fact.FILE_NAME, "DECSAL.dta", Fact.SHA256, Office.sha(content))));
        events.add(new NewEvent(EventType.REPORT_CHECKED, subject, Map.of(Fact.KIND, "DECSAL")));
        for (EventType type : List.of(EventType.REPORT_QUEUED, EventType.REPORT_SENDING, end)) {
            events.add(new NewEvent(type, subject, Map.of()));
        }
        office.journal.append(events);
        return id;
    }

    private Links links() {
        return new Links(office.journal, office.contents, office.knowledge, Steps.NONE);
    }
}
