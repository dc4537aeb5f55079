// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeBundle;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeTimedWork;
import org.junit.After;
import org.junit.Test;

public class SupportPresenterTest {

    private static final Path FOLDER = Path.of("/srv/support");

    private final Engine engine = new Engine(new EngineEvents());
    private final FakeTimedWork work = new FakeTimedWork();
    private final FakeBundle bundle = new FakeBundle();
    private final Workers workers = new Workers(new FakeErrors());
    private final List<String> told = new ArrayList<>();
    private Optional<Path> folder = Optional.empty();
    private final SupportPresenter presenter = new SupportPresenter(new Room(engine, Words.language(""), workers, Runnable::run, ""), work,
            (sentence, writing, where) -> {
                told.add((writing ? "… " : "") + sentence);
                folder = where;
            });

    @After
    public void close() {
        workers.close();
    }

    @Test
    public void theBundleIsWrittenAndSaysWhere() {
        engine.bindSupportBundle(bundle);
        presenter.write(FOLDER);
        assertTrue(presenter.writing());
        presenter.write(FOLDER);
        work.run();
        assertEquals("once at a time", List.of(FOLDER), bundle.folders());
        assertEquals(List.of("… Le dossier de support est en cours d’écriture…", "Le dossier de support est écrit : /srv/support/seco-support.zip"),
                told);
        assertEquals(Optional.of(FOLDER), folder);
        assertFalse(presenter.writing());
    }

    @Test
    public void aFailureSaysWhyAndItCanBeTriedAgain() {
        engine.bindSupportBundle(bundle);
        bundle.fails(new IOException("no space left"));
        presenter.write(FOLDER);
        work.run();
        assertEquals("Le dossier de support n’a pas pu être écrit dans /srv/support : no space left. Choisissez un autre dossier.",
                told.get(told.size() - 1));
        assertEquals(Optional.empty(), folder);
        assertFalse(presenter.writing());
    }

    @Test
    public void withoutTheServiceThatIsSaid() {
        presenter.write(FOLDER);
        work.run();
        assertEquals("Le dossier de support n’est pas encore disponible ; réessayez dans un instant.", told.get(told.size() - 1));
    }

    @Test
    public void theVersionsAreThoseOfThisProcess() {
        String versions = presenter.versions(Optional.of("1.2.3"));
        assertTrue(versions, versions.startsWith("SeCo 1.2.3 · Java " + System.getProperty("java.version")));
        assertTrue(versions, versions.contains(System.getProperty("os.name")));
        assertTrue(presenter.versions(Optional.empty()).startsWith("SeCo (version inconnue)"));
    }
}
