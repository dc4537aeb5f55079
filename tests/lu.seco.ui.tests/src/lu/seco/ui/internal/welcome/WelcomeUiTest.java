// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import lu.seco.core.DataFolder;
import lu.seco.core.sofie.InstallationFinder;
import lu.seco.core.sofie.InstallationSetup;
import lu.seco.testkit.ui.Await;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.OnScreen;
import lu.seco.ui.tests.Widgets;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeExchange;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.FakePreferences;
import lu.seco.ui.tests.fakes.FakeSettings;
import lu.seco.ui.tests.fakes.FakeSetup;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.Samples;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class WelcomeUiTest {

    @Rule
    public final OnScreen screen = new OnScreen();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final EngineEvents events = new EngineEvents();
    private final Engine engine = new Engine(events);
    private final FakeSetup setup = new FakeSetup();
    private final FakeJournal journal = new FakeJournal();
    private final FakeErrors errors = new FakeErrors();
    private final Workers workers = new Workers(errors);
    private final Layouts layouts = FakePreferences.layouts();
    private final FakeExchange exchange = new FakeExchange();
    private Display display;
    private Shell parent;
    private Welcome welcome;

    @Before
    public void open() {
        display = screen.display();
        Path data = folder.getRoot().toPath();
        engine.bindClock(Samples.CLOCK);
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindJournal(journal);
        FakeSettings settings = new FakeSettings(List.of());
        settings.put("exchange.outbox", "Départ");
        settings.put("exchange.payroll", "Réceptions");
        settings.put("exchange.staging.folder", "À valider");
        engine.bindSettings(settings);
        engine.further().come(DataFolder.class, () -> data);
        engine.further().come(InstallationFinder.class, setup);
        engine.further().come(InstallationSetup.class, setup);
        parent = new Shell(display);
        parent.setSize(1000, 700);
        parent.open();
        Room room = new Room(engine, Words.language(""), workers, task -> display.asyncExec(task), "");
        welcome = new Welcome(room, new Icons(display), layouts, errors, new Welcome.Demonstrating() {
            @Override
            public String hindrance() {
                return "not installed";
            }

            @Override
            public void begin() {
                throw new AssertionError("there is none");
            }
        });
    }

    @After
    public void close() {
        welcome.close();
        parent.dispose();
        workers.close();
    }

    @Test
    public void aFirstStartOpensItAndAPersonGoesThrough() {
        exchange.start();
        engine.bindExchange(exchange);
        welcome.begin(() -> Optional.of(parent));
        until("the set-up", () -> dialog().isPresent());
        assertFalse("without a simulator there is no demonstration", find(Button.class, "welcome.way." + Way.DEMONSTRATION).isEnabled());
        press("welcome.next");
        until("what was found", () -> find(Table.class, "welcome.found").getItemCount() == 1 && find(Button.class, "welcome.next").isEnabled());
        find(Combo.class, "welcome.user").setText("999900203");
        press("welcome.next");
        until("what was read", () -> find(Table.class, "welcome.facts").getItemCount() == 3 && find(Button.class, "welcome.next").isEnabled());
        press("welcome.next");
        until("the folders", () -> find(Label.class, "welcome.folder.result." + OfficeFolder.OUTBOX).getText().contains("SeCo le crée"));
        press("welcome.next");
        press("welcome.next");
        until("the checks", () -> find(Table.class, "welcome.checks").getItemCount() == 1);
        press("welcome.next");
        press("welcome.next");
        assertTrue(find(StyledText.class, "welcome.summary").getText().contains("user = 999900203"));
        press("welcome.next");
        until("it is written", () -> !setup.written.isEmpty() && find(Button.class, "welcome.next").getText().equals("Fermer"));
        press("welcome.next");
        until("it is over", () -> dialog().isEmpty());
        assertEquals(List.of(), errors.told());
    }

    /** Enter, Enter went on and back again, and a third one closed the set-up: the pressed button was disabled and gave the keyboard to its neighbour. */
    @Test
    public void thePageHasTheKeyboardWhenTheButtonThatWasPressedIsDisabled() {
        exchange.start();
        engine.bindExchange(exchange);
        welcome.begin(() -> Optional.of(parent));
        until("the set-up", () -> dialog().isPresent());
        find(Button.class, "welcome.next").setFocus();
        until("the keyboard", () -> display.getFocusControl() == find(Button.class, "welcome.next"));
        press("welcome.next");
        until("what was found", () -> find(Table.class, "welcome.found").getItemCount() == 1 && find(Button.class, "welcome.next").isEnabled());
        assertEquals(find(Table.class, "welcome.found"), display.getFocusControl());
        assertEquals(find(Button.class, "welcome.next"), dialog().orElseThrow().getDefaultButton());
    }

    @Test
    public void laterLeavesEverythingAndDoesNotComeBackByItself() {
        exchange.start();
        engine.bindExchange(exchange);
        welcome.begin(() -> Optional.of(parent));
        until("the set-up", () -> dialog().isPresent());
        press("welcome.later");
        assertTrue(dialog().isEmpty());
        assertEquals(List.of(), setup.written);
        assertEquals("yes", layouts.kept("welcome.seen", ""));
        welcome.open();
        assertTrue("but when it is asked for", dialog().isPresent());
        Shell first = dialog().get();
        welcome.open();
        assertEquals("once", first, dialog().get());
        first.close();
        assertTrue(dialog().isEmpty());
    }

    @Test
    public void withoutTheServicesItSaysSo() {
        engine.further().go(InstallationFinder.class, setup);
        welcome.open();
        assertEquals(1, errors.told().size());
    }

    private Optional<Shell> dialog() {
        return Arrays.stream(parent.getShells()).filter(shell -> "welcome".equals(shell.getData("lu.seco.ui.widget"))).findFirst();
    }

    private <C extends Control> C find(Class<C> type, String name) {
        return Widgets.find(dialog().orElseThrow(), type, name).orElseThrow(() -> new AssertionError(name));
    }

    private void press(String name) {
        Button button = find(Button.class, name);
        assertTrue(name, button.isEnabled());
        button.notifyListeners(SWT.Selection, new Event());
        until("nothing is to be done", () -> true);
    }

    private void until(String what, BooleanSupplier condition) {
        Await.until(what, () -> {
            while (display.readAndDispatch()) {
                // until the queue is empty
            }
            return condition.getAsBoolean();
        });
    }
}
