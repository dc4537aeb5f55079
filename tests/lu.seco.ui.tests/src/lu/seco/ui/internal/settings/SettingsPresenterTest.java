// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lu.seco.core.Message;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.settings.AdminLock;
import lu.seco.core.settings.FolderTest;
import lu.seco.core.settings.SecretDefinition;
import lu.seco.core.settings.Secrets;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.SettingType;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.settings.SettingsShown.Lock;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeSettings;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeWork;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What the window of settings does, without a window. */
public class SettingsPresenterTest {

    private static final SettingDefinition FOLDER = SettingDefinition.of("lu.seco.a", "folder", SettingType.FOLDER, "Départ").on(SettingPage.FOLDERS);
    private static final SettingDefinition PORT = SettingDefinition.of("lu.seco.a", "port", SettingType.INTEGER, "587").on(SettingPage.MAIL);
    private static final SettingDefinition THEME = SettingDefinition.of("lu.seco.ui", "theme", SettingType.CHOICE, "system")
            .oneOf("system", "dark").on(SettingPage.APPEARANCE).forClerks().nextStart();

    private final Engine engine = new Engine(new EngineEvents());
    private final FakeSettings settings = new FakeSettings(List.of(FOLDER, PORT, THEME));
    private final FakeErrors errors = new FakeErrors();
    private final FakeWork work = new FakeWork();
    private final FakeWork checks = new FakeWork();
    private final Workers workers = new Workers(errors);
    private final Seen view = new Seen();
    private final SettingsPresenter presenter = new SettingsPresenter(new Room(engine, Words.language(""), workers, Runnable::run, ""),
            new SettingsDoor.Threads(work, checks), new SettingsWindow.Person("anne", errors), view);

    @Before
    public void begin() {
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindSettings(settings);
        presenter.begin();
        work.run();
    }

    @After
    public void close() {
        workers.close();
    }

    @Test
    public void pagesCountWhatIsNotTheDefault() {
        settings.put("a.port", "25");
        presenter.begin();
        work.run();
        assertEquals(List.of("[fr] settings.page.folders", "[fr] settings.page.mail (1)", "[fr] settings.page.appearance"),
                view.shown.pages().stream().map(page -> page.label().strip()).toList());
        presenter.page(SettingPage.MAIL);
        assertEquals(List.of("a.port"), keys());
        assertTrue(view.shown.fields().get(0).state().differs());
        assertEquals("587", view.shown.fields().get(0).standard());
    }

    @Test
    public void whatWasEnteredIsShownBeforeItIsSavedAndThenJournalledWithThePerson() {
        presenter.page(SettingPage.MAIL);
        presenter.enter("a.port", "25");
        checks.run();
        assertTrue(view.shown.savable());
        assertTrue(view.shown.fields().get(0).state().edited());
        presenter.save();
        work.run();
        assertEquals(List.of("a.port 587 25"), view.asked);
        assertEquals(List.of("anne {a.port=25}"), settings.changes());
        assertFalse(view.shown.edited());
        assertEquals(List.of("a.port"), view.saved);
        assertEquals("Enregistré : 1 réglage.", view.shown.banner());
    }

    @Test
    public void whatIsNotWantedIsNotSaved() {
        view.agrees = false;
        presenter.enter("a.port", "25");
        presenter.save();
        work.run();
        assertEquals(List.of(), settings.changes());
        assertTrue(view.shown.edited());
        presenter.drop();
        assertFalse(view.shown.edited());
    }

    @Test
    public void aWrongValueSaysWhyAtItsFieldAndCannotBeSaved() {
        presenter.page(SettingPage.MAIL);
        presenter.enter("a.port", "many");
        checks.run();
        assertEquals("Il faut un nombre entier.", view.shown.fields().get(0).trouble());
        assertFalse(view.shown.savable());
        presenter.save();
        assertEquals(List.of(), view.asked);
        presenter.enter("a.port", "587");
        checks.run();
        assertEquals("", view.shown.fields().get(0).trouble());
        assertFalse("the value in force again: nothing to save", view.shown.edited());
    }

    @Test
    public void oneClickBringsTheDefaultBack() {
        settings.put("a.port", "25");
        presenter.begin();
        work.run();
        presenter.page(SettingPage.MAIL);
        presenter.standard("a.port");
        assertEquals("587", view.shown.fields().get(0).value());
        assertFalse(view.shown.fields().get(0).state().differs());
        presenter.save();
        work.run();
        assertEquals(List.of("anne {}", "anne standard [a.port]"), settings.changes());
    }

    @Test
    public void theSearchLooksIntoTitleHelpKeyPageAndChoices() {
        presenter.search("A.POR");
        assertEquals(List.of("a.port"), keys());
        assertEquals(Optional.empty(), view.shown.page());
        presenter.search("theme.help");
        assertEquals(List.of("ui.theme"), keys());
        presenter.search("page.folders");
        assertEquals(List.of("a.folder"), keys());
        presenter.search("page.folders port");
        assertEquals(List.of(), keys());
        assertEquals("Aucun réglage ne correspond.", view.shown.count());
        presenter.search("");
        assertEquals(Optional.of(SettingPage.FOLDERS), view.shown.page());
    }

    @Test
    public void somebodyElseWhoWasQuickerIsNoticedAndNothingIsOverwritten() {
        presenter.enter("a.port", "25");
        settings.put("a.folder", "Ailleurs");
        presenter.save();
        work.run();
        assertEquals(List.of(), settings.changes());
        assertTrue(view.shown.banner(), view.shown.banner().contains("settings.file.changed"));
        assertTrue("what was entered is kept", view.shown.edited());
        assertEquals("Ailleurs", view.shown.fields().get(0).value());
        presenter.save();
        work.run();
        assertEquals(List.of("anne {a.port=25}"), settings.changes());
    }

    @Test
    public void aLookNowAndThenShowsWhatSomebodyElseChanged() {
        settings.put("a.folder", "Ailleurs");
        presenter.poll();
        work.run();
        assertEquals("Ailleurs", view.shown.fields().get(0).value());
        assertEquals("", view.shown.banner());
        presenter.enter("a.port", "25");
        settings.put("a.folder", "Plus loin");
        presenter.poll();
        work.run();
        assertTrue(view.shown.banner(), view.shown.banner().startsWith("Quelqu’un d’autre"));
        settings.put("a.port", "25");
        presenter.poll();
        work.run();
        assertFalse("somebody else wanted the same", view.shown.edited());
    }

    @Test
    public void aProtectedFileIsSaidAndNothingCanBeEntered() {
        settings.readOnly(Message.of("settings.file.locked", "/x"));
        presenter.begin();
        work.run();
        assertTrue(view.shown.banner(), view.shown.banner().contains("settings.file.locked /x"));
        presenter.page(SettingPage.APPEARANCE);
        assertFalse("also what clerks may change", view.shown.fields().get(0).state().enabled());
        assertFalse(presenter.admin());
    }

    @Test
    public void theCodeKeepsClerksOutUntilItIsGiven() {
        FakeLock lock = new FakeLock();
        engine.further().come(AdminLock.class, lock);
        presenter.begin();
        work.run();
        assertEquals(Lock.CLOSED, view.shown.lock());
        assertFalse(view.shown.fields().get(0).state().enabled());
        presenter.page(SettingPage.APPEARANCE);
        assertTrue("a matter of taste stays free", view.shown.fields().get(0).state().enabled());
        char[] wrong = "wrong".toCharArray();
        presenter.unlock(wrong);
        work.run();
        assertEquals(Lock.CLOSED, view.shown.lock());
        assertArrayEquals(new char[5], wrong);
        presenter.unlock("right".toCharArray());
        work.run();
        assertEquals(Lock.OPEN, view.shown.lock());
        presenter.page(SettingPage.FOLDERS);
        assertTrue(view.shown.fields().get(0).state().enabled());
    }

    @Test
    public void whoSetsACodeHasTheSettingsOpen() {
        FakeLock lock = new FakeLock();
        lock.locked = false;
        engine.further().come(AdminLock.class, lock);
        presenter.changeCode(new char[0], "right".toCharArray());
        work.run();
        assertEquals(Lock.OPEN, view.shown.lock());
    }

    @Test
    public void aSecretIsStoredAndNeverShown() {
        Map<String, String> stored = new HashMap<>();
        engine.further().come(Secrets.class, new FakeStore(stored));
        settings.secrets(List.of(SecretDefinition.of("a.password", SettingPage.MAIL), new SecretDefinition("settings.admin.code", SettingPage.MAIL, false)));
        presenter.page(SettingPage.MAIL);
        presenter.begin();
        work.run();
        assertEquals(List.of("a.password"), view.shown.secrets().stream().map(SecretShown::name).toList());
        assertFalse(view.shown.secrets().get(0).stored());
        char[] value = "s3cret".toCharArray();
        presenter.secret("a.password", value);
        work.run();
        assertEquals(Map.of("a.password", "s3cret by anne"), stored);
        assertTrue(view.shown.secrets().get(0).stored());
        assertArrayEquals(new char[6], value);
        assertFalse(view.shown.toString().contains("s3cret"));
        presenter.secret("a.password", new char[0]);
        work.run();
        assertEquals(Map.of(), stored);
    }

    @Test
    public void aFolderIsTriedByTheEngine() {
        presenter.tryFolder("x", "a.folder");
        assertEquals("Cet essai n’est pas possible : le service manque dans cette installation.", view.outcomes.get("a.folder"));
        engine.further().come(FolderTest.class, folder -> CompletableFuture.completedFuture(
                new OrderResult(false, 0, 0, Message.of("settings.folder.missing", folder))));
        presenter.tryFolder("x", "a.folder");
        assertEquals("✗ [fr] settings.folder.missing x", view.outcomes.get("a.folder"));
    }

    @Test
    public void aFileThatCannotBeWrittenIsTold() {
        settings.broken(true);
        presenter.enter("a.port", "25");
        presenter.save();
        work.run();
        assertEquals(List.of("disk full"), errors.told());
        assertTrue(view.shown.edited());
    }

    @Test
    public void withoutSettingsTheWindowSaysSo() {
        engine.unbindSettings(settings);
        presenter.begin();
        work.run();
        assertTrue(view.shown.banner(), view.shown.banner().startsWith("Les réglages ne sont pas encore là"));
    }

    private List<String> keys() {
        return view.shown.fields().stream().map(FieldShown::key).toList();
    }

    private static final class Seen implements SettingsView {
        private SettingsShown shown;
        private boolean agrees = true;
        private final List<String> asked = new ArrayList<>();
        private final List<String> saved = new ArrayList<>();
        private final Map<String, String> outcomes = new HashMap<>();

        @Override
        public void show(SettingsShown now, boolean anew) {
            shown = now;
        }

        @Override
        public boolean confirm(List<ChangeShown> changes) {
            changes.forEach(change -> asked.add(change.key() + " " + change.before() + " " + change.after()));
            return agrees;
        }

        @Override
        public void outcome(String about, boolean good, String sentence) {
            outcomes.put(about, sentence);
        }

        @Override
        public void saved(List<ChangeShown> changes) {
            changes.forEach(change -> saved.add(change.key()));
        }
    }

    private static final class FakeLock implements AdminLock {
        private boolean locked = true;

        @Override
        public boolean locked() {
            return locked;
        }

        @Override
        public OrderResult unlock(char[] code, String person) {
            return new OrderResult(new String(code).equals("right"), 0, 0, Message.of("told"));
        }

        @Override
        public OrderResult change(char[] current, char[] next, String person) {
            locked = next.length > 0;
            return new OrderResult(true, 0, 0, Message.of("told"));
        }
    }

    private record FakeStore(Map<String, String> stored) implements Secrets {
        @Override
        public Optional<char[]> read(String name) {
            return Optional.ofNullable(stored.get(name)).map(String::toCharArray);
        }

        @Override
        public void write(String name, char[] secret) {
            throw new AssertionError("nobody said who");
        }

        @Override
        public void write(String name, char[] secret, String person) {
            stored.put(name, new String(secret) + " by " + person);
        }

        @Override
        public void remove(String name) {
            stored.remove(name);
        }
    }
}
