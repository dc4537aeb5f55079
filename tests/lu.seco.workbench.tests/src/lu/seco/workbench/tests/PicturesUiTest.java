// SPDX-License-Identifier: EPL-2.0
package lu.seco.workbench.tests;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lu.seco.testkit.ui.Await;
import lu.seco.testkit.ui.Hands;
import lu.seco.testkit.ui.Picture;
import lu.seco.testkit.ui.Witness;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Takes the pictures of every perspective that people look at and the user guide shows, into {@code target/screenshots}. */
@RunWith(Parameterized.class)
public class PicturesUiTest {

    private final List<String> settings;
    private final Desk desk;

    @Rule
    public final RuleChain rules;

    private final String name;

    public PicturesUiTest(String language, String theme) {
        settings = List.of("settings.language = " + language, "ui.theme = " + theme, "ui.notifications = none", "exchange.twins = send");
        desk = new Desk(settings.toArray(String[]::new));
        rules = RuleChain.outerRule(desk).around(new Witness(desk::display, desk.steps()));
        name = language + "-" + theme;
    }

    @Parameters(name = "{0} {1}")
    public static List<Object[]> all() {
        List<Object[]> all = new ArrayList<>();
        for (String language : List.of("fr", "en", "de")) {
            for (String theme : List.of("light", "dark")) {
                all.add(new Object[] {language, theme});
            }
        }
        return all;
    }

    @Test
    public void everyPerspectiveHasItsPicture() throws IOException {
        Hands hands = desk.hands();
        desk.unwatched();
        desk.settings(Stream.concat(Stream.of("exchange.reception.interval = 5 s", "exchange.scan.interval = 2 s"),
                Stream.concat(settings.stream(), Stream.of("sofie.places.1 = " + desk.office().sofie()))).toArray(String[]::new));
        Shell window = desk.window();
        hands.run(() -> window.setBounds(0, 0, 1360, 860));
        desk.office().drop("02-decsal-bad/DECSAL.dta", "Départ", "DECSAL_2_2026_1.dta");
        desk.office().drop("05-decmal-ok/DECMAL.dta", "Départ", "DECMAL.dta");
        desk.office().drop("01-decsal-ok/DECSAL.dta", "Départ", "liste.txt");
        desk.office().drop("01-decsal-ok/DECSAL.dta", "À valider", "DECSAL.dta");
        desk.office().drop("06-decmal-bad/DECMAL.dta", "À valider", "DECMAL_2_2026_1.dta");
        desk.show(1, "sent.table");
        Table sent = hands.byId(Table.class, "sent.table");
        String file = hands.ask(() -> sent.getColumn(0).getText());
        hands.awaitRow("sent.table", file, "DECSAL_2_2026_1.dta");
        desk.show(2, "received.table");
        Await.until("an answer", () -> hands.rows("received.table") >= 1);
        hands.select("received.table", 0);
        Await.until("its whole story", () -> hands.rows("detail.timeline") >= 4);
        picture("2-received");
        desk.show(1, "sent.table");
        hands.select("sent.table", hands.awaitRow("sent.table", file, "DECSAL_2_2026_1.dta"));
        Await.until("the story", () -> hands.rows("detail.timeline") > 5);
        picture("1-sent");
        desk.show(3, "staging.table");
        Await.until("two files", () -> hands.rows("staging.table") >= 2);
        hands.select("staging.table", 0);
        Await.until("records", () -> hands.sees("staging.records"));
        picture("3-staging");
        desk.show(4, "certificate.horizon");
        picture("4-certificate");
        desk.show(5, "diagnosis.log");
        Button test = hands.byId(Button.class, "diagnosis.test");
        Await.until("the end of the test that runs by itself", () -> hands.ask(test::isEnabled) && hands.sees("diagnosis.last"));
        picture("5-diagnosis");
        desk.show(6, "radar.grid");
        picture("6-radar");
        setup(hands);
        settings(hands);
        // whoever comes next finds nothing that waits
        desk.show(3, "staging.table");
        for (String left : List.of("DECSAL.dta", "DECMAL_2_2026_1.dta")) {
            Files.deleteIfExists(desk.office().folder("À valider").resolve(left));
        }
        Await.until("nothing waits", () -> hands.rows("staging.table") == 0);
    }

    /** What the set-up reads of the simulated installation. */
    private void setup(Hands hands) {
        hands.press("home", SWT.MOD1 | SWT.MOD2, 'i');
        hands.click("welcome.next");
        Await.until("the installation", () -> hands.rows("welcome.found") > 0);
        hands.click("welcome.next");
        Button further = hands.byId(Button.class, "welcome.next");
        Await.until("what was read", () -> hands.rows("welcome.facts") > 5 && hands.ask(further::isEnabled));
        hands.select("welcome.facts", 3);
        Shell dialog = hands.ask(hands.byId(Table.class, "welcome.facts")::getShell);
        Picture.take(dialog, Desk.pictures().resolve(name + "-7-setup.png"));
        hands.click("welcome.later");
        Await.until("the set-up is closed", () -> !hands.sees("welcome.facts"));
    }

    /** The page of settings that most people look at. */
    private void settings(Hands hands) {
        hands.press("home", SWT.MOD1, ',');
        Await.until("the pages", () -> hands.rows("settings.pages") > 5);
        hands.select("settings.pages", 1);
        Await.until("its settings", () -> hands.sees("settings.field.exchange.reception.interval"));
        Shell dialog = hands.ask(hands.byId(Table.class, "settings.pages")::getShell);
        Picture.take(dialog, Desk.pictures().resolve(name + "-settings.png"));
        hands.close(dialog);
        Await.until("the settings are closed", () -> !hands.sees("settings.pages"));
    }

    private void picture(String view) throws IOException {
        Path file = Desk.pictures().resolve(name + "-" + view + ".png");
        Picture.take(desk.window(), file);
        assertTrue(view, Files.size(file) > 10_000);
    }
}
