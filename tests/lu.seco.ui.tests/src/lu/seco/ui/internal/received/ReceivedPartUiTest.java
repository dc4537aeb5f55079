// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.received;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.actions.RowAction;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.detail.DetailWindow;
import lu.seco.ui.tests.PartWindow;
import lu.seco.ui.tests.fakes.Samples;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.junit.Before;
import org.junit.Test;

/** The list of what came back, with its detail, in a window of its own. */
public class ReceivedPartUiTest {

    private static final int KIND = 2;
    private static final int ANSWERS = 4;
    private static final int ACTIONS = 5;

    private final PartWindow window = new PartWindow();
    private ReceivedPart part;

    @Before
    public void answers() {
        window.layouts.keep("received.range", "ALL");
        Samples.take(window.journal, "a", "DECSAL.dta");
        Samples.queue(window.journal, "a", "DECSAL");
        Samples.send(window.journal, "a", 1);
        Samples.prove(window.journal, "a");
        Samples.answer(window.journal, "a", "r", 2);
        window.journal.add(EventType.RECEPTION_ACTION, Subject.reception("r"),
                Map.of(Fact.ACTION, "SALRET run /opt/import", Fact.RESULT, Message.of("action.failed.exit", "3").format()));
    }

    private void open(PartWindow.Step then) {
        window.open(() -> {
            Composite parent = new Composite(window.shell, SWT.NONE);
            parent.setLayout(new FillLayout());
            ESelectionService selection = window.selection();
            part = new ReceivedPart();
            part.build(parent, window.room, window.layouts, window.icons, window.opener, selection, window.errors, window.reveals);
            DetailWindow.open(window, Ids.PART_RECEIVED_DETAIL, selection);
        }, then);
    }

    @Test
    public void anAnswerSaysWhatItIsAndWhatWasDone() {
        open(() -> {
            window.awaitCell("received.table", 0, KIND, "SALRET");
            assertEquals("Non lu", window.cell("received.table", 0, 0));
            assertEquals("1 envoi – 2 enregistrements refusés", window.cell("received.table", 0, ANSWERS));
            window.awaitCell("received.table", 0, ACTIONS, "1 sur 1 en échec");
        });
    }

    @Test
    public void whoLooksForAWhileHasReadItAndMayTakeThatBack() {
        open(() -> {
            window.awaitCell("received.table", 0, 0, "Non lu");
            window.select("received.table", 0);
            window.awaitCell("received.table", 0, 0, "Lu");
            part.run(RowAction.READ);
            window.awaitCell("received.table", 0, 0, "Non lu");
        });
    }

    @Test
    public void onlyTheUnreadAreShownToOneWhoWantsThat() {
        Samples.answer(window.journal, "a", "r2", 0);
        window.journal.add(EventType.RECEPTION_READ, Subject.reception("r2"), Map.of());
        open(() -> {
            window.until("two rows", () -> window.table("received.table").getItemCount() == 2);
            window.click("received.filter.read");
            window.until("choices", () -> window.cell("received.filter.read.choices", 1, 0).equals("Non lu"));
            window.table("received.filter.read.choices").setSelection(1);
            window.table("received.filter.read.choices").notifyListeners(SWT.DefaultSelection, new Event());
            window.until("one row", () -> window.table("received.table").getItemCount() == 1);
            assertEquals("Lecture : Non lu ▾", window.find(Button.class, "received.filter.read").getText());
        });
    }

    @Test
    public void theDetailLeadsToTheReportAndRunsActionsAgain() {
        open(() -> {
            window.reveals.reveal(Subject.reception("r"));
            window.awaitCell("detail.linked", 0, 0, "DECSAL.dta");
            window.table("detail.linked").setSelection(0);
            window.table("detail.linked").notifyListeners(SWT.DefaultSelection, new Event());
            assertEquals(List.of(Subject.report("a")), window.led);
            window.awaitCell("detail.deeds", 1, 1, "SALRET run /opt/import");
            assertEquals("[fr] action.failed.exit 3", window.cell("detail.deeds", 1, 2));
            window.click("detail.again");
            assertTrue(window.exchange.decisions().toString(), window.exchange.decisions().get(0).startsWith("r AGAIN"));
        });
    }

    @Test
    public void aReceptionThatIsNotThereIsSaid() {
        open(() -> {
            window.awaitCell("received.table", 0, KIND, "SALRET");
            window.reveals.reveal(Subject.reception("nowhere"));
            window.until("told", () -> window.find(Link.class, "received.notice").getText().contains("archivée"));
        });
    }
}
