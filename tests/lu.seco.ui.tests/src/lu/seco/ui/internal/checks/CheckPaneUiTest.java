// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.checks;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lu.seco.core.content.ContentCheck;
import lu.seco.ui.internal.records.Masking;
import lu.seco.ui.internal.records.RecordsPane;
import lu.seco.ui.internal.records.Source;
import lu.seco.ui.tests.PartWindow;
import lu.seco.ui.tests.fakes.FakeContentCheck;
import lu.seco.ui.tests.fakes.FakeKnowledge;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The findings in a window of their own. */
public class CheckPaneUiTest {

    @Rule
    public final TemporaryFolder disk = new TemporaryFolder();

    private final PartWindow window = new PartWindow();
    private final FakeContentCheck check = new FakeContentCheck();
    private final List<Long> led = new ArrayList<>();
    private String title = "";
    private CheckPane pane;

    private void open(PartWindow.Step then) {
        window.open(() -> {
            window.room.engine().further().come(ContentCheck.class, check);
            Masking masking = new Masking(window.room);
            pane = new CheckPane(window.shell, window.room, masking, window.layouts, window.icons, led::add, now -> title = now, "checks");
            // the switch that masks stands beside the records
            new RecordsPane(window.shell, window.room, masking, "records").show(Optional.empty());
        }, then);
    }

    private void show(String name) {
        pane.show(Optional.of(new CheckSubject(new Source(name, name, "DECSAL", () -> Optional.of(Path.of(name))), 100,
                () -> Optional.of(new FakeKnowledge().recognise(name)), Optional.empty())));
    }

    private String headline() {
        return window.find(Label.class, "checks.headline").getText();
    }

    private boolean seen(String name) {
        return window.find(Control.class, name).isVisible();
    }

    @Test
    public void enterLeadsToTheRecordAndAllOfAFindingIsReadBelow() {
        check.find(FakeContentCheck.warning(2), FakeContentCheck.error(5, 3, "4"));
        open(() -> {
            assertEquals("Contrôles", title);
            show("a.dta");
            window.awaitCell("checks.table", 0, 1, "5");
            assertEquals("Contrôles (2)", title);
            assertEquals(List.of("Erreur", "5", "3", "[fr] field.3", "4", "[fr] check.wrong 1985010112345", "[fr] check.repair", ""), row(0));
            assertEquals(List.of("Avertissement", "2", "", "", "", "[fr] check.strange", "[fr] check.look", "règle non confirmée"), row(1));
            assertEquals(window.icons.problem(), window.table("checks.table").getItem(0).getImage(0));
            window.select("checks.table", 1);
            assertEquals("[fr] check.strange [fr] check.look (règle non confirmée)", window.find(Text.class, "checks.chosen").getText());
            window.table("checks.table").notifyListeners(SWT.DefaultSelection, new Event());
            assertEquals(List.of(2L), led);
        });
    }

    private List<String> row(int index) {
        return IntStream.range(0, 8).mapToObj(column -> window.cell("checks.table", index, column)).toList();
    }

    @Test
    public void aLongCheckShowsItsProgressAndIsBrokenOff() {
        check.hold();
        open(() -> {
            show("a.dta");
            window.until("it began", () -> check.checked() == 1);
            assertTrue(seen("checks.cancel"));
            assertFalse(seen("checks.begin"));
            window.click("checks.cancel");
            window.until("its thread was told", () -> check.broken() == 1);
            assertEquals("Le contrôle a été arrêté.", headline());
            assertFalse(seen("checks.cancel"));
            check.go();
            window.click("checks.begin");
            window.until("done", () -> headline().startsWith("Rien à signaler"));
            assertFalse("there is nothing to export", seen("checks.export"));
        });
    }

    @Test
    public void findingsAreCopiedAndExported() throws IOException {
        check.find(FakeContentCheck.error(5, 3, "4"), FakeContentCheck.warning(2));
        Path target = disk.getRoot().toPath().resolve("findings.csv");
        open(() -> {
            show("a.dta");
            window.awaitCell("checks.table", 0, 1, "5");
            window.select("checks.table", 0);
            Event copy = new Event();
            copy.stateMask = SWT.MOD1;
            copy.keyCode = 'c';
            window.table("checks.table").notifyListeners(SWT.KeyDown, copy);
            Clipboard clipboard = new Clipboard(window.shell.getDisplay());
            assertEquals("Erreur\t5\t3\t[fr] field.3\t4\t[fr] check.wrong 1985010112345\t[fr] check.repair\t",
                    clipboard.getContents(TextTransfer.getInstance()));
            clipboard.dispose();
            pane.save(target);
            window.until("written", () -> headline().equals("2 constats exportés dans " + target));
        });
        List<String> lines = Files.readAllLines(target, StandardCharsets.UTF_8);
        assertEquals("\ufeffGravité;Ligne;Champ;Nom du champ;Code;Ce qui ne va pas;À changer;Règle", lines.get(0));
        assertEquals("Erreur;5;3;[fr] field.3;4;[fr] check.wrong 1985010112345;[fr] check.repair;", lines.get(1));
        assertEquals(3, lines.size());
    }

    @Test
    public void whereItCannotBeWrittenThatIsSaid() {
        check.find(FakeContentCheck.error(5, 3, "4"));
        open(() -> {
            show("a.dta");
            window.awaitCell("checks.table", 0, 1, "5");
            pane.save(disk.getRoot().toPath().resolve("nowhere").resolve("findings.csv"));
            window.until("said", () -> headline().contains("findings.csv") && !headline().contains("exporté"));
        });
    }

    @Test
    public void numbersOfPersonsAreMaskedToo() {
        check.find(FakeContentCheck.error(5, 3, "4"));
        open(() -> {
            show("a.dta");
            window.awaitCell("checks.table", 0, 5, "[fr] check.wrong 1985010112345");
            Button masked = window.find(Button.class, "records.masked");
            masked.setSelection(true);
            window.click("records.masked");
            window.awaitCell("checks.table", 0, 5, "[fr] check.wrong ••••••••••345");
        });
    }
}
