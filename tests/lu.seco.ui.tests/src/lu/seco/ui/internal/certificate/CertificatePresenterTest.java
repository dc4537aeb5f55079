// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.Subject;
import lu.seco.core.validity.Ending;
import lu.seco.core.validity.Ending.Source;
import lu.seco.core.validity.Ending.Urgency;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.help.Browser;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeClock;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeSettings;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeTimedWork;
import lu.seco.ui.tests.fakes.FakeValidity;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.After;
import org.junit.Test;

public class CertificatePresenterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 10);
    private static final String CERTIFICATE = "[fr] validity.certificate.title";
    private static final String PASSWORD = "[fr] validity.password.title";

    private final EngineEvents events = new EngineEvents();
    private final Engine engine = new Engine(events);
    private final FakeClock clock = new FakeClock(Samples.NOW);
    private final FakeValidity validity = new FakeValidity();
    private final FakeTimedWork work = new FakeTimedWork();
    private final FakeErrors errors = new FakeErrors();
    private final Workers workers = new Workers(errors);
    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private final NotingView view = new NotingView();
    private CertificatePresenter presenter;
    private boolean browserThere = true;

    private void open(Ending... endings) {
        engine.bindClock(clock);
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        validity.ends(endings);
        engine.bindValidity(validity);
        start("anne");
    }

    private void start(String person) {
        Room room = new Room(engine, Words.language(""), workers, Runnable::run, "");
        Ticks.Store store = new Ticks.Store() {
            @Override
            public String kept(String key, String otherwise) {
                return kept.getOrDefault(key, otherwise);
            }

            @Override
            public void keep(String key, String value) {
                kept.put(key, value);
            }
        };
        Browser browser = new Browser(room, work, address -> browserThere, errors);
        presenter = new CertificatePresenter(room, work, view, new Ticks(store, person), browser, person);
        work.run();
    }

    @After
    public void close() {
        workers.close();
    }

    private EndingCard card(String item) {
        return view.shown.cards().stream().filter(card -> card.item().equals(item)).findFirst().orElseThrow();
    }

    private Guide guide(String item) {
        return view.shown.guides().stream().filter(guide -> guide.item().equals(item)).findFirst().orElseThrow();
    }

    @Test
    public void everythingFarAwayIsCalm() {
        open(FakeValidity.password(TODAY.plusDays(60), Source.DERIVED, Urgency.CALM), FakeValidity.certificate(TODAY.plusDays(300), Urgency.CALM));
        assertEquals("Rien ne presse : la prochaine échéance est le 11 avril 2026, dans 60 jours.", view.shown.headline());
        assertEquals(Urgency.CALM, view.shown.urgency());
        EndingCard certificate = card(Ending.CERTIFICATE);
        assertEquals("300 jours", certificate.left());
        assertEquals("Dernier jour : 7 décembre 2026", certificate.last());
        assertEquals("Lu directement.", certificate.source());
        assertEquals("Rien à faire", certificate.word());
        assertEquals("Déduit, par exemple de la date d’un fichier.", card(Ending.PASSWORD).source());
        assertEquals(CERTIFICATE + ", Rien à faire. 300 jours. Dernier jour : 7 décembre 2026. Lu directement.", certificate.spoken());
    }

    @Test
    public void whatEndsSoonIsTheHeadline() {
        open(FakeValidity.password(TODAY.plusDays(10), Source.RECORDED, Urgency.URGENT), FakeValidity.certificate(TODAY.plusDays(300), Urgency.CALM));
        assertEquals(PASSWORD + " : fin dans 10 jours, le 20 février 2026. Suivez les étapes ci-dessous.", view.shown.headline());
        assertEquals("10 jours", card(Ending.PASSWORD).left());
        assertEquals("Urgent", card(Ending.PASSWORD).word());
        assertEquals("Noté par une personne.", card(Ending.PASSWORD).source());
    }

    @Test
    public void tomorrowAndTodayAreSaidAsSuch() {
        open(FakeValidity.certificate(TODAY.plusDays(1), Urgency.URGENT));
        assertEquals(CERTIFICATE + " : fin demain, le 11 février 2026. Suivez les étapes ci-dessous.", view.shown.headline());
        assertEquals("1 jour", card(Ending.CERTIFICATE).left());
        validity.ends(FakeValidity.certificate(TODAY, Urgency.URGENT));
        presenter.refresh();
        work.run();
        assertEquals(CERTIFICATE + " : dernier jour aujourd’hui, le 10 février 2026. Suivez les étapes ci-dessous.", view.shown.headline());
        assertEquals("Dernier jour", card(Ending.CERTIFICATE).left());
    }

    @Test
    public void whatHasEndedAndWhatNobodyKnowsIsSaid() {
        open(FakeValidity.certificate(TODAY.minusDays(3), Urgency.ENDED), FakeValidity.unknown(Ending.PASSWORD));
        assertEquals(CERTIFICATE + " : terminé depuis le 7 février 2026. Suivez les étapes ci-dessous.", view.shown.headline());
        assertEquals("Terminé", card(Ending.CERTIFICATE).left());
        EndingCard unknown = card(Ending.PASSWORD);
        assertEquals("Fin inconnue", unknown.left());
        assertEquals("Dernier jour : inconnu", unknown.last());
        assertEquals("Inconnu", unknown.word());
        assertEquals("SeCo n’a rien pu lire, et personne ne l’a noté.", unknown.source());
        assertEquals("[fr] validity.password.unknown", unknown.told());
        validity.ends(FakeValidity.unknown(Ending.PASSWORD));
        presenter.refresh();
        work.run();
        assertEquals(PASSWORD + " : la fin n’est pas connue. Notez-la, et SeCo vous préviendra à temps.", view.shown.headline());
    }

    @Test
    public void withoutTheServiceThatIsSaidAndItsArrivalNoticed() {
        engine.bindClock(clock);
        start("anne");
        assertEquals("SeCo ne peut pas suivre les échéances pour l’instant : ce service n’est pas encore prêt.", view.shown.headline());
        assertFalse(view.shown.able());
        presenter.passwordChanged(TODAY);
        work.run();
        assertEquals("Le jour n’a pas pu être noté : le suivi des échéances n’est pas encore prêt. Réessayez dans un instant.", view.sorry);
        validity.ends(FakeValidity.certificate(TODAY.plusDays(300), Urgency.CALM));
        engine.bindValidity(validity);
        work.run();
        assertTrue(view.shown.able());
        assertEquals("300 jours", card(Ending.CERTIFICATE).left());
    }

    @Test
    public void aChangedPasswordIsRecordedWithDayAndPerson() {
        open(FakeValidity.unknown(Ending.PASSWORD));
        presenter.passwordChanged(TODAY.minusDays(2));
        work.run();
        assertEquals(List.of("password 2026-02-08 anne"), validity.recorded());
        assertEquals("Noté : mot de passe SOFiE changé le 8 février 2026.", view.told);
        presenter.certificateEnds(TODAY.plusYears(1));
        work.run();
        assertEquals("certificate 2027-02-10 anne", validity.recorded().get(1));
        assertEquals("Noté : le certificat est valable jusqu’au 10 février 2027.", view.told);
    }

    @Test
    public void nobodyChangedThePasswordTomorrow() {
        open(FakeValidity.unknown(Ending.PASSWORD));
        presenter.passwordChanged(TODAY.plusDays(1));
        work.run();
        assertEquals(List.of(), validity.recorded());
        assertEquals("Ce jour est dans l’avenir : choisissez aujourd’hui ou un jour passé.", view.sorry);
        assertEquals("", presenter.whyNotChanged(TODAY));
        assertEquals(view.sorry, presenter.whyNotChanged(TODAY.plusDays(1)));
    }

    @Test
    public void aJournalThatDoesNotTakeItIsTold() {
        open(FakeValidity.unknown(Ending.PASSWORD));
        validity.broken(true);
        presenter.passwordChanged(TODAY);
        work.run();
        assertEquals("Le jour n’a pas pu être noté : [fr] journal.full", view.sorry);
        assertEquals("", view.told);
    }

    @Test
    public void whatOthersRecordIsSeenAtOnce() {
        open(FakeValidity.unknown(Ending.PASSWORD));
        validity.ends(FakeValidity.password(TODAY.plusDays(90), Source.RECORDED, Urgency.CALM));
        events.appended(List.of(event(EventType.ENGINE_STARTED, Map.of())));
        work.run();
        assertEquals("Fin inconnue", card(Ending.PASSWORD).left());
        events.appended(List.of(event(EventType.VALIDITY_RECORDED, Map.of(Fact.ITEM, Ending.PASSWORD))));
        work.run();
        assertEquals("90 jours", card(Ending.PASSWORD).left());
    }

    @Test
    public void whoRecordedItIsSaid() {
        engine.bindJournal(journalWith(event(EventType.VALIDITY_RECORDED,
                Map.of(Fact.ITEM, Ending.PASSWORD, Fact.PERSON, "béatrice", Fact.DAY, "2026-02-01")), event(EventType.VALIDITY_RECORDED,
                Map.of(Fact.ITEM, Ending.PASSWORD, Fact.PERSON, "old", Fact.DAY, "2025-02-01"))));
        open(FakeValidity.password(TODAY.plusDays(80), Source.RECORDED, Urgency.CALM));
        assertEquals("Noté par béatrice le 10 février 2026.", card(Ending.PASSWORD).source());
    }

    @Test
    public void atMidnightADayLessIsLeft() {
        open(FakeValidity.password(TODAY.plusDays(1), Source.RECORDED, Urgency.URGENT));
        assertEquals("1 jour", card(Ending.PASSWORD).left());
        Duration untilMidnight = Duration.ofHours(14).plusMinutes(30);
        step(untilMidnight.minusSeconds(1));
        assertEquals("1 jour", card(Ending.PASSWORD).left());
        step(Duration.ofSeconds(2));
        assertEquals("Dernier jour", card(Ending.PASSWORD).left());
        step(Duration.ofDays(1));
        assertEquals("Terminé", card(Ending.PASSWORD).left());
        assertEquals("though the engine said otherwise", Urgency.ENDED, card(Ending.PASSWORD).urgency());
    }

    @Test
    public void aClockThatGoesBackIsFollowed() {
        open(FakeValidity.certificate(TODAY.plusDays(10), Urgency.URGENT));
        clock.pass(Duration.ofDays(-2));
        work.pass(Duration.ofHours(1));
        assertEquals("12 jours", card(Ending.CERTIFICATE).left());
    }

    @Test
    public void afterTheEndNothingIsWaitedFor() {
        open(FakeValidity.certificate(TODAY.plusDays(10), Urgency.URGENT));
        presenter.close();
        assertEquals(0, work.waiting());
        CertificateShown last = view.shown;
        events.appended(List.of(event(EventType.VALIDITY_RECORDED, Map.of())));
        work.run();
        assertEquals(last, view.shown);
    }

    @Test
    public void ticksBelongToAPersonAndEndWithTheRenewal() {
        open(FakeValidity.certificate(TODAY.plusDays(10), Urgency.URGENT));
        presenter.tick(Ending.CERTIFICATE, "login", true);
        presenter.tick(Ending.CERTIFICATE, "keys", true);
        presenter.tick(Ending.CERTIFICATE, "keys", false);
        work.run();
        assertEquals(Set.of("login"), guide(Ending.CERTIFICATE).done());
        presenter.close();
        start("bob");
        assertEquals(Set.of(), guide(Ending.CERTIFICATE).done());
        presenter.close();
        start("anne");
        assertEquals(Set.of("login"), guide(Ending.CERTIFICATE).done());
        guide(Ending.CERTIFICATE).steps().forEach(step -> presenter.tick(Ending.CERTIFICATE, step.id(), true));
        work.run();
        assertTrue(guide(Ending.CERTIFICATE).complete());
        validity.ends(FakeValidity.certificate(TODAY.plusYears(3), Urgency.CALM));
        presenter.refresh();
        work.run();
        assertEquals(Set.of(), guide(Ending.CERTIFICATE).done());
    }

    @Test
    public void whatIsKeptMayBeSpoiltByHand() {
        kept.put("certificate.steps.certificate.anne", "||rubbish");
        open(FakeValidity.certificate(TODAY.plusDays(10), Urgency.URGENT));
        assertEquals(Set.of(), guide(Ending.CERTIFICATE).done());
    }

    @Test
    public void onlyWhatHasStepsHasAGuide() {
        open(FakeValidity.unknown("other"), FakeValidity.unknown(Ending.PASSWORD));
        assertEquals(List.of(Ending.PASSWORD), view.shown.guides().stream().map(Guide::item).toList());
        assertEquals(2, view.shown.cards().size());
    }

    @Test
    public void withoutABrowserTheAddressIsSaid() {
        open();
        browserThere = false;
        presenter.open("http://example.invalid/page");
        work.run();
        assertEquals(1, errors.told().size());
        assertTrue(errors.told().get(0), errors.told().get(0).contains("http://example.invalid/page"));
    }

    @Test
    public void theWarningFollowsTheSettings() {
        assertEquals(Warnings.USUAL, Warnings.of(engine));
        FakeSettings settings = new FakeSettings(List.of());
        settings.put("validity.warn.days", "30");
        settings.put("validity.password.warn.days", "soon");
        engine.bindSettings(settings);
        assertEquals(new Warnings(30, Warnings.USUAL.password()), Warnings.of(engine));
    }

    private void step(Duration time) {
        clock.pass(time);
        work.pass(time);
    }

    private static JournalEvent event(EventType type, Map<Fact, String> facts) {
        return new JournalEvent(1, Samples.NOW, type, Subject.ENGINE, new TreeMap<>(facts), "0".repeat(64), "0".repeat(64));
    }

    /** A journal that only knows these events, newest first. */
    private static Journal journalWith(JournalEvent... all) {
        return (Journal) Proxy.newProxyInstance(Journal.class.getClassLoader(), new Class<?>[] {Journal.class},
                (proxy, method, arguments) -> method.getName().equals("events") ? new Page<>(List.of(all), false) : null);
    }

    private static final class NotingView implements CertificateView {

        private CertificateShown shown;
        private String told = "";
        private String sorry = "";

        @Override
        public void show(CertificateShown now) {
            shown = now;
        }

        @Override
        public void told(String sentence) {
            told = sentence;
        }

        @Override
        public void sorry(String sentence) {
            sorry = sentence;
        }
    }
}
