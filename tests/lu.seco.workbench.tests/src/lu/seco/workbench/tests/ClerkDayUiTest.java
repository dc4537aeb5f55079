// SPDX-License-Identifier: EPL-2.0
package lu.seco.workbench.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import lu.seco.testkit.ui.Await;
import lu.seco.testkit.ui.Hands;
import lu.seco.testkit.ui.Witness;
import org.eclipse.swt.SWT;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** A clerk's day: files go by themselves, answers come back by themselves, everything is found again. */
public class ClerkDayUiTest {

    private final Desk desk = new Desk("exchange.twins = send");

    @Rule
    public final RuleChain rules = RuleChain.outerRule(desk).around(new Witness(desk::display, desk.steps()));

    private Hands hands() {
        return desk.hands();
    }

    @Test
    public void aDroppedFileGoesByItselfAndItsAnswerComesBack() {
        desk.show(1, "sent.search");
        int before = desk.office().received().size();
        desk.office().drop("02-decsal-bad/DECSAL.dta", "Départ", "DECSAL_2_2026_1.dta");
        hands().awaitCell("sent.table", "Fichier", "DECSAL_2_2026_1.dta", "État", "Répondu");
        hands().awaitCell("sent.table", "Fichier", "DECSAL_2_2026_1.dta", "Réponse", "14 enregistrements refusés");
        assertEquals("sent once", before + 1, desk.office().received().size());
        hands().awaitText("home.sentence", sentence -> !sentence.isEmpty());

        hands().select("sent.table", hands().awaitRow("sent.table", "Fichier", "DECSAL_2_2026_1.dta"));
        Await.until("the story, with its proof",
                () -> hands().cells("detail.timeline", "Preuve (ligne du log)").stream().anyMatch(line -> line.contains("UPL")));

        desk.show(2, "received.search");
        hands().awaitRow("received.table", "Type", "SALRET");

        desk.office().drop("01-decsal-ok/DECSAL.dta", "Départ", "DECSAL.dta");
        desk.show(1, "sent.search");
        hands().awaitCell("sent.table", "Fichier", "DECSAL.dta", "État", "Envoyé");
        hands().type("sent.search", "DECSAL_2");
        Await.until("the search", () -> hands().cells("sent.table", "Fichier").equals(List.of("DECSAL_2_2026_1.dta")));

        desk.stop();
        desk.start();
        assertTrue("what was there is there again", hands().awaitRow("sent.table", "Fichier", "DECSAL_2_2026_1.dta") >= 0);
        assertEquals("and was not sent again", before + 2, desk.office().received().size());
    }

    @Test
    public void aFileNobodyKnowsIsRefusedAndPauseHoldsEverythingBack() {
        desk.show(1, "sent.search");
        desk.office().drop("01-decsal-ok/DECSAL.dta", "Départ", "notes de paie.dta");
        hands().awaitCell("sent.table", "Fichier", "notes de paie.dta", "État", "Refusé");

        hands().press("home", SWT.MOD1, 'p');
        hands().awaitText("home.sentence", sentence -> sentence.contains("pause"));
        desk.office().drop("05-decmal-ok/DECMAL.dta", "Départ", "DECMAL.dta");
        hands().awaitCell("sent.table", "Fichier", "DECMAL.dta", "État", "En file");
        hands().press("home", SWT.MOD1, 'p');
        hands().awaitCell("sent.table", "Fichier", "DECMAL.dta", "État", "Envoyé");
    }
}
