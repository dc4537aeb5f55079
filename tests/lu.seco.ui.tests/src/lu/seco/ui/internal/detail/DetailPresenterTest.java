// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Locale;
import lu.seco.core.exchange.Decision;
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

public class DetailPresenterTest {

    private final EngineEvents events = new EngineEvents();
    private final Engine engine = new Engine(events);
    private final FakeJournal journal = new FakeJournal();
    private final FakeWork work = new FakeWork();
    private final NotingView view = new NotingView();
    private DetailPresenter presenter;

    @Before
    public void open() {
        engine.bindClock(Samples.CLOCK);
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindJournal(journal);
        journal.tell(events::appended);
        presenter = new DetailPresenter(engine, work, Runnable::run, view, Words.language(""));
    }

    private void show(Subject subject) {
        presenter.show(subject);
        work.run();
    }

    private String fact(String name) {
        return view.detail.facts().stream().filter(line -> line.name().equals(name)).map(Detail.Line::value).findFirst().orElse("-");
    }

    @Test
    public void aReportTellsItsStoryWithTheLinesThatProveIt() {
        Samples.take(journal, "a", "DECSAL_01_2026_1.dta");
        Samples.queue(journal, "a", "DECSAL");
        Samples.send(journal, "a", 1);
        Samples.prove(journal, "a");
        show(Subject.report("a"));
        assertEquals(List.of("Pris dans « Départ »", "Vérifié", "Mis en file", "Essai 1 : remis à SOFiE", "Envoi prouvé"),
                view.detail.timeline().stream().map(Detail.Moment::text).toList());
        assertEquals("2026-02-10 08:30:17.450 UPL SOFI.26021008301512.999900203.888810008", view.detail.timeline().get(4).evidence());
        assertEquals("log_audit.log:4711", view.detail.timeline().get(4).source());
        assertEquals("Envoyé", fact("État"));
        assertEquals("janvier 2026", fact("Mois"));
        assertEquals("Aucun refus reçu au 10/02/2026 (le CCSS se tait quand tout va bien)", fact("Réponse"));
        assertEquals("DECSAL.dta", fact("Nom officiel"));
    }

    @Test
    public void whatHappensNextAppearsByItself() {
        Samples.take(journal, "a", "DECSAL.dta");
        Samples.queue(journal, "a", "DECSAL");
        show(Subject.report("a"));
        Samples.send(journal, "a", 1);
        Samples.fail(journal, "a");
        work.run();
        assertEquals("Non envoyé – [fr] sofie.no.connection, prochain essai 10/02/2026 09:45:00",
                view.detail.timeline().get(4).text());
        assertTrue(view.detail.timeline().get(4).evidence().contains("!!! UPL"));
    }

    @Test
    public void answersAreListedWithWhatTheyRefuse() {
        Samples.take(journal, "a", "DECSAL.dta");
        Samples.queue(journal, "a", "DECSAL");
        Samples.send(journal, "a", 1);
        Samples.prove(journal, "a");
        Samples.answer(journal, "a", "r", 2);
        show(Subject.report("a"));
        assertEquals("2 enregistrements refusés", fact("Réponse"));
        assertEquals(1, view.detail.linked().size());
        assertEquals("2 enregistrements refusés", view.detail.linked().get(0).remark());
        assertEquals("Le CCSS a répondu – 2 enregistrements refusés", view.detail.timeline().get(5).text());
        show(Subject.reception("r"));
        assertEquals("DECSAL.dta", view.detail.linked().get(0).file().name());
        assertEquals("/srv/paie/Retours/SALRET.1900990001500_999901_26021008311801.DTA", fact("Se trouve dans"));
    }

    @Test
    public void anUncertainReportOffersWhatToDecide() {
        FakeExchange exchange = new FakeExchange();
        engine.bindExchange(exchange);
        Samples.take(journal, "a", "DECSAL.dta");
        Samples.queue(journal, "a", "DECSAL");
        Samples.send(journal, "a", 1);
        show(Subject.report("a"));
        assertEquals(List.of(), view.detail.choices());
        Samples.doubt(journal, "a");
        work.run();
        assertEquals(List.of(Decision.WAS_SENT, Decision.SEND, Decision.DROP),
                view.detail.choices().stream().map(Detail.Choice::decision).toList());
        presenter.decide("a", Decision.WAS_SENT, "anne");
        assertEquals(List.of("a WAS_SENT anne"), exchange.decisions());
        assertEquals("[fr] decision.impossible a", view.sorry);
    }

    @Test
    public void aLostRowAndAnUnreadableJournalAreSaid() {
        show(Subject.report("nowhere"));
        assertEquals("Cette ligne n’est plus dans le journal (archivée).", view.sentence);
        journal.broken(true);
        presenter.reload();
        work.run();
        assertEquals("L’histoire ne peut pas être lue : [fr] journal.unreadable", view.sentence);
    }

    private static final class NotingView implements DetailView {

        private Detail detail;
        private String sentence;
        private String sorry;

        @Override
        public void show(Detail shown) {
            detail = shown;
        }

        @Override
        public void sorry(String said) {
            sorry = said;
        }

        @Override
        public void say(String said) {
            sentence = said;
        }
    }
}
