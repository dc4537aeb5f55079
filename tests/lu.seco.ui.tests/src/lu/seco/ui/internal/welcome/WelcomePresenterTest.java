// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.content.SampleWriter;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.sofie.InstallationFinder;
import lu.seco.core.sofie.InstallationSetup;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Latest;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeExchange;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.FakeSettings;
import lu.seco.ui.tests.fakes.FakeSetup;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeWork;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class WelcomePresenterTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Engine engine = new Engine(new EngineEvents());
    private final FakeSetup setup = new FakeSetup();
    private final FakeJournal journal = new FakeJournal();
    private final FakeSettings settings = new FakeSettings(List.of());
    private final FakeExchange exchange = new FakeExchange();
    private final FakeWork work = new FakeWork();
    private final Workers workers = new Workers(new FakeErrors());
    private final NotingView view = new NotingView();
    private int demonstrations;
    private WelcomePresenter presenter;

    @Before
    public void open() {
        Path data = folder.getRoot().toPath();
        engine.bindClock(Samples.CLOCK);
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindJournal(journal);
        settings.put("exchange.outbox", "Départ");
        settings.put("exchange.payroll", "Réceptions");
        settings.put("exchange.staging.folder", "À valider\nAutre");
        engine.bindSettings(settings);
        exchange.start();
        engine.bindExchange(exchange);
        engine.further().come(DataFolder.class, () -> data);
        engine.further().come(InstallationFinder.class, setup);
        engine.further().come(InstallationSetup.class, setup);
        presenter = new WelcomePresenter(new Room(engine, Words.language(""), workers, Runnable::run, ""), new Latest(work), view, () -> demonstrations++,
                "anne");
    }

    @After
    public void close() {
        workers.close();
    }

    private void next() {
        assertTrue(presenter.step() + ": " + presenter.told(), presenter.canNext());
        presenter.next();
        work.run();
    }

    private void to(Step step) {
        while (presenter.step() != step) {
            next();
        }
    }

    @Test
    public void stepByStepToAnInstallationThatIsWritten() {
        to(Step.FIND);
        assertEquals(FakeSetup.ROOT, presenter.draft().installation().orElseThrow().root());
        assertEquals("the first of its users", "888810008", presenter.draft().user());
        presenter.select(presenter.draft().found().get(0), "999900203");
        to(Step.SUMMARY);
        assertEquals("nothing before the last page", List.of(), setup.written);
        assertEquals(List.of(), settings.changes());
        next();
        assertEquals(Step.DONE, presenter.step());
        assertEquals(List.of("anne {root=" + FakeSetup.ROOT + ", user=999900203}"), setup.written);
        assertEquals("what is as before is not written", List.of(), settings.changes());
        assertEquals(EngineState.ACTIVE, exchange.status().state());
        next();
        assertTrue(view.over);
    }

    @Test
    public void backLosesNothing() {
        to(Step.MAIL);
        presenter.mail("seco@office.lu", "anne@office.lu, ben@office.lu");
        presenter.back();
        presenter.back();
        assertEquals(Step.READ, presenter.step());
        to(Step.SUMMARY);
        assertEquals("anne@office.lu, ben@office.lu", presenter.settings().get("notify.mail.to"));
    }

    @Test
    public void anAddressThatIsNoneKeepsFromGoingOn() {
        to(Step.MAIL);
        presenter.mail("", "anne");
        assertFalse(presenter.canNext());
        presenter.mail("", "anne@office.lu,");
        assertFalse(presenter.canNext());
        presenter.mail("", "");
        assertTrue(presenter.canNext());
    }

    @Test
    public void foldersAreTriedAndMustDiffer() throws IOException {
        to(Step.FOLDERS);
        assertEquals(FolderTrial.Outcome.MADE, presenter.draft().trials().get(OfficeFolder.OUTBOX).outcome());
        presenter.folder(OfficeFolder.OUTBOX, "Réceptions");
        assertFalse(presenter.canNext());
        presenter.folder(OfficeFolder.OUTBOX, folder.getRoot().toPath().resolveSibling("away-" + System.nanoTime()).toString());
        presenter.tryFolders();
        work.run();
        assertFalse("a share that is away is no folder", presenter.canNext());
        Path shared = folder.newFolder("shared").toPath();
        presenter.folder(OfficeFolder.OUTBOX, shared.toString());
        presenter.tryFolders();
        work.run();
        assertTrue(presenter.canNext());
        assertEquals(List.of(), List.of(shared.toFile().list()));
        to(Step.DONE);
        assertEquals(List.of("anne {exchange.outbox=" + shared + "}"), settings.changes());
    }

    @Test
    public void onlyTheFirstOfSeveralStagingFoldersIsChanged() throws IOException {
        to(Step.FOLDERS);
        Path shared = folder.newFolder("shared").toPath();
        presenter.folder(OfficeFolder.STAGING, shared.toString());
        assertEquals(shared + "\nAutre", presenter.settings().get("exchange.staging.folder"));
    }

    @Test
    public void oldAnswersSuggestAPause() {
        setup.waiting = 3;
        to(Step.SUMMARY);
        assertTrue(presenter.draft().paused());
        next();
        assertEquals(EngineState.PAUSED, exchange.status().state());
    }

    @Test
    public void whatCannotBeWrittenIsToldAndCanBeTriedAgain() {
        to(Step.SUMMARY);
        setup.broken = true;
        next();
        assertEquals(Step.SUMMARY, presenter.step());
        assertTrue(presenter.told(), presenter.told().contains("disk full"));
        setup.broken = false;
        setup.refused = List.of(new SettingsProblem(1, "user", "x", Message.of("sofie.descriptor.user")));
        next();
        assertTrue(presenter.told(), presenter.told().contains("sofie.descriptor.user"));
        setup.refused = List.of();
        next();
        assertEquals(Step.DONE, presenter.step());
    }

    @Test
    public void aSettingThatIsRefusedKeepsTheDescriptorFromBeingWritten() throws IOException {
        to(Step.FOLDERS);
        presenter.folder(OfficeFolder.OUTBOX, folder.newFolder("shared").toString());
        to(Step.SUMMARY);
        settings.refuse(List.of(new SettingsProblem(1, "exchange.outbox", "x", Message.of("settings.value.wrong"))));
        next();
        assertEquals(List.of(), setup.written);
        assertEquals(Step.SUMMARY, presenter.step());
    }

    @Test
    public void aFolderThatAPersonNamesIsLookedAt() {
        to(Step.FIND);
        presenter.search(Path.of("/srv/sofie"));
        work.run();
        assertEquals(List.of(Path.of("/srv/sofie")), setup.named);
        assertEquals("1", presenter.draft().user());
    }

    @Test
    public void withoutAnInstallationOneCannotGoOn() {
        setup.found = List.of();
        to(Step.FIND);
        assertFalse(presenter.canNext());
        assertFalse(presenter.told().isEmpty());
    }

    @Test
    public void whatIsStoppedChangesNothingLater() {
        presenter.next();
        presenter.stop();
        work.run();
        assertEquals(List.of(), presenter.draft().found());
        assertFalse(presenter.busy());
    }

    @Test
    public void theOtherWaysLeaveTheSetUp() {
        presenter.choose(Way.DEMONSTRATION);
        presenter.next();
        assertEquals(1, demonstrations);
        assertTrue(view.over);
    }

    @Test
    public void aTestFileIsWrittenOnceAndNeverOver() throws IOException {
        engine.further().come(SampleWriter.class, (wish, out) -> out.write((wish.kind() + " " + wish.month()).getBytes(StandardCharsets.US_ASCII)));
        Path file = folder.getRoot().toPath().resolve("DECSAL.dta");
        to(Step.TRIAL);
        presenter.sample(file);
        work.run();
        assertEquals("DECSAL 2026-01", Files.readString(file));
        String first = presenter.told();
        presenter.sample(file);
        work.run();
        assertFalse(presenter.told().equals(first));
    }

    @Test
    public void onlyAFreshDataFolderIsAFirstStart() throws IOException {
        assertTrue(SetupWork.fresh(engine));
        Path file = folder.getRoot().toPath().resolve("seco.properties");
        Files.writeString(file, "# exchange.outbox = Départ\nui.theme = dark\nsettings.language = de\n");
        assertTrue("the window's own settings say nothing", SetupWork.fresh(engine));
        Files.writeString(file, "exchange.outbox = Départ\n");
        assertFalse("somebody has set something up", SetupWork.fresh(engine));
        Files.delete(file);
        Samples.take(journal, "a", "DECSAL.dta");
        assertFalse("whoever has sent something is not new here", SetupWork.fresh(engine));
        engine.bindJournal(new FakeJournal());
        assertTrue(SetupWork.fresh(engine));
        setup.present = true;
        assertFalse(SetupWork.fresh(engine));
    }

    private static final class NotingView implements WelcomeView {
        private boolean over;

        @Override
        public void show() {
            assertFalse("shown after its end", over);
        }

        @Override
        public void over() {
            over = true;
        }
    }
}
