// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.records;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import lu.seco.core.content.Records;
import lu.seco.ui.tests.PartWindow;
import lu.seco.ui.tests.fakes.FakeKnowledge;
import lu.seco.ui.tests.fakes.FakeLook;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The records in a window of their own. */
public class RecordsPaneUiTest {

    @Rule
    public final TemporaryFolder disk = new TemporaryFolder();

    private final PartWindow window = new PartWindow();
    private final FakeLook look = new FakeLook(new FakeKnowledge());
    private RecordsPane pane;

    private void open(int lines, PartWindow.Step then) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int line = 1; line <= lines; line++) {
            text.append("1;198501011").append(2100 + line).append(';').append(line).append(".50;x\n");
        }
        Path path = disk.newFile().toPath();
        Files.writeString(path, text);
        window.open(() -> {
            window.room.engine().further().come(Records.class, look);
            pane = new RecordsPane(window.shell, window.room, new Masking(window.room), "records");
            pane.show(Optional.of(new Source(path, "DECSAL.dta", "DECSAL", () -> Optional.of(path))));
        }, then);
    }

    private boolean seen(String name) {
        return window.find(Control.class, name).isVisible();
    }

    private void tick(String name, boolean wish) {
        window.find(Button.class, name).setSelection(wish);
        window.click(name);
    }

    private Text search() {
        return window.find(Text.class, "records.search");
    }

    @Test
    public void theRawLineStandsBesideTheSelectedRecord() throws IOException {
        open(3, () -> {
            window.awaitCell("records", 1, 2, "1985010112102");
            window.select("records", 1);
            assertEquals("1;1985010112102;2.50;x", window.find(Text.class, "records.line").getText());
            assertTrue(seen("records.line"));
            tick("records.raw", true);
            assertEquals("1;1985010112102;2.50;x", window.cell("records", 1, 1));
            assertFalse("not twice", seen("records.line"));
        });
    }

    @Test
    public void oneClickMasksPersonsAndHidesTheRawLines() throws IOException {
        open(3, () -> {
            window.awaitCell("records", 1, 2, "1985010112102");
            window.select("records", 1);
            tick("records.masked", true);
            assertEquals("••••••••••102", window.cell("records", 1, 2));
            assertFalse(seen("records.line"));
            assertFalse(window.find(Button.class, "records.raw").isEnabled());
            tick("records.masked", false);
            assertEquals("1985010112102", window.cell("records", 1, 2));
            assertTrue(seen("records.line"));
        });
    }

    @Test
    public void theSearchFiltersAndTheKeysLeadIntoTheRecords() throws IOException {
        open(30, () -> {
            window.awaitCell("records", 29, 0, "30");
            search().setText("1985010112107");
            window.until("one", () -> window.table("records").getItemCount() == 1);
            assertEquals("7", window.cell("records", 0, 0));
            assertTrue(window.find(Label.class, "records.note").getText().startsWith("1 ligne trouvée"));
            Event down = new Event();
            down.keyCode = SWT.ARROW_DOWN;
            search().notifyListeners(SWT.KeyDown, down);
            assertEquals(0, window.table("records").getSelectionIndex());
            Event escape = new Event();
            escape.keyCode = SWT.ESC;
            search().notifyListeners(SWT.KeyDown, escape);
            window.until("all again", () -> window.table("records").getItemCount() == 30);
        });
    }

    @Test
    public void aRecordIsRevealedThoughASearchHidesItAndTheBeginningIsNear() throws IOException {
        open(1200, () -> {
            window.awaitCell("records", 0, 0, "1");
            search().setText("1985010112107");
            window.until("one", () -> window.table("records").getItemCount() == 1);
            pane.reveal(900);
            window.until("it", () -> window.table("records").getSelectionIndex() >= 0
                    && window.cell("records", window.table("records").getSelectionIndex(), 0).equals("900"));
            assertEquals("", search().getText());
            assertTrue(seen("records.beginning"));
            window.click("records.beginning");
            window.awaitCell("records", 0, 0, "1");
            assertFalse(seen("records.beginning"));
        });
    }

    @Test
    public void totalsStandAboveAndUnfold() throws IOException {
        look.totals(List.of(new Records.Total("1900990001500", Optional.of(YearMonth.of(2026, 1)), 12, 11, Optional.of(new BigDecimal("10"))),
                new Records.Total("1900990001500", Optional.of(YearMonth.of(2026, 2)), 1, 1, Optional.of(new BigDecimal("20")))));
        open(3, () -> {
            window.until("totals", () -> seen("records.totals"));
            assertEquals("2 totaux par employeur et mois : 13 enregistrements, 30,00\u00a0€", window.find(Label.class, "records.totals").getText());
            assertFalse(seen("records.totals.table"));
            window.click("records.totals.unfold");
            assertTrue(seen("records.totals.table"));
            assertEquals("20,00\u00a0€", window.cell("records.totals.table", 1, 4));
            assertEquals("<a>Masquer</a>", window.find(Link.class, "records.totals.unfold").getText());
        });
    }

    @Test
    public void columnsThatAreNotConfirmedSaySo() throws IOException {
        open(3, () -> {
            window.awaitCell("records", 0, 0, "1");
            assertEquals("[fr] field.4 : champ non confirmé par le CCSS", window.table("records").getColumn(4).getToolTipText());
            assertEquals("[fr] field.3", window.table("records").getColumn(3).getToolTipText());
        });
    }
}
