// SPDX-License-Identifier: EPL-2.0
package lu.seco.workbench.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import lu.seco.testkit.ui.Await;
import lu.seco.testkit.ui.Hands;
import lu.seco.testkit.ui.Picture;
import lu.seco.testkit.ui.Witness;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** What people expect of a program they use all day: it comes back as it was left, in their language, and only shows where it may only show. */
public class HabitsUiTest {

    /** The same content again is sent: what is held would be the sentence of the home strip for whoever comes next. */
    private final Desk desk = new Desk("exchange.twins = send");

    @Rule
    public final RuleChain rules = RuleChain.outerRule(desk).around(new Witness(desk::display, desk.steps()));

    private Hands hands() {
        return desk.hands();
    }

    @Test
    public void languageThemeAndPlaceAreFoundAsTheyWereLeft() {
        hands().press("home", SWT.MOD1, '5');
        hands().byId(Button.class, "diagnosis.test");
        desk.stop();
        desk.settings("settings.language = de", "ui.theme = dark");
        desk.start();
        assertEquals("Installation prüfen", hands().ask(hands().byId(Button.class, "diagnosis.test")::getText));
        desk.stop();
        desk.settings("settings.language = en", "ui.theme = light");
        desk.start();
        hands().byId(Button.class, "diagnosis.test");
    }

    @Test
    public void languageAndThemeAreChosenInTheMenu() {
        desk.show(1, "sent.search");
        hands().run(() -> desk.window().setBounds(0, 0, 1200, 800));
        hands().menu("Affichage", "Thème", "Sombre");
        Await.until("a dark window", () -> Picture.brightness(desk.window()) < 0.4);
        hands().menu("Affichage", "Thème", "Clair");
        Await.until("a light window", () -> Picture.brightness(desk.window()) > 0.8);
        hands().menu("Affichage", "Thème", "Sombre");
        Await.until("a dark window", () -> Picture.brightness(desk.window()) < 0.4);

        hands().menu("Affichage", "Langue", "English");
        hands().clickText("Redémarrer maintenant");
        desk.restarts();
        hands().byId(Text.class, "sent.search");
        assertEquals("Search: name, kind, employer", hands().ask(hands().byId(Text.class, "sent.search")::getMessage));
        Await.until("still dark", () -> Picture.brightness(desk.window()) < 0.4);

        hands().menu("View", "Language", "Deutsch");
        hands().clickText("Later");
        hands().menu("View", "Language", "Français");
        hands().clickText("Restart now");
        desk.restarts();
        assertEquals("Rechercher : nom, type, employeur", hands().ask(hands().byId(Text.class, "sent.search")::getMessage));
    }

    @Test
    public void theListIsFoundAsItWasLeft() {
        desk.office().drop("05-decmal-ok/DECMAL.dta", "Départ", "DECMAL_3_2026_21.dta");
        desk.show(1, "sent.search");
        hands().awaitRow("sent.table", "Fichier", "DECMAL_3_2026_21.dta");
        hands().choose(Composite.class, "sent.range", "7 jours");
        hands().click("sent.filter.kind");
        hands().choose("sent.filter.kind.choices", "DECMAL");
        hands().awaitText("sent.filter.kind", text -> text.contains("DECMAL"));
        Table table = hands().byId(Table.class, "sent.table");
        hands().run(() -> table.getColumn(0).setWidth(333));
        Await.until("only that kind", () -> !hands().cells("sent.table", "Type").isEmpty()
                && Set.copyOf(hands().cells("sent.table", "Type")).equals(Set.of("DECMAL")));
        int rows = hands().rows("sent.table");

        desk.stop();
        desk.start();
        hands().awaitText("sent.filter.kind", text -> text.contains("DECMAL"));
        assertEquals("7 jours", range("sent.range"));
        assertEquals(333, (int) hands().ask(() -> hands().byId(Table.class, "sent.table").getColumn(0).getWidth()));
        Await.until("the same rows", () -> hands().rows("sent.table") == rows);
    }

    @Test
    public void columnsAndDaysAreFoundInThePlaceThatWasInFront() {
        desk.office().drop("06-decmal-bad/DECMAL.dta", "Départ", "DECMAL_8_2026_1.dta");
        desk.show(2, "received.search");
        hands().awaitRow("received.table", "Type", "MALRET");
        hands().press("received.table", SWT.MOD1, 'l');
        Table all = hands().byId(Table.class, "columns.table");
        String added = hands().ask(() -> {
            TableItem last = all.getItem(all.getItemCount() - 1);
            last.setChecked(true);
            return last.getText();
        });
        hands().select("columns.table", 0);
        hands().click("columns.down");
        hands().click("columns.ok");
        Await.until("the column", () -> titles().contains(added));
        hands().choose(Composite.class, "received.range", "7 jours");
        List<String> left = titles();
        assertEquals("the first has gone to the right", "Lecture", left.get(1));

        desk.stop();
        desk.start();
        Await.until("the same columns in the same place", () -> titles().equals(left));
        assertEquals("7 jours", range("received.range"));
    }

    /** The titles of the list of receptions from the left, as long as it is to be seen. */
    private List<String> titles() {
        return hands().sees("received.table") ? hands().ask(() -> {
            Table table = hands().byId(Table.class, "received.table");
            return Arrays.stream(table.getColumnOrder()).mapToObj(table::getColumn).map(TableColumn::getText).toList();
        }) : List.of();
    }

    private String range(String id) {
        return hands().ask(() -> Arrays.stream(hands().byId(Composite.class, id).getChildren()).map(Button.class::cast)
                .filter(Button::getSelection).map(Button::getText).findFirst().orElse(""));
    }

    @Test
    public void aPassiveStationShowsAndDrivesNothing() throws IOException {
        desk.settings("exchange.station.mode = passive", "exchange.scan.interval = 1 s");
        desk.office().drop("05-decmal-ok/DECMAL.dta", "Départ", "DECMAL_9_2026_1.dta");
        hands().awaitText("home.state", state -> state.contains("Passi"));
        hands().press("home", SWT.MOD1, SWT.CR);
        hands().awaitText("home.told", told -> !told.isEmpty());
        assertEquals(0, desk.office().received().stream().filter(line -> line.contains("DECMAL_9")).count());
        assertTrue("still there; the next station would send it", Files.deleteIfExists(desk.office().folder("Départ").resolve("DECMAL_9_2026_1.dta")));
    }
}
