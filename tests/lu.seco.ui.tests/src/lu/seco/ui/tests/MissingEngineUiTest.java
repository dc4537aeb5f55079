// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests;

import static org.junit.Assert.assertFalse;

import lu.seco.testkit.ui.Await;
import lu.seco.ui.tests.fakes.Samples;
import org.eclipse.swt.widgets.Button;
import org.junit.Rule;
import org.junit.Test;

/** A window without an engine behind it says so, and lives on when the engine comes. */
public class MissingEngineUiTest {

    @Rule
    public final Workbench workbench = Workbench.withoutEngine();

    private final Robot robot = new Robot(workbench);

    @Test
    public void whatIsMissingIsSaidUntilItComes() {
        robot.awaitText("home.sentence", "Il manque à SeCo : le journal, le moteur d’échange. "
                + "Vérifiez les réglages et le fichier de log, puis relancez SeCo.");
        Await.until("list says so", () -> robot.text("sent.message").contains("pas encore prêt"));
        Button send = robot.find(Button.class, "home.order.SEND");
        assertFalse(robot.ui(send::isEnabled));
        workbench.engineComes();
        Await.until("engine started", () -> workbench.exchange().starts() == 1);
        robot.awaitText("home.sentence", "Tout va bien.");
        Samples.take(workbench.journal(), "a", "DECSAL.dta");
        robot.awaitCell("sent.table", 0, 0, "DECSAL.dta");
    }
}
