// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.exchange.Decision;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Subject;
import lu.seco.core.staging.Staging;
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
        presenter = new DetailPresenter(engine, work, Runnable::run, view, Words.language(""), "anne");
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
        assertEquals(1, view.detail.other().linked().size());
        assertEquals("2 enregistrements refusés", view.detail.other().linked().get(0).remark());
        assertEquals("Le CCSS a répondu – 2 enregistrements refusés", view.detail.timeline().get(5).text());
        show(Subject.reception("r"));
        assertEquals("DECSAL.dta", view.detail.other().linked().get(0).name());
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
        assertEquals(List.of(Decision.WAS_SENT, Decision.SEND, Decision.WAIT, Decision.DROP),
                view.detail.choices().stream().map(Detail.Choice::decision).toList());
        presenter.decide("a", Decision.WAS_SENT);
        assertEquals(List.of("a WAS_SENT anne"), exchange.decisions());
        assertEquals("[fr] decision.impossible a", view.sorry);
        exchange.agree();
        presenter.decide("a", Decision.WAIT);
        assertEquals("[fr] decide.done a", view.told);
    }

    private void sending(String id) {
        Samples.take(journal, id, id + ".dta");
        Samples.queue(journal, id, "DECSAL");
        Samples.send(journal, id, 2);
    }

    private Detail.Card card() {
        return view.detail.card().orElseThrow();
    }

    @Test
    public void whoDecidesAnUnclearReportIsToldAllThatIsKnown() {
        sending("a");
        Samples.doubtWithFacts(journal, "a");
        show(Subject.report("a"));
        assertEquals("Rien ne prouve que « a.dta » soit parti, ni qu’il ne le soit pas. À vous de décider.", card().heading());
        assertFalse(card().quiet());
        assertEquals(List.of("Raison : [fr] sofie.proof.unclear-line a", "Dernier essai : n° 2, le 10/02/2026 09:30:04",
                "Ligne de SOFiE : 2026-02-10 08:30:17.450 UPL ??? 999900203 (log_audit.log:4711)",
                "Dossiers de SOFiE : le fichier n’était dans aucun de ceux que l’on connaît",
                "Une erreur ne se rattrape pas : dit envoyé à tort, il n’arrive jamais ; renvoyé à tort, il arrive deux fois."), card().lines());
        assertEquals("", card().hindrance());
        assertEquals("", view.detail.choices().get(2).question());
    }

    /** What is not noted is never made up, and what stands in the journal may be anything. */
    @Test
    public void whatIsNotKnownIsSaidToBeUnknown() {
        sending("a");
        journal.add(EventType.REPORT_UNCERTAIN, Subject.report("a"), Map.of(Fact.WHEREABOUTS, "ELSEWHERE"));
        show(Subject.report("a"));
        assertTrue(card().lines().toString(), card().lines().contains("Ligne de SOFiE : aucune ne tranche"));
        assertTrue(card().lines().contains("Dossiers de SOFiE : rien n’a été noté"));
    }

    @Test
    public void theCardIsQuietWhileAPersonWaitsForAnAnswer() {
        sending("a");
        Samples.doubtWithFacts(journal, "a");
        Samples.waitUntil(journal, "a", Samples.NOW.plusSeconds(3600));
        show(Subject.report("a"));
        assertTrue(card().quiet());
        assertEquals("On attend jusqu’au 10/02/2026 10:30:00 une réponse qui prouve si « a.dta » est parti. SeCo ne le renvoie pas de lui-même.",
                card().heading());
        assertEquals("10/02/2026 10:30:00", fact("On attend jusqu’au"));
        assertEquals(4, view.detail.choices().size());
    }

    @Test
    public void afterTheWaitTheReasonIsStillTheFirstOne() {
        sending("a");
        Samples.doubtWithFacts(journal, "a");
        Samples.waitUntil(journal, "a", Samples.NOW.minusSeconds(1));
        journal.add(EventType.REPORT_UNCERTAIN, Subject.report("a"), Map.of(Fact.REASON, Message.of("send.uncertain.waited", "a.dta").format()));
        show(Subject.report("a"));
        assertFalse(card().quiet());
        assertEquals(List.of("Raison : [fr] sofie.proof.unclear-line a", "[fr] send.uncertain.waited a.dta"), card().lines().subList(0, 2));
        assertTrue(card().lines().contains("Dossiers de SOFiE : le fichier n’était dans aucun de ceux que l’on connaît"));
    }

    @Test
    public void aGivenUpReportIsProvenNotSent() {
        sending("a");
        Samples.fail(journal, "a");
        show(Subject.report("a"));
        assertTrue(view.detail.card().isEmpty());
        Samples.giveUp(journal, "a");
        work.run();
        assertEquals("« a.dta » n’est pas parti, c’est prouvé. SeCo n’essaie plus de lui-même : à vous de décider.", card().heading());
        assertEquals(List.of("Renvoyer", "Ne pas envoyer"), view.detail.choices().stream().map(Detail.Choice::label).toList());
    }

    @Test
    public void whatLiesInTheQueueOfSofieCanOnlyBeTriedAgain() {
        sending("a");
        journal.add(EventType.REPORT_FAILED, Subject.report("a"), Map.of(Fact.REASON, Message.of("sofie.no.connection").format(),
                Fact.SOFIE_NAME, "SOFI.1", Fact.WHEREABOUTS, "QUEUE"));
        show(Subject.report("a"));
        assertTrue(card().heading().contains("dans la file de SOFiE"));
        assertEquals(List.of(Decision.SEND), view.detail.choices().stream().map(Detail.Choice::decision).toList());
    }

    @Test
    public void aPassiveStationSaysWhyNothingIsDecidedThere() {
        FakeExchange exchange = new FakeExchange();
        engine.bindExchange(exchange);
        exchange.tell(events::changed);
        sending("a");
        Samples.doubt(journal, "a");
        show(Subject.report("a"));
        assertEquals("", card().hindrance());
        exchange.become(FakeExchange.status(EngineState.PASSIVE, Optional.empty(), 0, List.of(), true));
        work.run();
        assertEquals("Ce poste est passif : la décision se prend au poste qui envoie.", card().hindrance());
        presenter.decide("a", Decision.SEND);
        assertEquals("Ce poste est passif : la décision se prend au poste qui envoie.", view.sorry);
        assertEquals(List.of(), exchange.decisions());
    }

    @Test
    public void aProbableCorrectionLeadsToWhatItCorrects() {
        Samples.take(journal, "a", "DECSAL.dta");
        Samples.queue(journal, "a", "DECSAL");
        Samples.take(journal, "b", "DECSAL bis.dta");
        journal.add(EventType.REPORT_CHECKED, Subject.report("b"), Map.of(Fact.KIND, "DECSAL", Fact.CORRECTS, "a"));
        show(Subject.report("b"));
        assertEquals("correction probable de DECSAL.dta, 10/02/2026", fact("Corrige"));
        assertEquals(Optional.of(Subject.report("a")), view.detail.facts().get(1).target());
        journal.forget("a");
        presenter.reload();
        work.run();
        assertEquals("correction probable d’un envoi qui n’est plus dans le journal", fact("Corrige"));
    }

    @Test
    public void whoWaitsBehindAnotherSaysBehindWhomAndNoLonger() {
        sending("a");
        Samples.doubt(journal, "a");
        Samples.take(journal, "b", "b.dta");
        Samples.queue(journal, "b", "DECSAL");
        Samples.take(journal, "c", "c.dta");
        Samples.queue(journal, "c", "DECAFF");
        show(Subject.report("c"));
        assertEquals("-", fact("Attend"));
        show(Subject.report("b"));
        assertEquals("derrière a.dta (Incertain)", fact("Attend"));
        Samples.prove(journal, "a");
        work.run();
        assertEquals("-", fact("Attend"));
    }

    @Test
    public void aHeldReportIsDecidedHereUnlessItMustBeValidated() {
        Samples.take(journal, "a", "DECSAL.dta");
        Samples.queue(journal, "a", "DECSAL");
        Samples.hold(journal, "a", "intake.twin");
        show(Subject.report("a"));
        assertEquals(List.of(Decision.SEND, Decision.DROP), view.detail.choices().stream().map(Detail.Choice::decision).toList());
        Samples.take(journal, "b", "DECSAL.dta");
        Samples.queue(journal, "b", "DECSAL");
        Samples.hold(journal, "b", Staging.MUST_VALIDATE);
        show(Subject.report("b"));
        assertEquals(List.of(), view.detail.choices());
    }

    @Test
    public void silenceIsExplainedOnlyWhereSomethingWasSent() {
        Samples.take(journal, "a", "DECSAL.dta");
        Samples.queue(journal, "a", "DECSAL");
        show(Subject.report("a"));
        assertEquals("Aucune réponse reçue.", view.detail.other().nothing());
        Samples.send(journal, "a", 1);
        Samples.prove(journal, "a");
        work.run();
        assertTrue(view.detail.other().nothing().contains("cela ne prouve pas que tout est accepté"));
    }

    @Test
    public void whatWasDoneWithAnAnswerIsToldInWords() {
        Samples.take(journal, "a", "DECSAL.dta");
        Samples.queue(journal, "a", "DECSAL");
        Samples.send(journal, "a", 1);
        Samples.prove(journal, "a");
        Samples.answer(journal, "a", "r", 2);
        Subject reception = Subject.reception("r");
        journal.add(EventType.RECEPTION_ACTION, reception,
                Map.of(Fact.ACTION, "SALRET run /opt/import", Fact.RESULT, Message.of("action.failed.exit", "3").format()));
        journal.add(EventType.RECEPTION_AGAIN, reception, Map.of(Fact.PERSON, "anne"));
        journal.add(EventType.RECEPTION_ACTION, reception, Map.of(Fact.ACTION, "SALRET notify", Fact.RESULT, "Not A Message"));
        journal.add(EventType.RECEPTION_READ, reception, Map.of(Fact.PERSON, "anne"));
        show(reception);
        assertEquals(List.of("Publié", "SALRET run /opt/import", "Actions relancées", "SALRET notify"),
                view.detail.other().deeds().stream().map(Detail.Deed::deed).toList());
        assertEquals(List.of("/srv/paie/Retours/SALRET.1900990001500_999901_26021008311801.DTA", "[fr] action.failed.exit 3", "par anne",
                "Not A Message"), view.detail.other().deeds().stream().map(Detail.Deed::result).toList());
        assertEquals(List.of(false, true, false, false), view.detail.other().deeds().stream().map(Detail.Deed::failed).toList());
        assertEquals("Lu, par anne", view.detail.timeline().get(view.detail.timeline().size() - 1).text());
    }

    /** What stands in the journal came from outside. */
    @Test
    public void hostileFactsStayOnTheirLine() {
        journal.add(EventType.REPORT_TAKEN, Subject.report("a"), Map.of(Fact.FILE_NAME, "x\u202ednp.exe\nevil", Fact.SOURCE, "/srv\n/paie",
                Fact.SHA256, "ab".repeat(32), Fact.SIZE, "1"));
        show(Subject.report("a"));
        assertEquals("x\ufffddnp.exe evil", fact("Nom du fichier"));
        assertEquals("/srv /paie", view.detail.timeline().get(0).source());
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
        private String told;

        @Override
        public void show(Detail shown) {
            detail = shown;
        }

        @Override
        public void told(String said) {
            told = said;
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
