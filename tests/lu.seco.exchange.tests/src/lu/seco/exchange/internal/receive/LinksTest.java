// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.receive;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.Message;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.sofie.SofieException;
import lu.seco.core.sofie.SofieSession;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.fakes.Office;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What links tell, and how a person corrects them. */
public class LinksTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Office office;
    private Links links;

    @Before
    public void open() throws IOException {
        office = new Office(temporary.getRoot().toPath());
        links = new Links(office.journal, office.contents, office.knowledge, Steps.NONE);
    }

    @Test
    public void aLinkTellsItsReasonAndWhatElseItMayBe() throws Exception {
        String older = filed("DECSAL", "one\ntwo", EventType.REPORT_SENT);
        String newer = filed("DECSAL", "two\none", EventType.REPORT_SENT);
        String answer = answer("SALRET", "one");
        Reception.Link link = new Reception.Link(newer, 1, true, Optional.of(Message.of("fake.link", "DECSAL.dta", "true")), List.of(older));
        assertEquals(List.of(link), reception(answer).links());
        assertEquals(older, last(EventType.RECEPTION_LINKED).facts().get(Fact.ALTERNATIVES));
    }

    @Test
    public void anAnswerThatIsNoRefusalAnswersToo() throws Exception {
        String report = filed("DECMAL", "one", EventType.REPORT_SENT);
        String answer = answer("MATASS", "one");
        assertEquals(ReportState.ANSWERED, report(report).state());
        assertEquals(OptionalInt.of(0), report(report).progress().refusedRecords());
        assertEquals(List.of(report), reception(answer).links().stream().map(Reception.Link::reportId).toList());
    }

    @Test
    public void anAnswerThatIsNoRefusalProvesAnUnclearFileOnlyIfNoOtherTakesItsPlace() throws Exception {
        String first = filed("DECMAL", "one", EventType.REPORT_UNCERTAIN);
        answer("MATASS", "one");
        assertEquals(ReportState.ANSWERED, report(first).state());
        String second = filed("DECMAL", "one\ntwo", EventType.REPORT_UNCERTAIN);
        answer("MATASS", "one");
        assertEquals(ReportState.UNCERTAIN, report(second).state());
    }

    @Test
    public void aPersonMovesALinkToTheReportThatIsMeant() throws Exception {
        String meant = filed("DECSAL", "one\ntwo", EventType.REPORT_SENT);
        String taken = filed("DECSAL", "one\nthree", EventType.REPORT_SENT);
        String answer = answer("SALRET", "one");
        assertEquals(ReportState.ANSWERED, report(taken).state());
        assertTrue(unlink(answer, taken, "link.removed"));
        assertEquals(ReportState.SENT, report(taken).state());
        assertEquals("the proof stays", Optional.of("UPL"), report(taken).progress().evidence().map(proof -> proof.line()));
        assertEquals(List.of(), reception(answer).links());
        assertTrue(link(answer, meant, "link.done"));
        assertEquals(ReportState.ANSWERED, report(meant).state());
        assertEquals(OptionalInt.of(1), report(meant).progress().refusedRecords());
        assertEquals(List.of(new Reception.Link(meant, 1, true, Optional.of(Message.of("link.by", "Anne")), List.of())), reception(answer).links());
        assertEquals("Anne", last(EventType.REPORT_UNANSWERED).facts().get(Fact.PERSON));
        assertEquals("Anne", last(EventType.RECEPTION_UNLINKED).facts().get(Fact.PERSON));
        assertEquals("Anne", last(EventType.REPORT_ANSWERED).facts().get(Fact.PERSON));
    }

    @Test
    public void aReportWithAnotherAnswerStaysAnsweredAndTheCountIsRight() throws Exception {
        String report = filed("DECSAL", "one\ntwo\nthree", EventType.REPORT_SENT);
        String first = answer("SALRET", "one\ntwo");
        String second = answer("SALRET", "three");
        assertEquals(OptionalInt.of(3), report(report).progress().refusedRecords());
        assertTrue(unlink(first, report, "link.removed"));
        assertEquals(ReportState.ANSWERED, report(report).state());
        assertEquals(OptionalInt.of(1), report(report).progress().refusedRecords());
        assertTrue(link(first, report, "link.done"));
        assertEquals(OptionalInt.of(3), report(report).progress().refusedRecords());
        assertTrue(unlink(second, report, "link.removed"));
        assertTrue(unlink(first, report, "link.removed"));
        assertEquals(ReportState.SENT, report(report).state());
        assertEquals(OptionalInt.empty(), report(report).progress().refusedRecords());
    }

    @Test
    public void whatAPersonTookOffIsNotLinkedAgainByItself() throws Exception {
        String report = filed("DECSAL", "one", EventType.REPORT_SENT);
        String answer = answer("SALRET", "one");
        unlink(answer, report, "link.removed");
        links.find(answer);
        assertEquals(List.of(), reception(answer).links());
    }

    @Test
    public void whatCannotBeLinkedIsSaid() throws Exception {
        String sent = filed("DECSAL", "one", EventType.REPORT_SENT);
        String answer = answer("SALRET", "one");
        assertFalse(link(answer, sent, "link.already"));
        assertFalse(link("nothing", sent, "link.unknown"));
        assertFalse(link(answer, "nothing", "decide.unknown"));
        assertFalse(link(answer, filed("DECSAL", "two", EventType.REPORT_UNCERTAIN), "link.unclear"));
        assertFalse(link(answer, filed("DECSAL", "three", EventType.REPORT_FAILED), "link.not-sent"));
        assertFalse(link(answer, filed("DECMAL", "four", EventType.REPORT_SENT), "link.kind"));
        assertFalse(unlink(answer, "nothing", "link.not-linked"));
        assertFalse(unlink("nothing", sent, "link.unknown"));
        assertEquals(1, office.journal.count(EventType.RECEPTION_LINKED));
    }

    @Test
    public void theOnlyProofOfSendingIsNotTakenOff() throws Exception {
        String unclear = filed("DECSAL", "one", EventType.REPORT_UNCERTAIN);
        String answer = answer("SALRET", "one");
        assertEquals(ReportState.ANSWERED, report(unclear).state());
        assertFalse(unlink(answer, unclear, "link.is-proof"));
        assertEquals(ReportState.ANSWERED, report(unclear).state());
    }

    @Test
    public void whatChangedMeanwhileIsSaid() throws Exception {
        String report = filed("DECSAL", "one", EventType.REPORT_SENT);
        String answer = answer("SALRET", "one");
        office.journal.beforeNext(() -> {
            try {
                unlink(answer, report, "link.removed");
            } catch (JournalException e) {
                throw new AssertionError(e);
            }
        });
        assertFalse(unlink(answer, report, "link.changed"));
        assertEquals(1, office.journal.count(EventType.REPORT_UNANSWERED));
    }

    private boolean link(String answer, String report, String code) throws JournalException {
        return told(links.link(answer, report, "Anne"), code);
    }

    private boolean unlink(String answer, String report, String code) throws JournalException {
        return told(links.unlink(answer, report, "Anne"), code);
    }

    private static boolean told(OrderResult result, String code) {
        assertEquals(code, result.told().code());
        return result.done();
    }

    private String answer(String kind, String content) throws IOException, JournalException, SofieException {
        office.sofie.answer(kind + "." + office.ids.next() + ".dta", content);
        Receiver receiver = new Receiver(office.ids, office.journal, office.contents, office.knowledge, links,
                new ActionSupport(office.data, office.notifier), Steps.NONE);
        try (SofieSession session = office.sofie.open().session().orElseThrow()) {
            receiver.store(session.received());
        }
        receiver.finish(office.settings());
        List<Reception> all = office.journal.allReceptions();
        return all.get(all.size() - 1).id();
    }

    private Report report(String id) {
        return office.journal.report(id).orElseThrow();
    }

    private Reception reception(String id) {
        return office.journal.reception(id).orElseThrow();
    }

    private JournalEvent last(EventType type) {
        return office.journal.all().stream().filter(event -> event.type() == type).reduce((first, second) -> second).orElseThrow();
    }

    private String filed(String kind, String content, EventType end) throws IOException, JournalException {
        String id = office.ids.next();
        Path given = Files.writeString(office.root.resolve("given"), content);
        office.contents.copy(given, Office.sha(content));
        Subject subject = Subject.report(id);
        List<NewEvent> events = new ArrayList<>();
        events.add(new NewEvent(EventType.REPORT_TAKEN, subject, Map.of(Fact.FILE_NAME, kind + ".dta", Fact.SHA256, Office.sha(content))));
        events.add(new NewEvent(EventType.REPORT_CHECKED, subject, Map.of(Fact.KIND, kind)));
        events.add(new NewEvent(EventType.REPORT_QUEUED, subject, Map.of()));
        events.add(new NewEvent(EventType.REPORT_SENDING, subject, Map.of()));
        Map<Fact, String> proof = new EnumMap<>(Fact.class);
        if (end == EventType.REPORT_SENT) {
            proof.put(Fact.EVIDENCE_LINE, "UPL");
            proof.put(Fact.EVIDENCE_SOURCE, "log:1");
        }
        events.add(new NewEvent(end, subject, proof));
        office.journal.append(events);
        return id;
    }
}
