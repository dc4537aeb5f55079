// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.received;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.FakeWork;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.Before;
import org.junit.Test;

public class ActionResultsTest {

    private final Engine engine = new Engine(new EngineEvents());
    private final FakeJournal journal = new FakeJournal();
    private final FakeWork work = new FakeWork();
    private final List<String> known = new ArrayList<>();
    private boolean onUi = true;
    private final ActionResults results = new ActionResults(engine, work, Runnable::run, Words.language(""), () -> onUi);

    @Before
    public void open() {
        engine.bindJournal(journal);
        results.onKnown(known::add);
        Samples.take(journal, "a", "DECSAL.dta");
        Samples.queue(journal, "a", "DECSAL");
        Samples.send(journal, "a", 1);
        Samples.prove(journal, "a");
        Samples.answer(journal, "a", "r", 0);
    }

    private Reception row() throws JournalException {
        return journal.reception("r").orElseThrow();
    }

    private void act(String code) {
        journal.add(EventType.RECEPTION_ACTION, Subject.reception("r"), Map.of(Fact.ACTION, "SALRET copy /x", Fact.RESULT, Message.of(code, "x").format()));
    }

    private String shown() throws JournalException {
        results.of(row());
        work.run();
        return results.of(row());
    }

    @Test
    public void resultsAreReadBehindWhatIsSeen() throws JournalException {
        act("action.done.copy");
        assertEquals("", results.of(row()));
        results.of(row());
        work.run();
        assertEquals(List.of("r"), known);
        assertEquals("1 action réussie", results.of(row()));
    }

    @Test
    public void failuresAreCountedAndARepetitionCountsAnew() throws JournalException {
        assertEquals("Aucune", shown());
        act("action.done.copy");
        act("action.failed.exit");
        assertEquals("1 sur 2 en échec", shown());
        journal.add(EventType.RECEPTION_AGAIN, Subject.reception("r"), Map.of());
        act("action.done.copy");
        act("action.done.notify");
        assertEquals("2 actions réussies", shown());
    }

    @Test
    public void anExportWaitsForThem() throws JournalException {
        act("action.done.copy");
        onUi = false;
        assertEquals("1 action réussie", results.of(row()));
    }

    @Test
    public void anUnreadableJournalLeavesTheCellEmpty() throws JournalException {
        Reception row = row();
        journal.broken(true);
        results.of(row);
        work.run();
        assertEquals("", results.of(row));
    }
}
