// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import lu.seco.core.journal.Subject;
import lu.seco.ui.tests.PartWindow;
import lu.seco.ui.tests.fakes.Samples;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.Before;
import org.junit.Test;

/** The links of an answer and their correction. */
public class LinkBarUiTest {

    private final PartWindow window = new PartWindow();
    private LinkBar bar;

    @Before
    public void answers() {
        for (String id : List.of("a", "b", "c")) {
            Samples.take(window.journal, id, "DECSAL_" + id + ".dta");
            Samples.queue(window.journal, id, "DECSAL");
            Samples.send(window.journal, id, 1);
            Samples.prove(window.journal, id);
        }
        Samples.answer(window.journal, "a", "r", 2);
    }

    private void open(PartWindow.Step then) {
        window.open(() -> bar = new LinkBar(window.shell, window.room, "anne"), () -> {
            bar.show(Subject.reception("r"));
            window.until("links", () -> window.find(Button.class, "detail.link.remove").isEnabled());
            then.run();
        });
    }

    @Test
    public void aLinkIsTakenAwayAndWhatCameOfItStandsThere() {
        open(() -> {
            assertEquals("Lien certain", window.find(Label.class, "detail.link.why").getText());
            window.click("detail.link.remove");
            window.until("told", () -> window.find(Label.class, "detail.link.told").getText().startsWith("[fr] "));
            assertEquals(1, window.exchange.decisions().size());
            assertTrue(window.exchange.decisions().get(0), window.exchange.decisions().get(0).matches("r \\w+ a anne"));
            bar.show(Subject.reception("other"));
            assertFalse("it was about another one", window.find(Label.class, "detail.link.told").getVisible());
        });
    }

    @Test
    public void anotherReportIsChosenWithTheKeyboardAlone() {
        open(() -> {
            window.click("detail.link.add");
            window.until("reports", () -> window.table("picker.table").getItemCount() == 2);
            Text search = window.find(Text.class, "picker.search");
            assertEquals("DECSAL_c.dta", window.cell("picker.table", 0, 0));
            Event down = new Event();
            down.keyCode = SWT.ARROW_DOWN;
            search.notifyListeners(SWT.KeyDown, down);
            search.notifyListeners(SWT.DefaultSelection, new Event());
            window.until("told", () -> window.find(Label.class, "detail.link.told").getText().startsWith("[fr] "));
            assertTrue(window.exchange.decisions().get(0), window.exchange.decisions().get(0).matches("r \\w+ b anne"));
            assertEquals(Optional.empty(), window.window("Rattacher à un envoi"));
        });
    }

    @Test
    public void theSearchFindsAReportByItsName() {
        open(() -> {
            window.click("detail.link.add");
            window.until("reports", () -> window.table("picker.table").getItemCount() == 2);
            window.find(Text.class, "picker.search").setText("_b");
            window.until("found", () -> window.table("picker.table").getItemCount() == 1);
            window.find(Text.class, "picker.search").setText("nothing");
            window.until("nothing", () -> window.find(Label.class, "picker.count").getText().equals("Aucun envoi ne correspond."));
            assertFalse(window.find(Button.class, "picker.take").isEnabled());
        });
    }
}
