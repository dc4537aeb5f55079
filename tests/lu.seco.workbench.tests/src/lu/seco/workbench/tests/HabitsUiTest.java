// SPDX-License-Identifier: EPL-2.0
package lu.seco.workbench.tests;

import static org.junit.Assert.assertEquals;

import lu.seco.testkit.ui.Hands;
import lu.seco.testkit.ui.Witness;
import org.eclipse.swt.SWT;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** What people expect of a program they use all day: it comes back as it was left, in their language, and only shows where it may only show. */
public class HabitsUiTest {

    private final Desk desk = new Desk();

    @Rule
    public final RuleChain rules = RuleChain.outerRule(desk).around(new Witness(desk::display, desk.steps()));

    private Hands hands() {
        return desk.hands();
    }

    @Test
    public void languageThemeAndPlaceAreFoundAsTheyWereLeft() {
        hands().press("home", SWT.MOD1, '5');
        hands().byId(org.eclipse.swt.widgets.Button.class, "diagnosis.test");
        desk.stop();
        desk.settings("settings.language = de", "ui.theme = dark");
        desk.start();
        assertEquals("Installation prüfen", hands().ask(hands().byId(org.eclipse.swt.widgets.Button.class, "diagnosis.test")::getText));
        desk.stop();
        desk.settings("settings.language = en", "ui.theme = light");
        desk.start();
        hands().byId(org.eclipse.swt.widgets.Button.class, "diagnosis.test");
    }

    @Test
    public void aPassiveStationShowsAndDrivesNothing() {
        desk.settings("exchange.station.mode = passive", "exchange.scan.interval = 1 s");
        desk.office().drop("05-decmal-ok/DECMAL.dta", "Départ", "DECMAL_9_2026_1.dta");
        hands().awaitText("home.state", state -> state.contains("Passi"));
        hands().press("home", SWT.MOD1, SWT.CR);
        hands().awaitText("home.told", told -> !told.isEmpty());
        assertEquals(0, desk.office().received().stream().filter(line -> line.contains("DECMAL_9")).count());
    }
}
