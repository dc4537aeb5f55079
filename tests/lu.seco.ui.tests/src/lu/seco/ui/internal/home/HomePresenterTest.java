// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.home;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.Order;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Subject;
import lu.seco.core.sofie.InstallationSetup;
import lu.seco.core.sofie.RunKind;
import lu.seco.core.staging.Released;
import lu.seco.core.validity.Ending;
import lu.seco.core.validity.Validity;
import lu.seco.testkit.ui.Await;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.navigation.Place;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeExchange;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.FakeStaging;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeValidity;
import lu.seco.ui.tests.fakes.FakeSetup;
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
        assertEquals("Actif", view.home.fact("state"));
        assertEquals("Prochaine réception : 10:00", view.home.fact("reception"));
        assertEquals("Aucun fichier en attente", view.home.fact("waiting"));
        assertEquals("SOFiE au repos", view.home.run());
        assertFalse(view.home.running());
        assertEquals(Home.Mode.WORKING, view.home.mode());
    }

    @Test
    public void anInstallationThatIsNotSetUpIsTheOneThingToDo() {
        openAll();
        FakeSetup setup = new FakeSetup();
        engine.further().come(InstallationSetup.class, setup);
        shows(Home.Severity.ATTENTION, "SeCo n’est pas encore raccordé à SOFiE : rien ne peut partir. Faites la mise en route.");
        assertEquals(Optional.of("lu.seco.ui.command.setup"), view.home.target().flatMap(Home.Target::command));
        setup.present = true;
        presenter.refresh();
        shows(Home.Severity.GOOD, "Tout va bien.");
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
        shows(Home.Severity.PROBLEM, "1 déclaration à décider : rien ne prouve qu’elle soit partie.");
        assertEquals(Optional.of(new Home.Target(Place.SENT, Optional.of(Subject.report("a")))), view.home.target());
        sending("b");
        Samples.giveUp(journal, "b");
        shows(Home.Severity.PROBLEM, "2 déclarations à décider : incertaines, ou abandonnées après plusieurs essais.");
    }

    private void sending(String id) {
        Samples.take(journal, id, id + ".dta");
        Samples.queue(journal, id, "DECSAL");
        Samples.send(journal, id, 1);
    }

    @Test
    public void whoWaitsForAnAnswerIsLeftInPeaceUntilThen() {
        openAll();
        sending("a");
        Samples.doubtWithFacts(journal, "a");
        Samples.waitUntil(journal, "a", Samples.NOW.plusSeconds(3600));
        shows(Home.Severity.GOOD, "Tout va bien.");
        Samples.waitUntil(journal, "a", Samples.NOW.minusSeconds(1));
        shows(Home.Severity.PROBLEM, "1 déclaration à décider : rien ne prouve qu’elle soit partie.");
    }

    @Test
    public void aPauseOfTheConnectionSaysUntilWhenAndWhatTriesAtOnce() {
        openAll();
        exchange.become(paused(Samples.NOW.plusSeconds(900), List.of()));
        shows(Home.Severity.ATTENTION, "La connexion échoue : SeCo ne lance rien de lui-même avant 09:45. "
                + "« Envoyer maintenant » essaie aussitôt.");
        assertEquals("Connexion : pause jusqu’à 09:45", view.home.fact("reception"));
        assertEquals(Home.Mode.WORKING, view.home.mode());
        sending("a");
        Samples.doubt(journal, "a");
        shows(Home.Severity.PROBLEM, "1 déclaration à décider : rien ne prouve qu’elle soit partie.");
        assertEquals("Connexion : pause jusqu’à 09:45", view.home.fact("reception"));
    }

    @Test
    public void aPauseOfTheConnectionThatIsOverIsNotShown() {
        openAll();
        exchange.become(paused(Samples.NOW, List.of()));
        shows(Home.Severity.GOOD, "Tout va bien.");
        assertEquals("Prochaine réception : 10:00", view.home.fact("reception"));
    }

    @Test
    public void whoBlocksTheOthersIsLedTo() {
        openAll();
        sending("a");
        Samples.fail(journal, "a");
        exchange.become(FakeExchange.status(EngineState.ACTIVE, Optional.empty(), 1, List.of(Message.of("lane.blocked.failed", "a.dta", 1)), true));
        shows(Home.Severity.ATTENTION, "[fr] lane.blocked.failed a.dta 1");
        assertEquals(Optional.of(new Home.Target(Place.SENT, Optional.of(Subject.report("a")))), view.home.target());
        exchange.become(paused(Samples.NOW.plusSeconds(900), List.of(Message.of("lane.blocked.failed", "a.dta", 1))));
        work.run();
        assertTrue(view.home.sentence(), view.home.sentence().startsWith("La connexion échoue"));
    }

    private static EngineStatus paused(Instant until, List<Message> hindrances) {
        EngineStatus active = FakeExchange.active();
        return new EngineStatus(active.state(), active.run(), active.nextReception(), active.waiting(), active.pending(), active.folders(),
                Optional.of(until), hindrances);
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
        assertEquals(Home.Mode.PAUSED, view.home.mode());
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
        assertEquals(Home.Mode.ABSENT, view.home.mode());
        presenter.order(Order.SEND);
        assertEquals(List.of(), exchange.orders());
    }

    @Test
    public void anUncertainReportLeadsToItsRow() {
        openAll();
        Samples.take(journal, "a", "DECSAL.dta");
        Samples.queue(journal, "a", "DECSAL");
        Samples.send(journal, "a", 1);
        Samples.doubt(journal, "a");
        work.run();
        assertEquals(Optional.of(new Home.Target(Place.SENT, Optional.of(Subject.report("a")))), view.home.target());
    }

    @Test
    public void aPassiveStationSaysSoAndDrivesNothing() {
        openAll();
        exchange.become(FakeExchange.status(EngineState.PASSIVE, Optional.empty(), 0, List.of(), true));
        shows(Home.Severity.GOOD, "Tout va bien. Ce poste regarde seulement : il montre et prévient, mais n’envoie et ne reçoit rien.");
        assertEquals("Passif", view.home.fact("state"));
        assertEquals(Home.Mode.PASSIVE, view.home.mode());
        String refusal = "Ce poste est passif : il ne pilote pas SOFiE. Demandez-le au poste qui envoie.";
        for (Order order : Order.values()) {
            presenter.order(order);
            assertEquals(refusal, view.told);
        }
        view.told = "";
        presenter.togglePause();
        assertEquals(refusal, view.told);
        view.told = "";
        presenter.interrupt();
        work.run();
        assertEquals(refusal, view.told);
        assertEquals(List.of(), exchange.orders());
        assertEquals(List.of(), exchange.persons());
        assertEquals(List.of(), exchange.interrupts());
    }

    @Test
    public void aProblemOnAPassiveStationIsStillTheFirstThing() {
        openAll();
        exchange.become(FakeExchange.status(EngineState.PASSIVE, Optional.empty(), 0, List.of(), true));
        Samples.take(journal, "a", "DECSAL.dta");
        Samples.queue(journal, "a", "DECSAL");
        Samples.send(journal, "a", 1);
        Samples.doubt(journal, "a");
        work.run();
        assertEquals(Home.Severity.PROBLEM, view.home.severity());
    }

    @Test
    public void whatEndsIsToldInTheOrderOfItsUrgency() {
        openAll();
        shows(Home.Severity.GOOD, "Tout va bien.");
        assertEquals("Certificat : fin inconnue", view.home.fact("certificate"));
        assertEquals("Mot de passe : fin inconnue", view.home.fact("password"));
        FakeValidity validity = new FakeValidity();
        LocalDate today = LocalDate.ofInstant(Samples.NOW, Samples.CLOCK.getZone());
        validity.ends(FakeValidity.certificate(today.plusDays(40), Ending.Urgency.SOON),
                FakeValidity.password(today, Ending.Source.RECORDED, Ending.Urgency.CALM));
        engine.bindValidity(validity);
        work.run();
        assertEquals(Home.Severity.ATTENTION, view.home.severity());
        assertEquals(Optional.of(Home.Target.of(Place.CERTIFICATE)), view.home.target());
        assertTrue(view.home.sentence(), view.home.sentence().endsWith("Les étapes sont dans « Certificat »."));
        assertEquals("Certificat : 40 jours", view.home.fact("certificate"));
        assertEquals("Mot de passe : dernier jour", view.home.fact("password"));
        assertTrue(view.home.facts().stream().anyMatch(fact -> fact.name().equals("certificate") && fact.pressing()));
        validity.ends(FakeValidity.certificate(today.minusDays(1), Ending.Urgency.ENDED));
        presenter.togglePause();
        presenter.refresh();
        work.run();
        assertEquals("an end is worse than a pause", Home.Severity.PROBLEM, view.home.severity());
        assertEquals("Certificat : échu", view.home.fact("certificate"));
        assertEquals("Mot de passe : fin inconnue", view.home.fact("password"));
    }

    @Test
    public void whatEndsIsNotReadAgainWithEveryEvent() {
        openAll();
        int[] reads = {0};
        engine.bindValidity(new Validity() {
            @Override
            public List<Ending> endings() {
                reads[0]++;
                return List.of();
            }

            @Override
            public void passwordChanged(LocalDate day, String person) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void certificateEnds(LocalDate day, String person) {
                throw new UnsupportedOperationException();
            }
        });
        work.run();
        Samples.take(journal, "a", "DECSAL.dta");
        work.run();
        Samples.take(journal, "b", "DECSAL.dta");
        work.run();
        assertEquals(1, reads[0]);
        journal.add(EventType.VALIDITY_RECORDED, Subject.ENGINE, Map.of(Fact.ITEM, Ending.PASSWORD));
        work.run();
        assertEquals(2, reads[0]);
    }

    @Test
    public void stagedFilesAreToldOnlyIfNothingIsWorse() {
        openAll();
        FakeStaging staging = new FakeStaging();
        staging.tell(events::stagingChanged);
        staging.put(List.of(FakeStaging.good(1), FakeStaging.good(2)));
        engine.bindStaging(staging);
        shows(Home.Severity.ATTENTION, "2 fichiers attendent dans « À valider ».");
        assertEquals(Optional.of(Home.Target.of(Place.STAGING)), view.home.target());
        presenter.togglePause();
        shows(Home.Severity.ATTENTION, "SeCo est en pause : rien ne part ni ne revient. Cliquez sur « Reprendre ».");
        presenter.togglePause();
        staging.put(List.of());
        staging.released(List.of(new Released("a", "DECSAL.dta", "anne", Samples.NOW.plusSeconds(600))));
        shows(Home.Severity.GOOD, "Tout va bien. Un fichier libéré peut encore être rappelé jusqu’à 09:40.");
    }

    @Test
    public void theNewestReturnIsShown() {
        openAll();
        shows(Home.Severity.GOOD, "Tout va bien.");
        assertEquals("Aucun retour encore", view.home.fact("answer"));
        Samples.take(journal, "a", "DECSAL.dta");
        Samples.queue(journal, "a", "DECSAL");
        Samples.send(journal, "a", 1);
        Samples.prove(journal, "a");
        Samples.answer(journal, "a", "r", 0);
        work.run();
        assertTrue(view.home.fact("answer"), view.home.fact("answer").startsWith("Dernier retour : "));
    }

    @Test
    public void aRunIsInterruptedInSomebodysName() {
        openAll();
        presenter.interrupt();
        assertEquals("SOFiE ne travaille pas : il n’y a rien à arrêter.", view.told);
        exchange.become(FakeExchange.running(RunKind.SEND, 1));
        presenter.interrupt();
        work.run();
        assertEquals(List.of("anne"), exchange.interrupts());
    }

    @Test
    public void whileServicesAreOpenedNothingIsMissing() {
        engine.opening(true);
        open("");
        shows(Home.Severity.GOOD, "SeCo s’ouvre…");
        engine.opening(false);
        work.run();
        assertEquals(Home.Severity.PROBLEM, view.home.severity());
    }

    @Test
    public void whoWatchesIsToldToo() {
        openAll();
        work.run();
        List<Home> seen = new ArrayList<>();
        Runnable end = presenter.watch(seen::add);
        assertEquals("what is shown is told at once", List.of(view.home), seen);
        exchange.become(FakeExchange.running(RunKind.SEND, 1));
        work.run();
        assertEquals(view.home, seen.get(seen.size() - 1));
        end.run();
        int before = seen.size();
        exchange.become(FakeExchange.active());
        work.run();
        assertEquals(before, seen.size());
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
