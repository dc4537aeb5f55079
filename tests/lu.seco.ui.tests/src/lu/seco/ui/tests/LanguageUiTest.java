// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** The window speaks the language of the settings, whatever the system speaks. */
@RunWith(Parameterized.class)
public class LanguageUiTest {

    @Rule
    public final Workbench workbench;

    private final String title;
    private final String well;
    private final String send;

    public LanguageUiTest(Locale language, String title, String well, String send) {
        workbench = new Workbench(language, Optional.empty());
        this.title = title;
        this.well = well;
        this.send = send;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> languages() {
        return List.of(
                new Object[] {Locale.FRENCH, "SeCo – échanges avec la sécurité sociale", "Tout va bien.", "Envoyer"},
                new Object[] {Locale.ENGLISH, "SeCo – exchanges with social security", "All is well.", "Send"},
                new Object[] {Locale.GERMAN, "SeCo – Austausch mit der Sozialversicherung", "Alles in Ordnung.", "Senden"});
    }

    @Test
    public void theWindowSpeaksIt() {
        Robot robot = new Robot(workbench);
        robot.shell(title);
        robot.awaitText("home.sentence", well);
        robot.awaitText("home.order.SEND", send);
    }
}
