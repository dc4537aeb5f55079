// SPDX-License-Identifier: EPL-2.0
package lu.seco.workbench.tests;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lu.seco.testkit.ui.Await;
import lu.seco.testkit.ui.Hands;
import lu.seco.testkit.ui.Witness;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** An admin's first day: SeCo knows of no SOFiE, is set up in its window, and works. */
public class FirstStartUiTest {

    private final Desk desk = new Desk();

    @Rule
    public final RuleChain rules = RuleChain.outerRule(desk).around(new Witness(desk::display, desk.steps()));

    private Hands hands() {
        return desk.hands();
    }

    @Test
    public void anInstallationIsFoundSetUpAndUsedWithoutARestart() throws IOException {
        Path descriptor = desk.office().folder("sofie.properties");
        assertTrue(descriptor.toFile().delete());
        desk.settings("exchange.reception.interval = 5 s", "exchange.scan.interval = 2 s", "exchange.twins = send",
                "sofie.places.1 = " + desk.office().sofie(), "sofie.places.2 = " + another());
        hands().awaitText("home.sentence", sentence -> sentence.contains("Faites la mise en route"));

        hands().press("home", SWT.MOD1 | SWT.MOD2, 'i');
        next("Installation");
        Await.until("the installation", () -> hands().cells("welcome.found", "Dossier").contains(desk.office().sofie().toString()));
        hands().select("welcome.found", hands().cells("welcome.found", "Dossier").indexOf(desk.office().sofie().toString()));
        Await.until("its user", () -> hands().ask(hands().byId(Combo.class, "welcome.user")::getText).equals("999900203"));
        next("Ce qui a été lu");
        Await.until("what was read", () -> hands().cells("welcome.facts", "Certitude").containsAll(List.of("lu dans l'installation", "supposé", "inconnu")));
        next("Dossiers");
        hands().awaitText("welcome.folder.result.OUTBOX", text -> text.contains("On peut y écrire"));
        next("Avis par courriel");
        next("Contrôles");
        Await.until("the checks", () -> hands().cells("welcome.checks", "Contrôle").size() > 5);
        next("Essai");
        next("Résumé");
        String summary = hands().ask(hands().byId(StyledText.class, "welcome.summary")::getText);
        assertTrue(summary, summary.contains("user = 999900203") && summary.contains("process.root = yes"));
        assertFalse("nothing before the last page", Files.exists(descriptor));
        hands().click("welcome.next");
        hands().awaitText("welcome.title", "Terminé"::equals);
        assertTrue(Office.read(descriptor), Office.read(descriptor).contains("root = " + desk.office().sofie()));
        hands().click("welcome.next");
        Await.until("the set-up is over", () -> !hands().sees("welcome.next"));

        desk.show(1, "sent.search");
        desk.office().drop("05-decmal-ok/DECMAL.dta", "Départ", "DECMAL_1_2026_1.dta");
        hands().awaitCell("sent.table", "Fichier", "DECMAL_1_2026_1.dta", "État", "Envoyé");
    }

    /** A second installation on the same machine: the two must be told apart. */
    private Path another() throws IOException {
        Path root = desk.office().folder("another-sofie");
        for (String folder : List.of("lib", "keys", "logs", "properties/communication")) {
            Files.createDirectories(root.resolve(folder));
        }
        for (String file : List.of("_run", "run_batch_888810008.ksh", "logs/log_audit.log",
                "properties/communication/communication_default_http.properties")) {
            Files.write(root.resolve(file), new byte[0]);
        }
        return root;
    }

    private void next(String title) {
        Await.until("one can go on to " + title, () -> hands().ask(hands().byId(Button.class, "welcome.next")::isEnabled));
        hands().click("welcome.next");
        hands().awaitText("welcome.title", title::equals);
    }
}
