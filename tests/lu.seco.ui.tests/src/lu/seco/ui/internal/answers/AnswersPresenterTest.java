// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.content.Explanation;
import lu.seco.core.worklist.WorkList;
import lu.seco.core.worklist.WorkLists;
import lu.seco.core.worklist.WorkTicks;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.preferences.UiSettings;
import lu.seco.ui.internal.records.Masking;
import lu.seco.ui.tests.AreaTexts;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.FakeSettings;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeWork;
import lu.seco.ui.tests.fakes.FakeWorkLists;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class AnswersPresenterTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final EngineEvents events = new EngineEvents();
    private final Engine engine = new Engine(events);
    private final FakeJournal journal = new FakeJournal();
    private final FakeWorkLists lists = new FakeWorkLists();
    private final FakeSettings settings = new FakeSettings(new UiSettings().settings());
    private final FakeWork work = new FakeWork();
    private final Workers workers = new Workers(new FakeErrors());
    private final Seen view = new Seen();
    private AnswersPresenter presenter;

    @Before
    public void open() {
        journal.tell(events::appended);
        engine.bindClock(Samples.CLOCK);
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindJournal(journal);
        engine.bindSettings(settings);
        engine.further().come(WorkLists.class, lists);
        engine.further().come(WorkTicks.class, lists);
        Samples.take(journal, "a", "DECSAL.dta");
        Room room = new Room(engine, Words.language(""), workers, Runnable::run, "");
        presenter = new AnswersPresenter(room, work, new Masking(room), view);
    }

    @After
    public void close() {
        presenter.close();
        workers.close();
    }

    private void show(WorkList list) {
        lists.put(list);
        presenter.show(list.receptionId());
        work.run();
    }

    @Test
    public void everyLanguageSaysEverything() {
        AreaTexts.check(AnswersWords.class);
    }

    @Test
    public void sameCausesStandTogetherWithWhatToChange() {
        show(FakeWorkLists.salret("r", 44, 5, "a"));
        assertEquals("[fr] explain.salret.about", view.explained.about());
        assertEquals(List.of("[fr] explain.remark.silent"), view.explained.remarks());
        GroupRow first = view.explained.groups().get(0);
        assertEquals("33 personnes", first.count());
        assertEquals("[fr] salret.code.3 3", first.cause());
        assertEquals("[fr] salret.change.3", first.change());
        assertEquals("what nobody confirmed says so", "[fr] salret.code.77 77 (règle non confirmée)", view.explained.groups().get(1).cause());
        assertEquals("39 à faire sur 44", view.count);
        assertEquals("DECSAL.dta", view.explained.names().get("a"));
    }

    @Test
    public void whereRecordsAreNotPersonsBothAreCounted() {
        Explanation.Group group = new Explanation.Group(Optional.empty(), Message.of("c.a"), Message.of("c.b"), true, 13, 11);
        Explanation.Group nobody = new Explanation.Group(Optional.empty(), Message.of("c.c"), Message.of("c.b"), true, 1, 0);
        show(new WorkList("r", new Explanation("X", Message.of("a.b"), false, List.of(), 13, List.of(group, nobody), List.of()), List.of()));
        assertEquals("11 personnes (13 enregistrements)", view.explained.groups().get(0).count());
        assertEquals("1 enregistrement", view.explained.groups().get(1).count());
        assertEquals("Rien à faire", view.count);
    }

    @Test
    public void aRepairedRecordIsTickedOffAndTheFilterKeepsItOut() {
        show(FakeWorkLists.salret("r", 8, 2, "a"));
        assertEquals("réparé par DECSAL_corr.dta, 11/02/2026", view.rows.get(0).state());
        assertEquals(TaskRow.Phase.DONE, view.rows.get(0).phase());
        assertEquals("à faire", view.rows.get(2).state());
        presenter.filter(new TaskFilter(true, Optional.empty(), ""));
        work.run();
        assertEquals(6, view.rows.size());
        presenter.filter(new TaskFilter(false, Optional.of(view.explained.groups().get(1).key()), ""));
        work.run();
        assertEquals(List.of("77", "77"), view.rows.stream().map(TaskRow::code).toList());
        presenter.filter(new TaskFilter(false, Optional.empty(), "nom5 "));
        work.run();
        assertEquals(1, view.rows.size());
    }

    @Test
    public void whatIsOnlyToldIsNoTask() {
        AnswerItem item = FakeWorkLists.refused(1, "3", true, true);
        AnswerItem told = FakeWorkLists.refused(2, "00", true, true);
        show(new WorkList("r", new Explanation("PENEST", Message.of("a.b"), true, List.of(told, item), 2, List.of(), List.of()),
                List.of(new WorkList.Task("1", item, Optional.empty(), Optional.empty()))));
        assertEquals(List.of("pour information", "à faire"), view.rows.stream().map(TaskRow::state).toList());
        assertEquals("1 à faire sur 1", view.count);
    }

    @Test
    public void personsAreMaskedAsTheSettingSaysButWhoKnowsTheNumberFindsIt() {
        settings.put(UiSettings.PERSONS_MASKED, "yes");
        show(FakeWorkLists.salret("r", 4, 0, "a"));
        TaskRow row = view.rows.get(0);
        String number = row.item().who().insured().orElseThrow();
        assertFalse(row.person(), row.person().contains(number) || row.person().contains("NOM"));
        assertTrue(presenter.persons().line(row.item().raw(), row.item().who()).startsWith("1;3;1900990001500;•"));
        presenter.filter(new TaskFilter(false, Optional.empty(), number));
        work.run();
        assertEquals(1, view.rows.size());
    }

    @Test
    public void aLaterFileMakesTheListBeReadAnew() {
        show(FakeWorkLists.salret("r", 4, 0, "a"));
        lists.put(FakeWorkLists.salret("r", 4, 4, "a"));
        Samples.queue(journal, "a", "DECSAL");
        work.run();
        assertEquals("Tout est réparé sur 4", view.count);
        int before = lists.read();
        Samples.send(journal, "a", 1);
        work.run();
        assertEquals("what repairs nothing is not read for", before, lists.read());
    }

    @Test
    public void whatCannotBeShownIsSaid() {
        presenter.show("gone");
        assertEquals("Lecture de la réponse…", view.said);
        work.run();
        assertTrue(view.said, view.said.contains("n’est plus conservé"));
        lists.broken(true);
        presenter.show("broken");
        work.run();
        assertTrue(view.said, view.said.contains("unreadable"));
        engine.further().go(WorkLists.class, lists);
        presenter.show("other");
        work.run();
        assertTrue(view.said, view.said.contains("n’est pas disponible"));
        lists.broken(false);
        lists.put(FakeWorkLists.salret("other", 4, 0, "a"));
        engine.further().come(WorkLists.class, lists);
        engine.further().come(WorkTicks.class, lists);
        work.run();
        assertEquals("it comes when the service does", 4, view.rows.size());
    }

    @Test
    public void theWorkListIsWrittenForPayrollWithWholeNumbers() throws IOException {
        show(FakeWorkLists.salret("r", 4, 1, "a"));
        Path csv = folder.getRoot().toPath().resolve("list.csv");
        presenter.csv(csv);
        work.run();
        List<String> lines = Files.readAllLines(csv, StandardCharsets.UTF_8);
        assertEquals(5, lines.size());
        assertTrue(lines.get(0), lines.get(0).contains("Matricule;Nom;Employeur;Mois;Code;Cause;Que changer;"));
        assertTrue(lines.get(1), lines.get(1).startsWith("1890010110000;NOM0 Anne;1900990001500;2026-01;3;"));
        assertTrue(lines.get(1), lines.get(1).contains("DECSAL_corr.dta;11/02/2026;DECSAL.dta;10;"));
        assertEquals("4 lignes écrites dans " + csv + ".", view.told);
    }

    @Test
    public void aFileShowsNoMoreOfAPersonThanTheScreen() throws IOException {
        settings.put(UiSettings.PERSONS_MASKED, "yes");
        show(FakeWorkLists.salret("r", 4, 1, "a"));
        Path csv = folder.getRoot().toPath().resolve("list.csv");
        presenter.csv(csv);
        work.run();
        List<String> lines = Files.readAllLines(csv, StandardCharsets.UTF_8);
        assertTrue(lines.get(1), lines.get(1).startsWith("••••••••••000;•••;1900990001500;2026-01;3;"));
        assertFalse(lines.toString(), lines.toString().contains("1890010110000"));
        assertTrue(view.told, view.told.startsWith("4 lignes écrites dans " + csv + ". Les personnes y sont masquées"));
        Path pdf = folder.getRoot().toPath().resolve("list.pdf");
        presenter.pdf(pdf);
        work.run();
        try (PdfReader reader = new PdfReader(pdf.toString())) {
            String page = new PdfTextExtractor(reader).getTextFromPage(1);
            assertFalse(page, page.contains("NOM0"));
        }
    }

    @Test
    public void aPersonTicksRecordsOffAndOnAgain() {
        show(FakeWorkLists.salret("r", 4, 1, "a"));
        presenter.tick(view.rows.subList(1, 3), true, "Anne");
        work.run();
        assertEquals("fait par Anne, " + view.rows.get(1).state().replaceAll(".*, ", ""), view.rows.get(1).state());
        assertEquals("1 à faire sur 4", view.count);
        presenter.tick(view.rows, false, "Anne");
        work.run();
        assertEquals("3 à faire sur 4", view.count);
        lists.broken(true);
        presenter.tick(view.rows, true, "Anne");
        work.run();
        assertTrue(view.sorry.get(0), view.sorry.get(0).startsWith("La réponse n’a pas pu être lue"));
    }

    @Test
    public void aCellThatASpreadsheetWouldCalculateIsHarmless() throws IOException {
        AnswerItem good = FakeWorkLists.refused(1, "3", true, true);
        AnswerItem bad = new AnswerItem(good.meaning(), 1, "=1+1", Optional.of("=cmd()"), good.cause(), good.change(), true, good.who(), good.key(),
                List.of(), List.of());
        show(new WorkList("r", new Explanation("X", Message.of("a.b"), true, List.of(bad), 1, List.of(), List.of()),
                List.of(new WorkList.Task("1", bad, Optional.empty(), Optional.empty()))));
        Path csv = folder.getRoot().toPath().resolve("list.csv");
        presenter.csv(csv);
        work.run();
        String line = Files.readAllLines(csv, StandardCharsets.UTF_8).get(1);
        assertTrue(line, line.contains(";'=cmd();") && line.endsWith(";'=1+1"));
    }

    @Test
    public void onPaperTheListHasEveryRowOnNumberedPages() throws IOException {
        show(FakeWorkLists.salret("r", 300, 5, "a"));
        Path pdf = folder.getRoot().toPath().resolve("list.pdf");
        presenter.pdf(pdf);
        work.run();
        try (PdfReader reader = new PdfReader(pdf.toString())) {
            int pages = reader.getNumberOfPages();
            assertTrue(Integer.toString(pages), pages > 5);
            String first = new PdfTextExtractor(reader).getTextFromPage(1);
            assertTrue(first, first.contains("Liste de travail") && first.contains("NOM0 Anne") && first.contains("/ " + pages));
            assertTrue(new PdfTextExtractor(reader).getTextFromPage(pages).contains("NOM299"));
        }
    }

    @Test
    public void aFileThatCannotBeWrittenIsTold() {
        show(FakeWorkLists.salret("r", 4, 1, "a"));
        presenter.csv(folder.getRoot().toPath().resolve("nowhere/list.csv"));
        presenter.pdf(folder.getRoot().toPath());
        work.run();
        assertEquals(2, view.sorry.size());
    }

    /** Notes what is shown. */
    private static final class Seen implements AnswersView {

        private final List<String> sorry = new ArrayList<>();
        private Explained explained;
        private List<TaskRow> rows = List.of();
        private String count = "";
        private String said = "";
        private String told = "";

        @Override
        public void show(Explained shown) {
            explained = shown;
        }

        @Override
        public void rows(List<TaskRow> shown, String how) {
            rows = shown;
            count = how;
        }

        @Override
        public void say(String sentence) {
            said = sentence;
            rows = List.of();
        }

        @Override
        public void written(String sentence, Path file) {
            told = sentence;
        }

        @Override
        public void sorry(String sentence) {
            sorry.add(sentence);
        }
    }
}
