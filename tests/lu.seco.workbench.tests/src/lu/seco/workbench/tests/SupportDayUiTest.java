// SPDX-License-Identifier: EPL-2.0
package lu.seco.workbench.tests;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lu.seco.testkit.ui.Await;
import lu.seco.testkit.ui.DraggedFiles;
import lu.seco.testkit.ui.Hands;
import lu.seco.testkit.ui.Witness;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** Somebody helps over the telephone: what was found, what the logs say, what ends when. */
public class SupportDayUiTest {

    /** So many lines are nearly 50 MB. */
    private static final int HUGE = 1_000_000;

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
    public void logsOfAnotherMachineAreDraggedOntoThePage() throws IOException {
        Path folder = Files.createTempDirectory(desk.office().data(), "dragged");
        Path log = Files.writeString(folder.resolve("log_technical.log"), "2026-03-02 08:15:04.120 FATAL [main] login - the password has expired (90 days)\n");
        Path calm = Files.writeString(folder.resolve("calm.log"), "2026-03-02 08:15:04.120 INFO [main] all is well\n");
        Path many = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i < 1_000; i++) {
            Files.writeString(many.resolve(i + ".log"), "2026-03-02 08:15:04.120 INFO [main] all is well\n");
        }
        Path huge = folder.resolve("huge.log");
        Files.writeString(huge, "2026-03-02 08:15:04.120 INFO [main] all is well\n".repeat(HUGE));
        desk.show(5, "diagnosis.log");

        drag(log, calm, folder.resolve("gone.log"));
        awaitSentence("1 constat|Un constat", "gone.log");
        assertTrue(hands().cells("diagnosis.findings", "Constat").toString(), hands().rows("diagnosis.findings") == 1);

        drag(many);
        awaitSentence("Rien à signaler");

        drag(huge);
        awaitSentence("Rien à signaler");
        hands().click("diagnosis.analysis.close");
        Await.until("the state of this machine again", () -> !hands().sees("diagnosis.analysis"));
        Files.delete(huge);
    }

    private void drag(Path... files) throws IOException {
        DraggedFiles dragged = DraggedFiles.to(Files.createTempDirectory(desk.office().data(), "drag"), List.of(files),
                hands().byId(Table.class, "diagnosis.log"));
        Await.until("the end of the drag", dragged::over);
        assertTrue("the page takes them", dragged.accepted());
        hands().awaitText("diagnosis.analysis", title -> title.contains(files[0].getFileName().toString()));
    }

    private void awaitSentence(String... parts) {
        hands().awaitText("diagnosis.analysis.told", sentence -> Stream.of(parts).allMatch(part -> Pattern.compile(part).matcher(sentence).find()));
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
