// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.updates;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import lu.seco.core.Message;
import lu.seco.core.update.Available;
import lu.seco.core.update.ReleaseNote;
import lu.seco.core.update.Site;
import lu.seco.core.update.UpdateCheck;
import lu.seco.core.update.UpdateProgress;
import lu.seco.core.update.UpdateResult;
import lu.seco.core.update.Updates;
import lu.seco.testkit.ui.Await;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.OnScreen;
import lu.seco.ui.tests.Widgets;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeUpdates;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class UpdatesWindowUiTest {

    private static final Site SITE = new Site("https://updates.example.lu/", false);

    @Rule
    public final OnScreen screen = new OnScreen();

    private final Engine engine = new Engine(new EngineEvents());
    private final FakeUpdates updates = new FakeUpdates();
    private final Workers workers = new Workers(new FakeErrors());
    private final AtomicInteger restarts = new AtomicInteger();
    private Display display;
    private Shell parent;

    @Before
    public void open() {
        display = screen.display();
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        parent = new Shell(display);
        parent.setSize(1200, 800);
        parent.open();
    }

    @After
    public void close() {
        parent.dispose();
        workers.close();
    }

    private void window() {
        Room room = new Room(engine, Words.language(""), workers, task -> display.asyncExec(task), "");
        new UpdatesWindow(parent, room, room.work("updates"), restarts::incrementAndGet).open();
    }

    private void withService() {
        engine.further().come(Updates.class, updates);
        window();
        until("the states", () -> find(Table.class, "updates.states").getItemCount() == 2);
    }

    private void until(String what, BooleanSupplier condition) {
        Await.until(what, () -> {
            while (display.readAndDispatch()) {
                // until the queue is empty
            }
            return condition.getAsBoolean();
        });
    }

    private Shell shell() {
        for (Shell shell : parent.getShells()) {
            if (UpdatesHandler.WINDOW.equals(shell.getData(Ids.WIDGET))) {
                return shell;
            }
        }
        throw new AssertionError("the window is not there");
    }

    private <C extends Control> C find(Class<C> type, String name) {
        return Widgets.find(shell(), type, name).orElseThrow(() -> new AssertionError(name));
    }

    private Button button(String name) {
        return find(Button.class, name);
    }

    private void click(String name) {
        assertTrue(name + " can be clicked", button(name).isEnabled());
        button(name).notifyListeners(SWT.Selection, new Event());
    }

    private static Available available(Optional<Message> hindrance) {
        ReleaseNote note = new ReleaseNote("1.2.0", Map.of("fr", "L’été est là & l’hiver est loin.", "en", "Summer."));
        return new Available("1.2.0.q", SITE, Instant.parse("2026-02-10T08:00:00Z"), 17, 2_600_000, List.of(note), hindrance, Optional.empty());
    }

    private void found(Available what) {
        click("updates.check");
        until("the work has begun", () -> !button("updates.check").isEnabled());
        updates.checked.complete(new UpdateCheck(Optional.of(what), Message.of("update.available", what.version(), "1.1.0.q"), List.of()));
        until("the notes", () -> find(Text.class, "updates.notes").getText().contains("L’été est là & l’hiver"));
    }

    @Test
    public void nothingIsLookedForBeforeAPersonWantsIt() {
        withService();
        assertEquals(List.of(), updates.calls);
        assertTrue(find(Label.class, "updates.headline").getText().contains("1.1.0.q"));
        assertTrue(find(Label.class, "updates.facts").getText().contains("https://updates.example.lu/"));
        assertFalse(button("updates.install").isEnabled());
        assertFalse(button("updates.cancel").isEnabled());
        assertFalse(button("updates.restart").isEnabled());
    }

    @Test
    public void theNotesStandThereBeforeTheClickAndTheWorkShowsItsProgress() {
        withService();
        found(available(Optional.empty()));
        String facts = find(Label.class, "updates.facts").getText();
        assertTrue(facts, facts.contains("3 Mo") && facts.contains("Java 17"));
        assertEquals("Installer 1.2.0.q", button("updates.install").getText());
        click("updates.install");
        updates.tell(Optional.of(new UpdateProgress(Message.of("update.step.fetch", 3), 40, true)), Optional.empty());
        until("the progress", () -> find(ProgressBar.class, "updates.bar").getSelection() == 40);
        assertFalse(button("updates.install").isEnabled());
        assertFalse(button("updates.back").isEnabled());
        click("updates.cancel");
        updates.tell(Optional.of(new UpdateProgress(Message.of("update.step.install"), -1, false)), Optional.empty());
        until("it can be ended no more", () -> !button("updates.cancel").isEnabled());
        updates.tell(Optional.empty(), Optional.of("1.2.0.q"));
        updates.changed.complete(new UpdateResult(true, Message.of("update.done", "1.2.0.q")));
        until("a restart is asked for", () -> button("updates.restart").isEnabled());
        assertEquals(List.of("check", "apply 1.2.0.q", "cancel"), updates.calls);
        assertEquals("nothing is forced", 0, restarts.get());
        click("updates.restart");
        assertEquals(1, restarts.get());
    }

    @Test
    public void whatStandsInTheWayIsSaidAndTheButtonStaysShut() {
        withService();
        found(available(Optional.of(Message.of("update.readonly", "/opt/seco", "paie"))));
        assertTrue(find(Label.class, "updates.facts").getText().contains("update.readonly"));
        assertFalse(button("updates.install").isEnabled());
    }

    @Test
    public void aSiteThatCannotBeReadIsSaid() {
        withService();
        click("updates.check");
        List<Message> problems = List.of(Message.of("update.site.unreachable", "x", "y"));
        updates.checked.complete(new UpdateCheck(Optional.empty(), Message.of("update.sites.failed"), problems));
        until("the sentence", () -> find(Label.class, "updates.headline").getText().contains("update.sites.failed"));
        assertTrue(find(Label.class, "updates.facts").getText().contains("update.site.unreachable"));
    }

    @Test
    public void oneClickGoesBackToTheStateBefore() {
        withService();
        Table table = find(Table.class, "updates.states");
        assertEquals("1.1.0.q", table.getItem(0).getText(0));
        assertEquals("en place", table.getItem(0).getText(3));
        assertEquals("première installation", table.getItem(1).getText(2));
        click("updates.back");
        until("it was asked", () -> updates.calls.contains("revert 5"));
        updates.changed.complete(new UpdateResult(true, Message.of("update.reverted", "1.0.0.q")));
        until("the sentence", () -> find(Label.class, "updates.headline").getText().contains("update.reverted"));
        table.setSelection(0);
        table.notifyListeners(SWT.Selection, new Event());
        assertFalse("one is there already", button("updates.back").isEnabled());
    }

    @Test
    public void withoutTheServiceASentenceStandsThereUntilItComes() {
        window();
        assertTrue(find(Label.class, "updates.headline").getText().contains("ne sont pas disponibles"));
        assertFalse(button("updates.check").isEnabled());
        engine.further().come(Updates.class, updates);
        until("the service", () -> button("updates.check").isEnabled());
    }

    @Test
    public void aClosedWindowFollowsNothingAnyMore() {
        withService();
        assertEquals(1, updates.followers());
        shell().close();
        assertEquals(0, updates.followers());
        updates.tell(Optional.empty(), Optional.empty());
    }
}
