// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.navigation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.Order;
import lu.seco.core.sofie.RunKind;
import lu.seco.testkit.ui.Await;
import lu.seco.ui.internal.preferences.UiSettings;
import lu.seco.ui.tests.Robot;
import lu.seco.ui.tests.Workbench;
import lu.seco.ui.tests.fakes.FakeExchange;
import lu.seco.ui.tests.fakes.Samples;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** What surrounds the places: rail, palette, help, notifications, theme, and the window that comes and stays. */
public class ShellUiTest {

    private static final String TITLE = "SeCo – échanges avec la sécurité sociale";

    @Rule
    public final Workbench workbench = Workbench.french();

    private final Robot robot = new Robot(workbench);

    @Before
    public void window() {
        robot.shell(TITLE);
        robot.awaitText("home.sentence", "Tout va bien.");
    }

    private boolean front(Place place) {
        RailEntry entry = robot.find(RailEntry.class, "rail." + place.key());
        return robot.ui(entry::front);
    }

    private void awaitFront(Place place) {
        Await.until(place + " in front", () -> front(place));
    }

    private void sent(String id) {
        Samples.take(workbench.journal(), id, id + ".dta");
        Samples.queue(workbench.journal(), id, "DECSAL");
        Samples.send(workbench.journal(), id, 1);
        Samples.prove(workbench.journal(), id);
    }

    @Test
    public void keysAndArrowsBringThePlacesToTheFront() {
        assertTrue(front(Place.SENT));
        for (Place place : List.of(Place.RECEIVED, Place.STAGING, Place.CERTIFICATE, Place.DIAGNOSIS, Place.RADAR, Place.SENT)) {
            robot.press("rail.sent", SWT.MOD1, '1' + place.ordinal());
            awaitFront(place);
            for (Place other : Place.values()) {
                assertEquals(other.name(), other == place, front(other));
            }
        }
        robot.press("rail.sent", SWT.NONE, SWT.ARROW_UP);
        awaitFront(Place.RADAR);
        assertTrue(robot.ui(robot.find(RailEntry.class, "rail.radar")::isFocusControl));
    }

    @Test
    public void theRailCountsWhatIsUnread() {
        sent("a");
        Samples.answer(workbench.journal(), "a", "r", 1);
        RailEntry entry = robot.find(RailEntry.class, "rail.received");
        Await.until("count", () -> robot.ui(entry::badge).equals("1"));
        assertEquals("Réceptions : 1 à lire", robot.ui(entry::getToolTipText));
    }

    @Test
    public void thePlaceInFrontIsRemembered() {
        robot.press("rail.sent", SWT.MOD1, '4');
        awaitFront(Place.CERTIFICATE);
        robot.closeAll();
        workbench.result();
        workbench.start();
        robot.shell(TITLE);
        awaitFront(Place.CERTIFICATE);
    }

    @Test
    public void thePaletteFindsAndDoes() {
        robot.press("rail.sent", SWT.MOD1, 'k');
        Shell palette = robot.shell("Toutes les commandes");
        robot.type("palette.search", "recevoir m");
        robot.awaitCell("palette.table", 0, 0, "Recevoir maintenant");
        assertEquals("Ctrl+R", robot.cell("palette.table", 0, 1));
        robot.run(() -> robot.find(Control.class, "palette.search").notifyListeners(SWT.DefaultSelection, new Event()));
        Await.until("closed", () -> robot.ui(palette::isDisposed));
        Await.until("done", () -> workbench.exchange().orders().equals(List.of(Order.RECEIVE)));
    }

    @Test
    public void everyCommandHasAKey() {
        robot.press("rail.sent", SWT.MOD1, 'k');
        robot.shell("Toutes les commandes");
        for (int row = 0; row < robot.ui(robot.table("palette.table")::getItemCount); row++) {
            assertFalse(robot.cell("palette.table", row, 0), robot.cell("palette.table", row, 1).isEmpty());
        }
        robot.close(robot.shell("Toutes les commandes"));
    }

    @Test
    public void helpIsAboutThePlaceInFront() {
        robot.press("rail.sent", SWT.NONE, SWT.F1);
        Shell help = robot.shell("Aide : Envois");
        assertTrue(robot.text("help.text"), robot.text("help.text").contains("Incertain"));
        robot.close(help);
        robot.press("rail.sent", SWT.MOD1, '4');
        awaitFront(Place.CERTIFICATE);
        robot.press("rail.certificate", SWT.NONE, SWT.F1);
        robot.close(robot.shell("Aide : Certificat"));
    }

    @Test
    public void aNotificationLeadsToTheRow() {
        robot.press("rail.sent", SWT.MOD1, '5');
        awaitFront(Place.DIAGNOSIS);
        Shell window = robot.shell(TITLE);
        sent("a");
        robot.awaitText("notification.title", "Envoi prouvé");
        robot.awaitText("notification.text", "a.dta");
        Control text = robot.find(Control.class, "notification.text");
        assertTrue("it takes no keyboard", robot.ui(() -> window.getDisplay().getActiveShell() != text.getShell()));
        robot.run(() -> text.notifyListeners(SWT.MouseUp, new Event()));
        awaitFront(Place.SENT);
        robot.awaitCell("sent.table", 0, 0, "a.dta");
        Await.until("selected", () -> robot.ui(robot.table("sent.table")::getSelectionIndex) == 0);
    }

    @Test
    public void theSentenceLeadsToWhereItIsDone() {
        workbench.exchange().become(FakeExchange.status(EngineState.ACTIVE, Optional.empty(), 0, List.of(), false));
        Await.until("problem", () -> robot.text("home.sentence").startsWith("Le dossier "));
        robot.run(() -> robot.find(Control.class, "home.way").notifyListeners(SWT.Selection, new Event()));
        awaitFront(Place.DIAGNOSIS);
    }

    @Test
    public void aPassiveStationKeepsItsButtonsAndSaysWhy() {
        workbench.exchange().become(FakeExchange.status(EngineState.PASSIVE, Optional.empty(), 0, List.of(), true));
        robot.awaitText("home.state", "Passif");
        String why = "Ce poste est passif : il ne pilote pas SOFiE. Demandez-le au poste qui envoie.";
        Await.until("tool tip", () -> why.equals(robot.ui(robot.find(Control.class, "home.order.SEND")::getToolTipText)));
        robot.click("home.order.SEND");
        robot.awaitText("home.told", why);
        assertEquals(List.of(), workbench.exchange().orders());
    }

    @Test
    public void aRunCanBeStopped() {
        Control stop = robot.find(Control.class, "home.stop");
        assertFalse(robot.ui(stop::isVisible));
        workbench.exchange().become(FakeExchange.running(RunKind.SEND, 1));
        Await.until("button", () -> robot.ui(stop::isVisible));
        robot.click("home.stop");
        Await.until("interrupted", () -> workbench.exchange().interrupts().equals(List.of(System.getProperty("user.name", ""))));
        Await.until("no button", () -> !robot.ui(stop::isVisible));
    }

    @Test
    public void aKnockBringsTheWindowForward() {
        Shell window = robot.shell(TITLE);
        robot.run(() -> window.setVisible(false));
        workbench.guard().knockFromOutside();
        Await.until("visible", () -> robot.ui(window::isVisible));
    }

    @Test
    public void closingLeavesSeCoAtWorkWhereThatIsWanted() {
        workbench.settings().put(UiSettings.CLOSE_TO_TRAY, "yes");
        Shell window = robot.shell(TITLE);
        robot.run(() -> window.getDisplay().asyncExec(window::close));
        Shell told = robot.shell("SeCo reste au travail");
        assertTrue(robot.texts(told), robot.texts(told).contains("continue d’envoyer"));
        robot.close(told);
        Await.until("said", () -> robot.ui(told::isDisposed));
        assertFalse(robot.ui(window::isDisposed));
        assertFalse(workbench.ended());
        workbench.settings().put(UiSettings.CLOSE_TO_TRAY, "no");
    }

    @Test
    public void theDarkThemeIsDarkFromTheStart() {
        workbench.settings().put(UiSettings.THEME, "dark");
        workbench.settings().put(UiSettings.FONT, "large");
        int before = robot.ui(() -> robot.find(Control.class, "home.state").getFont().getFontData()[0].getHeight());
        robot.closeAll();
        workbench.result();
        workbench.start();
        Shell window = robot.shell(TITLE);
        Await.until("dark", () -> robot.ui(() -> brightness(window.getBackground().getRGB())) < 0.3f);
        robot.awaitText("home.sentence", "Tout va bien.");
        sent("a");
        robot.awaitCell("sent.table", 0, 0, "a.dta");
        assertTrue("texts are larger", robot.ui(() -> robot.find(Control.class, "home.state").getFont().getFontData()[0].getHeight()) > before);
        // the system's own widgets stay dark for the life of the process
        choose("Thème", "Clair");
        Await.until("light", () -> robot.ui(() -> brightness(window.getBackground().getRGB())) > 0.8f);
    }

    /** Opens a menu of the window as a person does, and gives its item with that label. */
    private static MenuItem item(Menu menu, String label) {
        menu.notifyListeners(SWT.Show, new Event());
        return Arrays.stream(menu.getItems()).filter(item -> item.getText().replace("&", "").split("\t")[0].equals(label)).findFirst()
                .orElseThrow(() -> new AssertionError(label + " not among " + Arrays.toString(menu.getItems())));
    }

    private void choose(String menu, String choice) {
        Shell window = robot.shell(TITLE);
        robot.run(() -> {
            Menu choices = item(item(window.getMenuBar(), "Affichage").getMenu(), menu).getMenu();
            MenuItem chosen = item(choices, choice);
            Arrays.stream(choices.getItems()).forEach(item -> item.setSelection(item == chosen));
            chosen.notifyListeners(SWT.Selection, new Event());
        });
    }

    @Test
    public void theThemeIsChosenInTheMenu() {
        Shell window = robot.shell(TITLE);
        assertTrue(robot.ui(() -> brightness(window.getBackground().getRGB())) > 0.8f);
        choose("Thème", "Sombre");
        String person = System.getProperty("user.name", "");
        Await.until("set", () -> workbench.settings().changes().equals(List.of(person + " {ui.theme=dark}")));
        Await.until("dark", () -> robot.ui(() -> brightness(window.getBackground().getRGB())) < 0.3f);
        choose("Thème", "Clair");
        Await.until("light", () -> robot.ui(() -> brightness(window.getBackground().getRGB())) > 0.8f);
    }

    @Test
    public void theLanguageHoldsFromTheNextStart() {
        choose("Langue", "Deutsch");
        Shell question = robot.shell("Redémarrer SeCo");
        robot.close(question);
        assertEquals(List.of(System.getProperty("user.name", "") + " {settings.language=de}"), workbench.settings().changes());
        assertFalse(workbench.ended());
    }

    private static float brightness(RGB colour) {
        return colour.getHSB()[2];
    }
}
