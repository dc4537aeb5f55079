// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import lu.seco.core.diagnosis.LogLine;
import lu.seco.testkit.ui.Await;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.help.Browser;
import lu.seco.ui.internal.preferences.UiSettings;
import lu.seco.ui.tests.OnScreen;
import lu.seco.ui.tests.Widgets;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeBundle;
import lu.seco.ui.tests.fakes.FakeChecks;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeLogs;
import lu.seco.ui.tests.fakes.FakePreferences;
import lu.seco.ui.tests.fakes.FakeSettings;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.Samples;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class DiagnosisPartUiTest {

    @Rule
    public final OnScreen screen = new OnScreen();

    private final Engine engine = new Engine(new EngineEvents());
    private final FakeLogs logs = new FakeLogs();
    private final FakeChecks checks = new FakeChecks();
    private final FakeErrors errors = new FakeErrors();
    private final Workers workers = new Workers(errors);
    private final FakeSettings settings = new FakeSettings(new UiSettings().settings());
    private final List<String> pages = new CopyOnWriteArrayList<>();
    private Path opened = Path.of("nothing");
    private Display display;
    private Shell shell;
    private DiagnosisPart part;

    @Before
    public void open() {
        display = screen.display();
        engine.bindClock(Samples.CLOCK);
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindLogs(logs);
        engine.bindSupportBundle(new FakeBundle());
        engine.bindCheck(checks.good("a"));
        engine.bindCheck(checks.bad("b"));
        logs.know(FakeLogs.SECO, FakeLogs.AUDIT);
        logs.write(FakeLogs.SECO, 2500);
        logs.write(FakeLogs.SECO, LogLine.Level.ERROR, "a\tb\u0007\u202ec");
        Room room = new Room(engine, Words.language(""), workers, task -> display.asyncExec(task), "");
        shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(1300, 700);
        part = new DiagnosisPart(asking -> Optional.of(Path.of("/srv/support")));
        part.build(shell, room, new Icons(display), FakePreferences.layouts(), errors, path -> {
            opened = path;
            return false;
        }, new Browser(room, room.work("web"), pages::add, errors));
        shell.open();
        until("the log", () -> Widgets.find(shell, Table.class, "diagnosis.log").filter(table -> table.getItemCount() == 2000).isPresent());
        until("the first test", () -> findings().contains("check.b"));
    }

    @After
    public void close() {
        shell.dispose();
        workers.close();
    }

    private void until(String what, BooleanSupplier condition) {
        Await.until(what, () -> {
            while (display.readAndDispatch()) {
                // until the queue is empty
            }
            return condition.getAsBoolean();
        });
    }

    private <C extends Control> C find(Class<C> type, String name) {
        return Widgets.find(shell, type, name).orElseThrow(() -> new AssertionError(name));
    }

    private Table table() {
        return find(Table.class, "diagnosis.log");
    }

    private String findings() {
        return find(StyledText.class, "diagnosis.findings").getText();
    }

    private void key(int code, int mask) {
        Event event = new Event();
        event.keyCode = code;
        event.stateMask = mask;
        table().notifyListeners(SWT.KeyDown, event);
    }

    @Test
    public void theFirstLookTestsTheInstallation() {
        until("both", () -> findings().contains("check.a"));
        assertTrue(findings(), findings().contains("[fr] check.b – À faire\n[fr] found.b\n[fr] remedy.b\nVu depuis 09:30"));
        assertEquals("Une chose à regarder", find(Label.class, "diagnosis.headline").getText());
        Button test = find(Button.class, "diagnosis.test");
        until("the end", test::getEnabled);
        part.test();
        until("the second test", () -> checks.ran().size() == 4);
    }

    @Test
    public void whatALogHoldsCannotSteerTheTable() {
        until("the last row", () -> table().getItem(1999).getText(1).length() > 0);
        assertEquals("a    b··c", table().getItem(1999).getText(1));
        assertEquals("Erreur", table().getItem(1999).getText(0));
    }

    @Test
    public void scrollingUpEndsFollowingAndReadsOlderLinesAndEndResumes() {
        Button follow = find(Button.class, "diagnosis.log.follow");
        assertTrue(follow.getSelection());
        int[] calm = {0};
        // GTK goes on moving for a while after it was told where to go
        until("the first row, at rest", () -> {
            boolean there = table().getTopIndex() == 0;
            calm[0] = there ? calm[0] + 1 : 0;
            if (!there) {
                table().setTopIndex(0);
            }
            return calm[0] == 20;
        });
        String seen = table().getItem(0).getText(1);
        key(SWT.ARROW_UP, SWT.NONE);
        until("not following", () -> !follow.getSelection());
        until("older lines", () -> table().getItemCount() == 2501);
        until("what was seen is still seen", () -> table().getItem(table().getTopIndex()).getText(1).equals(seen));
        logs.write(FakeLogs.SECO, 1);
        key(SWT.END, SWT.NONE);
        until("following", follow::getSelection);
        until("the newest line", () -> table().getItemCount() == 2502);
        part.toggleFollow();
        until("not following", () -> !follow.getSelection());
    }

    @Test
    public void newLinesAppearByThemselvesWhileTheViewIsSeen() {
        logs.write(FakeLogs.SECO, 3);
        until("new lines", () -> table().getItemCount() == 2003);
    }

    @Test
    public void whileTheViewIsHiddenNobodyReads() {
        shell.setVisible(false);
        until("the last look is over", () -> !shell.isVisible());
        int[] before = {logs.reads()};
        long end = System.nanoTime() + 2_500_000_000L;
        until("two seconds", () -> System.nanoTime() > end);
        assertTrue("at most the look that was under way", logs.reads() - before[0] <= 1);
        shell.setVisible(true);
        logs.write(FakeLogs.SECO, 1);
        until("it goes on", () -> table().getItemCount() == 2001);
    }

    @Test
    public void filterAndLevelNarrowTheLines() {
        Combo level = find(Combo.class, "diagnosis.log.level");
        level.select(3);
        level.notifyListeners(SWT.Selection, new Event());
        until("errors only", () -> table().getItemCount() == 1);
        level.select(0);
        level.notifyListeners(SWT.Selection, new Event());
        find(Text.class, "diagnosis.log.filter").setText("LINE 249");
        until("the text", () -> table().getItemCount() == 10);
        part.search();
    }

    @Test
    public void selectedLinesAreCopiedAsTheyStandInTheLog() {
        LogTable lines = new LogTable(shell, Words.language("").words(DiagnosisWords.class), new LevelIcons(new Icons(display), display),
                new NoLooks());
        lines.show(new LogShown(List.of(new LogLine(0, LogLine.Level.INFO, "one"), new LogLine(9, LogLine.Level.INFO, "two\t2"),
                new LogLine(19, LogLine.Level.INFO, "three")), 0, false, "", "", false));
        lines.control().setSelection(new int[] {2, 1});
        assertEquals("two\t2" + System.lineSeparator() + "three", lines.selected());
        lines.show(new LogShown(List.of(new LogLine(0, LogLine.Level.INFO, "older"), new LogLine(0, LogLine.Level.INFO, "one"),
                new LogLine(9, LogLine.Level.INFO, "two\t2"), new LogLine(19, LogLine.Level.INFO, "three")), 1, false, "", "", false));
        assertEquals("the same lines stay selected", "two\t2" + System.lineSeparator() + "three", lines.selected());
    }

    @Test
    public void theSupportBundleSaysWhereItIsAndItsFolderOpens() {
        part.supportBundle();
        Label told = find(Label.class, "diagnosis.bundle.told");
        until("written", () -> told.getText().startsWith("Le dossier de support est écrit : "));
        Link open = find(Link.class, "diagnosis.bundle.open");
        assertTrue(open.getVisible());
        open.notifyListeners(SWT.Selection, new Event());
        assertEquals(Path.of("/srv/support"), opened);
        assertEquals("« /srv/support » n’a pas pu être ouvert ; aucun programme de ce poste ne s’en charge.", errors.told().get(0));
    }

    @Test
    public void whomToAskIsThereToCopyAndToWriteTo() {
        StyledText contact = find(StyledText.class, "diagnosis.contact");
        assertEquals("Aucun contact de support n’est noté : il s’ajoute dans seco.properties, à la ligne « ui.support.contact ».", contact.getText());
        Link mail = find(Link.class, "diagnosis.mail");
        assertFalse(mail.getVisible());
        settings.put(UiSettings.SUPPORT_CONTACT, "Weber & fils ; 24 78 41 ; support@weber.lu");
        engine.bindSettings(settings);
        until("whom to ask", () -> contact.getText().equals("Support : Weber & fils · 24 78 41 · support@weber.lu"));
        assertTrue(mail.getVisible());
        mail.notifyListeners(SWT.Selection, new Event());
        until("a letter", () -> pages.equals(List.of("mailto:support@weber.lu")));
    }

    @Test
    public void theKeyboardReachesEverything() {
        for (String name : new String[] {"diagnosis.test", "diagnosis.findings", "diagnosis.log.choice", "diagnosis.log.level",
                "diagnosis.log.filter", "diagnosis.log.follow", "diagnosis.log", "diagnosis.bundle"}) {
            Control control = find(Control.class, name);
            until(name, control::isEnabled);
            assertTrue(name, control.forceFocus());
        }
        assertFalse(find(Label.class, "diagnosis.log.note").getVisible());
    }

    @Test
    public void whatSupportNeedsIsWholeInALowWindowToo() {
        part.supportBundle();
        Label told = find(Label.class, "diagnosis.bundle.told");
        until("written", () -> told.getText().startsWith("Le dossier de support est écrit : "));
        for (int height : new int[] {600, 320, 700}) {
            shell.setSize(1300, height);
            until("the new height", () -> shell.getSize().y == height);
            int bottom = display.map(told, shell, 0, told.getSize().y).y;
            assertTrue(height + ": " + bottom, bottom <= shell.getClientArea().height);
            assertTrue(told.getSize().y >= told.computeSize(told.getSize().x, SWT.DEFAULT).y);
        }
    }

    private static final class NoLooks implements LogTable.Looks {

        @Override
        public void left() {
            throw new AssertionError("nobody moved");
        }

        @Override
        public void top() {
            throw new AssertionError("nobody moved");
        }

        @Override
        public void end() {
            throw new AssertionError("nobody moved");
        }

        @Override
        public void newest() {
            throw new AssertionError("nobody moved");
        }
    }
}
