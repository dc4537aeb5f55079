// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.records;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import lu.seco.core.content.Records;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.preferences.UiSettings;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeKnowledge;
import lu.seco.ui.tests.fakes.FakeLook;
import lu.seco.ui.tests.fakes.FakeRecords;
import lu.seco.ui.tests.fakes.FakeSettings;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeWork;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class RecordsPresenterTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Engine engine = new Engine(new EngineEvents());
    private final FakeKnowledge knowledge = new FakeKnowledge();
    private final Workers workers = new Workers(new FakeErrors());
    private final FakeWork work = new FakeWork();
    private final FakeLook look = new FakeLook(knowledge);
    private final NotingView view = new NotingView();
    private Masking masking;
    private RecordsPresenter presenter;
    private Path path;

    @Before
    public void open() throws IOException {
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindKnowledge(knowledge);
        engine.further().come(Records.class, look);
        Room room = new Room(engine, Words.language(""), workers, Runnable::run, "");
        masking = new Masking(room);
        presenter = new RecordsPresenter(room, work, view, masking);
        path = folder.newFile().toPath();
    }

    @After
    public void close() {
        presenter.close();
        workers.close();
    }

    private void write(int lines) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int line = 1; line <= lines; line++) {
            text.append("1;name").append(line).append(';').append(line * 100).append(".50;x\n");
        }
        Files.writeString(path, text);
    }

    private Source file(String name, String kind) {
        return new Source(name, name, kind, () -> Optional.of(path));
    }

    private static Source lost() {
        return new Source("lost", "lost.dta", "DECSAL", Optional::empty);
    }

    private void show(Source source) {
        presenter.show(Optional.of(source));
        work.run();
    }

    private void show(String kind) {
        show(file("DECSAL.dta", kind));
    }

    @Test
    public void recordsHaveNamedColumnsAndUnconfirmedOnesSaySo() throws IOException {
        write(3);
        show("DECSAL");
        assertEquals(List.of("Ligne", "[fr] field.1", "[fr] field.2", "[fr] field.3", "[fr] field.4 ?"),
                view.heads.stream().map(RecordsView.Head::title).toList());
        assertEquals("[fr] field.4 : champ non confirmé par le CCSS", view.heads.get(4).tip());
        assertEquals(List.of(true, true, true, true, false), view.heads.stream().map(RecordsView.Head::confirmed).toList());
        assertEquals(List.of(true, false, false, true, false), view.heads.stream().map(RecordsView.Head::number).toList());
        assertEquals(3, view.rows);
        assertEquals(List.of("2", "1", "name2", "200,50", "x"), presenter.cells(1));
        assertEquals("3 lignes – « ? » : champ non confirmé par le CCSS", view.note);
    }

    @Test
    public void onlyAmountsInColumnsOfNumbersAreWrittenAnew() throws IOException {
        Files.writeString(path, "1.50;1.50;-1234567.50\n1;1;1980010112345\n1;1;1.5\n1;1;" + "9".repeat(16) + ".00\n1;1;x.50\n");
        show("DECSAL");
        assertEquals(List.of("1", "1.50", "1.50", "−1\u00a0234\u00a0567,50"), presenter.cells(0));
        assertEquals("1980010112345", presenter.cells(1).get(3));
        assertEquals("1.5", presenter.cells(2).get(3));
        assertEquals("9".repeat(16) + ".00", presenter.cells(3).get(3));
        assertEquals("x.50", presenter.cells(4).get(3));
    }

    @Test
    public void whatAFileHoldsIsHarmless() throws IOException {
        Files.writeString(path, "a\u0007b;c\td\n");
        show("DECSAL");
        assertEquals(List.of("1", "a\ufffdb", "c\ufffdd"), presenter.cells(0));
        presenter.raw(true);
        assertEquals(List.of("1", "a\ufffdb;c\ufffdd"), presenter.cells(0));
    }

    @Test
    public void anUnknownLayoutSaysSo() throws IOException {
        write(1);
        show("?");
        assertEquals("1 ligne – structure inconnue : les champs sont seulement découpés", view.note);
    }

    @Test
    public void theLinesCanBeSeenAsTheyStand() throws IOException {
        write(2);
        show("DECSAL");
        presenter.raw(true);
        assertTrue(view.raw);
        assertEquals(2, view.heads.size());
        assertEquals("2 lignes", view.note);
        assertEquals(List.of("1", "1;name1;100.50;x"), presenter.cells(0));
        show(file("other", "DECSAL"));
        assertTrue("also of the next file", view.raw);
        presenter.raw(false);
        assertEquals(5, view.heads.size());
    }

    @Test
    public void aLongFileIsReadWhileScrolling() throws IOException {
        write(1700);
        show("DECSAL");
        assertEquals(500, view.rows);
        assertTrue(view.note, view.note.startsWith("500 lignes lues, la suite en défilant"));
        presenter.look(100);
        work.run();
        assertEquals(500, view.rows);
        presenter.look(499);
        presenter.look(499);
        work.run();
        assertEquals(1000, view.rows);
        presenter.look(999);
        work.run();
        presenter.look(1499);
        work.run();
        assertEquals(1700, view.rows);
        assertEquals("1700", presenter.cells(1699).get(0));
        assertEquals("columns are made once", 1, view.headed);
        int before = knowledge.decoded();
        presenter.look(1699);
        work.run();
        assertEquals(before, knowledge.decoded());
    }

    @Test
    public void noFileIsHeldBeyondALimit() throws IOException {
        write(21_000);
        show("DECSAL");
        for (int i = 0; i < 50; i++) {
            presenter.look(view.rows - 1);
            work.run();
        }
        assertEquals(RecordsPresenter.MOST, view.rows);
        assertTrue(view.note, view.note.contains("premières lignes"));
    }

    @Test
    public void onlyRecordsInWhichTheSearchStandsAreShownAPageAtATime() throws IOException {
        write(1700);
        show("DECSAL");
        presenter.search(" NAME1 ");
        assertEquals("until the answer is there what was seen stays", 500, view.rows);
        work.run();
        assertEquals("search NAME1 1", look.asked().get(0));
        assertEquals(500, view.rows);
        assertEquals("19", presenter.cells(10).get(0));
        presenter.look(499);
        work.run();
        assertEquals(812, view.rows);
        assertTrue(view.note, view.note.startsWith("812 lignes trouvées"));
        presenter.search("");
        work.run();
        assertEquals("2", presenter.cells(1).get(0));
    }

    @Test
    public void whoGoesOnTypingIsWaitedFor() throws IOException {
        write(10);
        show("DECSAL");
        presenter.search("name");
        presenter.search("name7");
        work.run();
        assertEquals(List.of("search name7 1"), look.asked());
        assertEquals(1, view.rows);
        presenter.search("nothing");
        work.run();
        assertEquals("« nothing » ne se trouve dans aucun enregistrement.", view.sentence);
    }

    @Test
    public void theSearchHoldsForTheNextFileAndMayComeLate() throws IOException {
        write(10);
        show("DECSAL");
        engine.further().go(Records.class, look);
        presenter.search("name7");
        work.run();
        assertEquals("La recherche n’est pas encore prête.", view.sentence);
        engine.further().come(Records.class, look);
        work.run();
        assertEquals(1, view.rows);
        show(file("other", "DECSAL"));
        assertEquals(1, view.rows);
    }

    @Test
    public void aRecordFarAwayIsSeenWithThoseBeforeItAndTheBeginningIsNear() throws IOException {
        write(1700);
        show("DECSAL");
        presenter.reveal(30);
        assertEquals(29, view.found);
        assertFalse("it was read already", view.late);
        presenter.reveal(1600);
        work.run();
        assertEquals("1600", presenter.cells(view.found).get(0));
        assertTrue(view.note, view.note.contains("à partir de la ligne 1\u202f580"));
        assertTrue(view.late);
        presenter.beginning();
        work.run();
        assertEquals("1", presenter.cells(0).get(0));
        assertFalse(view.late);
    }

    @Test
    public void aRecordThatTheSearchHidesIsShownWithoutIt() throws IOException {
        write(10);
        show("DECSAL");
        presenter.search("name7");
        work.run();
        presenter.reveal(3);
        work.run();
        assertEquals(1, view.unsearched);
        assertEquals("3", presenter.cells(view.found).get(0));
    }

    @Test
    public void aLineThatIsNotThereLeadsToTheOneBefore() throws IOException {
        write(10);
        show("DECSAL");
        presenter.reveal(12);
        work.run();
        assertEquals("10", presenter.cells(view.found).get(0));
    }

    @Test
    public void personsAreMaskedAsTheSettingsSayUntilAPersonChoosesOtherwise() throws IOException {
        FakeSettings settings = new FakeSettings(List.<SettingDefinition>of());
        settings.put(UiSettings.PERSONS_MASKED, "oui");
        engine.bindSettings(settings);
        Files.writeString(path, "1;1985010112345;100.50;Anne\n1;Anne-Marie Müller;1.00;x\n");
        show("DECSAL");
        assertEquals(List.of("1", "1", "••••••••••345", "100,50", "Anne"), presenter.cells(0));
        assertEquals("A. M. M.", presenter.cells(1).get(2));
        assertEquals("the line tells who it is", "", presenter.line(0));
        presenter.raw(true);
        assertFalse("nor can all lines be seen", view.raw);
        masking.choose(false);
        assertTrue(view.raw);
        assertEquals("1;1985010112345;100.50;Anne", presenter.line(0));
        presenter.raw(false);
        assertEquals("1985010112345", presenter.cells(0).get(2));
    }

    @Test
    public void whereTheLayoutIsUnknownAllThatMayTellOfAPersonIsMasked() throws IOException {
        masking.choose(true);
        Files.writeString(path, "1;1985010112345;10050;Anne\n");
        show("?");
        assertEquals(List.of("1", "1", "••••••••••345", "10050", "A."), presenter.cells(0));
    }

    @Test
    public void whatCannotBeReadIsSaidAndReadAgainOnRequest() throws IOException {
        show(lost());
        assertEquals("Le contenu de « lost.dta » n’est pas dans le dossier de données.", view.sentence);
        Files.delete(path);
        show("DECSAL");
        assertTrue(view.sentence, view.sentence.startsWith("Le contenu de « DECSAL.dta » n’est pas lisible : le fichier ou son dossier n’existe pas."));
        write(1);
        presenter.again();
        assertEquals("Chargement…", view.sentence);
        work.run();
        assertEquals(1, view.rows);
        Files.writeString(path, "");
        presenter.again();
        work.run();
        assertEquals("Le fichier ne contient aucun enregistrement.", view.sentence);
        presenter.show(Optional.empty());
        assertEquals("", view.sentence);
    }

    @Test
    public void aFileThatVanishesWhileItIsReadKeepsWhatWasRead() throws IOException {
        write(1700);
        show("DECSAL");
        Files.delete(path);
        presenter.look(499);
        work.run();
        assertEquals(500, view.rows);
        assertTrue(view.note, view.note.contains("n’est pas lisible"));
        int before = knowledge.decoded();
        presenter.look(499);
        work.run();
        assertEquals("nothing is tried over and over", before, knowledge.decoded());
    }

    @Test
    public void whatDecodesMayComeLater() throws IOException {
        write(2);
        engine.unbindKnowledge(knowledge);
        show("DECSAL");
        assertEquals("Ce qui lit les fichiers n’est pas encore prêt.", view.sentence);
        engine.bindKnowledge(knowledge);
        work.run();
        assertEquals(2, view.rows);
    }

    @Test
    public void anAnswerForAnotherFileIsDroppedAndWhatWasPassedIsNotRead() throws IOException {
        write(5);
        AtomicInteger asked = new AtomicInteger();
        presenter.show(Optional.of(new Source("passed", "passed", "DECSAL", () -> {
            asked.incrementAndGet();
            return Optional.of(path);
        })));
        presenter.show(Optional.of(lost()));
        work.run();
        assertEquals(0, view.rows);
        assertEquals(0, asked.get());
        assertTrue(view.sentence, view.sentence.contains("lost.dta"));
    }

    @Test
    public void theSameContentIsNotDecodedTwice() throws IOException {
        write(5);
        show("DECSAL");
        show("DECSAL");
        assertEquals(1, knowledge.decoded());
        show("DECMAL");
        assertEquals(2, knowledge.decoded());
    }

    @Test
    public void aPageWithoutRecordsEndsTheReading() {
        engine.unbindKnowledge(knowledge);
        engine.bindKnowledge(new FakeRecords(0));
        show("DECSAL");
        assertEquals("Le fichier ne contient aucun enregistrement.", view.sentence);
    }

    private static final class NotingView implements RecordsView {

        private List<Head> heads = List.of();
        private int headed;
        private boolean raw;
        private int rows;
        private int found = -1;
        private boolean late;
        private int unsearched;
        private String sentence = "";
        private String note = "";

        @Override
        public void columns(List<Head> shown, boolean lines) {
            heads = shown;
            raw = lines;
            headed++;
        }

        @Override
        public void rows(int count) {
            rows = count;
        }

        @Override
        public void say(String said) {
            sentence = said;
            rows = 0;
        }

        @Override
        public void note(String said, boolean beginsLate) {
            note = said;
            late = beginsLate;
        }

        @Override
        public void found(int index) {
            found = index;
        }

        @Override
        public void unsearched() {
            unsearched++;
        }
    }
}
