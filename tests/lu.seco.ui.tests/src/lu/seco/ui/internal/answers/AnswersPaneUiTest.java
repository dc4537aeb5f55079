// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.journal.Subject;
import lu.seco.core.worklist.WorkLists;
import lu.seco.ui.internal.actions.Tools;
import lu.seco.ui.internal.records.Masking;
import lu.seco.ui.tests.PartWindow;
import lu.seco.ui.tests.fakes.FakeWorkLists;
import lu.seco.ui.tests.fakes.Samples;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The explained answer in a window of its own. */
public class AnswersPaneUiTest {

    private static final int STATE = 0;
    private static final int CODE = 2;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final PartWindow window = new PartWindow();
    private final FakeWorkLists lists = new FakeWorkLists();
    private final List<Subject> led = new ArrayList<>();
    private Path target;
    private AnswersPane pane;

    @Before
    public void answers() {
        Samples.take(window.journal, "a", "DECSAL_1.dta");
        Samples.take(window.journal, "b", "DECSAL_2.dta");
        lists.put(FakeWorkLists.salret("r", 8, 1, "a"));
        lists.put(FakeWorkLists.salret("two", 8, 0, "a", "b"));
        lists.put(FakeWorkLists.salret("many", 20_000, 0, "a"));
        target = folder.getRoot().toPath().resolve("list.csv");
    }

    private void open(PartWindow.Step then) {
        window.open(() -> {
            window.room.engine().further().come(WorkLists.class, lists);
            pane = new AnswersPane(window.shell, new Tools(window.room, window.opener, window.errors, window.layouts), window.icons,
                    new Masking(window.room), (shell, title, name, ending) -> Optional.of(target), led::add);
        }, then);
    }

    private void show(String reception, int rows) {
        pane.show(reception);
        window.until("rows", () -> window.table("answers.table").getItemCount() == rows);
    }

    @Test
    public void theSentenceComesFirstThenTheCausesThenTheRecords() {
        open(() -> {
            show("r", 8);
            assertEquals("[fr] explain.salret.about", window.find(Label.class, "answers.about").getText());
            assertEquals("6 personnes", window.cell("answers.groups", 0, 0));
            assertEquals("3", window.cell("answers.groups", 0, 1));
            assertEquals("réparé par DECSAL_corr.dta, 11/02/2026", window.cell("answers.table", 0, STATE));
            assertEquals("à faire", window.cell("answers.table", 1, STATE));
            assertEquals("7 à faire sur 8", window.find(Label.class, "answers.count").getText());
        });
    }

    @Test
    public void aCauseThatIsChosenKeepsTheOtherRecordsOutAndEscapeBringsThemBack() {
        open(() -> {
            show("r", 8);
            window.select("answers.groups", 1);
            window.until("filtered", () -> window.table("answers.table").getItemCount() == 2);
            assertEquals("77", window.cell("answers.table", 0, CODE));
            Event escape = new Event();
            escape.keyCode = SWT.ESC;
            window.table("answers.groups").notifyListeners(SWT.KeyDown, escape);
            window.until("all", () -> window.table("answers.table").getItemCount() == 8);
            window.find(Button.class, "answers.open").setSelection(true);
            window.click("answers.open");
            window.until("open only", () -> window.table("answers.table").getItemCount() == 7);
            window.find(Text.class, "answers.search").setText("nom6");
            window.until("found", () -> window.table("answers.table").getItemCount() == 1);
            window.find(Text.class, "answers.search").setText("nobody");
            window.until("said", () -> window.find(Label.class, "answers.count").getText().equals("Aucun enregistrement ne correspond."));
        });
    }

    @Test
    public void theLineSentStandsAboveTheOneReturnedAndTheDifferenceIsMarkedAndTold() {
        open(() -> {
            show("r", 8);
            window.select("answers.table", 1);
            StyledText lines = window.find(StyledText.class, "answers.lines");
            String text = lines.getText();
            assertTrue(text, text.contains("Le CCSS a ajouté le code 3.") && text.contains("Champ 5 : 350000 envoyé, 360000 retourné."));
            int sent = text.indexOf("350000");
            int returned = text.indexOf("360000");
            assertEquals("one below the other", sent - text.lastIndexOf('\n', sent), returned - text.lastIndexOf('\n', returned));
            StyleRange look = lines.getStyleRangeAtOffset(sent);
            assertTrue("not by colour alone", look.underline && look.fontStyle == SWT.BOLD);
            assertTrue(text, text.contains("^^^^^^"));
            window.select("answers.table", 2);
            assertTrue(lines.getText(), lines.getText().contains("Le reste de la ligne est revenu tel qu’il a été envoyé."));
            assertEquals("DECSAL_1.dta, ligne 12", window.find(Label.class, "answers.candidates").getText());
        });
    }

    @Test
    public void severalCandidatesAreShownAsSuchAndLeadToTheOneThatIsChosen() {
        open(() -> {
            show("two", 8);
            assertEquals("2 lignes possibles, rien ne les distingue :", window.find(Label.class, "answers.candidates").getText());
            Combo candidate = window.find(Combo.class, "answers.candidate");
            assertTrue(candidate.getVisible());
            assertEquals("DECSAL_2.dta, ligne 10", candidate.getItem(1));
            candidate.select(1);
            candidate.notifyListeners(SWT.Selection, new Event());
            window.click("answers.go");
            window.table("answers.table").notifyListeners(SWT.DefaultSelection, new Event());
            assertEquals(List.of(Subject.report("b"), Subject.report("a")), led);
        });
    }

    @Test
    public void theWorkListIsWrittenWhereThePersonWantsIt() {
        open(() -> {
            show("r", 8);
            assertFalse(window.find(Link.class, "answers.told").getVisible());
            window.click("answers.csv");
            window.until("told", () -> window.find(Link.class, "answers.told").getText().startsWith("8 lignes écrites"));
            assertEquals(9, Files.readAllLines(target).size());
            window.click("answers.told");
            assertEquals(List.of(target.getParent()), window.launched);
            target = target.resolveSibling("list.pdf");
            window.click("answers.pdf");
            window.until("pdf", () -> Files.exists(target));
        });
    }

    @Test
    public void aLongAnswerIsShownAtOnceAndAnotherOneTakesItsPlace() {
        open(() -> {
            show("many", 20_000);
            show("r", 8);
            assertTrue("nothing of the long one is left", window.cell("answers.table", 0, STATE).startsWith("réparé"));
        });
    }

    @Test
    public void whatIsMissingIsSaidInItsPlace() {
        open(() -> {
            pane.show("nowhere");
            window.until("said", () -> window.find(Label.class, "answers.sentence").getText().contains("n’est plus conservé"));
        });
    }
}
