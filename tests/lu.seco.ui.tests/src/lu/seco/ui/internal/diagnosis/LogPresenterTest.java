// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.LogLine.Level;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeLogs;
import lu.seco.ui.tests.fakes.FakeTimedWork;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class LogPresenterTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Engine engine = new Engine(new EngineEvents());
    private final FakeLogs logs = new FakeLogs();
    private final FakeTimedWork work = new FakeTimedWork();
    private final Workers workers = new Workers(new FakeErrors());
    private final NotingView view = new NotingView();
    private LogPresenter presenter;

    private void open() {
        engine.bindClock(Samples.CLOCK);
        engine.bindLogs(logs);
        start();
    }

    private void start() {
        presenter = new LogPresenter(new Room(engine, Words.language(""), workers, Runnable::run, ""), work, view);
        work.run();
    }

    @After
    public void close() {
        workers.close();
    }

    private void poll() {
        presenter.poll();
        work.run();
    }

    private String first() {
        return view.shown.lines().get(0).text();
    }

    private String last() {
        return view.shown.lines().get(view.shown.lines().size() - 1).text();
    }

    @Test
    public void theFirstLogIsShownFromItsEnd() {
        logs.know(FakeLogs.SECO, FakeLogs.AUDIT, FakeLogs.OUTPUT);
        logs.write(FakeLogs.SECO, 3000);
        open();
        assertEquals(List.of("SeCo", "SOFiE – journal d’audit", "SOFiE – sortie : run-1.out"), view.names);
        assertEquals(0, view.chosen);
        assertEquals("line 1000", first());
        assertEquals("line 2999", last());
        assertTrue(view.shown.toEnd());
        assertTrue(view.shown.following());
        assertEquals("2\u202f000 lignes", view.shown.count());
    }

    @Test
    public void newLinesAppearWhileFollowingAndOnlyThen() {
        logs.know(FakeLogs.SECO);
        logs.write(FakeLogs.SECO, 5);
        open();
        int before = view.shows;
        poll();
        assertEquals("nothing new, nothing drawn", before, view.shows);
        logs.write(FakeLogs.SECO, 2);
        poll();
        assertEquals("line 6", last());
        assertTrue(view.shown.toEnd());
        presenter.follow(false);
        work.run();
        logs.write(FakeLogs.SECO, 1);
        int reads = logs.reads();
        poll();
        assertEquals("who does not follow does not read", reads, logs.reads());
        assertEquals("line 6", last());
        assertFalse(view.shown.following());
        presenter.follow(true);
        work.run();
        assertEquals("line 7", last());
        assertTrue(view.shown.toEnd());
    }

    @Test
    public void aLongSleepIsCaughtUpInSteps() {
        logs.know(FakeLogs.SECO);
        logs.write(FakeLogs.SECO, 1);
        open();
        logs.write(FakeLogs.SECO, 30_000);
        poll();
        assertEquals("line 10000", last());
        poll();
        poll();
        assertEquals("line 30000", last());
        assertEquals(LogReader.HELD, view.shown.lines().size());
        assertTrue("what was held moved up", view.shown.shift() < 0);
    }

    @Test
    public void olderLinesAreReadAboveAndNothingMoves() {
        logs.know(FakeLogs.SECO);
        logs.write(FakeLogs.SECO, 3000);
        open();
        presenter.follow(false);
        presenter.older();
        presenter.older();
        work.run();
        assertEquals("line 0", first());
        assertEquals("line 2999", last());
        assertEquals(1000, view.shown.shift());
        assertFalse(view.shown.toEnd());
        int shows = view.shows;
        presenter.older();
        work.run();
        assertEquals("there is nothing before the first line", shows, view.shows);
    }

    @Test
    public void noMoreThanTheLimitIsHeldAndTheEndKeyComesBack() {
        logs.know(FakeLogs.SECO);
        logs.write(FakeLogs.SECO, 25_000);
        open();
        for (int i = 0; i < 11; i++) {
            presenter.older();
            work.run();
        }
        assertEquals(LogReader.HELD, view.shown.lines().size());
        assertEquals("line 1000", first());
        assertEquals("line 20999", last());
        assertFalse("the end had to go", view.shown.following());
        assertEquals("Seules 20 000 lignes sont gardées à l’écran ; la touche Fin revient aux plus récentes.", view.shown.note());
        presenter.atEnd();
        work.run();
        assertEquals("scrolling down reads on", "line 24999", last());
        assertEquals(LogReader.HELD, view.shown.lines().size());
        assertEquals(-4000, view.shown.shift());
        assertEquals("", view.shown.note());
        presenter.older();
        presenter.follow(true);
        work.run();
        assertEquals("line 24999", last());
        assertTrue(view.shown.following());
    }

    @Test
    public void levelAndTextFilter() {
        logs.know(FakeLogs.SECO);
        logs.write(FakeLogs.SECO, Level.DEBUG, "opens Départ");
        logs.write(FakeLogs.SECO, Level.INFO, "DECSAL sent");
        logs.write(FakeLogs.SECO, Level.WARNING, "slow (a.*b)");
        logs.write(FakeLogs.SECO, Level.ERROR, "DÉPART is gone");
        open();
        presenter.filter(new LogFilter(Level.WARNING, ""));
        work.run();
        assertEquals(List.of("slow (a.*b)", "DÉPART is gone"), view.texts());
        assertEquals("2 sur 4 lignes", view.shown.count());
        presenter.filter(new LogFilter(Level.DEBUG, "départ"));
        work.run();
        assertEquals(List.of("opens Départ", "DÉPART is gone"), view.texts());
        presenter.filter(new LogFilter(Level.DEBUG, "(a.*b"));
        work.run();
        assertEquals("no pattern", List.of("slow (a.*b)"), view.texts());
        logs.write(FakeLogs.SECO, Level.INFO, "fine");
        poll();
        assertEquals(List.of("slow (a.*b)"), view.texts());
        assertEquals("1 sur 5 lignes", view.shown.count());
    }

    @Test
    public void aReplacedFileIsReadFromItsBeginningAndThatIsSaid() {
        logs.know(FakeLogs.SECO);
        logs.write(FakeLogs.SECO, 50);
        open();
        logs.rotate(FakeLogs.SECO);
        logs.write(FakeLogs.SECO, Level.INFO, "a new day");
        poll();
        assertEquals(List.of("a new day"), view.texts());
        assertEquals("Le fichier a été remplacé ou raccourci à 09:30 ; il est lu depuis son début.", view.shown.note());
    }

    @Test
    public void aMissingLogIsSaidAndAppearsWhenItIsWritten() {
        logs.know(FakeLogs.AUDIT);
        open();
        assertEquals("Ce log n’existe pas encore : /srv/sofie/logs/log_audit.log", view.shown.note());
        assertEquals("", view.shown.count());
        int shows = view.shows;
        poll();
        poll();
        assertEquals("looking for it is not seen", shows, view.shows);
        logs.write(FakeLogs.AUDIT, 1);
        poll();
        assertEquals("line 0", last());
        assertEquals("", view.shown.note());
        logs.remove(FakeLogs.AUDIT);
        poll();
        assertEquals("Ce log n’existe pas encore : /srv/sofie/logs/log_audit.log", view.shown.note());
        assertEquals(List.of(), view.shown.lines());
    }

    @Test
    public void aLockedLogKeepsItsLinesAndIsTriedAgain() {
        logs.know(FakeLogs.SECO);
        logs.write(FakeLogs.SECO, 3);
        open();
        logs.locked(true);
        poll();
        assertTrue(view.shown.note(), view.shown.note().contains("used by another process"));
        assertEquals("line 2", last());
        logs.locked(false);
        poll();
        assertEquals("", view.shown.note());
    }

    @Test
    public void withoutLogsThatIsSaidAndTheirArrivalNoticed() {
        engine.bindClock(Samples.CLOCK);
        start();
        assertEquals("Aucun log n’est encore connu.", view.shown.note());
        assertEquals(-1, view.chosen);
        logs.know(FakeLogs.SECO);
        logs.write(FakeLogs.SECO, 0);
        logs.write(FakeLogs.SECO, 1);
        engine.bindLogs(logs);
        work.run();
        assertEquals("line 0", last());
    }

    @Test
    public void anotherLogIsChosenAndStaysChosen() {
        logs.know(FakeLogs.SECO, FakeLogs.AUDIT);
        logs.write(FakeLogs.SECO, 1);
        logs.write(FakeLogs.AUDIT, Level.INFO, "UPL");
        open();
        presenter.choose(1);
        work.run();
        assertEquals(List.of("UPL"), view.texts());
        presenter.refresh();
        work.run();
        assertEquals(1, view.chosen);
        assertEquals(List.of("UPL"), view.texts());
        presenter.choose(7);
        work.run();
        assertEquals(List.of("UPL"), view.texts());
    }

    @Test
    public void anEmptyLogIsSaidToBeEmpty() {
        logs.know(FakeLogs.SECO);
        logs.rotate(FakeLogs.SECO);
        open();
        assertEquals("Ce log est vide.", view.shown.note());
        assertEquals("Aucune ligne", view.shown.count());
    }

    @Test
    public void onlyTextIsHandedToTheSystem() throws IOException {
        Path text = Files.writeString(folder.getRoot().toPath().resolve("seco.log"), "x");
        Path script = Files.writeString(folder.getRoot().toPath().resolve("audit.bat"), "x");
        logs.know(log(text), log(script));
        open();
        presenter.open(false);
        work.run();
        assertEquals(text, view.opened);
        presenter.open(true);
        work.run();
        assertEquals(folder.getRoot().toPath(), view.opened);
        presenter.choose(1);
        presenter.open(false);
        work.run();
        assertEquals("what could run is only shown in its folder", folder.getRoot().toPath(), view.opened);
    }

    private static LogFile log(Path path) {
        return new LogFile(LogFile.Origin.SECO, path, StandardCharsets.UTF_8);
    }

    private static final class NotingView implements LogView {

        private List<String> names = List.of();
        private int chosen;
        private LogShown shown;
        private int shows;
        private Path opened;

        private List<String> texts() {
            return new ArrayList<>(shown.lines().stream().map(line -> line.text()).toList());
        }

        @Override
        public void logs(List<String> all, int index) {
            names = all;
            chosen = index;
        }

        @Override
        public void show(LogShown now) {
            shown = now;
            shows++;
        }

        @Override
        public void open(Path path) {
            opened = path;
        }
    }
}
