// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.exchange.FolderRole;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.sofie.SofieSession;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.fakes.Office;
import lu.seco.exchange.internal.receive.ActionSupport;
import lu.seco.exchange.internal.receive.Links;
import lu.seco.exchange.internal.receive.Receiver;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** When answers are stored and published, and what is said while they cannot be. */
public class AnswersTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final Board board = new Board(status -> { });
    private Office office;
    private Answers answers;

    @Before
    public void open() throws Exception {
        office = new Office(temporary.getRoot().toPath());
        Links links = new Links(office.journal, office.contents, office.knowledge, Steps.NONE);
        Receiver receiver = new Receiver(office.ids, office.journal, office.contents, office.knowledge, links,
                new ActionSupport(office.data, office.notifier), Steps.NONE);
        answers = new Answers(office::settings, receiver, new FolderTroubles(board, office.journal, office.notifier, office.log.logger()), board,
                office.log.logger());
    }

    @Test
    public void atTheStartWhatAStopLeftIsFinishedThenOnlyWhatIsNew() throws Exception {
        assertTrue(answers.unfinished());
        answers.finish();
        assertFalse(answers.unfinished());
        assertEquals(0, store());
        assertFalse("nothing came", answers.unfinished());
        office.sofie.answer("SALRET.1.dta", "x");
        assertEquals(1, store());
        assertTrue(answers.unfinished());
        answers.finish();
        assertEquals(List.of("SALRET.1.dta"), Office.names(office.payroll));
        assertEquals(List.of(new FolderStatus(FolderRole.PAYROLL, office.payroll, true, false, Optional.empty())), board.status().folders());
    }

    @Test
    public void aPayrollFolderThatIsAwayIsSaidAndTriedAgain() throws Exception {
        office.sofie.answer("SALRET.1.dta", "x");
        store();
        Files.delete(office.payroll);
        answers.finish();
        assertTrue(answers.unfinished());
        assertEquals(List.of("folder.unreachable.payroll"), board.status().hindrances().stream().map(Message::code).toList());
        Files.createDirectory(office.payroll);
        answers.finish();
        assertFalse(answers.unfinished());
        assertEquals(List.of(), board.status().hindrances());
        assertEquals(List.of("SALRET.1.dta"), Office.names(office.payroll));
    }

    @Test
    public void anAnswerThatCannotBeStoredStaysAndIsSaidUntilItIs() throws Exception {
        answers.finish();
        office.sofie.answer("SALRET.1.dta", "x");
        office.contents.failNext(2);
        assertEquals(0, store());
        assertEquals(0, store());
        assertEquals(List.of("reception.store.failed"), board.status().hindrances().stream().map(Message::code).toList());
        assertEquals("logged once", 1, office.log.count("could not be stored"));
        assertTrue("others may be stored", answers.unfinished());
        assertEquals(1, store());
        assertEquals(List.of(), board.status().hindrances());
    }

    @Test
    public void whatPeopleWantAgainIsDoneUnlessTheEngineEnds() throws Exception {
        Orders orders = new Orders();
        var wanted = orders.addAgain("nonsense", "Anne");
        answers.again(orders, () -> true);
        assertFalse(wanted.isDone());
        answers.again(orders, () -> false);
        assertEquals("again.unknown", wanted.getNow(null).told().code());
        assertEquals(Optional.empty(), orders.again());
    }

    private int store() throws Exception {
        try (SofieSession session = office.sofie.open().session().orElseThrow()) {
            return answers.store(session);
        }
    }
}
