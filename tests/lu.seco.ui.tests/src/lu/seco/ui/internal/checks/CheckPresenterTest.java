// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.checks;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.content.ContentCheck;
import lu.seco.core.content.Finding;
import lu.seco.core.content.Severity;
import lu.seco.core.file.Recognition;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.records.Source;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeContentCheck;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeKnowledge;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeTimedWork;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class CheckPresenterTest {

    private static final Duration REST = Duration.ofSeconds(1);

    private final Engine engine = new Engine(new EngineEvents());
    private final Workers workers = new Workers(new FakeErrors());
    private final FakeContentCheck check = new FakeContentCheck();
    private final FakeTimedWork work = new FakeTimedWork();
    private CheckShown shown;
    private CheckPresenter presenter;

    @Before
    public void open() {
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.further().come(ContentCheck.class, check);
        presenter = new CheckPresenter(new Room(engine, Words.language(""), workers, Runnable::run, ""), work, told -> shown = told);
    }

    @After
    public void close() {
        presenter.close();
        workers.close();
    }

    private static CheckSubject file(String name, long size, Optional<CheckSubject.Done> done) {
        Optional<Recognition> recognition = Optional.of(new FakeKnowledge().recognise(name));
        return new CheckSubject(new Source(name, name, "DECSAL", () -> Optional.of(Path.of(name))), size, () -> recognition, done);
    }

    private void show(CheckSubject subject) {
        presenter.show(Optional.of(subject));
        work.pass(REST);
    }

    private void show(String name) {
        show(file(name, 100, Optional.empty()));
    }

    @Test
    public void findingsStandByWeightAndTheTitleSaysHowMany() {
        check.find(FakeContentCheck.warning(2), FakeContentCheck.error(5, 3, "4"), FakeContentCheck.error(9, 3, "4"));
        show("a.dta");
        assertEquals(CheckShown.State.DONE, shown.state());
        assertEquals(List.of(5L, 9L, 2L), shown.findings().stream().map(Finding::line).toList());
        assertEquals("2 erreurs, 1 avertissement pour 12 enregistrements.", shown.headline());
        assertEquals(Optional.of(Severity.ERROR), shown.worst());
        assertEquals("3", shown.count());
    }

    @Test
    public void aCleanFileIsSaidToBeSoWithoutPromisingMore() {
        show("a.dta");
        assertEquals("Rien à signaler : 12 enregistrements contrôlés. Cela ne prouve pas que le CCSS accepte tout.", shown.headline());
        assertEquals("", shown.count());
        assertEquals(Optional.empty(), shown.worst());
    }

    @Test
    public void whereNoRulesAreKnownThatIsSaid() {
        check.unknown();
        show("a.dta");
        assertTrue(shown.headline(), shown.headline().contains("seule la forme du fichier a été contrôlée"));
    }

    @Test
    public void whatIsPassedIsNotCheckedAndTheSameIsNotCheckedTwice() {
        presenter.show(Optional.of(file("passed.dta", 100, Optional.empty())));
        show("a.dta");
        show("a.dta");
        assertEquals(1, check.checked());
    }

    @Test
    public void aLargeFileIsCheckedWhenAPersonLooks() {
        show(file("large.dta", CheckPresenter.SMALL + 1, Optional.empty()));
        assertEquals(0, check.checked());
        assertEquals(CheckShown.State.OPEN, shown.state());
        presenter.front(true);
        work.pass(REST);
        assertEquals(1, check.checked());
        assertEquals(CheckShown.State.DONE, shown.state());
    }

    @Test
    public void aCheckThatWasMadeIsShownAndMadeAgainOnlyForItsRest() {
        List<Finding> some = List.of(FakeContentCheck.error(5, 3, "4"));
        show(file("a.dta", 100, Optional.of(new CheckSubject.Done(FakeContentCheck.report(some, 0, true), some))));
        assertEquals(0, check.checked());
        assertEquals("1", shown.count());
        show(file("b.dta", CheckPresenter.SMALL + 1, Optional.of(new CheckSubject.Done(FakeContentCheck.report(some, 7, true), some))));
        assertEquals("8", shown.count());
        assertTrue(shown.headline(), shown.headline().endsWith("Les 1 premiers constats sont montrés, 7 ne le sont pas."));
        assertEquals(0, check.checked());
        presenter.front(true);
        work.pass(REST);
        assertEquals(1, check.checked());
    }

    @Test
    public void aPersonStopsItAndBeginsItAgain() {
        presenter.show(Optional.of(file("a.dta", 100, Optional.empty())));
        assertEquals(CheckShown.State.RUNNING, shown.state());
        presenter.stop();
        work.pass(REST);
        assertEquals("Le contrôle a été arrêté.", shown.headline());
        assertEquals(0, check.checked());
        presenter.begin();
        work.pass(REST);
        assertEquals(CheckShown.State.DONE, shown.state());
    }

    @Test
    public void whatCannotBeReadIsSaid() {
        check.fail(Optional.of(new IOException("disk full")));
        show("a.dta");
        assertEquals("Le contenu de « a.dta » n’est pas lisible : disk full F5 essaie encore une fois.", shown.headline());
        assertEquals(CheckShown.State.OPEN, shown.state());
        show(new CheckSubject(new Source("lost", "lost.dta", "DECSAL", Optional::empty), 1,
                () -> Optional.of(new FakeKnowledge().recognise("lost.dta")), Optional.empty()));
        assertEquals("Le contenu de « lost.dta » n’est pas dans le dossier de données.", shown.headline());
    }

    @Test
    public void whatChecksMayComeLate() {
        engine.further().go(ContentCheck.class, check);
        show("a.dta");
        assertEquals("Ce qui contrôle les fichiers n’est pas encore prêt.", shown.headline());
        engine.further().come(ContentCheck.class, check);
        work.pass(REST);
        assertEquals(CheckShown.State.DONE, shown.state());
    }
}
