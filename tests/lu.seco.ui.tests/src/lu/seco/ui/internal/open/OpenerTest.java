// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.open;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.journal.StoredFile;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeContents;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeWork;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class OpenerTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Engine engine = new Engine(new EngineEvents());
    private final FakeContents contents = new FakeContents();
    private final FakeWork work = new FakeWork();
    private final FakeErrors errors = new FakeErrors();
    private final List<Path> launched = new ArrayList<>();
    private boolean program = true;
    private Opener opener;
    private Path content;

    @Before
    public void open() throws IOException {
        engine.bindContents(contents);
        opener = new Opener(engine, file -> {
            launched.add(file);
            return program;
        }, work, Runnable::run, errors, Words.language(""));
        content = folder.newFile().toPath();
        Files.writeString(content, "0;DECSAL\n");
        contents.put("ab".repeat(32), content);
    }

    private static StoredFile file(String place) {
        return new StoredFile("DECSAL.dta", Optional.empty(), "ab".repeat(32), 1, Optional.of(place).filter(known -> !known.isEmpty()));
    }

    @Test
    public void aMissingProgramIsSaid() {
        program = false;
        opener.open(file(""));
        work.run();
        assertTrue(errors.told().get(0), errors.told().get(0).startsWith("Aucun programme de ce poste n’ouvre « DECSAL.dta »."));
    }

    @Test
    public void aProgramThatIsGoneIsSaid() {
        Path gone = folder.getRoot().toPath().resolve("editor");
        opener.open(file(""), gone);
        work.run();
        assertTrue(errors.told().get(0), errors.told().get(0).startsWith("Le programme " + gone + " n’a pas pu être lancé"));
    }

    @Test
    public void aContentThatIsGoneIsSaid() throws IOException {
        Files.delete(content);
        opener.open(file(""));
        work.run();
        assertEquals("« DECSAL.dta » n’a pas pu être copié pour être ouvert : le fichier ou son dossier n’existe pas.", errors.told().get(0));
    }

    @Test
    public void theFolderIsThatInWhichPeopleFindIt() {
        opener.folder(file(folder.getRoot().toPath().resolve("DECSAL.dta").toString()));
        work.run();
        assertEquals(List.of(folder.getRoot().toPath()), launched);
        opener.folder(file(""));
        opener.folder(file(folder.getRoot().toPath().resolve("gone/DECSAL.dta").toString()));
        opener.folder(file("bad\0place"));
        work.run();
        assertEquals(1, launched.size());
        assertTrue(errors.told().get(0), errors.told().get(0).contains("SeCo en garde le contenu"));
        assertTrue(errors.told().get(1), errors.told().get(1).contains("n’existe pas ou n’est pas accessible"));
        assertTrue(errors.told().get(2), errors.told().get(2).contains("SeCo en garde le contenu"));
    }

    @Test
    public void thePathIsWherePeopleFindItElseInTheDataFolder() {
        List<Path> paths = new ArrayList<>();
        opener.path(file("/srv/paie/Quarantaine/x.dta"), paths::add);
        opener.path(file(""), paths::add);
        work.run();
        assertEquals(List.of(Path.of("/srv/paie/Quarantaine/x.dta"), content), paths);
    }
}
