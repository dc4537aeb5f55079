// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lu.seco.core.Message;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.settings.FolderTest;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.SettingType;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.tests.PartWindow;
import lu.seco.ui.tests.fakes.FakeSettings;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.junit.Test;

/** The widgets that fit each type of setting, and what a person does with them. */
public class SettingsWindowUiTest {

    private static final List<SettingDefinition> ALL = List.of(of("folder", SettingType.FOLDER, "Départ"), of("text", SettingType.TEXT, ""),
            of("number", SettingType.INTEGER, "5"), of("flag", SettingType.BOOLEAN, "no"), of("wait", SettingType.DURATION, "1 h"),
            of("choice", SettingType.CHOICE, "hold").oneOf("send", "hold"), of("days", SettingType.CHOICES, "mon,tue").oneOf("mon", "tue", "wed"),
            of("lines", SettingType.LINES, ""), of("time", SettingType.TIME, "08:00"), of("file", SettingType.FILE, ""));

    private final PartWindow window = new PartWindow();
    private final FakeSettings settings = new FakeSettings(ALL);

    private static SettingDefinition of(String property, SettingType type, String standard) {
        return SettingDefinition.of("lu.seco.a", property, type, standard).on(SettingPage.FOLDERS);
    }

    private void open(PartWindow.Step then) {
        window.open(() -> {
            window.room.engine().bindSettings(settings);
            window.room.engine().further().come(FolderTest.class, folder -> CompletableFuture.completedFuture(
                    new OrderResult(true, 0, 0, Message.of("settings.folder.good", folder))));
        }, () -> {
            new SettingsDoor(window.room, window.errors, "anne").open(window.shell, new SettingsWindow.Hooks(changes -> { }, id -> { }));
            window.until("the last field", () -> window.find(Text.class, "settings.field.a.file").getSize().y > 0);
            then.run();
        });
    }

    @Test
    public void everyTypeHasItsWidgetAndIsSavedAsItIsWritten() {
        open(() -> {
            window.find(Text.class, "settings.field.a.text").setText("x");
            window.find(Text.class, "settings.field.a.number").setText("7");
            check("settings.field.a.flag");
            Composite wait = window.find(Composite.class, "settings.field.a.wait");
            assertEquals("1", window.find(Text.class, "settings.number").getText());
            Combo unit = (Combo) wait.getChildren()[1];
            unit.select(2);
            window.click("settings.unit");
            Combo choice = window.find(Combo.class, "settings.field.a.choice");
            choice.select(0);
            window.click("settings.field.a.choice");
            check("settings.choice.wed");
            window.find(Text.class, "settings.field.a.lines").setText("one\n\n two ");
            window.until("something to save", () -> window.find(Button.class, "settings.save").isEnabled());
            confirm();
            window.click("settings.save");
            window.until("saved", () -> !settings.changes().isEmpty());
            assertEquals(List.of("anne {a.choice=send, a.days=mon, tue, wed, a.flag=yes, a.lines=one\ntwo, a.number=7, a.text=x, a.wait=1 min}"),
                    settings.changes());
        });
    }

    private void check(String id) {
        Button box = window.find(Button.class, id);
        box.setSelection(!box.getSelection());
        window.click(id);
    }

    /** Agrees as soon as the summary is there; it holds the thread until then. */
    private void confirm() {
        window.shell.getDisplay().timerExec(50, () -> {
            if (Arrays.stream(window.shell.getDisplay().getShells()).anyMatch(shell -> "settings.summary".equals(shell.getData(Ids.WIDGET)))) {
                window.click("settings.summary.ok");
            } else {
                confirm();
            }
        });
    }

    @Test
    public void whatDiffersIsMarkedWithTheWayBack() {
        settings.put("a.number", "9");
        open(() -> {
            Link back = window.find(Link.class, "settings.standard.a.number");
            assertEquals("<a>Valeur par défaut : 5</a>", back.getText());
            assertTrue(back.isVisible());
            assertFalse(window.find(Link.class, "settings.standard.a.text").isVisible());
            window.click("settings.standard.a.number");
            assertEquals("5", window.find(Text.class, "settings.field.a.number").getText());
            assertFalse(back.isVisible());
        });
    }

    @Test
    public void inANarrowWindowTheFieldGivesWayAndNotTheButtonsBehindIt() {
        open(() -> {
            Button test = window.find(Button.class, "settings.test.a.folder");
            test.getShell().setSize(700, 640);
            window.until("the buttons are inside", () -> inside(test));
            assertTrue(window.find(Text.class, "settings.field.a.folder").getSize().x >= 50);
        });
    }

    /** Whether the right end of a widget is within the pane that scrolls it. */
    private static boolean inside(Control control) {
        Composite pane = control.getParent();
        while (!(pane instanceof ScrolledComposite)) {
            pane = pane.getParent();
        }
        int end = control.getDisplay().map(control, pane, control.getSize().x, 0).x;
        return end <= pane.getClientArea().width;
    }

    @Test
    public void aWrongValueIsToldAtItsFieldAndTheCursorStaysThere() {
        open(() -> {
            Text number = window.find(Text.class, "settings.field.a.number");
            number.setText("x");
            window.until("why", () -> trouble("a.number").equals("✗ Il faut un nombre entier."));
            assertFalse(window.find(Button.class, "settings.save").isEnabled());
            assertFalse("the field was not made anew", number.isDisposed());
            window.click("settings.test.a.folder");
            window.until("the test", () -> trouble("a.folder").startsWith("✓"));
            window.click("settings.drop");
            assertEquals("5", number.getText());
        });
    }

    private String trouble(String key) {
        return window.find(Label.class, "settings.trouble." + key).getText();
    }

    @Test
    public void aProtectedFileShowsFieldsThatCannotBeChanged() {
        settings.readOnly(Message.of("settings.file.locked", "/x"));
        open(() -> {
            for (String key : new String[] {"text", "number", "flag", "choice", "lines"}) {
                assertFalse(key, window.find(Control.class, "settings.field.a." + key).isEnabled());
            }
            assertTrue(window.find(Label.class, "settings.banner").getText().contains("settings.file.locked"));
        });
    }

    @Test
    public void aLengthWrittenAnotherWayStaysAsItIs() {
        settings.put("a.wait", "PT5M");
        open(() -> {
            assertEquals("PT5M", window.find(Text.class, "settings.number").getText());
            assertEquals(-1, window.find(Combo.class, "settings.unit").getSelectionIndex());
        });
    }
}
