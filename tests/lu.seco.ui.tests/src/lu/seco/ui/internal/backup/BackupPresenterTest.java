// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.backup;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.backup.Backups;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeTimedWork;
import org.junit.After;
import org.junit.Test;

public class BackupPresenterTest {

    private final Engine engine = new Engine(new EngineEvents());
    private final FakeTimedWork work = new FakeTimedWork();
    private final FakeBackups backups = new FakeBackups();
    private final Workers workers = new Workers(new FakeErrors());
    private final List<String> seen = new ArrayList<>();
    private List<BackupRow> rows = List.of();
    private Optional<String> prepared = Optional.empty();
    private final BackupPresenter presenter =
            new BackupPresenter(new Room(engine, Words.language(""), workers, Runnable::run, ""), work, new NotingView(), "anna");

    @After
    public void close() {
        workers.close();
    }

    private String last() {
        return seen.get(seen.size() - 1);
    }

    @Test
    public void whatIsThereIsShown() {
        engine.further().come(Backups.class, backups);
        presenter.start();
        work.run();
        assertEquals(1, rows.size());
        assertEquals("120", rows.get(0).events());
        assertEquals("automatique", rows.get(0).reason());
        assertEquals("2,5 Mo", rows.get(0).size());
    }

    @Test
    public void oneIsWrittenAtATimeWithProgress() {
        engine.further().come(Backups.class, backups);
        presenter.write(Optional.empty());
        presenter.write(Optional.empty());
        assertTrue(presenter.working());
        work.run();
        assertEquals(List.of("write " + FakeBackups.FOLDER), backups.calls);
        assertTrue(seen.toString(), seen.containsAll(List.of("busy true", "500", "busy false")));
        assertTrue(last(), last().startsWith("Sauvegarde écrite : "));
        assertEquals(2, rows.size());
        assertFalse(presenter.working());
    }

    @Test
    public void aStoppedOneSaysSoAndTheNextIsNotStopped() {
        engine.further().come(Backups.class, backups);
        backups.meanwhile = presenter::cancel;
        presenter.write(Optional.empty());
        work.run();
        assertTrue(last(), last().contains("backup.cancelled"));
        backups.meanwhile = () -> { };
        presenter.check(rows.get(0).path());
        work.run();
        assertTrue(last(), last().contains("est intacte"));
    }

    @Test
    public void aRestoreIsPreparedForTheNextStartAndCanBeGivenUp() {
        engine.further().come(Backups.class, backups);
        presenter.prepare(FakeBackups.FOLDER.resolve("SeCo-backup-120.zip"));
        work.run();
        assertEquals(List.of("prepare SeCo-backup-120.zip anna"), backups.calls);
        assertTrue(last(), last().contains("en pause"));
        assertTrue(prepared.get(), prepared.get().contains("SeCo-backup-120.zip"));
        presenter.discard();
        work.run();
        assertEquals(Optional.empty(), prepared);
    }

    @Test
    public void aFailureAndAMissingServiceAreSaid() {
        presenter.start();
        presenter.write(Optional.empty());
        work.run();
        assertEquals("Le moteur n’a pas de service de sauvegarde.", last());
        engine.further().come(Backups.class, backups);
        backups.fails = Optional.of("backup.write.failed");
        presenter.write(Optional.empty());
        work.run();
        assertTrue(last(), last().contains("backup.write.failed"));
        assertFalse(presenter.working());
    }

    private final class NotingView implements BackupView {

        @Override
        public void list(String folder, List<BackupRow> found) {
            rows = found;
        }

        @Override
        public void busy(boolean busy) {
            seen.add("busy " + busy);
        }

        @Override
        public void progress(int thousandths) {
            seen.add(String.valueOf(thousandths));
        }

        @Override
        public void told(String sentence) {
            seen.add(sentence);
        }

        @Override
        public void prepared(Optional<String> sentence) {
            prepared = sentence;
        }
    }
}
