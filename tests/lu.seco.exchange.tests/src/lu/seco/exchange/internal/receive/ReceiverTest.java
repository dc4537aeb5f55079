// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.receive;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Evidence;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.ReceptionState;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.sofie.ReceivedFile;
import lu.seco.core.sofie.SofieException;
import lu.seco.core.sofie.SofieSession;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.fakes.Office;
import lu.seco.exchange.internal.fakes.PowerCut;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The way of an answer, with real folders and real commands. */
public class ReceiverTest {

    private static final String ANSWER = "SALRET.1.dta";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Office office;

    @Before
    public void open() throws IOException {
        office = new Office(temporary.getRoot().toPath());
    }

    @Test
    public void anAnswerIsStoredThenRemovedThenPublished() throws Exception {
        Path original = office.sofie.answer(ANSWER, "line");
        assertEquals(1, store());
        assertTrue(Files.notExists(original));
        Reception received = only();
        assertEquals(ReceptionState.RECEIVED, received.state());
        assertEquals("SALRET", received.declaration().kind());
        assertEquals(Optional.of("SOFI." + ANSWER), received.origin().sofieName());
        assertEquals(Optional.of(new Evidence("DEC " + ANSWER, "log_audit.log:1")), received.origin().evidence());
        finish();
        assertEquals(ReceptionState.DONE, only().state());
        assertEquals(Optional.of(office.payroll.resolve(ANSWER).toString()), only().file().place());
        assertEquals("line", Files.readString(office.payroll.resolve(ANSWER)));
        finish();
        assertEquals(List.of(EventType.RECEPTION_RECEIVED, EventType.RECEPTION_PUBLISHED, EventType.RECEPTION_DONE), types());
    }

    @Test
    public void anOriginalStaysUntilItIsJournalled() throws Exception {
        Path original = office.sofie.answer(ANSWER, "line");
        office.journal.failAt(1);
        assertThrows(JournalException.class, this::store);
        assertTrue(Files.exists(original));
        office.contents.failNext(1);
        assertThrows(IOException.class, this::store);
        assertTrue(Files.exists(original));
        assertEquals(1, store());
    }

    @Test
    public void anUnknownKindIsReceivedLikeAnyOther() throws Exception {
        office.sofie.answer("note de service.pdf", "hello");
        store();
        finish();
        assertEquals("?", only().declaration().kind());
        assertEquals("hello", Files.readString(office.payroll.resolve("note de service.pdf")));
    }

    @Test
    public void oneThatCannotBeStoredDoesNotKeepTheOthers() throws Exception {
        office.sofie.answer("SALRET.0.dta", "broken");
        office.sofie.answer(ANSWER, "line");
        office.knowledge.unreadable("broken");
        assertThrows(IOException.class, this::store);
        assertEquals(List.of("SALRET.0.dta"), Office.names(office.decrypted));
        assertEquals(ANSWER, only().file().name());
    }

    @Test
    public void aLeftOverIsRecognisedAndRemoved() throws Exception {
        office.sofie.answer(ANSWER, "line");
        store();
        finish();
        Path again = office.sofie.answer(ANSWER, "line");
        assertEquals(0, store());
        assertTrue(Files.notExists(again));
        only();
        office.sofie.answer(ANSWER, "other content is another answer");
        assertEquals(1, store());
        finish();
        assertEquals(List.of("SALRET.1 (2).dta", ANSWER), Office.names(office.payroll));
    }

    @Test
    public void aLeftOverIsRecognisedEvenIfSofieTellsItsNameOnlyNow() throws Exception {
        for (Optional<String> before : List.of(Optional.<String>empty(), Optional.of("SOFI.1"))) {
            for (Optional<String> after : List.of(Optional.<String>empty(), Optional.of("SOFI.1"))) {
                String name = "SALRET." + before.isPresent() + after.isPresent() + ".dta";
                assertEquals(1, store(office.sofie.answer(name, "line"), before));
                assertEquals(before + " " + after, 0, store(office.sofie.answer(name, "line"), after));
                assertTrue(Files.notExists(office.decrypted.resolve(name)));
            }
        }
        assertEquals("another one", 1, store(office.sofie.answer("SALRET.truetrue.dta", "line"), Optional.of("SOFI.2")));
    }

    private int store(Path file, Optional<String> sofieName) throws Exception {
        return receiver().store(List.of(new ReceivedFile(file, sofieName, Optional.empty(), Optional.empty())));
    }

    @Test
    public void anAnswerIsLinkedToWhatItAnswersWithTheRefusedRecords() throws Exception {
        String first = filed("one\ntwo\nthree", "REPORT_SENDING", "REPORT_SENT");
        String second = filed("four", "REPORT_SENDING", "REPORT_SENT");
        String queued = filed("two");
        office.sofie.answer(ANSWER, "two\nthree");
        store();
        finish();
        assertEquals(List.of(new Reception.Link(first, 2)), only().links());
        assertEquals(ReportState.ANSWERED, state(first));
        assertEquals(OptionalInt.of(2), report(first).progress().refusedRecords());
        assertEquals(ReportState.SENT, state(second));
        assertEquals("was never sent", ReportState.QUEUED, state(queued));
        office.sofie.answer("SALRET.2.dta", "one");
        store();
        finish();
        assertEquals("a further answer adds up", OptionalInt.of(3), report(first).progress().refusedRecords());
    }

    @Test
    public void anAnswerProvesThatAnUnclearReportWasSent() throws Exception {
        String id = filed("one", "REPORT_SENDING", "REPORT_UNCERTAIN");
        office.sofie.answer(ANSWER, "one");
        store();
        finish();
        assertEquals(ReportState.ANSWERED, state(id));
        assertEquals(Optional.of(ANSWER), report(id).progress().evidence().map(Evidence::line));
        assertEquals(Optional.of(ReportState.SENT), office.journal.attempts(id).get(0).outcome());
    }

    @Test
    public void publishingNeverOverwrites() throws Exception {
        Files.writeString(office.payroll.resolve(ANSWER), "mine");
        office.sofie.answer(ANSWER, "line");
        store();
        finish();
        assertEquals("mine", Files.readString(office.payroll.resolve(ANSWER)));
        assertEquals(Optional.of("SALRET.1 (2).dta"), only().file().officialName());
    }

    @Test
    public void withoutPayrollFolderItStaysReceivedAndIsPublishedLater() throws Exception {
        Files.delete(office.payroll);
        String id = filed("line", "REPORT_SENDING", "REPORT_SENT");
        office.sofie.answer(ANSWER, "line");
        store();
        assertThrows(IOException.class, this::finish);
        assertThrows(IOException.class, this::finish);
        assertEquals(ReceptionState.RECEIVED, only().state());
        assertTrue("not made by us", Files.notExists(office.payroll));
        Files.createDirectory(office.payroll);
        finish();
        assertEquals(ReceptionState.DONE, only().state());
        assertEquals("linked once", List.of(new Reception.Link(id, 1)), only().links());
    }

    @Test
    public void oneThatCannotBePublishedDoesNotKeepTheOthers() throws Exception {
        office.sofie.answer("SALRET.0.dta", "lost");
        office.sofie.answer(ANSWER, "line");
        store();
        office.contents.lose(Office.sha("lost"));
        assertThrows(IOException.class, this::finish);
        assertEquals(List.of(ANSWER), Office.names(office.payroll));
        assertEquals(List.of(ReceptionState.RECEIVED, ReceptionState.DONE), office.journal.allReceptions().stream()
                .map(Reception::state).toList());
    }

    @Test
    public void theActionsOfItsKindRunInOrderAndEachResultIsJournalled() throws Exception {
        Path copies = Files.createDirectory(office.root.resolve("my copies"));
        Path out = office.root.resolve("out.txt");
        actions("SALRET copy \"" + copies + "\"", "AFFRET copy /nowhere", script("printf '%s|' \"$@\" > out.txt")
                + " {file} {kind} {id} {report} {name}",
                "salret notify");
        String id = filed("line", "REPORT_SENDING", "REPORT_SENT");
        office.sofie.answer(ANSWER, "line");
        store();
        finish();
        assertEquals("line", Files.readString(copies.resolve(ANSWER)));
        assertEquals(List.of("action.done.copy", "action.done.run", "action.done.notify"), results());
        assertEquals(List.of("INFORMATION action.notice"), office.notifier.codes());
        assertEquals(String.join("|", office.payroll.resolve(ANSWER).toString(), "SALRET", only().id(), id, ANSWER) + "|",
                Files.readString(out));
        assertEquals(ReceptionState.DONE, only().state());
    }

    @Test
    public void aPlaceholderInANameIsNoPlaceholder() throws Exception {
        Path out = office.root.resolve("out.txt");
        actions(script("printf '%s' \"$1\" > out.txt") + " {file}");
        String hostile = "{kind} $1 {name}'`x`.dta";
        office.sofie.answer(hostile, "line");
        store();
        finish();
        assertEquals(office.payroll.resolve(hostile).toString(), Files.readString(out));
    }

    @Test
    public void aFailedActionIsJournalledAndTheOthersGoOn() throws Exception {
        actions("* copy " + office.root.resolve("missing"), "* run " + office.root.resolve("no-such-program"),
                "* run sh -c \"echo why; exit 3\"", "* dance",
                "* notify");
        office.sofie.answer(ANSWER, "line");
        store();
        finish();
        assertEquals(List.of("action.failed.error", "action.failed.error", "action.failed.exit", "action.failed.invalid",
                "action.done.notify"), results());
        Message exit = Message.parse(actionEvents().get(2).fact(Fact.RESULT).orElseThrow());
        assertEquals("3", exit.arguments().get(1));
        assertEquals("its output is kept", "why", Files.readString(Path.of(exit.arguments().get(2))).strip());
        assertEquals(ReceptionState.DONE, only().state());
    }

    @Test
    public void aCommandThatHangsIsEndedWithItsChildren() throws Exception {
        Path pids = office.root.resolve("pids");
        office.actionTimeout = Duration.ofSeconds(2);
        actions("* run sh -c \"sleep 600 & echo $! > " + pids + "; echo $$ >> " + pids + "; wait\"", "* notify");
        office.sofie.answer(ANSWER, "line");
        store();
        finish();
        assertEquals(List.of("action.failed.timeout", "action.done.notify"), results());
        for (String pid : Files.readAllLines(pids)) {
            lu.seco.exchange.internal.fakes.Await.until("end of " + pid,
                    () -> Boolean.valueOf(ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive).isEmpty()));
        }
    }

    @Test
    public void aCommandThatReadsGetsNothingAndDoesNotHang() throws Exception {
        actions("* run sh -c \"cat\"");
        office.sofie.answer(ANSWER, "line");
        store();
        finish();
        assertEquals(List.of("action.done.run"), results());
    }

    @Test
    public void afterAStopDoneActionsAreNotRepeated() throws Exception {
        Path out = office.root.resolve("out.txt");
        actions("* run sh -c \"echo first >> " + out + "\"", "* run sh -c \"echo second >> " + out + "\"");
        office.sofie.answer(ANSWER, "line");
        store();
        // published, first action run and journalled, second run but not journalled
        office.journal.failAt(3);
        assertThrows(JournalException.class, this::finish);
        assertEquals(ReceptionState.PUBLISHED, only().state());
        finish();
        assertEquals(ReceptionState.DONE, only().state());
        assertEquals("only the one in hand may come twice", List.of("first", "second", "second"), Files.readAllLines(out));
        assertEquals(2, results().size());
    }

    @Test
    public void aPowerCutAtAnyStepLosesNothingAndDoublesNothing() throws Exception {
        boolean cut = true;
        int steps = 0;
        while (cut) {
            steps++;
            office = new Office(temporary.newFolder("cut-" + steps).toPath());
            actions("* notify");
            String id = filed("line", "REPORT_SENDING", "REPORT_UNCERTAIN");
            office.sofie.answer(ANSWER, "line");
            office.mains.cutAt(steps);
            try {
                store();
                finish();
                cut = false;
            } catch (PowerCut e) {
                cut = true;
            }
            office.mains.restore();
            String where = office.mains.where();
            store();
            finish();
            assertEquals(where, ReceptionState.DONE, only().state());
            assertEquals(where, List.of(ANSWER), Office.names(office.payroll));
            assertEquals(where, List.of(), Office.names(office.decrypted));
            assertEquals(where, ReportState.ANSWERED, state(id));
            assertEquals(where, List.of(new Reception.Link(id, 1)), only().links());
            assertEquals(where, List.of("action.done.notify"), results());
        }
        assertTrue("steps " + steps, steps > 10);
    }

    private Receiver receiver() {
        return new Receiver(office.ids, office.journal, office.contents, office.knowledge, links(), new ActionSupport(office.data, office.notifier),
                Steps.NONE);
    }

    private int store() throws IOException, JournalException, SofieException {
        try (SofieSession session = office.sofie.open().session().orElseThrow()) {
            List<ReceivedFile> files = session.received();
            return receiver().store(files);
        }
    }

    private void finish() throws IOException, JournalException {
        receiver().finish(office.settings());
    }

    private void actions(String... lines) {
        office.actions = Action.parseAll(lines);
    }

    /** An action that runs a script in the office's folder. */
    private String script(String text) throws IOException {
        Path file = office.root.resolve("script-" + office.ids.next());
        Files.writeString(file, "cd '" + office.root + "'\n" + text + "\n");
        return "* run sh " + file;
    }

    private Reception only() {
        assertEquals(1, office.journal.allReceptions().size());
        return office.journal.allReceptions().get(0);
    }

    private List<EventType> types() {
        return office.journal.all().stream().map(JournalEvent::type).toList();
    }

    private List<JournalEvent> actionEvents() {
        return office.journal.all().stream().filter(event -> event.type() == EventType.RECEPTION_ACTION).toList();
    }

    private List<String> results() {
        return actionEvents().stream().map(event -> Message.parse(event.fact(Fact.RESULT).orElseThrow()).code()).toList();
    }

    private Report report(String id) {
        return office.journal.report(id).orElseThrow();
    }

    private ReportState state(String id) {
        return report(id).state();
    }

    private String filed(String content, String... steps) throws IOException, JournalException {
        String id = office.ids.next();
        Path given = Files.writeString(office.root.resolve("given"), content);
        office.contents.copy(given, Office.sha(content));
        Subject subject = Subject.report(id);
        List<NewEvent> events = new ArrayList<>(List.of(
                new NewEvent(EventType.REPORT_TAKEN, subject, Map.of(Fact.FILE_NAME, "DECSAL.dta", Fact.SHA256, Office.sha(content))),
                new NewEvent(EventType.REPORT_CHECKED, subject, Map.of(Fact.KIND, "DECSAL")),
                new NewEvent(EventType.REPORT_QUEUED, subject, Map.of())));
        for (String step : steps) {
            events.add(new NewEvent(EventType.valueOf(step), subject, Map.of()));
        }
        office.journal.append(events);
        return id;
    }

    private Links links() {
        return new Links(office.journal, office.contents, office.knowledge, Steps.NONE);
    }
}
