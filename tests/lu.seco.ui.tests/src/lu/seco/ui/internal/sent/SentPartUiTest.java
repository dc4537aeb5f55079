// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.sent;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lu.seco.core.content.ContentCheck;
import lu.seco.core.content.Records;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.journal.Balance;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.actions.RowAction;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.detail.DetailWindow;
import lu.seco.ui.tests.PartWindow;
import lu.seco.ui.tests.fakes.FakeContentCheck;
import lu.seco.ui.tests.fakes.FakeExchange;
import lu.seco.ui.tests.fakes.FakeKnowledge;
import lu.seco.ui.tests.fakes.FakeLook;
import lu.seco.ui.tests.fakes.Samples;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The list of what was sent, with its detail, in a window of its own. */
public class SentPartUiTest {

    private static final int KIND = 1;
    private static final int STATE = 4;

    @Rule
    public final TemporaryFolder disk = new TemporaryFolder();

    private final PartWindow window = new PartWindow();
    private final FakeContentCheck check = new FakeContentCheck();
    private SentPart part;

    private void open(PartWindow.Step then) {
        window.layouts.keep("sent.range", "ALL");
        reopen(then);
    }

    private void reopen(PartWindow.Step then) {
        window.open(() -> {
            Composite parent = new Composite(window.shell, SWT.NONE);
            parent.setLayout(new FillLayout());
            ESelectionService selection = window.selection();
            window.room.engine().further().come(ContentCheck.class, check);
            window.room.engine().further().come(Records.class, new FakeLook(new FakeKnowledge()));
            part = new SentPart();
            part.build(parent, window.room, window.layouts, window.icons, window.opener, selection, window.errors, window.reveals);
            DetailWindow.open(window, Ids.PART_SENT_DETAIL, selection);
        }, then);
    }

    private void fill(long count) {
        window.journal.made(count, order -> Samples.old(order, count));
    }

    private void sent(String id, String name) {
        Samples.take(window.journal, id, name);
        Samples.queue(window.journal, id, "DECSAL");
        Samples.send(window.journal, id, 1);
        Samples.prove(window.journal, id);
    }

    private void choose(String group, int index) {
        Control[] buttons = window.find(Composite.class, group).getChildren();
        IntStream.range(0, buttons.length).forEach(i -> ((Button) buttons[i]).setSelection(i == index));
        buttons[index].notifyListeners(SWT.Selection, new Event());
    }

    private void tick(String table, int row) {
        Event event = new Event();
        event.detail = SWT.CHECK;
        event.item = window.table(table).getItem(row);
        window.table(table).getItem(row).setChecked(true);
        window.table(table).notifyListeners(SWT.Selection, event);
    }

    private List<String> titles() {
        Table table = window.table("sent.table");
        return Arrays.stream(table.getColumnOrder()).mapToObj(table::getColumn).map(TableColumn::getText).toList();
    }

    @Test
    public void anEmptyListSaysWhatToDoThoughAPeriodIsChosen() {
        reopen(() -> {
            window.until("hint", () -> window.find(Link.class, "sent.message").getText().contains("Déposez un fichier"));
            Samples.take(window.journal, "a", "DECSAL.dta");
            window.awaitCell("sent.table", 0, 0, "DECSAL.dta");
        });
    }

    @Test
    public void filtersAreChosenAndRememberedAndTakenAway() {
        fill(1000);
        open(() -> {
            window.awaitCell("sent.table", 0, 0, "DECSAL_1000.dta");
            window.click("sent.filter.kind");
            window.until("kinds", () -> window.cell("sent.filter.kind.choices", 2, 0).equals("DECSAL"));
            tick("sent.filter.kind.choices", 1);
            window.awaitCell("sent.table", 0, 0, "DECMAL_998.dta");
            tick("sent.filter.kind.choices", 2);
            window.awaitCell("sent.table", 0, 0, "DECSAL_1000.dta");
            assertEquals("Type (2) ▾", window.find(Button.class, "sent.filter.kind").getText());
            assertEquals("1 filtre – <a>tout afficher</a>", window.find(Link.class, "sent.filters").getText());
        });
        reopen(() -> {
            window.awaitCell("sent.table", 1, 0, "DECMAL_998.dta");
            window.until("count", () -> window.find(Label.class, "sent.count").getText().equals("500 lignes"));
            window.click("sent.filters");
            window.awaitCell("sent.table", 1, 0, "DEMDET_999.dta");
            assertEquals("Type ▾", window.find(Button.class, "sent.filter.kind").getText());
        });
    }

    @Test
    public void anEmployerIsFoundAndChosen() {
        fill(100);
        open(() -> {
            Samples.take(window.journal, "other", "x.dta");
            window.click("sent.filter.employer");
            window.until("employers", () -> window.cell("sent.filter.employer.choices", 1, 0).equals(Samples.EMPLOYER));
            window.table("sent.filter.employer.choices").setSelection(1);
            window.table("sent.filter.employer.choices").notifyListeners(SWT.DefaultSelection, new Event());
            window.awaitCell("sent.table", 0, 0, "DECSAL_100.dta");
            assertEquals("Employeur : " + Samples.EMPLOYER + " ▾", window.find(Button.class, "sent.filter.employer").getText());
        });
    }

    @Test
    public void daysInTheWrongOrderAreSaidAndChangeNothing() {
        fill(100);
        open(() -> {
            window.awaitCell("sent.table", 0, 0, "DECSAL_100.dta");
            choose("sent.range", 4);
            window.until("the last thirty days", () -> window.find(Label.class, "sent.count").getText().equals("100 lignes"));
            DateTime from = window.find(DateTime.class, "sent.from");
            from.setDate(2027, 0, 1);
            from.notifyListeners(SWT.Selection, new Event());
            assertTrue(window.find(Link.class, "sent.notice").getText().startsWith("Le premier jour est après le dernier"));
            assertEquals("100 lignes", window.find(Label.class, "sent.count").getText());
            from.setDate(2026, 1, 1);
            from.notifyListeners(SWT.Selection, new Event());
            assertFalse(window.find(Link.class, "sent.notice").isVisible());
        });
    }

    @Test
    public void aClickOnAHeadSortsAndIsRemembered() {
        fill(1000);
        open(() -> {
            Table table = window.table("sent.table");
            window.awaitCell("sent.table", 0, 0, "DECSAL_1000.dta");
            assertEquals("Pris en charge", table.getSortColumn().getText());
            table.getColumn(KIND).notifyListeners(SWT.Selection, new Event());
            window.awaitCell("sent.table", 0, KIND, "DECAFF");
            table.getColumn(KIND).notifyListeners(SWT.Selection, new Event());
            window.awaitCell("sent.table", 0, KIND, "DEMDET");
            assertEquals(SWT.DOWN, table.getSortDirection());
        });
        reopen(() -> {
            window.awaitCell("sent.table", 0, KIND, "DEMDET");
            assertEquals("Type", window.table("sent.table").getSortColumn().getText());
        });
    }

    @Test
    public void columnsAreChosenAndRemembered() {
        fill(10);
        open(() -> {
            window.awaitCell("sent.table", 0, 0, "DECMAL_10.dta");
            window.shell.getDisplay().asyncExec(() -> {
                Table all = window.table("columns.table");
                all.getItem(0).setChecked(false);
                all.setSelection(1);
                all.notifyListeners(SWT.Selection, new Event());
                window.click("columns.down");
                window.click("columns.ok");
            });
            part.run(RowAction.COLUMNS);
            assertEquals(List.of("Employeur", "Type", "Mois"), titles().subList(0, 3));
            window.awaitCell("sent.table", 0, 1, "DECMAL");
            window.table("sent.table").getColumn(0).setWidth(222);
        });
        reopen(() -> {
            assertEquals(List.of("Employeur", "Type", "Mois"), titles().subList(0, 3));
            assertEquals(222, window.table("sent.table").getColumn(0).getWidth());
        });
    }

    @Test
    public void theStandardColumnsFitTheWindow() {
        fill(10);
        open(() -> {
            window.awaitCell("sent.table", 0, 0, "DECMAL_10.dta");
            TableColumn[] columns = window.table("sent.table").getColumns();
            int width = Arrays.stream(columns).limit(columns.length - 1L).mapToInt(TableColumn::getWidth).sum();
            assertTrue("beside the rail, before the last one, which takes the room that is left: " + width, width <= 1000);
        });
    }

    @Test
    public void aRowIsRevealedAndItsContentAndAnswersAreShown() throws IOException {
        Path content = disk.newFile().toPath();
        Files.writeString(content, "0;DECSAL;1\n1;Weber;250\n");
        window.contents.put("ab".repeat(32), content);
        fill(5000);
        open(() -> {
            window.awaitCell("sent.table", 0, 0, "DECSAL_5000.dta");
            sent("a", "DECSAL_01_2026_1.dta");
            Samples.answer(window.journal, "a", "r", 2);
            window.reveals.reveal(Subject.report("old-17"));
            assertEquals("the last part that registered is asked", List.of(Subject.report("old-17")), window.led);
            part.refresh();
            window.awaitCell("sent.table", 0, 0, "DECSAL_01_2026_1.dta");
            window.select("sent.table", 0);
            window.awaitCell("detail.timeline", 4, 1, "Envoi prouvé");
            TabFolder tabs = window.find(TabFolder.class, "detail.tabs");
            window.until("what lies behind the story", () -> tabs.getItemCount() == 4);
            assertEquals("Réponses (1)", tabs.getItem(2).getText());
            assertEquals("2 enregistrements refusés", window.cell("detail.linked", 0, 3));
            tabs.setSelection(1);
            tabs.notifyListeners(SWT.Selection, new Event());
            window.awaitCell("detail.content", 1, 2, "Weber");
            assertTrue((window.table("detail.content").getColumn(3).getStyle() & SWT.RIGHT) != 0);
            window.find(Text.class, "detail.content.search").setText("web");
            window.awaitCell("detail.content", 0, 2, "Weber");
            assertEquals(1, window.table("detail.content").getItemCount());
        });
    }

    @Test
    public void aFindingLeadsToItsRecordAndOnlyACorrectionIsCompared() throws IOException {
        Path content = disk.newFile().toPath();
        Files.writeString(content, "0;DECSAL;1\n1;Weber;250\n");
        window.contents.put("ab".repeat(32), content);
        check.find(FakeContentCheck.error(2, 2, "4"));
        sent("first", "DECSAL_1.dta");
        Samples.take(window.journal, "second", "DECSAL_2.dta");
        window.journal.add(EventType.REPORT_CHECKED, Subject.report("second"), Map.of(Fact.KIND, "DECSAL", Fact.CORRECTS, "first"));
        open(() -> {
            window.awaitCell("sent.table", 1, 0, "DECSAL_1.dta");
            window.select("sent.table", 1);
            window.until("the detail is there", () -> window.find(TabFolder.class, "detail.tabs").isVisible());
            TabFolder tabs = window.find(TabFolder.class, "detail.tabs");
            window.until("the title says how much there is", () -> tabs.getItemCount() == 4 && tabs.getItem(3).getText().equals("Contrôles (1)"));
            assertEquals(4, tabs.getItemCount());
            tabs.setSelection(3);
            tabs.notifyListeners(SWT.Selection, new Event());
            window.select("detail.checks.table", 0);
            window.table("detail.checks.table").notifyListeners(SWT.DefaultSelection, new Event());
            assertEquals("the records are in front", 1, tabs.getSelectionIndex());
            window.until("its record is selected", () -> window.table("detail.content").getSelectionIndex() == 1);
            assertEquals("1;Weber;250", window.find(Text.class, "detail.content.line").getText());
            window.select("sent.table", 0);
            window.until("the correction has something it is compared with", () -> tabs.getItemCount() == 5);
            tabs.setSelection(4);
            tabs.notifyListeners(SWT.Selection, new Event());
            window.until("it cannot be told", () -> window.find(Label.class, "detail.changes.summary").getText().startsWith("La structure de ce type"));
            window.select("sent.table", 1);
            window.until("the first has not", () -> tabs.getItemCount() == 4);
        });
    }

    @Test
    public void theMenuOffersWhatIsPossible() throws IOException {
        sent("a", "DECSAL.dta");
        window.contents.put("ab".repeat(32), disk.newFile().toPath());
        open(() -> {
            window.awaitCell("sent.table", 0, STATE, "Envoyé");
            assertFalse(part.can(RowAction.OPEN));
            assertTrue(part.can(RowAction.EXPORT));
            assertFalse("only receptions are read", part.can(RowAction.READ));
            window.select("sent.table", 0);
            assertTrue(part.can(RowAction.OPEN));
            MenuItem[] items = window.table("sent.table").getMenu().getItems();
            assertEquals("Ouvrir\tCtrl+O", items[0].getText());
            part.run(RowAction.OPEN);
            window.until("opened", () -> window.launched.size() == 1);
            part.run(RowAction.FOLDER);
            window.until("told", () -> window.errors.told().size() == 1);
            assertTrue(window.errors.told().get(0).contains("SeCo en garde le contenu"));
        });
    }

    @Test
    public void aRowThatIsArchivedWhileSelectedIsSaid() {
        sent("a", "DECSAL.dta");
        open(() -> {
            window.awaitCell("sent.table", 0, STATE, "Envoyé");
            window.select("sent.table", 0);
            window.awaitCell("detail.timeline", 4, 1, "Envoi prouvé");
            window.journal.forget("a");
            part.refresh();
            window.until("gone", () -> window.find(Link.class, "sent.message").getText().contains("Déposez un fichier"));
        });
    }

    @Test
    public void aNameMeantToDeceiveStaysInItsCell() {
        Samples.take(window.journal, "a", "x\u202ednp.exe\n" + "y".repeat(240));
        open(() -> {
            window.until("row", () -> window.cell("sent.table", 0, 0).startsWith("x\ufffddnp.exe yyy"));
            window.select("sent.table", 0);
            window.until("title", () -> Arrays.stream(window.shell.getDisplay().getShells()).map(Shell::getText).noneMatch(String::isBlank)
                    || window.cell("detail.timeline", 0, 1).equals("Pris dans « Départ »"));
        });
    }

    private void sending(String id, String name) {
        Samples.take(window.journal, id, name);
        Samples.queue(window.journal, id, "DECSAL");
        Samples.send(window.journal, id, 1);
    }

    private String person() {
        return System.getProperty("user.name", "");
    }

    @Test
    public void oneClickShowsWhatIsToBeDecidedAndTheNextWhatWasThereBefore() {
        sent("a", "sent.dta");
        sending("b", "tried.dta");
        Samples.fail(window.journal, "b");
        sending("c", "unclear.dta");
        Samples.doubt(window.journal, "c");
        open(() -> {
            window.until("all", () -> window.table("sent.table").getItemCount() == 3);
            Button decide = window.find(Button.class, "sent.filter.decide");
            assertEquals("À décider", decide.getText());
            decide.setSelection(true);
            window.click("sent.filter.decide");
            window.awaitCell("sent.table", 0, 0, "unclear.dta");
            window.until("one", () -> window.table("sent.table").getItemCount() == 1);
            assertEquals("État : À décider ▾", window.find(Button.class, "sent.filter.state").getText());
            decide.setSelection(false);
            window.click("sent.filter.decide");
            window.until("all", () -> window.table("sent.table").getItemCount() == 3);
        });
    }

    @Test
    public void theCardDecidesAndTellsWhatCameOfIt() {
        sending("a", "unclear.dta");
        Samples.doubtWithFacts(window.journal, "a");
        window.exchange.agree();
        open(() -> {
            window.awaitCell("sent.table", 0, STATE, "Incertain");
            window.select("sent.table", 0);
            window.until("card", () -> window.find(Composite.class, "detail.card").isVisible());
            assertTrue(window.find(Label.class, "detail.card.heading").getText().startsWith("Rien ne prouve que « unclear.dta » soit parti"));
            assertTrue(window.find(StyledText.class, "detail.card.text").getText().contains("(log_audit.log:4711)"));
            assertEquals("<a>Ne pas envoyer</a>", window.find(Link.class, "detail.decide.DROP").getText());
            window.click("detail.decide.WAIT");
            window.until("asked", () -> window.exchange.decisions().equals(List.of("a WAIT " + person())));
            window.until("told", () -> window.find(Label.class, "detail.told").getText().equals("[fr] decide.done a"));
            Samples.waitUntil(window.journal, "a", Samples.NOW.plusSeconds(3600));
            window.until("quiet", () -> window.find(Label.class, "detail.card.heading").getText().startsWith("On attend jusqu’au"));
            window.awaitCell("sent.table", 0, STATE, "Incertain · on attend");
            Samples.prove(window.journal, "a");
            window.until("no card", () -> !window.find(Composite.class, "detail.card").isVisible());
        });
    }

    @Test
    public void whatCannotBeUndoneIsAskedOnceMore() {
        sending("a", "unclear.dta");
        Samples.doubt(window.journal, "a");
        open(() -> {
            window.awaitCell("sent.table", 0, STATE, "Incertain");
            assertFalse(part.can(RowAction.WAS_SENT));
            window.select("sent.table", 0);
            assertTrue(part.can(RowAction.WAS_SENT) && part.can(RowAction.SEND_AGAIN) && part.can(RowAction.WAIT) && part.can(RowAction.DROP));
            window.shell.getDisplay().asyncExec(() -> press("Renvoyer", "Annuler"));
            part.run(RowAction.SEND_AGAIN);
            assertEquals(List.of(), window.exchange.decisions());
            window.shell.getDisplay().asyncExec(() -> press("Renvoyer", "Renvoyer"));
            part.run(RowAction.SEND_AGAIN);
            assertEquals(List.of("a SEND " + person()), window.exchange.decisions());
            window.until("said", () -> window.errors.told().contains("[fr] decision.impossible a"));
        });
    }

    private void press(String title, String label) {
        Shell dialog = window.window(title).orElseThrow();
        button(dialog, label).orElseThrow().notifyListeners(SWT.Selection, new Event());
    }

    private static Optional<Button> button(Composite in, String label) {
        return Arrays.stream(in.getChildren()).flatMap(child -> child instanceof Button button && button.getText().equals(label)
                ? Stream.of(button) : child instanceof Composite deeper ? button(deeper, label).stream() : Stream.empty()).findFirst();
    }

    @Test
    public void aPassiveStationShowsTheCardAndSaysWhyNothingCanBePressed() {
        sending("a", "unclear.dta");
        Samples.doubt(window.journal, "a");
        open(() -> {
            window.exchange.become(FakeExchange.status(EngineState.PASSIVE, Optional.empty(), 0, List.of(), true));
            window.awaitCell("sent.table", 0, STATE, "Incertain");
            window.select("sent.table", 0);
            window.until("card", () -> window.find(Composite.class, "detail.card").isVisible());
            assertFalse(window.find(Button.class, "detail.decide.WAS_SENT").getEnabled());
            assertTrue(window.find(StyledText.class, "detail.card.hindrance").getText().startsWith("Ce poste est passif"));
            part.run(RowAction.WAIT);
            assertEquals(List.of(), window.exchange.decisions());
            assertTrue(window.errors.told().get(0).startsWith("Ce poste est passif"));
        });
    }

    @Test
    public void aProbableCorrectionIsMarkedAndLeadsToTheFirstOne() {
        sent("a", "first.dta");
        Samples.take(window.journal, "b", "second.dta");
        window.journal.add(EventType.REPORT_CHECKED, Subject.report("b"), Map.of(Fact.KIND, "DECSAL", Fact.CORRECTS, "a"));
        open(() -> {
            window.awaitCell("sent.table", 0, STATE, "Vérifié · correction");
            window.select("sent.table", 0);
            window.until("link", () -> window.cell("detail.timeline", 1, 1).equals("Vérifié"));
            assertEquals("<a>correction probable de first.dta, 10/02/2026</a>", window.find(Link.class, "detail.way.a").getText());
            window.click("detail.way.a");
            assertEquals(List.of(Subject.report("a")), window.led);
        });
    }

    @Test
    public void theBalanceOfTheDaysStandsAtTheFoot() {
        sent("a", "DECSAL.dta");
        window.journal.balance = new Balance(12, 9, 1, 1, 1, 0, 0);
        reopen(() -> {
            window.until("balance", () -> window.find(Label.class, "sent.balance").getText().equals(
                    "Bilan de ces jours : 12 vues = 9 envoyées + 1 refusée + 1 en attente + 1 retenue + 0 reprise + 0 à décider"));
            assertTrue(window.find(Label.class, "sent.balance").isVisible());
            window.journal.balance = new Balance(13, 9, 1, 1, 1, 0, 0);
            Samples.take(window.journal, "b", "DECSAL.dta");
            window.until("uneven", () -> window.find(Label.class, "sent.balance").getText().startsWith(
                    "Le bilan de ces jours ne tombe pas juste : 13 vues, mais 12 dans la liste."));
            choose("sent.range", 3);
            window.until("nothing", () -> !window.find(Label.class, "sent.balance").isVisible());
        });
    }

    @Test
    public void anUnreadableJournalIsSaidInTheList() {
        fill(10);
        open(() -> {
            window.awaitCell("sent.table", 0, 0, "DECMAL_10.dta");
            window.journal.broken(true);
            part.refresh();
            window.until("said", () -> window.find(Link.class, "sent.message").getText().startsWith("[fr] journal.unreadable"));
            window.click("sent.filter.kind");
            window.until("said", () -> window.cell("sent.filter.kind.choices", 0, 0).equals("[fr] journal.unreadable"));
            window.journal.broken(false);
            part.refresh();
            window.awaitCell("sent.table", 0, 0, "DECMAL_10.dta");
        });
    }
}
