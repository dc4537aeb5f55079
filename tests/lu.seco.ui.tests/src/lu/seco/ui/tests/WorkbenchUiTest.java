// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.Order;
import lu.seco.core.sofie.RunKind;
import lu.seco.testkit.ui.Await;
import lu.seco.ui.tests.fakes.FakeExchange;
import lu.seco.ui.tests.fakes.Samples;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The workbench in the hands of a clerk, in French, with an engine that is a fake. */
public class WorkbenchUiTest {

    private static final int STATE = 4;
    private static final int EVIDENCE = 7;
    private static final int ANSWER = 6;
    private static final String TITLE = "SeCo – échanges avec la sécurité sociale";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();
    @Rule
    public final Workbench workbench = Workbench.french();

    private final Robot robot = new Robot(workbench);

    @Before
    public void window() {
        robot.shell(TITLE);
    }

    private void fill(long count) {
        workbench.journal().made(count, order -> Samples.old(order, count));
        robot.press("sent.search", SWT.NONE, SWT.F5);
        robot.choose("sent.range", "Tout");
        Await.until("rows", () -> robot.ui(() -> robot.table("sent.table").getItemCount()) > 0);
    }

    private void sent(String id, String name) {
        Samples.take(workbench.journal(), id, name);
        Samples.queue(workbench.journal(), id, "DECSAL");
        Samples.send(workbench.journal(), id, 1);
        Samples.prove(workbench.journal(), id);
    }

    @Test
    public void anEmptyJournalSaysWhatToDo() {
        robot.awaitText("home.sentence", "Tout va bien.");
        Await.until("hint", () -> robot.text("sent.message").contains("Déposez un fichier"));
        assertTrue(robot.text("sent.message"), robot.text("sent.message").contains(Path.of("/srv/paie/Départ").toString()));
        assertEquals("Choisissez une ligne pour voir son histoire.", robot.text("detail.sentence").strip());
    }

    @Test
    public void aDroppedFileAppearsAndGoesItsWayByItself() {
        robot.awaitText("home.sentence", "Tout va bien.");
        Samples.take(workbench.journal(), "a", "DECSAL_01_2026_1.dta");
        robot.awaitCell("sent.table", 0, 0, "DECSAL_01_2026_1.dta");
        robot.awaitCell("sent.table", 0, STATE, "Pris");
        Samples.queue(workbench.journal(), "a", "DECSAL");
        Samples.send(workbench.journal(), "a", 1);
        robot.awaitCell("sent.table", 0, STATE, "En cours d’envoi");
        Samples.prove(workbench.journal(), "a");
        robot.awaitCell("sent.table", 0, STATE, "Envoyé");
        assertTrue(robot.cell("sent.table", 0, EVIDENCE).contains("UPL SOFI."));
        assertEquals("Aucun refus reçu", robot.cell("sent.table", 0, ANSWER));
        Samples.answer(workbench.journal(), "a", "r", 2);
        robot.awaitCell("sent.table", 0, ANSWER, "2 enregistrements refusés");
    }

    @Test
    public void aHundredThousandRowsOpenAtOnceAndScrollToTheirEnd() {
        fill(100_000);
        robot.awaitText("sent.count", Words.language("").text("{0,number} lignes", 100_000));
        Table table = robot.table("sent.table");
        assertTrue(robot.ui(table::getItemCount) <= 2000);
        assertEquals("DECSAL_100000.dta", robot.cell("sent.table", 0, 0));
        Slider slider = robot.find(Slider.class, "sent.table.position");
        Await.until("slider", () -> robot.ui(slider::isVisible));
        for (int step = 0; step < 6; step++) {
            int before = robot.ui(table::getItemCount);
            robot.run(() -> table.setTopIndex(table.getItemCount() - 1));
            Await.until("next page", () -> robot.ui(() -> table.getItemCount() != before || table.getTopIndex() < before - 100));
        }
        robot.run(() -> {
            slider.setSelection(slider.getMaximum() - slider.getThumb());
            slider.notifyListeners(SWT.Selection, new Event());
        });
        Await.until("oldest row", () -> robot.ui(() -> table.getItem(table.getItemCount() - 1).getText(0)).equals("DECAFF_1.dta"));
        robot.press("sent.table", SWT.NONE, SWT.HOME);
        robot.awaitCell("sent.table", 0, 0, "DECSAL_100000.dta");
    }

    @Test
    public void aNewRowMovesNeitherSelectionNorWhatIsSeen() {
        fill(1000);
        Table table = robot.table("sent.table");
        scrollTo(table, 100);
        robot.select("sent.table", 105);
        String chosen = robot.cell("sent.table", 105, 0);
        String seen = robot.ui(() -> table.getItem(table.getTopIndex()).getText(0));
        sent("new", "DECSAL_NEU.dta");
        robot.awaitCell("sent.table", 0, 0, "DECSAL_NEU.dta");
        assertEquals(chosen, robot.ui(() -> table.getItem(table.getSelectionIndex()).getText(0)));
        String now = robot.ui(() -> table.getItem(table.getTopIndex()).getText(0));
        assertTrue(seen + " -> " + now, Math.abs(number(seen) - number(now)) <= 1);
    }

    /** GTK measures rows when it has time and moves the view meanwhile: only a view that stays is where it was put. */
    private void scrollTo(Table table, int row) {
        int[] steady = {0};
        Await.until("scrolled to " + row, () -> robot.ui(() -> {
            boolean there = table.getTopIndex() == row;
            steady[0] = there ? steady[0] + 1 : 0;
            if (!there) {
                table.setTopIndex(row);
            }
            return Boolean.valueOf(steady[0] >= 10);
        }));
    }

    private static int number(String name) {
        return Integer.parseInt(name.replaceAll("\\D", ""));
    }

    @Test
    public void searchFindsAsOneTypesAndShowsTheWayBack() {
        fill(1000);
        robot.type("sent.search", "decmal_99");
        Await.until("found", () -> robot.column("sent.table", 0).equals(List.of("DECMAL_998.dta", "DECMAL_994.dta", "DECMAL_990.dta")));
        robot.type("sent.search", "nothing like this");
        Await.until("way back", () -> robot.text("sent.message").contains("Tout afficher"));
        robot.run(() -> robot.find(Link.class, "sent.message").notifyListeners(SWT.Selection, null));
        robot.awaitCell("sent.table", 0, 0, "DECSAL_1000.dta");
        assertEquals("", robot.text("sent.search"));
    }

    @Test
    public void theDetailTellsTheStoryOfTheSelectedRow() {
        sent("a", "DECSAL_01_2026_1.dta");
        robot.awaitCell("sent.table", 0, STATE, "Envoyé");
        robot.select("sent.table", 0);
        robot.awaitCell("detail.timeline", 4, 1, "Envoi prouvé");
        assertTrue(robot.cell("detail.timeline", 4, 2).contains("UPL SOFI."));
        Samples.answer(workbench.journal(), "a", "r", 1);
        Await.until("answer", () -> robot.cell("detail.timeline", 5, 1).startsWith("Le CCSS a répondu"));
        assertEquals("SALRET", robot.cell("detail.linked", 0, 1));
    }

    @Test
    public void theHomeStripTellsAndItsButtonsAsk() {
        robot.awaitText("home.state", "Actif");
        robot.awaitText("home.reception", "Prochaine réception : 10:00");
        robot.click("home.order.SEND");
        robot.awaitText("home.told", "[fr] order.done SEND");
        robot.click("home.order.RECEIVE");
        robot.click("home.order.UPDATE");
        Await.until("orders", () -> workbench.exchange().orders().equals(List.of(Order.SEND, Order.RECEIVE, Order.UPDATE)));
        robot.click("home.pause");
        robot.awaitText("home.pause", "Reprendre");
        robot.awaitText("home.sentence", "SeCo est en pause : rien ne part ni ne revient. Cliquez sur « Reprendre ».");
        robot.click("home.pause");
        robot.awaitText("home.sentence", "Tout va bien.");
        workbench.exchange().become(FakeExchange.running(RunKind.SEND, 2));
        robot.awaitText("home.run", "SOFiE envoie depuis 09:30");
        robot.awaitText("home.waiting", "2 fichiers en attente");
    }

    @Test
    public void keysDoWhatTheySay() {
        fill(100);
        int before = workbench.journal().pages();
        robot.press("sent.table", SWT.NONE, SWT.F5);
        Await.until("reload", () -> workbench.journal().pages() > before);
        robot.press("sent.table", SWT.MOD1, 'f');
        Text search = robot.find(Text.class, "sent.search");
        Await.until("cursor in search", () -> robot.ui(search::isFocusControl));
        robot.press("sent.table", SWT.MOD1, SWT.CR);
        Await.until("order", () -> workbench.exchange().orders().equals(List.of(Order.SEND)));
        robot.select("sent.table", 3);
        robot.press("sent.table", SWT.MOD1, 'c');
        String copied = robot.ui(() -> {
            Clipboard clipboard = new Clipboard(Display.getCurrent());
            try {
                return (String) clipboard.getContents(TextTransfer.getInstance());
            } finally {
                clipboard.dispose();
            }
        });
        assertTrue(copied, copied.startsWith("DECAFF_97.dta\tDECAFF\t" + Samples.EMPLOYER + "\tjanvier 2026\tEnvoyé\t"));
    }

    @Test
    public void enterOpensACopyOfTheContent() throws IOException {
        Path content = folder.newFile().toPath();
        Files.writeString(content, "0;DECSAL\r\n", StandardCharsets.US_ASCII);
        workbench.contents().put("ab".repeat(32), content);
        sent("a", "DECSAL_01_2026_1.dta");
        robot.awaitCell("sent.table", 0, STATE, "Envoyé");
        robot.select("sent.table", 0);
        robot.open("sent.table");
        Await.until("launched", () -> !workbench.launched().isEmpty());
        Path copy = workbench.launched().get(0);
        assertEquals("DECSAL_01_2026_1.dta.txt", copy.getFileName().toString());
        assertEquals(-1, Files.mismatch(content, copy));
    }

    @Test
    public void aMissingContentIsSaid() {
        sent("a", "DECSAL.dta");
        robot.awaitCell("sent.table", 0, STATE, "Envoyé");
        robot.select("sent.table", 0);
        robot.open("sent.table");
        Shell dialog = robot.shell("SeCo");
        assertTrue(robot.texts(dialog).contains("Le contenu de « DECSAL.dta » n’est pas dans le dossier de données."));
        robot.close(dialog);
    }

    @Test
    public void anUnreadableJournalIsSaidAndF5TriesAgain() {
        fill(10);
        workbench.journal().broken(true);
        robot.press("sent.table", SWT.NONE, SWT.F5);
        Await.until("trouble", () -> robot.text("sent.message").startsWith("[fr] journal.unreadable"));
        workbench.journal().broken(false);
        robot.press("sent.search", SWT.NONE, SWT.F5);
        robot.awaitCell("sent.table", 0, 0, "DECMAL_10.dta");
    }

    @Test
    public void theEngineIsStartedAndStoppedWithTheWindowAndTheWindowRemembered() {
        Shell shell = robot.shell(TITLE);
        Await.until("engine started", () -> workbench.exchange().starts() == 1);
        assertTrue(workbench.guard().held());
        robot.run(() -> shell.setBounds(40, 50, 900, 600));
        robot.choose("sent.range", "7 jours");
        Table table = robot.table("sent.table");
        robot.run(() -> table.getColumn(0).setWidth(333));
        robot.closeAll();
        workbench.result();
        assertEquals(1, workbench.exchange().stops());
        assertEquals(EngineState.STOPPED, workbench.exchange().status().state());
        assertFalse(workbench.guard().held());
        workbench.start();
        Shell again = robot.shell(TITLE);
        assertEquals(900, robot.ui(() -> again.getSize().x).intValue());
        Table newTable = robot.table("sent.table");
        assertEquals(333, robot.ui(() -> newTable.getColumn(0).getWidth()).intValue());
    }

    @Test
    public void closingWaitsForTheEngineAndSaysSo() {
        CompletableFuture<Void> end = new CompletableFuture<>();
        workbench.exchange().stopsAfter(end);
        robot.close(robot.shell(TITLE));
        Shell dialog = robot.shell("SeCo se ferme");
        assertTrue(robot.texts(dialog).contains("se termine proprement"));
        assertFalse(workbench.ended());
        assertTrue("the data folder is held until the end", workbench.guard().held());
        end.complete(null);
        assertEquals(IApplication.EXIT_OK, workbench.result());
    }

    @Test
    public void receptionsHaveTheirOwnList() {
        sent("a", "DECSAL.dta");
        Samples.answer(workbench.journal(), "a", "r", 2);
        robot.press("sent.table", SWT.MOD1, '2');
        robot.awaitCell("received.table", 0, 2, "SALRET");
        assertEquals("Non lu", robot.cell("received.table", 0, 0));
        assertEquals("1 envoi – 2 enregistrements refusés", robot.cell("received.table", 0, 4));
        robot.select("received.table", 0);
        robot.awaitCell("detail.timeline", 0, 1, "Reçu de SOFiE");
        robot.awaitCell("received.table", 0, 0, "Lu");
        robot.press("received.table", SWT.MOD1, 'm');
        robot.awaitCell("received.table", 0, 0, "Non lu");
    }

    @Test
    public void theAnswerOfARowIsADoubleClickAway() {
        sent("a", "DECSAL.dta");
        Samples.answer(workbench.journal(), "a", "r", 2);
        robot.awaitCell("sent.table", 0, STATE, "Répondu");
        robot.select("sent.table", 0);
        robot.awaitCell("detail.linked", 0, 1, "SALRET");
        robot.select("detail.linked", 0);
        robot.open("detail.linked");
        robot.awaitCell("received.table", 0, 2, "SALRET");
        Await.until("selected", () -> robot.ui(() -> robot.table("received.table").getSelectionIndex()) == 0);
    }

    @Test
    public void theListIsSortedAndItsColumnsChosenByKey() {
        fill(1000);
        Table table = robot.table("sent.table");
        robot.run(() -> table.getColumn(0).notifyListeners(SWT.Selection, new Event()));
        robot.awaitCell("sent.table", 0, 0, "DECAFF_1.dta");
        robot.run(() -> Display.getCurrent().asyncExec(() -> robot.press("sent.table", SWT.MOD1, 'l')));
        Shell dialog = robot.shell("Colonnes de la liste");
        robot.run(() -> robot.table("columns.table").getItem(1).setChecked(false));
        robot.click("columns.ok");
        Await.until("closed", () -> robot.ui(dialog::isDisposed));
        assertEquals(1900, robot.ui(() -> Integer.parseInt(table.getItem(0).getText(1).substring(0, 4))).intValue());
    }
}
