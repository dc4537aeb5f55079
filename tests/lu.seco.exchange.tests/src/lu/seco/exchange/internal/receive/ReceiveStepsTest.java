// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.receive;

import static org.junit.Assert.assertEquals;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Subject;
import lu.seco.core.sofie.SofieSession;
import lu.seco.exchange.internal.fakes.Office;
import lu.seco.exchange.internal.fakes.ToldSteps;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Each durable step of an answer's way is told once it is done and before anything follows from it: the kill test stops the program there. */
public class ReceiveStepsTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Office office;
    private ToldSteps steps;

    @Before
    public void open() throws Exception {
        office = new Office(temporary.getRoot().toPath());
        steps = new ToldSteps(office.journal);
    }

    @Test
    public void fromSofiesFolderToItsEnd() throws Exception {
        String report = sent("line");
        steps.told();
        office.actions = Action.parseAll("* notify", "SALRET notify");
        office.sofie.answer("SALRET.1.dta", "line");
        store();
        assertEquals(List.of("RECEIVE_STORED after REPORT_SENT", "RECEIVE_JOURNALLED after RECEPTION_RECEIVED", "RECEIVE_CLEARED after RECEPTION_RECEIVED"),
                steps.told());
        receiver().finish(office.settings());
        assertEquals(List.of("RECEIVE_LINKED after REPORT_ANSWERED", "PUBLISH_COPIED after REPORT_ANSWERED", "PUBLISH_NAMED after REPORT_ANSWERED",
                "PUBLISH_JOURNALLED after RECEPTION_PUBLISHED", "ACTION_RUN after RECEPTION_PUBLISHED", "ACTION_JOURNALLED after RECEPTION_ACTION",
                "ACTION_RUN after RECEPTION_ACTION", "ACTION_JOURNALLED after RECEPTION_ACTION", "RECEIVE_DONE after RECEPTION_DONE"), steps.told());
        String reception = office.journal.allReceptions().get(0).id();
        links().unlink(reception, report, "Anne");
        assertEquals(List.of("DECISION_STORED after REPORT_UNANSWERED"), steps.told());
        links().link(reception, report, "Anne");
        assertEquals(List.of("DECISION_STORED after REPORT_ANSWERED"), steps.told());
    }

    @Test
    public void whatIsNotDoneAgainIsNotToldAgain() throws Exception {
        office.sofie.answer("SALRET.1.dta", "line");
        store();
        receiver().finish(office.settings());
        steps.told();
        office.sofie.answer("SALRET.1.dta", "line");
        store();
        assertEquals("a left-over", List.of("RECEIVE_CLEARED after RECEPTION_DONE"), steps.told());
        office.actions = Action.parseAll("* notify");
        receiver().again(office.journal.allReceptions().get(0).id(), "Anne", office.settings().actions());
        assertEquals(List.of("ACTION_RUN after RECEPTION_AGAIN", "ACTION_JOURNALLED after RECEPTION_ACTION"), steps.told().subList(0, 2));
    }

    private Links links() {
        return new Links(office.journal, office.contents, office.knowledge, steps);
    }

    private Receiver receiver() {
        return new Receiver(office.ids, office.journal, office.contents, office.knowledge, links(), new ActionSupport(office.data, office.notifier), steps);
    }

    private void store() throws Exception {
        try (SofieSession session = office.sofie.open().session().orElseThrow()) {
            receiver().store(session.received());
        }
    }

    private String sent(String content) throws Exception {
        String id = office.ids.next();
        office.contents.copy(Files.writeString(office.root.resolve("given"), content), Office.sha(content));
        Subject subject = Subject.report(id);
        office.journal.append(List.of(new NewEvent(EventType.REPORT_TAKEN, subject, Map.of(Fact.FILE_NAME, "DECSAL.dta", Fact.SHA256, Office.sha(content))),
                new NewEvent(EventType.REPORT_CHECKED, subject, Map.of(Fact.KIND, "DECSAL")), new NewEvent(EventType.REPORT_QUEUED, subject, Map.of()),
                new NewEvent(EventType.REPORT_SENDING, subject, Map.of()), new NewEvent(EventType.REPORT_SENT, subject, Map.of())));
        return id;
    }
}
