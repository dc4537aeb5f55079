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
import lu.seco.core.check.CheckResult;
import lu.seco.core.check.SelfTest;
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
import lu.seco.ui.tests.fakes.FakeClock;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeExchange;
import lu.seco.ui.tests.fakes.FakeSelfTest;
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
    private final FakeSelfTest checks = new FakeSelfTest();
    private final FakeTimedWork work = new FakeTimedWork();
    private final FakeTimedWork tests = new FakeTimedWork();
    private final FakeErrors errors = new FakeErrors();
    private final Workers workers = new Workers(errors);
    private final List<FindingsShown> all = new ArrayList<>();
    private FindingsPresenter presenter;

    private void open() {
        engine.bindClock(clock);
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        exchange.tell(events::changed);
        engine.bindExchange(exchange);
        engine.further().come(SelfTest.class, checks);
        Room room = new Room(engine, Words.language(""), workers, Runnable::run, "");
        presenter = new FindingsPresenter(room, work, tests, all::add);
        work.run();
    }

    private void test() {
        checks.at(clock.instant());
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
        workers.close();
    }

    private List<String> rows() {
        return shown().test().rows().stream().map(row -> row.word() + " | " + row.title() + " | " + row.took() + " | " + row.found()).toList();
    }

    @Test
    public void whoOpensThePageHasItTestedUnlessThatWasJustDone() {
        checks.good("a");
        open();
        assertEquals("Rien à signaler ; l’installation n’a pas encore été testée.", shown().headline());
        assertEquals("Pas encore testé", shown().test().last());
        tests.run();
        work.run();
        assertEquals(List.of("a"), checks.ran());
        assertEquals("Rien à signaler.", shown().headline());
        assertEquals("Dernier test : 09:30", shown().test().last());
        presenter.close();
        open();
        tests.run();
        assertEquals("it was just done", List.of("a"), checks.ran());
        assertEquals("and is known", List.of("En ordre | [fr] check.a | < 1 s | [fr] found.a"), rows());
        presenter.close();
        clock.pass(Duration.ofMinutes(16));
        open();
        tests.run();
        assertEquals(List.of("a", "a"), checks.ran());
    }

    @Test
    public void everyCheckHasItsRowWithResultAndDurationAndOnlyWhatIsWrongIsAFinding() {
        checks.good("a").warning("b").bad("c").check("d", () -> List.of(new CheckResult(CheckResult.Outcome.UNKNOWN, Message.of("nobody.knows"),
                Optional.empty()))).check("e", () -> List.of());
        checks.before(Optional.empty(), Optional.of(new SelfTest.Morning(Samples.NOW.minusSeconds(7200), 2)));
        open();
        test();
        assertEquals("3 choses à regarder", shown().headline());
        assertEquals("[fr] check.c : [fr] found.c", shown().sentence());
        assertEquals(Level.PROBLEM, shown().level());
        assertEquals(List.of("À faire | [fr] check.c | [fr] found.c", "À savoir | [fr] check.b | [fr] found.b", "Inconnu | [fr] check.d | [fr] nobody.knows"),
                lines());
        assertEquals(List.of("En ordre | [fr] check.a | < 1 s | [fr] found.a", "À savoir | [fr] check.b | < 1 s | [fr] found.b",
                "À faire | [fr] check.c | < 1 s | [fr] found.c", "Inconnu | [fr] check.d | < 1 s | [fr] nobody.knows",
                "En ordre | [fr] check.e | < 1 s | "), rows());
        assertEquals("[fr] remedy.c", shown().test().rows().get(2).remedy());
        assertEquals("Vu depuis 09:30", shown().findings().get(0).aside());
        assertTrue(shown().findings().get(0).spoken(), shown().findings().get(0).spoken().contains("[fr] remedy.c"));
        assertEquals("Dernier auto-test du matin : 07:30, 2 choses ne fonctionnent pas.", shown().test().morning());
        assertFalse(presenter.running());
    }

    @Test
    public void withoutASelfTestThatIsSaid() {
        engine.further().go(SelfTest.class, checks);
        engine.bindClock(clock);
        presenter = new FindingsPresenter(new Room(engine, Words.language(""), workers, Runnable::run, ""), work, tests, all::add);
        work.run();
        assertEquals("Aucun contrôle n’est encore disponible.", shown().test().last());
        presenter.test();
        assertFalse(presenter.running());
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
        checks.check("disk", () -> List.copyOf(found));
        open();
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
    public void betweenTwoChecksTheTestCanBeStopped() {
        checks.check("a", () -> {
            presenter.cancel();
            return List.of();
        }).good("b").good("c");
        open();
        test();
        assertEquals(List.of("a"), checks.ran());
        assertEquals("Dernier test : 09:30, interrompu", shown().test().last());
        assertEquals(List.of("En ordre | [fr] check.a | < 1 s | ", "Pas testé | [fr] check.b |  | Pas regardé : le test a été arrêté avant.",
                "Pas testé | [fr] check.c |  | Pas regardé : le test a été arrêté avant."), rows());
    }

    @Test
    public void whatAStoppedTestDidNotReachStaysAsItWas() {
        boolean[] stop = {false};
        checks.check("a", () -> {
            if (stop[0]) {
                presenter.cancel();
            }
            return List.of();
        }).bad("b");
        open();
        test();
        stop[0] = true;
        test();
        assertEquals("À faire | [fr] check.b | [fr] found.b", lines().get(0));
    }

    @Test
    public void eachCheckIsSeenAsItGoes() {
        CountDownLatch go = new CountDownLatch(1);
        engine.bindClock(clock);
        checks.good("a").check("b", () -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                return List.of();
            }
            return List.of();
        });
        engine.further().come(SelfTest.class, checks);
        List<FindingsShown> seen = new CopyOnWriteArrayList<>();
        Room room = new Room(engine, Words.language(""), workers, Runnable::run, "");
        FindingsPresenter live = new FindingsPresenter(room, room.work("findings"), room.work("checks"), seen::add);
        live.test();
        live.test();
        Await.until("the second check goes on", () -> seen.stream().anyMatch(one -> one.test().progress().equals("Contrôle 2 sur 2 : check.b")));
        Await.until("the screen has it", () -> seen.get(seen.size() - 1).test().done() == 1);
        FindingsShown going = seen.get(seen.size() - 1);
        assertTrue(going.test().running());
        assertEquals(2, going.test().total());
        assertEquals("Pas encore regardé.", going.test().rows().get(1).found());
        go.countDown();
        Await.until("the end", () -> !seen.get(seen.size() - 1).test().running());
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
        checks.bad("a");
        open();
        test();
        assertEquals(1, shown().findings().size());
        checks.remove("a");
        test();
        assertEquals(List.of(), shown().findings());
        assertEquals(List.of(), rows());
    }

    @Test
    public void afterTheEndNothingIsShown() {
        checks.good("a");
        open();
        presenter.close();
        int before = all.size();
        exchange.become(FakeExchange.active());
        work.run();
        assertEquals(before, all.size());
    }
}
