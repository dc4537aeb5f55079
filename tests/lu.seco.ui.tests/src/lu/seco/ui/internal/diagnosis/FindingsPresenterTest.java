// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.core.diagnosis.Remedy;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.diagnosis.Troubles;
import lu.seco.core.diagnosis.Worded;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.testkit.ui.Await;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeChecks;
import lu.seco.ui.tests.fakes.FakeClock;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeExchange;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeTimedWork;
import lu.seco.ui.tests.fakes.FakeTroubles;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.After;
import org.junit.Test;

public class FindingsPresenterTest {

    private final EngineEvents events = new EngineEvents();
    private final Engine engine = new Engine(events);
    private final FakeClock clock = new FakeClock(Samples.NOW);
    private final FakeExchange exchange = new FakeExchange();
    private final FakeChecks checks = new FakeChecks();
    private final FakeTimedWork work = new FakeTimedWork();
    private final FakeTimedWork tests = new FakeTimedWork();
    private final FakeErrors errors = new FakeErrors();
    private final Workers workers = new Workers(errors);
    private final List<FindingsShown> all = new ArrayList<>();
    private final List<String> logged = new ArrayList<>();
    private FindingsPresenter presenter;

    private void open(Check... known) {
        open(Duration.ofSeconds(20), known);
    }

    private void open(Duration limit, Check... known) {
        engine.bindClock(clock);
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        exchange.tell(events::changed);
        engine.bindExchange(exchange);
        for (Check check : known) {
            engine.bindCheck(check);
        }
        Room room = new Room(engine, Words.language(""), workers, Runnable::run, "");
        presenter = new FindingsPresenter(room, work, tests, new CheckRunner(limit), all::add, (what, error) -> logged.add(what + " " + error));
        work.run();
    }

    private void test() {
        presenter.test();
        tests.run();
        work.run();
    }

    private FindingsShown shown() {
        return all.get(all.size() - 1);
    }

    private List<String> lines() {
        return shown().findings().stream().map(finding -> finding.word() + " | " + finding.title() + " | " + finding.found()).toList();
    }

    @After
    public void close() {
        checks.release();
        workers.close();
    }

    @Test
    public void beforeTheFirstTestNothingIsClaimed() {
        open(checks.good("a"));
        assertEquals("Rien à signaler ; l’installation n’a pas encore été testée.", shown().headline());
        assertEquals("Pas encore testé", shown().last());
        assertEquals(List.of(), shown().findings());
        assertFalse(shown().running());
    }

    @Test
    public void theInstallationIsTestedFirstAndWhatIsGoodIsShownToo() {
        open(checks.good("seco.disk"), checks.check("sofie.script", true, () -> List.of(CheckResult.good(Message.of("script.there")))),
                checks.check("sofie.audit", true, () -> List.of()));
        test();
        assertEquals(List.of("sofie.audit", "sofie.script", "seco.disk"), checks.ran());
        assertEquals("Rien à signaler.", shown().headline());
        assertEquals("Dernier test : 09:30", shown().last());
        assertEquals(List.of("En ordre | [fr] check.sofie.audit | ", "En ordre | [fr] check.sofie.script | [fr] script.there",
                "En ordre | [fr] check.seco.disk | [fr] found.seco.disk"), lines());
        assertEquals("< 1 s", shown().findings().get(0).aside());
        assertFalse(presenter.running());
    }

    @Test
    public void theGravestComesFirstWithItsRemedy() {
        open(checks.good("a"), checks.warning("b"), checks.bad("c"),
                checks.check("d", false, () -> List.of(new CheckResult(CheckResult.Outcome.UNKNOWN, Message.of("nobody.knows"), Optional.empty()))));
        test();
        assertEquals("3 choses à regarder", shown().headline());
        assertEquals(Level.PROBLEM, shown().level());
        assertEquals(List.of("À faire | [fr] check.c | [fr] found.c", "À savoir | [fr] check.b | [fr] found.b",
                "Inconnu | [fr] check.d | [fr] nobody.knows", "En ordre | [fr] check.a | [fr] found.a"), lines());
        assertEquals("[fr] remedy.c", shown().findings().get(0).remedy());
        assertEquals("Vu depuis 09:30", shown().findings().get(0).aside());
        assertTrue(shown().findings().get(0).spoken(), shown().findings().get(0).spoken().contains("[fr] remedy.c"));
    }

    @Test
    public void whatTheLogsShowComesWithTheStepsOfTheRemedyBook() {
        Worded step = new Worded("Changez le mot de passe.", "Change the password.", "Ändern Sie das Passwort.");
        Remedy remedy = new Remedy("password.expired", Remedy.Weight.BLOCKING, new Worded("Mot de passe expiré", "Password expired", "Passwort abgelaufen"),
                new Worded("Rien ne part.", "Nothing goes.", "Nichts geht hinaus."), step, List.of(step, step), Optional.empty(), "documented", "help");
        Trouble.Place place = new Trouble.Place("log_technical.log", 10, 2, "ERROR password expired");
        List<Trouble> troubles = new ArrayList<>(List.of(new Trouble("t1", remedy, Samples.NOW, Samples.NOW, 3, Optional.empty(), List.of(), List.of(),
                Optional.of(place), Optional.of(place))));
        open();
        engine.further().come(Troubles.class, new FakeTroubles(troubles));
        work.run();
        assertEquals(List.of("À faire | Mot de passe expiré | Rien ne part. Dernière ligne : ERROR password expired"), lines());
        assertEquals("1) Changez le mot de passe. 2) Changez le mot de passe.", shown().findings().get(0).remedy());
        assertEquals("Vu depuis 09:30, 3 fois", shown().findings().get(0).aside());
        troubles.clear();
        engine.further().touched();
        work.run();
        assertEquals("what is gone is forgotten", List.of(), lines());
    }

    @Test
    public void sinceWhenIsRememberedUntilItIsGone() {
        List<CheckResult> found = new ArrayList<>(List.of(CheckResult.bad(Message.of("disk.low", 812), Message.of("disk.remedy"))));
        open(checks.check("disk", false, () -> List.copyOf(found)));
        test();
        clock.pass(Duration.ofMinutes(20));
        found.set(0, CheckResult.bad(Message.of("disk.low", 640), Message.of("disk.remedy")));
        test();
        assertEquals("[fr] disk.low 640", shown().findings().get(0).found());
        assertEquals("Vu depuis 09:30", shown().findings().get(0).aside());
        found.set(0, CheckResult.good(Message.of("disk.fine")));
        test();
        found.set(0, CheckResult.bad(Message.of("disk.low", 512), Message.of("disk.remedy")));
        test();
        assertEquals("Vu depuis 09:50", shown().findings().get(0).aside());
    }

    @Test
    public void aBrokenCheckIsSaidLoggedAndStopsNobody() {
        open(checks.good("a"), checks.broken("b"), checks.good("c"));
        test();
        assertEquals(List.of("a", "b", "c"), checks.ran());
        assertEquals("Inconnu | [fr] check.b | Ce contrôle a échoué lui-même (IllegalStateException).", lines().get(0));
        assertEquals(List.of("the check b is broken java.lang.IllegalStateException: broken on purpose"), logged);
    }

    @Test
    public void aCheckThatHangsIsLeftAloneAndNotStartedTwice() {
        open(Duration.ofMillis(50), checks.hanging("a"), checks.good("b"));
        test();
        assertEquals(List.of("a", "b"), checks.ran());
        assertTrue(lines().get(0), lines().get(0).startsWith("Inconnu | [fr] check.a | Ce contrôle n’a pas répondu en "));
        test();
        assertEquals("it still hangs", List.of("a", "b", "b"), checks.ran());
        checks.release();
        Await.until("the hanging check ends", () -> {
            presenter.test();
            tests.run();
            return checks.ran().stream().filter("a"::equals).count() == 2;
        });
    }

    @Test
    public void betweenTwoChecksTheTestCanBeStopped() {
        open(checks.check("a", false, () -> {
            presenter.cancel();
            return List.of();
        }), checks.good("b"), checks.good("c"));
        test();
        assertEquals(List.of("a"), checks.ran());
        assertEquals("Dernier test : 09:30, interrompu", shown().last());
        assertEquals(List.of("Pas testé | [fr] check.b | Pas regardé : le test a été arrêté avant.",
                "Pas testé | [fr] check.c | Pas regardé : le test a été arrêté avant.", "En ordre | [fr] check.a | "), lines());
    }

    @Test
    public void whatAStoppedTestDidNotReachStaysAsItWas() {
        boolean[] stop = {false};
        open(checks.check("a", false, () -> {
            if (stop[0]) {
                presenter.cancel();
            }
            return List.of();
        }), checks.bad("b"));
        test();
        stop[0] = true;
        test();
        assertEquals("À faire | [fr] check.b | [fr] found.b", lines().get(0));
    }

    @Test
    public void eachCheckIsSeenAsItGoes() {
        CountDownLatch go = new CountDownLatch(1);
        engine.bindClock(clock);
        engine.bindCheck(checks.good("a"));
        engine.bindCheck(checks.check("b", false, () -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                return List.of();
            }
            return List.of();
        }));
        List<FindingsShown> seen = new CopyOnWriteArrayList<>();
        Room room = new Room(engine, Words.language(""), workers, Runnable::run, "");
        FindingsPresenter live = new FindingsPresenter(room, room.work("findings"), room.work("checks"), new CheckRunner(Duration.ofSeconds(20)),
                seen::add, (what, error) -> logged.add(what));
        live.test();
        live.test();
        Await.until("the second check goes on", () -> seen.stream().anyMatch(one -> one.progress().equals("Contrôle 2 sur 2 : check.b")));
        FindingsShown going = seen.get(seen.size() - 1);
        assertTrue(going.running());
        assertEquals(1, going.done());
        assertEquals(2, going.total());
        go.countDown();
        Await.until("the end", () -> !seen.get(seen.size() - 1).running());
        assertEquals("a second wish during a test is none", List.of("a", "b"), checks.ran());
    }

    @Test
    public void hindrancesFoldersAndSettingsAreFindings() {
        open();
        exchange.become(FakeExchange.status(EngineState.ACTIVE, Optional.empty(), 0, List.of(Message.of("sofie.in.use")), false));
        work.run();
        assertEquals("2 choses à regarder", shown().headline());
        assertEquals("À faire | Moteur | [fr] sofie.in.use", lines().get(0));
        assertEquals("À faire | Dossier | Le dossier /srv/paie/Départ n’est pas accessible.", lines().get(1));
        Findings findings = new Findings(engine, Words.language(""));
        List<Finding> settings = findings.all(FakeExchange.active(),
                List.of(new SettingsProblem(12, "retry.limit", "many", Message.of("setting.number")),
                        new SettingsProblem(0, "", "/srv/seco/seco.properties", Message.of("setting.file"))), List.of());
        assertEquals("Réglages, ligne 12", settings.get(0).title());
        assertEquals("Corrigez « retry.limit » dans le fichier de réglages ; l’ancienne valeur reste en attendant.", settings.get(0).remedy());
        assertEquals("Réglages", settings.get(1).title());
        exchange.become(FakeExchange.active());
        work.run();
        assertEquals(List.of(), shown().findings());
    }

    @Test
    public void checksThatAreGoneLeaveNothingBehind() {
        Check bad = checks.bad("a");
        open(bad);
        test();
        assertEquals(1, shown().findings().size());
        engine.unbindCheck(bad);
        test();
        assertEquals(List.of(), shown().findings());
        assertEquals("Aucun contrôle n’est encore disponible.", shown().last());
    }

    @Test
    public void afterTheEndNothingIsShown() {
        open(checks.good("a"));
        presenter.close();
        int before = all.size();
        exchange.become(FakeExchange.active());
        work.run();
        assertEquals(before, all.size());
    }
}
