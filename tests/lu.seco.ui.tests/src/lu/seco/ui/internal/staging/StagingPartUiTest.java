// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.FolderRole;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.staging.StagedFile;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.Workbench;
import lu.seco.ui.tests.fakes.FakeContentCheck;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeExchange;
import lu.seco.ui.tests.fakes.FakePreferences;
import lu.seco.ui.tests.fakes.FakeRecords;
import lu.seco.ui.tests.fakes.FakeStaging;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.Samples;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.Assert;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The part in a window of its own, with fakes behind it. */
public class StagingPartUiTest {

    private static final long LIMIT_SECONDS = 20;

    @Rule
    public final TemporaryFolder disk = new TemporaryFolder();

    private final FakeStaging staging = new FakeStaging();
    private final FakeExchange exchange = new FakeExchange();
    private final FakeErrors errors = new FakeErrors();
    private final FakeRecords knowledge = new FakeRecords(1200);
    private final Layouts layouts = FakePreferences.layouts();
    private final List<Path> launched = new ArrayList<>();
    private Display display;
    private Shell shell;

    /** What a test does with the open part, on the thread of the user interface. */
    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    private void inWindow(Step step) throws Exception {
        try {
            Workbench.ui().submit(() -> {
                display = new Display();
                Workers workers = new Workers(errors);
                try {
                    open(workers);
                    step.run();
                } finally {
                    workers.close();
                    display.dispose();
                }
                return null;
            }).get(90, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        }
    }

    private void open(Workers workers) {
        EngineEvents events = new EngineEvents();
        Engine engine = new Engine(events);
        engine.bindClock(Samples.CLOCK);
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindExchange(exchange);
        engine.bindStaging(staging);
        engine.bindKnowledge(knowledge);
        exchange.tell(events::changed);
        staging.tell(events::stagingChanged);
        Room room = new Room(engine, Words.language(""), workers, task -> display.asyncExec(task), "");
        shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(1320, 700);
        StagingPart part = new StagingPart();
        part.build(shell, room, layouts, new Icons(display),
                new FolderOpener(room, room.work("folder"), folder -> launched.add(folder), errors));
        shell.open();
        part.focus();
        until("the preview, in a turn of its own", () -> there("staging.card.title") || there("staging.message"));
    }

    private void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                Assert.fail("not within " + LIMIT_SECONDS + " s: " + what);
            }
            if (!display.readAndDispatch()) {
                LockSupport.parkNanos(2_000_000);
            }
        }
    }

    /** GTK answers with other rows until it has painted all that was asked of it. */
    private void settle() {
        AtomicInteger quiet = new AtomicInteger();
        until("nothing more to paint", () -> (display.readAndDispatch() ? quiet.updateAndGet(was -> 0) : quiet.incrementAndGet()) > 20);
    }

    private <T extends Control> T find(Class<T> type, String name) {
        for (Shell window : display.getShells()) {
            Optional<Control> found = find(window, name);
            if (found.isPresent()) {
                return type.cast(found.get());
            }
        }
        throw new AssertionError("no widget " + name);
    }

    private static Optional<Control> find(Composite parent, String name) {
        for (Control child : parent.getChildren()) {
            if (name.equals(child.getData(Ids.WIDGET))) {
                return Optional.of(child);
            }
            Optional<Control> inside = child instanceof Composite composite ? find(composite, name) : Optional.empty();
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }

    private boolean there(String name) {
        return List.of(display.getShells()).stream().anyMatch(window -> find(window, name).filter(Control::isVisible).isPresent());
    }

    private void press(String name) {
        Control control = find(Control.class, name);
        assertTrue(name + " can be pressed", control.isEnabled() && control.isVisible());
        control.notifyListeners(SWT.Selection, new Event());
    }

    private void select(int index) {
        Table table = table();
        table.setSelection(index);
        Event event = new Event();
        event.item = table.getItem(index);
        table.notifyListeners(SWT.Selection, event);
    }

    private Table table() {
        return find(Table.class, "staging.table");
    }

    private String label(String name) {
        return find(Label.class, name).getText();
    }

    private static StagedFile[] files(int from, int to) {
        return IntStream.range(from, to).mapToObj(FakeStaging::good).toArray(StagedFile[]::new);
    }

    @Test
    public void onlyWhatIsSeenOfTenThousandFilesIsFilled() throws Exception {
        staging.put(List.of(files(0, 10_000)));
        inWindow(() -> {
            AtomicInteger filled = new AtomicInteger();
            table().addListener(SWT.SetData, event -> filled.incrementAndGet());
            assertEquals(10_000, table().getItemCount());
            until("rows are painted", () -> filled.get() > 0 || !table().getItem(0).getText(0).isEmpty());
            table().setTopIndex(5000);
            until("the middle is painted", () -> table().getTopIndex() > 4000);
            select(5003);
            settle();
            int top = table().getTopIndex();
            String seen = table().getItem(top).getText(0);
            staging.put(List.of(files(100, 10_000)));
            until("the new rows are there", () -> table().getItemCount() == 9_900);
            settle();
            assertEquals("what is looked at stays", seen, table().getItem(table().getTopIndex()).getText(0));
            assertEquals("so does what is selected", "DECSAL_5003.dta", table().getSelection()[0].getText(0));
            assertTrue("filled " + filled.get(), filled.get() < 500);
        });
    }

    @Test
    public void filesAreReleasedAndPulledBack() throws Exception {
        staging.put(List.of(FakeStaging.good(1), FakeStaging.good(2), FakeStaging.unread(3)));
        staging.recallWindow(65);
        inWindow(() -> {
            assertEquals("Tout libérer (2)", find(Button.class, "staging.release.all").getText());
            assertFalse(there("staging.recall.band"));
            press("staging.release.all");
            until("outcome", () -> there("staging.outcome") && label("staging.outcome").equals("09:30 – [fr] staging.released 2"));
            until("band", () -> there("staging.recall.band"));
            Table band = find(Table.class, "staging.recall.table");
            assertEquals("DECSAL_2.dta", band.getItem(0).getText(0));
            assertEquals("1:05", band.getItem(0).getText(2));
            assertFalse(there("staging.outcome.details"));
            find(Link.class, "staging.outcome.unfold").notifyListeners(SWT.Selection, new Event());
            assertTrue(there("staging.outcome.details"));
            assertEquals("« DECSAL_3.dta » reste ici. Le contenu est en cours de lecture.", find(Text.class, "staging.outcome.details").getText());
            press("staging.recall");
            until("recalled", () -> staging.calls().size() == 2 && band.getItemCount() == 1);
            assertTrue(staging.calls().get(1), staging.calls().get(1).startsWith("recall report-id-2 "));
        });
    }

    @Test
    public void filesAreRefusedWithAReasonThatIsRemembered() throws Exception {
        staging.put(List.of(files(1, 3)));
        inWindow(() -> {
            display.asyncExec(() -> {
                Text reason = find(Text.class, "staging.refuse.reason");
                reason.setText("   ");
                assertFalse("blanks are no reason", find(Button.class, "staging.refuse.ok").isEnabled());
                reason.setText("mauvais mois");
                press("staging.refuse.ok");
            });
            press("staging.refuse");
            until("refused", () -> staging.calls().size() == 1);
            assertTrue(staging.calls().get(0), staging.calls().get(0).startsWith("refuse id-1 ") && staging.calls().get(0).endsWith(": mauvais mois"));
            until("the next is selected", () -> table().getItemCount() == 1 && table().getSelectionIndex() == 0);
            display.asyncExec(() -> {
                press("staging.refuse.recent");
                assertEquals("mauvais mois", find(Text.class, "staging.refuse.reason").getText());
                press("staging.refuse.ok");
            });
            until("it can be pressed again", () -> find(Button.class, "staging.refuse").isEnabled());
            press("staging.refuse");
            until("refused", () -> staging.calls().size() == 2);
            until("nothing is left", () -> there("staging.message"));
        });
    }

    @Test
    public void filesWithErrorsAreReleasedOnlyAfterAQuestion() throws Exception {
        staging.put(List.of(FakeStaging.good(1), FakeStaging.faulty(2, FakeContentCheck.error(7, 3, "4"), FakeContentCheck.warning(8))));
        inWindow(() -> {
            assertEquals("À regarder – 1 erreur, 1 avertissement", table().getItem(1).getText(StagingColumn.CHECKS.ordinal()));
            answer("Annuler");
            press("staging.release.all");
            settle();
            assertEquals(List.of(), staging.calls());
            answer("Libérer les autres");
            press("staging.release.all");
            until("released", () -> staging.calls().size() == 1);
            assertTrue(staging.calls().get(0), staging.calls().get(0).startsWith("release id-1 "));
            until("the faulty one is left", () -> table().getItemCount() == 1 && there("staging.outcome")
                    && find(Button.class, "staging.release.all").getText().equals("Tout libérer (1)"));
            answer("Libérer quand même");
            press("staging.release.all");
            until("released", () -> staging.calls().size() == 2);
        });
    }

    /** Presses a button of the question that is about to open. */
    private void answer(String label) {
        display.asyncExec(() -> {
            Button button = Stream.of(display.getShells()).flatMap(window -> button(window, label).stream()).findFirst()
                    .orElseThrow(() -> new AssertionError("no button " + label));
            button.notifyListeners(SWT.Selection, new Event());
        });
    }

    private static Optional<Button> button(Composite parent, String label) {
        for (Control child : parent.getChildren()) {
            if (child instanceof Button button && button.getText().equals(label)) {
                return Optional.of(button);
            }
            Optional<Button> inside = child instanceof Composite composite ? button(composite, label) : Optional.empty();
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }

    @Test
    public void findingsAndChangesStandBesideTheRecords() throws Exception {
        staging.put(List.of(FakeStaging.faulty(2, FakeContentCheck.error(7, 3, "4"), FakeContentCheck.warning(8))));
        inWindow(() -> {
            TabFolder tabs = find(TabFolder.class, "staging.tabs");
            assertEquals("what was found already is not looked for again", "Contrôles (2)", tabs.getItem(1).getText());
            until("the card", () -> find(StyledText.class, "staging.card.facts").getText().startsWith("1 erreur, 1 avertissement : voyez"));
            front(tabs, 1);
            Table findings = find(Table.class, "staging.checks.table");
            findings.setSelection(0);
            findings.notifyListeners(SWT.DefaultSelection, new Event());
            assertEquals(0, tabs.getSelectionIndex());
            Table records = find(Table.class, "staging.records");
            until("its record", () -> records.getSelectionIndex() == 6);
            front(tabs, 2);
            Composite against = find(Composite.class, "staging.changes.against");
            assertEquals("Mois d’avant (décembre 2025)", ((Label) against.getChildren()[0]).getText());
            until("what compares is missing", () -> label("staging.changes.summary").equals("Ce qui compare les fichiers n’est pas encore prêt."));
        });
    }

    private static void front(TabFolder tabs, int index) {
        tabs.setSelection(index);
        tabs.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    public void theOrderIsRemembered() throws Exception {
        staging.put(List.of(files(1, 4)));
        inWindow(() -> {
            for (int i = 0; i < 2; i++) {
                table().getColumn(StagingColumn.SUM.ordinal()).notifyListeners(SWT.Selection, new Event());
            }
            until("sorted", () -> table().getItem(0).getText(0).equals("DECSAL_3.dta"));
            assertEquals(SWT.DOWN, table().getSortDirection());
        });
        inWindow(() -> {
            assertEquals("DECSAL_3.dta", table().getItem(0).getText(0));
            assertEquals(SWT.DOWN, table().getSortDirection());
            assertEquals(SWT.RIGHT, table().getColumn(StagingColumn.SUM.ordinal()).getAlignment());
        });
    }

    @Test
    public void recordsAreReadAsOneScrolls() throws Exception {
        staging.put(List.of(files(1, 2)));
        inWindow(() -> {
            Table records = find(Table.class, "staging.records");
            until("first page", () -> records.getItemCount() == 500);
            assertEquals("198001011", records.getItem(0).getText(1));
            assertEquals("1,50", records.getItem(0).getText(2));
            assertTrue(label("staging.records.note"), label("staging.records.note").startsWith("500 lignes lues, la suite en défilant"));
            records.setTopIndex(499);
            until("second page", () -> records.getItemCount() == 1000);
            Button raw = find(Button.class, "staging.records.raw");
            raw.setSelection(true);
            raw.notifyListeners(SWT.Selection, new Event());
            assertEquals("1;198001011;100;173", records.getItem(0).getText(1));
        });
    }

    @Test
    public void theCardSaysWhatAFileHoldsInOneText() throws Exception {
        staging.put(List.of(FakeStaging.good(1), FakeStaging.file(2, "B & C.dta", "anne", Optional.of(FakeStaging.content(2,
                List.of(Message.of("staging.name.unknown")), List.of())))));
        inWindow(() -> {
            until("the first", () -> label("staging.card.title").equals("DECSAL_1.dta"));
            StyledText facts = find(StyledText.class, "staging.card.facts");
            assertTrue(facts.getText(), facts.getText().startsWith("Type\tDECSAL\nEmployeur\t1900990001500\nMois\tjanvier 2026\n"));
            select(1);
            until("the second", () -> label("staging.card.title").equals("B && C.dta"));
            assertEquals("Ne peut pas être libéré :", label("staging.card.verdict"));
            assertTrue(facts.getText(), facts.getText().startsWith("[fr] staging.name.unknown\nType\tDECSAL\n"));
            assertTrue("the reason stands under the verdict", facts.getLineIndent(0) > 0 && facts.getLineIndent(1) == 0);
            table().deselectAll();
            table().notifyListeners(SWT.Selection, new Event());
            assertFalse(facts.isDisposed());
        });
    }

    @Test
    public void theReasonsGetTheRestOfTheWidth() throws Exception {
        staging.put(List.of(files(1, 3)));
        inWindow(() -> {
            int checks = StagingColumn.CHECKS.ordinal();
            for (int width : new int[] {1350, 1390, 1350}) {
                shell.setSize(width, 700);
                until("all of it at " + width, () -> {
                    int all = IntStream.range(0, table().getColumnCount()).map(i -> table().getColumn(i).getWidth()).sum();
                    return Math.abs(all - table().getClientArea().width) <= 1 && table().getColumn(checks).getWidth() > 200;
                });
            }
        });
    }

    @Test
    public void aVanishedFileIsSaid() throws Exception {
        staging.put(List.of(files(1, 3)));
        inWindow(() -> {
            until("preview", () -> label("staging.card.title").equals("DECSAL_1.dta"));
            staging.put(List.of(files(2, 3)));
            until("the next one", () -> label("staging.card.title").equals("DECSAL_2.dta"));
            assertEquals("« DECSAL_1.dta » n’est plus dans « À valider ».", label("staging.note"));
            assertTrue(there("staging.note"));
        });
    }

    @Test
    public void anEmptyPlaceLeadsToItsFolder() throws Exception {
        Path folder = disk.newFolder("À valider & co").toPath();
        staging.watch(new FolderStatus(FolderRole.STAGING, folder, true, true, Optional.empty()),
                new FolderStatus(FolderRole.STAGING, FakeStaging.FOLDER, true, true, Optional.empty()));
        inWindow(() -> {
            assertTrue(label("staging.message"), label("staging.message").startsWith("Rien n’attend d’être validé."));
            press("staging.folder.open");
            until("opened", () -> launched.equals(List.of(folder)));
            assertFalse(find(Button.class, "staging.release.all").isEnabled());
        });
    }

    @Test
    public void aPassiveStationSaysWhyItCannot() throws Exception {
        exchange.become(FakeExchange.status(EngineState.PASSIVE, Optional.empty(), 0, List.<Message>of(), true));
        staging.put(List.of(files(1, 3)));
        inWindow(() -> {
            assertTrue(there("staging.notice"));
            assertTrue(label("staging.notice"), label("staging.notice").startsWith("Ce poste est passif"));
            for (String name : List.of("staging.release.all", "staging.release.selected", "staging.refuse")) {
                assertFalse(name, find(Button.class, name).isEnabled());
            }
        });
    }
}
