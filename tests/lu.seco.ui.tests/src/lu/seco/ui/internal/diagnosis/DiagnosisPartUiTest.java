// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.check.SelfTest;
import lu.seco.core.diagnosis.LogAnalysis;
import lu.seco.core.diagnosis.LogFindings;
import lu.seco.core.diagnosis.LogLine;
import lu.seco.core.diagnosis.Remedy;
import lu.seco.core.diagnosis.RemedyActions;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.diagnosis.Troubles;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Subject;
import lu.seco.core.journal.SubjectKind;
import lu.seco.core.notice.BundleSender;
import lu.seco.testkit.ui.Await;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Reveals;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.help.Browser;
import lu.seco.ui.internal.preferences.UiSettings;
import lu.seco.ui.tests.OnScreen;
import lu.seco.ui.tests.Widgets;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeBundle;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.FakeLogs;
import lu.seco.ui.tests.fakes.FakePreferences;
import lu.seco.ui.tests.fakes.FakeRemedies;
import lu.seco.ui.tests.fakes.FakeSelfTest;
import lu.seco.ui.tests.fakes.FakeSettings;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeTroubles;
import lu.seco.ui.tests.fakes.Remedies;
import lu.seco.ui.tests.fakes.Samples;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class DiagnosisPartUiTest {

    @Rule
    public final OnScreen screen = new OnScreen();
    @Rule
    public final TemporaryFolder brought = new TemporaryFolder();

    private final Engine engine = new Engine(new EngineEvents());
    private final FakeLogs logs = new FakeLogs();
    private final FakeSelfTest checks = new FakeSelfTest();
    private final FakeErrors errors = new FakeErrors();
    private final Workers workers = new Workers(errors);
    private final FakeSettings settings = new FakeSettings(new UiSettings().settings());
    private final List<String> pages = new CopyOnWriteArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private final List<Subject> revealed = new ArrayList<>();
    private final List<Trouble> troubles = new CopyOnWriteArrayList<>();
    private final FakeRemedies remedies = new FakeRemedies();
    private final FakeJournal journal = new FakeJournal();
    private boolean agrees = true;
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
        engine.further().come(SelfTest.class, checks.good("a").bad("b"));
        engine.further().come(Troubles.class, new FakeTroubles(troubles));
        engine.further().come(RemedyActions.class, remedies);
        engine.bindJournal(journal);
        logs.know(FakeLogs.SECO, FakeLogs.AUDIT);
        logs.write(FakeLogs.SECO, 2500);
        logs.write(FakeLogs.SECO, LogLine.Level.ERROR, "a\tb\u0007\u202ec");
        Room room = new Room(engine, Words.language(""), workers, task -> display.asyncExec(task), "");
        shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(1300, 700);
        part = new DiagnosisPart(language -> new Answers());
        Reveals reveals = new Reveals(kind -> { });
        reveals.register(SubjectKind.REPORT, revealed::add);
        part.build(shell, room, new Icons(display), FakePreferences.layouts(), errors, path -> {
            opened = path;
            return false;
        }, new Browser(room, room.work("web"), pages::add, errors), reveals, null);
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

    private Table findingsTable() {
        return find(Table.class, "diagnosis.findings");
    }

    private String findings() {
        return Arrays.stream(findingsTable().getItems()).map(item -> item.getText(0) + " – " + item.getText(1) + " – " + item.getText(2))
                .collect(Collectors.joining("\n"));
    }

    private String card() {
        return find(StyledText.class, "diagnosis.card").getText();
    }

    private void click(String name) {
        Button button = find(Button.class, name);
        if ((button.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0) {
            button.setSelection(true);
        }
        button.notifyListeners(SWT.Selection, new Event());
    }

    private void tab(int index) {
        TabFolder tabs = find(TabFolder.class, "diagnosis.tabs");
        tabs.setSelection(index);
        tabs.notifyListeners(SWT.Selection, new Event());
    }

    private void select(int row) {
        findingsTable().setSelection(row);
        findingsTable().notifyListeners(SWT.Selection, new Event());
    }

    /** SOFiE's log shows something, and the board knows it. */
    private void trouble(String action) {
        logs.write(FakeLogs.AUDIT, 100);
        logs.write(FakeLogs.AUDIT, LogLine.Level.ERROR, "!!! no connection");
        logs.write(FakeLogs.AUDIT, 60);
        Samples.take(journal, "r-1", "DECSAL <1>.dta");
        troubles.add(Remedies.trouble("t1", Remedies.remedy("connection.down", Remedy.Weight.BLOCKING, Optional.of(action)), List.of("run-1"),
                List.of("r-1"), Remedies.place(FakeLogs.AUDIT, 1000, 101, "!!! no connection")));
        engine.further().touched();
        until("the finding", () -> findings().startsWith("Titre connection.down"));
    }

    private void key(int code, int mask) {
        Event event = new Event();
        event.keyCode = code;
        event.stateMask = mask;
        table().notifyListeners(SWT.KeyDown, event);
    }

    @Test
    public void theFirstLookTestsTheInstallation() {
        assertEquals("[fr] check.b – À faire – 09:30", findings());
        assertEquals("Une chose à regarder", find(Label.class, "diagnosis.headline").getText());
        assertEquals("[fr] check.b : [fr] found.b", find(Label.class, "diagnosis.sentence").getText());
        until("the card", () -> card().equals("[fr] check.b – À faire\n[fr] found.b\n\nQue faire\n[fr] remedy.b\nVu depuis 09:30"));
        Button test = find(Button.class, "diagnosis.test");
        until("the end", test::getEnabled);
        part.test();
        until("the second test", () -> checks.ran().size() == 4);
        Table rows = find(Table.class, "diagnosis.tests");
        until("each check has its row", () -> rows.getItemCount() == 2 && rows.getItem(1).getText(1).equals("À faire"));
        assertTrue(rows.isVisible());
        assertEquals("< 1 s", rows.getItem(0).getText(2));
        rows.setSelection(1);
        rows.notifyListeners(SWT.Selection, new Event());
        assertEquals("[fr] found.b\n[fr] remedy.b", find(StyledText.class, "diagnosis.tests.full").getText());
    }

    @Test
    public void aFindingLeadsToItsLinesToTheLogAndToItsReports() {
        trouble("connection.try-now");
        Table around = find(Table.class, "diagnosis.around");
        select(0);
        until("the lines", () -> around.getItemCount() > 20);
        select(0);
        assertTrue("a person who chooses a finding sees its lines", around.isVisible());
        assertEquals("▶", around.getItem(AroundReader.BEFORE).getText(0));
        assertEquals("!!! no connection", around.getItem(AroundReader.BEFORE).getText(1));
        assertEquals("", around.getItem(0).getText(0));
        click("diagnosis.around.jump");
        until("the log at that place", () -> table().isVisible() && table().getSelectionCount() == 1
                && table().getItem(table().getSelectionIndex()).getText(1).equals("!!! no connection"));
        assertFalse("nothing takes the place away", find(Button.class, "diagnosis.log.follow").getSelection());
        assertEquals(1, find(Combo.class, "diagnosis.log.choice").getSelectionIndex());
        Link reports = find(Link.class, "diagnosis.card.reports");
        assertEquals("Envois concernés : <a href=\"0\">DECSAL ‹1›.dta</a>", reports.getText());
        Event event = new Event();
        event.text = "0";
        reports.notifyListeners(SWT.Selection, event);
        assertEquals(List.of(Subject.report("r-1")), revealed);
        click("diagnosis.card.admin");
        until("the wording for an admin", () -> card().contains("Le port 443 est fermé."));
    }

    @Test
    public void whatChangesFilesIsAskedBeforeAndItsOutcomeIsSaid() {
        trouble("decrypted.move-aside");
        select(0);
        Button act = find(Button.class, "diagnosis.card.act");
        until("the button", () -> act.isVisible() && act.getText().equals("[fr] remedy.action.decrypted.move-aside"));
        agrees = false;
        click("diagnosis.card.act");
        assertEquals(List.of(), remedies.asked());
        assertTrue(questions.get(0), questions.get(0).contains("Rien n’est effacé"));
        agrees = true;
        click("diagnosis.card.act");
        assertEquals(1, remedies.asked().size());
        assertFalse("not twice", act.getEnabled());
        remedies.result().complete(new OrderResult(true, 0, 0, Message.of("remedy.aside.done", "x", "y")));
        Label told = find(Label.class, "diagnosis.card.told");
        until("the outcome", () -> told.getText().equals("[fr] remedy.aside.done x y"));
        click("diagnosis.card.done");
        until("it is gone", () -> !findings().contains("Titre"));
    }

    @Test
    public void logsThatSomebodyBringsAreAnalysedBesideTheFindingsOfNow() throws IOException {
        brought.newFile("brought.log");
        engine.further().come(LogAnalysis.class, (files, progress) -> new LogFindings(List.of(Remedies.trouble("a1",
                Remedies.remedy("password.expired", Remedy.Weight.ERROR, Optional.of("connection.try-now")), List.of(), List.of(),
                Remedies.place(FakeLogs.AUDIT, 0, 1, "gone"))), 1, List.of()));
        part.analyse();
        until("its findings", () -> findings().startsWith("Titre password.expired"));
        Label title = find(Label.class, "diagnosis.analysis");
        assertTrue(title.isVisible());
        assertEquals("Constats dans : brought.log", title.getText());
        assertEquals("the sentence of now stays", "Une chose à regarder", find(Label.class, "diagnosis.headline").getText());
        until("the card", () -> card().startsWith("Titre password.expired"));
        assertFalse("nothing is done about another machine", find(Button.class, "diagnosis.card.act").isVisible());
        click("diagnosis.analysis.close");
        until("the findings of now", () -> findings().startsWith("[fr] check.b"));
        assertFalse(title.isVisible());
    }

    @Test
    public void theRunsAreAPictureAndATable() {
        journal.append(List.of(new NewEvent(EventType.RUN_STARTED, Subject.run("run-1"), Map.of(Fact.RUN_KIND, "SEND"))));
        part.showRuns();
        Table runs = find(Table.class, "diagnosis.runs");
        until("the run", () -> runs.getItemCount() == 1);
        assertEquals("en cours", runs.getItem(0).getText(2));
        Canvas picture = find(Canvas.class, "diagnosis.runs.picture");
        assertTrue(picture.isVisible());
        Event event = new Event();
        event.keyCode = SWT.HOME;
        picture.notifyListeners(SWT.KeyDown, event);
        assertEquals(0, runs.getSelectionIndex());
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

    private Shell dialog() {
        part.supportBundle();
        until("the dialog", () -> display.getShells().length == 2);
        Shell dialog = Arrays.stream(display.getShells()).filter(one -> one != shell).findFirst().orElseThrow();
        Table files = Widgets.find(dialog, Table.class, "bundle.files").orElseThrow();
        until("what would leave", () -> files.getItemCount() == 2);
        return dialog;
    }

    private static void press(Shell dialog, String name) {
        Widgets.find(dialog, Button.class, name).orElseThrow().notifyListeners(SWT.Selection, new Event());
    }

    @Test
    public void whatLeavesIsShownBeforeItIsSavedAndItsFolderOpens() {
        Shell dialog = dialog();
        assertEquals("about days", Widgets.find(dialog, StyledText.class, "bundle.text").orElseThrow().getText());
        Table files = Widgets.find(dialog, Table.class, "bundle.files").orElseThrow();
        files.setSelection(1);
        files.notifyListeners(SWT.Selection, new Event());
        assertEquals("a line\n", Widgets.find(dialog, StyledText.class, "bundle.text").orElseThrow().getText());
        assertTrue(Widgets.find(dialog, Label.class, "bundle.note").orElseThrow().getText().contains("« Assistance »"));
        press(dialog, "bundle.save");
        Label told = find(Label.class, "diagnosis.bundle.told");
        until("written", () -> told.getText().startsWith("Le dossier de support est écrit : "));
        assertTrue(dialog.isDisposed());
        Link open = find(Link.class, "diagnosis.bundle.open");
        assertTrue(open.getVisible());
        open.notifyListeners(SWT.Selection, new Event());
        assertEquals(Path.of("/srv/support"), opened);
        assertEquals("« /srv/support » n’a pas pu être ouvert ; aucun programme de ce poste ne s’en charge.", errors.told().get(0));
    }

    @Test
    public void aBundleAboutAReportIsSentToTheAddressOfTheSettings() {
        trouble("send.now");
        List<String> asked = new CopyOnWriteArrayList<>();
        engine.further().come(BundleSender.class, new BundleSender() {
            @Override
            public List<Addressee> addressees() {
                return List.of(new Addressee(Who.HELPDESK, "desk@example.lu"));
            }

            @Override
            public CompletableFuture<OrderResult> send(Optional<Subject> about, Who to, String person) {
                asked.add(about.map(Subject::id).orElse("days") + " " + to);
                return CompletableFuture.completedFuture(new OrderResult(true, 0, 0, Message.of("notify.bundle.done", "desk")));
            }
        });
        select(0);
        until("the report", () -> find(Link.class, "diagnosis.card.reports").isVisible());
        Shell dialog = dialog();
        Combo about = Widgets.find(dialog, Combo.class, "bundle.about").orElseThrow();
        about.select(1);
        about.notifyListeners(SWT.Selection, new Event());
        until("the other content", () -> Widgets.find(dialog, StyledText.class, "bundle.text").orElseThrow().getText().equals("about r-1"));
        Button send = Widgets.find(dialog, Button.class, "bundle.send.HELPDESK").orElseThrow();
        assertEquals("Envoyer au help desk (desk@example.lu)", send.getText());
        press(dialog, "bundle.send.HELPDESK");
        Label told = find(Label.class, "diagnosis.bundle.told");
        until("sent", () -> told.getText().equals("[fr] notify.bundle.done desk"));
        assertEquals(List.of("r-1 HELPDESK"), asked);
    }

    @Test
    public void whomToAskIsThereToCopyAndToWriteTo() {
        StyledText contact = find(StyledText.class, "diagnosis.contact");
        assertEquals("Aucun contact de support n’est noté : il s’ajoute dans les réglages, sous « Contact de support ».", contact.getText());
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
        for (String name : new String[] {"diagnosis.test", "diagnosis.analyse", "diagnosis.findings", "diagnosis.card",
                "diagnosis.log.choice", "diagnosis.log.level",
                "diagnosis.log.filter", "diagnosis.log.follow", "diagnosis.log", "diagnosis.bundle"}) {
            Control control = find(Control.class, name);
            until(name, control::isEnabled);
            assertTrue(name, control.forceFocus());
        }
        assertFalse(find(Label.class, "diagnosis.log.note").getVisible());
        tab(0);
        assertTrue(find(Table.class, "diagnosis.around").forceFocus());
        tab(2);
        assertTrue(find(Canvas.class, "diagnosis.runs.picture").forceFocus());
        assertTrue(find(Table.class, "diagnosis.runs").forceFocus());
        tab(3);
        assertTrue(find(Table.class, "diagnosis.tests").forceFocus());
    }

    @Test
    public void whatSupportNeedsIsWholeInALowWindowToo() {
        press(dialog(), "bundle.save");
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

    /** A person who answers as the test says. */
    private final class Answers implements Asking {

        @Override
        public Optional<Path> folder(Shell asked) {
            return Optional.of(Path.of("/srv/support"));
        }

        @Override
        public List<Path> logs(Shell asked, boolean folder) {
            return List.of(brought.getRoot().toPath().resolve("brought.log"));
        }

        @Override
        public Optional<Path> export(Shell asked) {
            return Optional.empty();
        }

        @Override
        public boolean agrees(Shell asked, String title, String question) {
            questions.add(question);
            return agrees;
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
