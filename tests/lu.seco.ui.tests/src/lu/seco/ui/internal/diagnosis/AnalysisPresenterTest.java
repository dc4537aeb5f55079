// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.diagnosis.LogAnalysis;
import lu.seco.core.diagnosis.LogFindings;
import lu.seco.core.diagnosis.Remedy;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeTimedWork;
import lu.seco.ui.tests.fakes.Remedies;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class AnalysisPresenterTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Engine engine = new Engine(new EngineEvents());
    private final FakeTimedWork work = new FakeTimedWork();
    private final Workers workers = new Workers(new FakeErrors());
    private final List<Optional<AnalysisShown>> all = new ArrayList<>();
    private AnalysisPresenter presenter;
    private Path log;

    @Before
    public void open() throws IOException {
        engine.bindClock(Samples.CLOCK);
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        log = Files.writeString(folder.getRoot().toPath().resolve("log_audit.log"), "0123456789".repeat(10));
        presenter = new AnalysisPresenter(new Room(engine, Words.language(""), workers, Runnable::run, ""), work, all::add);
    }

    @After
    public void close() {
        workers.close();
    }

    private AnalysisShown shown() {
        return all.get(all.size() - 1).orElseThrow();
    }

    private void finds(LogAnalysis analysis) {
        engine.further().come(LogAnalysis.class, analysis);
    }

    private static LogFindings found(Trouble... troubles) {
        return new LogFindings(List.of(troubles), 1, List.of());
    }

    private Trouble trouble() {
        Trouble.Place place = new Trouble.Place(log.toString(), 0, 7, "!!! no\u202e connection");
        return Remedies.trouble("a1", Remedies.remedy("connection.down", Remedy.Weight.ERROR, Optional.empty()), List.of(), List.of(), place);
    }

    @Test
    public void aFileIsAnalysedWithProgressAndItsFindingsAreCalledThoseOfTheFile() {
        finds((logs, progress) -> {
            progress.accept(50);
            return found(trouble());
        });
        presenter.analyse(List.of(log));
        assertTrue(shown().running());
        assertEquals("log_audit.log", shown().names());
        work.run();
        assertTrue(all.stream().anyMatch(one -> one.orElseThrow().percent() == 50));
        assertEquals("Un constat dans ces fichiers. Ce n’est pas l’état actuel de ce poste.", shown().sentence());
        assertEquals(List.of("Titre connection.down"), shown().findings().stream().map(Finding::title).toList());
        assertFalse(shown().running());
        presenter.close();
        assertEquals("the findings of now again", Optional.empty(), all.get(all.size() - 1));
    }

    @Test
    public void whatWasFoundIsExportedAsText() throws IOException {
        finds((logs, progress) -> found(trouble()));
        assertFalse(presenter.exportable());
        presenter.analyse(List.of(log));
        work.run();
        assertTrue(presenter.exportable());
        Path file = folder.getRoot().toPath().resolve("out.txt");
        presenter.export(file);
        work.run();
        String text = Files.readString(file).replace(System.lineSeparator(), "\n");
        assertTrue(text, text.startsWith("SeCo, analyse de logs du 10/02/2026 09:30:00\n    " + log + "\n\nUn constat dans ces fichiers."));
        assertTrue(text, text.contains("\nTitre connection.down – À faire\n    Depuis 10/02/2026 09:20:00, la dernière fois 10/02/2026 09:30:00, 1 fois\n"
                + "    Le port 443 est fermé.\n    1) Attendez.\n    2) Appelez.\n"));
        assertTrue(text, text.contains("log_audit.log, ligne 7\n        !!! no"));
        assertFalse("nothing steers the reader's screen", text.contains("\u202e"));
        assertEquals("Les constats sont écrits : " + file, shown().sentence());
        presenter.export(folder.getRoot().toPath().resolve("missing").resolve("out.txt"));
        work.run();
        assertTrue(shown().sentence(), shown().sentence().contains("n’a pas pu être écrit"));
        assertEquals("what was found stays", 1, shown().findings().size());
    }

    @Test
    public void aStoppedAnalysisShowsWhatItHasFoundSoFar() {
        finds((logs, progress) -> {
            presenter.cancel();
            return found();
        });
        presenter.analyse(List.of(log));
        work.run();
        assertEquals("Arrêté avant la fin. Rien à signaler dans ces fichiers.", shown().sentence());
    }

    @Test
    public void whatIsClosedMeanwhileIsNotShownAnyMore() {
        finds((logs, progress) -> {
            presenter.close();
            progress.accept(10);
            return found(trouble());
        });
        presenter.analyse(List.of(log));
        work.run();
        assertEquals(Optional.empty(), all.get(all.size() - 1));
        assertFalse(presenter.exportable());
    }

    @Test
    public void whatCannotBeReadIsASentence() {
        presenter.analyse(List.of(log));
        work.run();
        assertEquals("Le livre des remèdes n’est pas encore disponible ; réessayez dans un instant.", shown().sentence());
        finds((logs, progress) -> {
            throw new IOException("locked");
        });
        presenter.analyse(List.of(log, log, log, log));
        assertEquals("log_audit.log, log_audit.log, log_audit.log et 1 de plus", shown().names());
        work.run();
        assertEquals("Ces fichiers n’ont pas pu être lus : locked", shown().sentence());
        presenter.analyse(List.of());
        assertEquals("nothing was chosen", "Ces fichiers n’ont pas pu être lus : locked", shown().sentence());
    }

    @Test
    public void oneBadFileDoesNotHideWhatTheOthersShow() throws IOException {
        List<List<Path>> read = new ArrayList<>();
        finds((logs, progress) -> {
            read.add(logs);
            return found(trouble());
        });
        Path gone = folder.getRoot().toPath().resolve("gone.log");
        presenter.analyse(List.of(gone, log));
        work.run();
        assertEquals(List.of(List.of(log)), read);
        assertEquals("Un constat dans ces fichiers. Ce n’est pas l’état actuel de ce poste. N’ont pas pu être lus (accès refusé, occupés par un autre"
                + " programme ou disparus) : gone.log.", shown().sentence());
        presenter.analyse(List.of(gone));
        work.run();
        assertEquals("Rien n’a pu être lu : gone.log. L’accès est refusé, un autre programme occupe ces fichiers, ou ils ont disparu. Copiez-les ailleurs et"
                + " réessayez.", shown().sentence());
        assertEquals(1, read.size());
    }

    @Test
    public void whatIsNoLogIsSaidInsteadOfGoodNews() throws IOException {
        Path picture = Files.write(folder.getRoot().toPath().resolve("a.png"), new byte[] {1, 2, 0});
        LogFindings.NoLog noLog = new LogFindings.NoLog(picture, Message.of("logs.no-log.binary", picture), false);
        finds((logs, progress) -> new LogFindings(List.of(), 0, List.of(noLog)));
        presenter.analyse(List.of(picture));
        work.run();
        assertEquals("[fr] logs.no-log.binary " + picture, shown().sentence());
        finds((logs, progress) -> new LogFindings(List.of(trouble()), 1, List.of(noLog)));
        presenter.analyse(List.of(picture, log));
        work.run();
        assertEquals("Un constat dans ces fichiers. Ce n’est pas l’état actuel de ce poste. [fr] logs.no-log.binary " + picture, shown().sentence());
    }

    @Test
    public void aFolderWithTooMuchOrNothingInItIsSaid() throws IOException {
        finds((logs, progress) -> found());
        presenter.analyse(List.of(folder.newFolder("empty").toPath()));
        work.run();
        assertEquals("Il n’y a là aucun fichier à lire.", shown().sentence());
        Path many = folder.newFolder("many").toPath();
        for (int i = 0; i <= LogChoice.MOST; i++) {
            Files.createFile(many.resolve(i + ".log"));
        }
        presenter.analyse(List.of(many));
        work.run();
        assertEquals("Rien à signaler dans ces fichiers. Seuls les 1 000 fichiers les plus récents ont été lus.",
                shown().sentence().replace('\u202f', ' ').replace('\u00a0', ' '));
    }
}
