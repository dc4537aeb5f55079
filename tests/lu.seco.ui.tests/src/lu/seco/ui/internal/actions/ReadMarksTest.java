// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.actions;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.Locale;
import java.util.Optional;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeExchange;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeWork;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.Before;
import org.junit.Test;

public class ReadMarksTest {

    private final Engine engine = new Engine(new EngineEvents());
    private final FakeJournal journal = new FakeJournal();
    private final FakeWork work = new FakeWork();
    private ReadMarks marks;
    private String sorry = "";

    @Before
    public void open() {
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindJournal(journal);
        marks = new ReadMarks(engine, work, Runnable::run, Words.language(""), "anne");
        Samples.take(journal, "a", "DECSAL.dta");
        Samples.queue(journal, "a", "DECSAL");
        Samples.send(journal, "a", 1);
        Samples.prove(journal, "a");
        Samples.answer(journal, "a", "r1", 0);
        Samples.answer(journal, "a", "r2", 0);
    }

    private Reception row(String id) throws JournalException {
        return journal.reception(id).orElseThrow();
    }

    private Optional<JournalEvent> last(String id) throws JournalException {
        return journal.history(Subject.reception(id)).stream().reduce((before, after) -> after);
    }

    @Test
    public void whatStaysSelectedIsRead() throws JournalException {
        marks.selected(row("r1"));
        work.run();
        assertTrue(row("r1").read());
        assertEquals(EventType.RECEPTION_READ, last("r1").orElseThrow().type());
        assertEquals(Optional.of("anne"), last("r1").orElseThrow().fact(Fact.PERSON));
        int events = journal.history(Subject.reception("r1")).size();
        marks.selected(row("r1"));
        marks.opened(row("r1"));
        work.run();
        assertEquals("once is enough", events, journal.history(Subject.reception("r1")).size());
    }

    @Test
    public void whatIsOnlyWalkedPastIsNot() throws JournalException {
        marks.selected(row("r1"));
        marks.selected(row("r2"));
        work.run();
        assertFalse(row("r1").read());
        assertTrue(row("r2").read());
    }

    @Test
    public void openingReadsAtOnceAndAPersonMayTurnItRound() throws JournalException {
        marks.opened(row("r1"));
        work.run();
        assertTrue(row("r1").read());
        marks.toggle(row("r1"), sentence -> sorry = sentence);
        work.run();
        assertFalse(row("r1").read());
        assertEquals(EventType.RECEPTION_UNREAD, last("r1").orElseThrow().type());
        assertEquals("", sorry);
    }

    @Test
    public void anUnreadableJournalIsSaidToTheOneWhoAsked() throws JournalException {
        Reception reception = row("r1");
        journal.broken(true);
        marks.selected(reception);
        work.run();
        assertEquals("", sorry);
        marks.toggle(reception, sentence -> sorry = sentence);
        work.run();
        assertEquals("[fr] journal.unreadable", sorry);
    }

    @Test
    public void actionsRunAgainThroughTheEngine() {
        RunAgain again = new RunAgain(engine, Runnable::run, Words.language(""), "anne");
        again.run("r1", told -> { }, sentence -> sorry = sentence);
        assertEquals("Le moteur n’est pas disponible : la demande n’a pas pu être transmise.", sorry);
        FakeExchange exchange = new FakeExchange();
        engine.bindExchange(exchange);
        String[] answer = {""};
        again.run("r1", told -> answer[0] = told, sentence -> answer[0] = sentence);
        assertTrue(answer[0], answer[0].startsWith("[fr] "));
    }
}
