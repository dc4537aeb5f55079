// SPDX-License-Identifier: EPL-2.0
package lu.seco.workbench.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import lu.seco.testkit.ui.Await;
import lu.seco.testkit.ui.Hands;
import lu.seco.testkit.ui.Witness;
import org.eclipse.swt.SWT;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** A validator's day: sees what waits, releases it, pulls it back, refuses it. */
public class ValidatorDayUiTest {

    private final Desk desk = new Desk();

    @Rule
    public final RuleChain rules = RuleChain.outerRule(desk).around(new Witness(desk::display, desk.steps()));

    private Hands hands() {
        return desk.hands();
    }

    @Test
    public void whatWaitsIsSeenReleasedPulledBackAndRefused() {
        desk.settings("exchange.reception.interval = 5 s", "exchange.scan.interval = 2 s", "exchange.staging.recall = 1 h",
                "exchange.twins = send");
        desk.office().drop("06-decmal-bad/DECMAL.dta", "À valider", "DECMAL_7_2026_1.dta");
        desk.show(3, "staging.search");
        hands().awaitRow("staging.table", "Fichier", "DECMAL_7_2026_1.dta");
        hands().click("staging.release.all");
        hands().clickText("Libérer quand même");
        Await.until("the band from which it can be pulled back", () -> hands().sees("staging.recall.band"));
        assertTrue("nothing goes while it can be pulled back", desk.office().received().stream().noneMatch(line -> line.contains("DECMAL_7")));

        hands().press("home", SWT.MOD1 | SWT.MOD2, 'z');
        hands().awaitRow("staging.table", "Fichier", "DECMAL_7_2026_1.dta");

        Await.until("it has been read again", () -> hands().cells("staging.table", "Contrôles").stream().anyMatch(cell -> cell.startsWith("À regarder")));
        hands().select("staging.table", hands().awaitRow("staging.table", "Fichier", "DECMAL_7_2026_1.dta"));
        hands().click("staging.refuse");
        hands().type("staging.refuse.reason", "Le mois est faux.");
        Path refused = desk.office().folder("Refusés");
        int before = names(refused);
        hands().click("staging.refuse.ok");
        Await.until("the refused file and its reason", () -> names(refused) == before + 2);
        // it leaves last, once it lies where it is refused
        Await.until("gone from where it waited", () -> !Files.exists(desk.office().folder("À valider").resolve("DECMAL_7_2026_1.dta")));
    }

    @Test
    public void aKindThatMustPassHereWaitsAndGoesOnceReleased() {
        desk.settings("exchange.reception.interval = 5 s", "exchange.scan.interval = 2 s", "exchange.staging.kinds = DECSAL",
                "exchange.twins = send");
        desk.show(1, "sent.search");
        desk.office().drop("01-decsal-ok/DECSAL.dta", "Départ", "DECSAL_8_2026_1.dta");
        hands().awaitCell("sent.table", "Fichier", "DECSAL_8_2026_1.dta", "État", "Retenu");
        desk.show(3, "staging.search");
        hands().awaitRow("staging.table", "Fichier", "DECSAL_8_2026_1.dta");
        hands().click("staging.release.all");
        desk.show(1, "sent.search");
        hands().awaitCell("sent.table", "Fichier", "DECSAL_8_2026_1.dta", "État", "Envoyé");
        assertEquals(0, names(desk.office().folder("À valider")));
    }

    @Test
    public void aHeldReportIsRefusedWithAReason() {
        desk.settings("exchange.reception.interval = 5 s", "exchange.scan.interval = 2 s", "exchange.staging.kinds = DECMAL",
                "exchange.twins = send");
        desk.show(1, "sent.search");
        desk.office().drop("05-decmal-ok/DECMAL.dta", "Départ", "DECMAL_4_2026_1.dta");
        hands().awaitCell("sent.table", "Fichier", "DECMAL_4_2026_1.dta", "État", "Retenu");
        desk.show(3, "staging.search");
        hands().select("staging.table", hands().awaitRow("staging.table", "Fichier", "DECMAL_4_2026_1.dta"));
        hands().press("staging.table", SWT.MOD1 | SWT.MOD2, 'x');
        hands().type("staging.refuse.reason", "L'employeur est faux.");
        hands().click("staging.refuse.ok");
        Await.until("nothing waits any more", () -> hands().rows("staging.table") == 0);

        desk.show(1, "sent.search");
        hands().awaitCell("sent.table", "Fichier", "DECMAL_4_2026_1.dta", "État", "Refusé");
        hands().select("sent.table", hands().awaitRow("sent.table", "Fichier", "DECMAL_4_2026_1.dta"));
        Await.until("the reason in the story", () -> hands().cells("detail.timeline", "Ce qui s’est passé").stream()
                .anyMatch(text -> text.contains("faux")));
        assertTrue("never sent", desk.office().received().stream().noneMatch(line -> line.contains("DECMAL_4")));
    }

    private static int names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.filter(file -> !file.getFileName().toString().startsWith(".")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
