// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.diagnosis.LogLine;
import lu.seco.core.diagnosis.Remedy;
import lu.seco.core.diagnosis.RemedyActions;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.diagnosis.Troubles;
import lu.seco.core.exchange.OrderResult;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.FakeLogs;
import lu.seco.ui.tests.fakes.FakeRemedies;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeTimedWork;
import lu.seco.ui.tests.fakes.FakeTroubles;
import lu.seco.ui.tests.fakes.Remedies;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class FindingPresenterTest {

    private final Engine engine = new Engine(new EngineEvents());
    private final FakeTimedWork work = new FakeTimedWork();
    private final FakeLogs logs = new FakeLogs();
    private final FakeJournal journal = new FakeJournal();
    private final FakeRemedies remedies = new FakeRemedies();
    private final Workers workers = new Workers(new FakeErrors());
    private final List<String> told = new ArrayList<>();
    private Optional<CardShown> card = Optional.empty();
    private AroundShown around = AroundShown.NOTHING;
    private Findings findings;
    private FindingPresenter presenter;

    @Before
    public void open() {
        engine.bindClock(Samples.CLOCK);
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindLogs(logs);
        engine.bindJournal(journal);
        engine.further().come(RemedyActions.class, remedies);
        logs.know(FakeLogs.SECO, FakeLogs.AUDIT);
        Room room = new Room(engine, Words.language(""), workers, Runnable::run, "");
        findings = new Findings(engine, room.language());
        presenter = new FindingPresenter(room, work, new NotingView(), "marie");
    }

    @After
    public void close() {
        presenter.close();
        workers.close();
    }

    private void choose(Trouble trouble, boolean live) {
        presenter.choose(Optional.of(findings.of(trouble)), live);
        work.run();
    }

    private static Trouble trouble(Optional<String> action, Trouble.Place... places) {
        return Remedies.trouble("t1", Remedies.remedy("connection.down", Remedy.Weight.ERROR, action), List.of("run-1"), List.of("r-2", "gone"), places);
    }

    private String text() {
        return card.orElseThrow().sections().stream().map(section -> (section.heading().isEmpty() ? "" : section.heading() + ": ")
                + String.join(" | ", section.lines())).collect(Collectors.joining("\n"));
    }

    @Test
    public void theCardSaysCauseStepsSinceWhenHowOftenAndHowSure() {
        Samples.take(journal, "r-2", "DECSAL.dta");
        Trouble.Place place = Remedies.place(FakeLogs.AUDIT, 0, 1, "x");
        choose(trouble(Optional.of("connection.try-now"), place, place, place), true);
        assertEquals("Rien ne part.\nQue faire: 1) Attendez. | 2) Appelez.\nDepuis quand: Depuis 09:20, la dernière fois 09:30, 3 fois\n"
                + "D’où vient cette explication: Documenté : help 4", text());
        assertEquals(List.of("DECSAL.dta", "gone"), card.get().touched().stream().map(CardShown.Touched::name).toList());
        presenter.admin(true);
        work.run();
        assertTrue(text(), text().startsWith("Le port 443 est fermé.\n"));
    }

    @Test
    public void onlyWhatSecoCanDoHasAButtonAndWhatChangesFilesIsAsked() {
        choose(trouble(Optional.of("connection.try-now")), true);
        assertEquals("", card.get().deed().orElseThrow().question());
        assertEquals("[fr] remedy.action.connection.try-now", card.get().deed().get().label());
        choose(trouble(Optional.of("decrypted.move-aside")), true);
        assertTrue(card.get().deed().orElseThrow().question().contains("Rien n’est effacé"));
        choose(trouble(Optional.of("update.now")), true);
        assertEquals("the engine does not know it", Optional.empty(), card.get().deed());
        choose(trouble(Optional.of("connection.try-now")), false);
        assertEquals("a file of another machine changes nothing here", Optional.empty(), card.get().deed());
        assertFalse(card.get().closable());
        assertEquals(List.of(), card.get().touched());
    }

    @Test
    public void theOutcomeOfADeedIsASentence() {
        choose(trouble(Optional.of("connection.try-now")), true);
        presenter.act(card.get().deed().orElseThrow());
        assertEquals(List.of("connection.try-now t1 marie"), remedies.asked());
        assertEquals("… [fr] remedy.action.connection.try-now : en cours…", told.get(told.size() - 1));
        remedies.result().complete(new OrderResult(true, 0, 1, Message.of("order.received", 1)));
        assertEquals("[fr] order.received 1", told.get(told.size() - 1));
        engine.further().go(RemedyActions.class, remedies);
        presenter.act(card.get().deed().orElseThrow());
        assertEquals("Le moteur de SeCo ne travaille pas encore ; réessayez dans un instant.", told.get(told.size() - 1));
    }

    @Test
    public void thatItIsSettledClosesItOnTheBoard() {
        List<Trouble> given = new ArrayList<>(List.of(trouble(Optional.empty())));
        engine.further().come(Troubles.class, new FakeTroubles(given));
        choose(given.get(0), true);
        presenter.done();
        work.run();
        assertEquals(List.of(), given);
    }

    @Test
    public void theLinesAroundAreShownWithItsOwnAndItsStackTraceMarked() {
        logs.write(FakeLogs.AUDIT, 40);
        logs.write(FakeLogs.AUDIT, LogLine.Level.ERROR, "!!! no connection");
        logs.write(FakeLogs.AUDIT, LogLine.Level.ERROR, "java.io.IOException: refused");
        logs.write(FakeLogs.AUDIT, LogLine.Level.ERROR, "\tat lu.cetrel.Sofie");
        logs.write(FakeLogs.AUDIT, 50);
        choose(trouble(Optional.empty(), Remedies.place(FakeLogs.AUDIT, 50, 6, "line 5"), Remedies.place(FakeLogs.AUDIT, 400, 41, "!!! no connection")), true);
        assertEquals("log_audit.log, ligne 41", around.title());
        assertEquals(AroundReader.BEFORE + AroundReader.BEHIND, around.lines().size());
        assertEquals(Set.of(12, 13, 14), around.marked());
        assertEquals("!!! no connection", around.lines().get(12).text());
        assertEquals(Optional.of(new AroundShown.Place(FakeLogs.AUDIT, 400)), around.place());
        presenter.first(true);
        work.run();
        assertEquals(Set.of(5), around.marked());
        assertEquals("log_audit.log, ligne 6", around.title());
    }

    @Test
    public void ofALogThatWasReplacedOrIsGoneTheLineIsShownAsItWasRead() {
        logs.write(FakeLogs.AUDIT, 5);
        choose(trouble(Optional.empty(), Remedies.place(FakeLogs.AUDIT, 20, 3, "!!! no connection")), true);
        assertEquals("Le log a été remplacé ou raccourci depuis ; voici la ligne telle qu’elle a été lue.", around.note());
        assertEquals("!!! no connection", around.lines().get(0).text());
        assertEquals(Optional.empty(), around.place());
        logs.remove(FakeLogs.AUDIT);
        choose(trouble(Optional.empty(), Remedies.place(FakeLogs.AUDIT, 20, 3, "!!! no connection")), true);
        assertEquals("Ce log n’existe plus ; voici la ligne telle qu’elle a été lue.", around.note());
        logs.locked(true);
        presenter.admin(true);
        work.run();
        assertTrue(around.note(), around.note().contains("used by another process"));
    }

    @Test
    public void aFindingOfACheckHasItsRemedyAndNoLines() {
        Finding finding = new Finding(Level.PROBLEM, "À faire", "Disque", "plein", "faire de la place", "Vu depuis 09:30", "09:30", "", Optional.empty());
        presenter.choose(Optional.of(finding), true);
        work.run();
        assertEquals("plein\nQue faire: faire de la place\nVu depuis 09:30", text());
        assertEquals(AroundShown.NOTHING, around);
        presenter.choose(Optional.empty(), true);
        assertEquals(Optional.empty(), card);
    }

    private final class NotingView implements CardView {

        @Override
        public void card(Optional<CardShown> shown) {
            card = shown;
        }

        @Override
        public void told(String sentence, boolean busy) {
            told.add((busy ? "… " : "") + sentence);
        }

        @Override
        public void around(AroundShown shown) {
            around = shown;
        }
    }
}
