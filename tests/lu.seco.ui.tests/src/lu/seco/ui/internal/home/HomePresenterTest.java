// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.home;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.Order;
import lu.seco.core.sofie.RunKind;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Await;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeExchange;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeWork;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.After;
import org.junit.Test;

public class HomePresenterTest {

    private final EngineEvents events = new EngineEvents();
    private final Engine engine = new Engine(events);
    private final FakeJournal journal = new FakeJournal();
    private final FakeExchange exchange = new FakeExchange();
    private final FakeWork work = new FakeWork();
    private final Workers workers = new Workers(new FakeErrors());
    private final NotingView view = new NotingView();
    private HomePresenter presenter;

    private void open(String hindrance) {
        engine.bindClock(Samples.CLOCK);
        journal.tell(events::appended);
        exchange.tell(events::changed);
        presenter = new HomePresenter(new Room(engine, Words.language(""), workers, Runnable::run, hindrance), work, view, "anne");
        work.run();
    }

    private void openAll() {
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindJournal(journal);
        engine.bindExchange(exchange);
        exchange.start();
        open("");
    }

    @After
    public void close() {
        workers.close();
    }

    private void shows(Home.Severity severity, String sentence) {
        work.run();
        assertEquals(sentence, view.home.sentence());
        assertEquals(severity, view.home.severity());
    }

    @Test
    public void allIsWell() {
        openAll();
        shows(Home.Severity.GOOD, "Tout va bien.");
        assertEquals("Actif", view.home.state());
        assertEquals("Prochaine réception : 10:00", view.home.reception());
        assertEquals("Aucun fichier en attente", view.home.waiting());
        assertEquals("SOFiE au repos", view.home.run());
        assertFalse(view.home.running());
        assertTrue(view.home.available());
    }

    @Test
    public void aRunAndWaitingFilesAreShown() {
        openAll();
        exchange.become(FakeExchange.running(RunKind.RECEIVE, 3));
        shows(Home.Severity.GOOD, "Tout va bien : 3 fichiers attendent leur tour.");
        assertEquals("SOFiE reçoit depuis 09:30", view.home.run());
        assertTrue(view.home.running());
    }

    @Test
    public void missingServicesAreNamedAndTheirArrivalIsNoticed() {
        open("");
        shows(Home.Severity.PROBLEM, "Il manque à SeCo : le journal, le moteur d’échange, les textes. "
                + "Vérifiez les réglages et le fichier de log, puis relancez SeCo.");
        presenter.order(Order.SEND);
        assertEquals("Le moteur n’est pas disponible : la demande n’a pas pu être transmise.", view.told);
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindJournal(journal);
        exchange.start();
        engine.bindExchange(exchange);
        shows(Home.Severity.GOOD, "Tout va bien.");
    }

    @Test
    public void anUncertainReportIsTheFirstThingToDo() {
        openAll();
        exchange.become(FakeExchange.status(EngineState.ACTIVE, Optional.empty(), 0, List.of(Message.of("sofie.in.use")), true));
        shows(Home.Severity.PROBLEM, "[fr] sofie.in.use");
        Samples.take(journal, "a", "DECSAL.dta");
        Samples.queue(journal, "a", "DECSAL");
        Samples.send(journal, "a", 1);
        Samples.doubt(journal, "a");
        shows(Home.Severity.PROBLEM, "Rien ne prouve qu’un envoi soit parti : ouvrez la ligne « Incertain » et vérifiez dans SOFiE.");
    }

    @Test
    public void aFailedReportSaysWhenItIsTriedAgain() {
        openAll();
        Samples.take(journal, "a", "DECSAL.dta");
        Samples.queue(journal, "a", "DECSAL");
        Samples.send(journal, "a", 1);
        Samples.fail(journal, "a");
        shows(Home.Severity.ATTENTION, "Un envoi n’est pas encore parti ; SeCo réessaie tout seul à 09:45.");
    }

    @Test
    public void anUnreachableFolderIsNamed() {
        openAll();
        exchange.become(FakeExchange.status(EngineState.ACTIVE, Optional.empty(), 0, List.of(), false));
        work.run();
        assertTrue(view.home.sentence(), view.home.sentence().startsWith("Le dossier ") && view.home.sentence().contains("Départ"));
    }

    @Test
    public void anUnreadableJournalIsSaid() {
        openAll();
        journal.broken(true);
        presenter.refresh();
        shows(Home.Severity.PROBLEM, "Le journal n’est pas lisible : [fr] journal.unreadable");
    }

    @Test
    public void ordersReachTheEngineAndTheirOutcomeIsTold() {
        openAll();
        for (Order order : Order.values()) {
            presenter.order(order);
            Await.until("outcome of " + order, () -> view.told.equals("[fr] order.done " + order));
        }
        assertEquals(List.of(Order.SEND, Order.RECEIVE, Order.UPDATE), exchange.orders());
    }

    @Test
    public void pauseAndResumeTellWho() {
        openAll();
        presenter.togglePause();
        shows(Home.Severity.ATTENTION, "SeCo est en pause : rien ne part ni ne revient. Cliquez sur « Reprendre ».");
        assertTrue(view.home.paused());
        presenter.togglePause();
        shows(Home.Severity.GOOD, "Tout va bien.");
        assertEquals(List.of("anne", "anne"), exchange.persons());
    }

    @Test
    public void withoutTheDataFolderNothingIsOrdered() {
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindJournal(journal);
        engine.bindExchange(exchange);
        open("Le dossier de données est perdu.");
        shows(Home.Severity.PROBLEM, "Le dossier de données est perdu.");
        assertFalse(view.home.available());
        presenter.order(Order.SEND);
        assertEquals(List.of(), exchange.orders());
    }

    private static final class NotingView implements HomeView {

        private volatile Home home;
        private volatile String told = "";

        @Override
        public void show(Home shown) {
            home = shown;
        }

        @Override
        public void told(String sentence) {
            told = sentence;
        }
    }
}
