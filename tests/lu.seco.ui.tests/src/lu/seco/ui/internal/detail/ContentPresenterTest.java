// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.journal.StoredFile;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeContents;
import lu.seco.ui.tests.fakes.FakeKnowledge;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeWork;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ContentPresenterTest {

    private static final StoredFile FILE = file("DECSAL.dta", "ab");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Engine engine = new Engine(new EngineEvents());
    private final FakeContents contents = new FakeContents();
    private final FakeKnowledge knowledge = new FakeKnowledge();
    private final FakeWork work = new FakeWork();
    private final NotingView view = new NotingView();
    private ContentPresenter presenter;
    private Path path;

    private static StoredFile file(String name, String hash) {
        return new StoredFile(name, Optional.empty(), hash.repeat(32), 1, Optional.empty());
    }

    @Before
    public void open() throws IOException {
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindContents(contents);
        engine.bindKnowledge(knowledge);
        presenter = new ContentPresenter(engine, work, Runnable::run, Words.language(""), view);
        path = folder.newFile().toPath();
        contents.put("ab".repeat(32), path);
    }

    private void write(int lines) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int line = 1; line <= lines; line++) {
            text.append("1;name").append(line).append(';').append(line * 100).append(";x\n");
        }
        Files.writeString(path, text);
    }

    private void show(String kind) {
        presenter.show(FILE, kind);
        work.run();
    }

    @Test
    public void recordsHaveNamedColumnsAndUnconfirmedOnesSaySo() throws IOException {
        write(3);
        show("DECSAL");
        assertEquals(List.of("Ligne", "[fr] field.1", "[fr] field.2", "[fr] field.3", "[fr] field.4 (supposé)"),
                view.heads.stream().map(ContentView.Head::title).toList());
        assertEquals(List.of(true, false, false, true, false), view.heads.stream().map(ContentView.Head::number).toList());
        assertEquals(3, view.rows);
        assertEquals(List.of("2", "1", "name2", "200", "x"), presenter.cells(1));
        assertEquals("3 lignes – « supposé » : champ non documenté par le CCSS", view.note);
    }

    @Test
    public void anUnknownLayoutSaysSo() throws IOException {
        write(1);
        show("?");
        assertEquals("1 ligne – disposition inconnue : les champs sont seulement séparés", view.note);
    }

    @Test
    public void theLinesCanBeSeenAsTheyStand() throws IOException {
        write(2);
        show("DECSAL");
        presenter.raw(true);
        assertEquals(2, view.heads.size());
        assertEquals(List.of("1", "1;name1;100;x"), presenter.cells(0));
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
        assertEquals(ContentPresenter.LIMIT, view.rows);
        assertTrue(view.note, view.note.contains("premières lignes"));
    }

    @Test
    public void searchGoesRoundWhatWasRead() throws IOException {
        write(10);
        show("DECSAL");
        presenter.find("NAME7", 0);
        assertEquals(6, view.found);
        presenter.find("name2", 7);
        assertEquals(1, view.found);
        presenter.find("nothing", 0);
        assertEquals("« nothing » ne se trouve pas dans les 10 lignes lues", view.note);
    }

    @Test
    public void whatCannotBeReadIsSaidAndReadAgainOnRequest() throws IOException {
        presenter.show(file("lost.dta", "ee"), "DECSAL");
        work.run();
        assertEquals("Le contenu de « lost.dta » n’est pas dans le dossier de données.", view.sentence);
        Files.delete(path);
        show("DECSAL");
        assertTrue(view.sentence, view.sentence.startsWith("Le contenu de « DECSAL.dta » n’est pas lisible : le fichier ou son dossier n’existe pas."));
        write(1);
        presenter.again();
        work.run();
        assertEquals(1, view.rows);
        Files.writeString(path, "");
        presenter.again();
        work.run();
        assertEquals("Le fichier est vide.", view.sentence);
        engine.unbindKnowledge(knowledge);
        presenter.again();
        work.run();
        assertTrue(view.sentence, view.sentence.contains("pas encore prêt"));
    }

    @Test
    public void anAnswerForAnotherFileIsDropped() throws IOException {
        write(5);
        presenter.show(FILE, "DECSAL");
        presenter.show(file("lost.dta", "ee"), "DECSAL");
        work.run();
        assertEquals(0, view.rows);
        assertTrue(view.sentence, view.sentence.contains("lost.dta"));
    }

    private static final class NotingView implements ContentView {

        private List<Head> heads = List.of();
        private int rows;
        private int found = -1;
        private String sentence = "";
        private String note = "";

        @Override
        public void columns(List<Head> shown) {
            heads = shown;
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
        public void note(String said) {
            note = said;
        }

        @Override
        public void found(int index) {
            found = index;
        }
    }
}
