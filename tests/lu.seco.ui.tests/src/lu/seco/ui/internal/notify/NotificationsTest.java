// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.notify;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.Notice;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeWork;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.Before;
import org.junit.Test;

public class NotificationsTest {

    private final EngineEvents events = new EngineEvents();
    private final Engine engine = new Engine(events);
    private final FakeJournal journal = new FakeJournal();
    private final FakeWork work = new FakeWork();
    private final List<Popup> shown = new ArrayList<>();
    private String wanted = "all";
    private Notifications notifications;

    @Before
    public void open() {
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindJournal(journal);
        journal.tell(events::appended);
        notifications = new Notifications(engine, Words.language(""), work, Runnable::run, () -> wanted, shown::add);
    }

    private void sent(String id) {
        Samples.take(journal, id, id + ".dta");
        Samples.queue(journal, id, "DECSAL");
        Samples.send(journal, id, 1);
        Samples.prove(journal, id);
    }

    private void doubt(String id) {
        Samples.take(journal, id, id + ".dta");
        Samples.queue(journal, id, "DECSAL");
        Samples.send(journal, id, 1);
        Samples.doubt(journal, id);
    }

    @Test
    public void oneSendingIsToldWithTheNameOfItsFileAndLeadsToItsRow() {
        sent("a");
        assertEquals("gathers first", List.of(), shown);
        work.run();
        assertEquals(List.of(new Popup(false, "Envoi prouvé", "a.dta", Optional.of(Subject.report("a")))), shown);
    }

    @Test
    public void manyWithinAMomentAreOneNotification() {
        for (int i = 0; i < 12; i++) {
            sent("r" + i);
        }
        work.run();
        assertEquals(1, shown.size());
        assertEquals("12 envois prouvés", shown.get(0).title());
        assertEquals(Optional.of(Subject.report("r11")), shown.get(0).subject());
        sent("later");
        work.run();
        assertEquals("the next moment begins anew", "Envoi prouvé", shown.get(1).title());
    }

    @Test
    public void theMostUrgentComesFirstAmongSeveral() {
        sent("a");
        sent("b");
        doubt("c");
        Samples.answer(journal, "a", "r", 1);
        work.run();
        Popup popup = shown.get(0);
        assertTrue(popup.problem());
        assertEquals("Plusieurs nouvelles", popup.title());
        assertEquals("Envoi incertain : à vérifier\n2 envois prouvés\nRetour reçu", popup.text());
        assertEquals(Optional.of(Subject.report("c")), popup.subject());
    }

    @Test
    public void whatIsTriedAgainIsNoNewsAndWhatIsGivenUpIs() {
        Samples.take(journal, "a", "a.dta");
        Samples.queue(journal, "a", "DECSAL");
        Samples.send(journal, "a", 1);
        Samples.fail(journal, "a");
        work.run();
        assertEquals(List.of(), shown);
        Samples.send(journal, "a", 2);
        journal.add(EventType.REPORT_FAILED, Subject.report("a"), Map.of());
        work.run();
        assertEquals("Non envoyé, une décision est nécessaire", shown.get(0).title());
    }

    @Test
    public void whatIsNotWantedIsNotShown() {
        wanted = "problems";
        sent("a");
        Samples.answer(journal, "a", "r", 0);
        work.run();
        assertEquals(List.of(), shown);
        doubt("b");
        work.run();
        assertEquals(1, shown.size());
        wanted = "none";
        doubt("c");
        events.told(new Notice(Notice.Level.ALARM, Message.of("notice.silence"), Optional.empty()));
        work.run();
        assertEquals(1, shown.size());
    }

    @Test
    public void noticesAreTold() {
        events.told(new Notice(Notice.Level.WARNING, Message.of("notice.disk", "5"), Optional.of(Subject.ENGINE)));
        work.run();
        assertEquals(List.of(new Popup(true, "À savoir", "[fr] notice.disk 5", Optional.of(Subject.ENGINE))), shown);
    }

    @Test
    public void aNoticeAboutTheSameThingTakesThePlaceOfTheEvent() {
        doubt("a");
        events.told(new Notice(Notice.Level.ALARM, Message.of("notice.uncertain", "a.dta"), Optional.of(Subject.report("a"))));
        work.run();
        assertEquals(1, shown.size());
        assertEquals("[fr] notice.uncertain a.dta", shown.get(0).text());
    }

    private static Notice asked(String id) {
        return new Notice(Notice.Level.INFORMATION, Message.of("action.notice", "SALRET", id), Optional.of(Subject.reception(id)));
    }

    @Test
    public void whatTheActionNotifyAsksForIsToldInPlaceOfTheReceptionAlsoWhereOnlyProblemsAre() {
        wanted = "problems";
        sent("a");
        Samples.answer(journal, "a", "r", 1);
        events.told(asked("r"));
        work.run();
        assertEquals(List.of(new Popup(false, "Pour information", "[fr] action.notice SALRET r", Optional.of(Subject.reception("r")))), shown);
        wanted = "all";
        Samples.answer(journal, "a", "s", 1);
        events.told(asked("s"));
        work.run();
        assertEquals("once", new Popup(false, "Pour information", "[fr] action.notice SALRET s", Optional.of(Subject.reception("s"))), shown.get(1));
        wanted = "none";
        events.told(asked("t"));
        work.run();
        assertEquals(2, shown.size());
    }

    @Test
    public void severalAnswersAskedForAreOneNotification() {
        events.told(asked("r"));
        events.told(asked("s"));
        work.run();
        assertEquals(List.of(new Popup(false, "Plusieurs nouvelles", "[fr] action.notice SALRET r\n[fr] action.notice SALRET s",
                Optional.of(Subject.reception("s")))), shown);
        for (int i = 0; i < 12; i++) {
            events.told(asked("r" + i));
        }
        work.run();
        assertEquals("12 informations", shown.get(1).text());
        assertEquals(Optional.of(Subject.reception("r11")), shown.get(1).subject());
    }

    @Test
    public void anUnreadableJournalTakesOnlyTheName() {
        sent("a");
        journal.broken(true);
        work.run();
        assertEquals("Envoi prouvé", shown.get(0).title());
        assertEquals("", shown.get(0).text());
    }

    @Test
    public void afterTheEndNothingIsShown() {
        sent("a");
        notifications.close();
        work.run();
        sent("b");
        work.run();
        assertEquals(List.of(), shown);
    }
}
