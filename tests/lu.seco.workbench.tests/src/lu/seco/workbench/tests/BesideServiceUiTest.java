// SPDX-License-Identifier: EPL-2.0
package lu.seco.workbench.tests;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import lu.seco.testkit.ui.Await;
import lu.seco.testkit.ui.Hands;
import lu.seco.testkit.ui.Picture;
import lu.seco.testkit.ui.Witness;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** A day in a window beside the service: the engine works in another process, and the window shows and commands it. */
public class BesideServiceUiTest {

    private final Desk desk = Desk.beside("exchange.twins = send");

    @Rule
    public final RuleChain rules = RuleChain.outerRule(desk).around(new Witness(desk::display, desk.steps()));

    private Hands hands() {
        return desk.hands();
    }

    private void sent(String name) {
        hands().awaitCell("sent.table", "Fichier", name, "État", "Envoyé");
    }

    @Test
    public void aDayBesideTheService() {
        desk.show(1, "sent.search");
        hands().awaitText("home.state", text -> text.endsWith(", par le service"));

        // a file goes by itself, and its story is read
        desk.office().drop("01-decsal-ok/DECSAL.dta", "Départ", "DECSAL_1_2026_11.dta");
        sent("DECSAL_1_2026_11.dta");
        hands().select("sent.table", hands().awaitRow("sent.table", "Fichier", "DECSAL_1_2026_11.dta"));
        Await.until("the story, with its proof",
                () -> hands().cells("detail.timeline", "Preuve (ligne du log)").stream().anyMatch(line -> line.contains("UPL")));

        // the strip gives orders
        hands().click("home.pause");
        hands().awaitText("home.sentence", text -> text.contains("pause"));
        desk.office().drop("05-decmal-ok/DECMAL.dta", "Départ", "DECMAL_2_2026_12.dta");
        hands().awaitCell("sent.table", "Fichier", "DECMAL_2_2026_12.dta", "État", "En file");
        hands().click("home.pause");
        sent("DECMAL_2_2026_12.dta");

        settingsReachTheService();
        whatWaitsIsReleasedAndRefused();
    }

    /** From now on DECMAL files wait for a release, because the window said so. */
    private void settingsReachTheService() {
        hands().press("home", SWT.MOD1, ',');
        Shell window = hands().window("Réglages de SeCo");
        SettingsPages.show(hands(), "Validation");
        hands().type("settings.field.exchange.staging.kinds", "DECMAL");
        hands().click("settings.save");
        hands().click("settings.summary.ok");
        hands().awaitText("settings.banner", text -> text.startsWith("Enregistré"));
        assertTrue(Office.read(desk.office().folder("seco.properties")).contains("exchange.staging.kinds = DECMAL"));
        hands().close(window);
        Await.until("closed", () -> !hands().sees("settings.pages"));
    }

    private void whatWaitsIsReleasedAndRefused() {
        desk.office().drop("05-decmal-ok/DECMAL.dta", "Départ", "DECMAL_3_2026_13.dta");
        hands().awaitCell("sent.table", "Fichier", "DECMAL_3_2026_13.dta", "État", "Retenu");
        desk.show(3, "staging.search");
        hands().awaitRow("staging.table", "Fichier", "DECMAL_3_2026_13.dta");
        hands().click("staging.release.all");
        desk.show(1, "sent.search");
        sent("DECMAL_3_2026_13.dta");

        desk.office().drop("05-decmal-ok/DECMAL.dta", "À valider", "DECMAL_4_2026_14.dta");
        desk.show(3, "staging.search");
        Await.until("it has been read", () -> hands().cells("staging.table", "Contrôles").stream().anyMatch(cell -> cell.startsWith("À regarder")));
        hands().select("staging.table", hands().awaitRow("staging.table", "Fichier", "DECMAL_4_2026_14.dta"));
        hands().click("staging.refuse");
        hands().type("staging.refuse.reason", "Le mois est faux.");
        hands().click("staging.refuse.ok");
        Await.until("refused", () -> Files.exists(desk.office().folder("Refusés").resolve("DECMAL_4_2026_14.dta")));
        Await.until("nothing waits any more", () -> hands().rows("staging.table") == 0);
    }

    @Test
    public void theServiceGoesAndComesBackAndTheWindowSaysSo() {
        desk.show(1, "sent.search");
        hands().awaitText("home.state", text -> text.endsWith(", par le service"));
        desk.office().drop("01-decsal-ok/DECSAL.dta", "Départ", "DECSAL_5_2026_15.dta");
        sent("DECSAL_5_2026_15.dta");

        desk.neighbour().stop();
        hands().awaitText("home.sentence", text -> text.startsWith("Le service ne répond pas"));
        assertTrue("what was shown stays", hands().cells("sent.table", "Fichier").contains("DECSAL_5_2026_15.dta"));
        for (String order : new String[] {"home.pause", "home.order.SEND", "home.order.RECEIVE"}) {
            Button button = hands().byId(Button.class, order);
            assertFalse(order, hands().ask(button::isEnabled));
        }
        assertTrue(hands().sees("home.takeover"));
        hands().press("home", SWT.MOD1, 'p');
        hands().awaitText("home.told", text -> text.startsWith("Le service ne répond pas"));
        Picture.take(desk.window(), Desk.pictures().resolve("service-lost.png"));

        desk.neighbour().start();
        hands().awaitText("home.state", text -> text.endsWith(", par le service"));
        Await.until("orders are possible", () -> hands().ask(hands().byId(Button.class, "home.pause")::isEnabled));
        desk.office().drop("05-decmal-ok/DECMAL.dta", "Départ", "DECMAL_6_2026_16.dta");
        sent("DECMAL_6_2026_16.dta");

        int before = desk.office().received().size();
        desk.stop();
        desk.office().drop("05-decmal-ok/DECMAL.dta", "Départ", "DECMAL_7_2026_17.dta");
        Await.until("sent without the window", () -> desk.office().received().size() == before + 1);
        assertTrue(desk.neighbour().alive());
        desk.start();
        sent("DECMAL_7_2026_17.dta");
    }
}
