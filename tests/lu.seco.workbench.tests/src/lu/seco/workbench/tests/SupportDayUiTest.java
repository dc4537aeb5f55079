// SPDX-License-Identifier: EPL-2.0
package lu.seco.workbench.tests;

import lu.seco.testkit.ui.Await;
import lu.seco.testkit.ui.Hands;
import lu.seco.testkit.ui.Witness;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TabFolder;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** Somebody helps over the telephone: what was found, what the logs say, what ends when. */
public class SupportDayUiTest {

    private final Desk desk = new Desk();

    @Rule
    public final RuleChain rules = RuleChain.outerRule(desk).around(new Witness(desk::display, desk.steps()));

    private Hands hands() {
        return desk.hands();
    }

    @Test
    public void theInstallationIsTestedAndTheLogsAreRead() {
        desk.show(5, "diagnosis.log");
        hands().click("diagnosis.test");
        hands().awaitText("diagnosis.headline", headline -> !headline.isEmpty());
        Await.until("the end of the test", () -> !hands().sees("diagnosis.cancel") && hands().sees("diagnosis.last"));
        // the test has brought its own tab to the front
        TabFolder tabs = hands().byId(TabFolder.class, "diagnosis.tabs");
        Await.until("each check has its row", () -> hands().rows("diagnosis.tests") > 5);
        hands().run(() -> {
            tabs.setSelection(1);
            tabs.notifyListeners(SWT.Selection, new Event());
        });
        Await.until("lines of SeCo's log", () -> hands().rows("diagnosis.log") > 0);
        hands().type("diagnosis.log.filter", "no line says this");
        Await.until("the filter", () -> hands().rows("diagnosis.log") == 0);
    }

    @Test
    public void theDayOfTheNewPasswordIsRecorded() {
        desk.show(4, "certificate.horizon");
        hands().awaitText("certificate.password.left", left -> !left.isEmpty());
        hands().press("home", SWT.MOD1 | SWT.MOD2, 'p');
        hands().byId(org.eclipse.swt.widgets.DateTime.class, "certificate.day");
        hands().clickText("Noter");
        hands().awaitText("certificate.password.left", left -> left.contains("90"));
    }
}
