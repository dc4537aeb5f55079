// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.file.FileComparison;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Subject;
import lu.seco.core.staging.StagedFile;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.ExchangeSettings;
import lu.seco.exchange.internal.fakes.Office;
import lu.seco.exchange.internal.intake.FindingRule;
import lu.seco.exchange.internal.intake.Intake;
import lu.seco.exchange.internal.intake.Quarantine;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What is read of a file that waits, and what came before it. */
public class ContentReaderTest {

    private static final String NAME = "DECSAL.dta";
    private static final String FEBRUARY = "employer=1\nperiod=2026-02\n30";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Office office;
    private StagingKit kit;

    @Before
    public void open() throws Exception {
        office = new Office(temporary.getRoot().toPath());
        kit = new StagingKit(office);
    }

    @Test
    public void whatIsReadIsShown() throws Exception {
        StagedFile.Content content = staged(FEBRUARY);
        assertEquals(Office.sha(FEBRUARY), content.sha256());
        assertEquals(Optional.of("1"), content.summary().declaration().employer());
        assertEquals(Optional.of(new BigDecimal(30)), content.summary().sum());
        assertTrue(content.check().isPresent());
        assertEquals(List.of(), content.hindrances());
        assertEquals(List.of(), content.remarks());
        assertTrue(kit.file(NAME).preparedBy().isPresent());
    }

    @Test
    public void aFileThatIsTooLargeOrEmptyIsNotRead() throws Exception {
        office.sizeLimit = 5;
        kit = new StagingKit(office);
        office.stage("DECMAL.dta", "12345");
        office.stage("DECSAL_0.dta", "");
        StagedFile.Content content = staged("123456");
        assertEquals(List.of(Message.of("staging.too-large", NAME, 6L, 5L)), content.hindrances());
        assertEquals(Optional.empty(), content.summary().sum());
        assertEquals(Optional.empty(), content.check());
        assertEquals(List.of(Message.of("staging.empty", "DECSAL_0.dta")), kit.file("DECSAL_0.dta").content().orElseThrow().hindrances());
        assertTrue("exactly as large as it may be", kit.file("DECMAL.dta").releasable());
        assertEquals("only that one was read", 1, office.knowledge.summaries());
    }

    @Test
    public void whatCannotBeReadOrRememberedIsTriedAgain() throws Exception {
        office.knowledge.unreadable("employer=1");
        assertEquals(List.of(Message.of("staging.unreadable", NAME)), staged(FEBRUARY).hindrances());
        assertTrue("whose it is is known", kit.file(NAME).preparedBy().isPresent());
        assertEquals(List.of(), kit.shelf.unread(office.clock.instant().plusSeconds(29)));
        office.clock.advance(Duration.ofSeconds(30));
        office.knowledge.unreadable("another");
        kit.readAgain();
        assertTrue(kit.file(NAME).releasable());
        assertEquals(List.of(), kit.shelf.unread(office.clock.instant().plusSeconds(299)));
    }

    @Test
    public void aCheckThatEndsWithTheEngineLeavesTheFileUnread() throws Exception {
        office.stage(NAME, FEBRUARY);
        kit.context.checking().end();
        kit.look();
        assertEquals(Optional.empty(), kit.file(NAME).content());
        assertEquals(List.of(), kit.shelf.unread(office.clock.instant()));
    }

    @Test
    public void aContentThatBreaksItsReaderHindersForGood() throws Exception {
        office.knowledge.gate(() -> {
            throw new IllegalStateException("a bug");
        });
        assertEquals(List.of(Message.of("staging.unreadable", NAME)), staged(FEBRUARY).hindrances());
        assertEquals(List.of(), kit.shelf.unread(office.clock.instant().plusSeconds(299)));
        assertEquals(1, kit.log.count("cannot be read"));
    }

    @Test
    public void theContentThatWasSentOrIsOnItsWayIsSaid() throws Exception {
        report(FEBRUARY, EventType.REPORT_QUEUED);
        List<Message> remarks = staged(FEBRUARY).remarks();
        assertEquals(1, remarks.size());
        assertTrue(remarks.get(0).code().startsWith("staging.remark.sent-already"));
        assertTrue(Predecessors.tellsOfTwin(remarks.get(0)));
        assertFalse(Predecessors.tellsOfTwin(Message.of("staging.remark.same-month")));
    }

    @Test
    public void whatWasNeverSentIsNoPredecessor() throws Exception {
        report(FEBRUARY, EventType.REPORT_HELD);
        report("employer=1\nperiod=2026-02\n20", EventType.REPORT_QUEUED, EventType.REPORT_RECALLED);
        report("employer=1\nperiod=2026-01\n10", EventType.REPORT_REFUSED);
        StagedFile.Content content = staged(FEBRUARY);
        assertEquals(List.of(), content.remarks());
        assertEquals(Optional.empty(), content.before());
        assertEquals(Optional.empty(), content.same());
    }

    @Test
    public void whatIsOnlyOnItsWayIsRemarkedAndNotComparedWith() throws Exception {
        String sent = report("employer=1\nperiod=2026-02\n10", EventType.REPORT_QUEUED, EventType.REPORT_SENDING, EventType.REPORT_SENT);
        report("employer=1\nperiod=2026-02\n20", EventType.REPORT_QUEUED);
        report("employer=1\nperiod=2026-01\n5", EventType.REPORT_QUEUED);
        StagedFile.Content content = staged(FEBRUARY);
        assertEquals(List.of("staging.remark.same-month"), content.remarks().stream().map(Message::code).toList());
        assertEquals("corrected is what CCSS has", Optional.of(sent), content.same().map(FileComparison::reportId));
        assertEquals(Optional.of(new BigDecimal(10)), content.same().map(FileComparison::sumBefore));
        assertEquals(Optional.empty(), content.before());
    }

    @Test
    public void anAnsweredFileHasArrivedAndAnotherEmployersIsNone() throws Exception {
        String answered = report("employer=1\nperiod=2026-01\n5", EventType.REPORT_QUEUED, EventType.REPORT_SENDING, EventType.REPORT_SENT,
                EventType.REPORT_ANSWERED);
        report("employer=2\nperiod=2026-02\n7", EventType.REPORT_QUEUED, EventType.REPORT_SENDING, EventType.REPORT_SENT);
        StagedFile.Content content = staged(FEBRUARY);
        assertEquals(Optional.of(answered), content.before().map(FileComparison::reportId));
        assertEquals(Optional.empty(), content.same());
        assertEquals(List.of(), content.remarks());
    }

    @Test
    public void aPredecessorWithoutContentIsNotComparedWith() throws Exception {
        report("employer=1\nperiod=2026-01\n5", EventType.REPORT_QUEUED, EventType.REPORT_SENDING, EventType.REPORT_SENT);
        office.contents.lose(Office.sha("employer=1\nperiod=2026-01\n5"));
        StagedFile.Content content = staged(FEBRUARY);
        assertEquals(Optional.empty(), content.before());
        assertEquals(List.of(), content.hindrances());
    }

    @Test
    public void withoutAMonthOnlyTheSameContentCounts() throws Exception {
        report("employer=1", EventType.REPORT_QUEUED, EventType.REPORT_SENDING, EventType.REPORT_SENT);
        StagedFile.Content content = staged("employer=1");
        assertEquals(1, content.remarks().size());
        assertEquals(Optional.empty(), content.before());
    }

    @Test
    public void aHeldReportIsNotItsOwnTwinAndItsPreparerIsTheOneOfTheFile() throws Exception {
        office.stagingKinds = Set.of("DECSAL");
        kit = new StagingKit(office);
        String owner = Files.getOwner(office.drop(NAME, FEBRUARY)).getName();
        new Intake(office.data, office.ids, office.journal, office.contents, office.checker(), new Quarantine(office.texts, Steps.NONE), office.clock,
                Steps.NONE).take(Office.settled(office.outbox.resolve(NAME)), office.settings());
        kit.look();
        assertEquals(List.of(), kit.file(NAME).content().orElseThrow().remarks());
        assertEquals(Optional.of(owner), kit.file(NAME).preparedBy());
        assertEquals(Optional.of(office.journal.allReports().get(0).id()), kit.file(NAME).reportId());
        assertEquals(office.journal.allReports().get(0).takenAt(), kit.file(NAME).since());
    }

    @Test
    public void whereFindingsAreRefusedAnErrorHindersAndAWarningDoesNot() throws Exception {
        office.stage("DECMAL.dta", "warning");
        ExchangeSettings now = office.settings();
        office.findings = FindingRule.of("refuse", "hold", "send");
        kit.settings = new ExchangeSettings(now.folders(), office.settings().intake(), now.hours(), now.retry(), now.connection(), now.times(), now.actions(),
                now.staging(), false);
        assertEquals(List.of(Message.of("staging.findings.refused", NAME, 1L, 0L, 0L).code()),
                staged("error").hindrances().stream().map(Message::code).toList());
        assertTrue(kit.file("DECMAL.dta").releasable());
        assertEquals(1, kit.file("DECMAL.dta").content().orElseThrow().findings().size());
    }

    private StagedFile.Content staged(String content) throws Exception {
        office.stage(NAME, content);
        kit.look();
        return kit.file(NAME).content().orElseThrow();
    }

    private String report(String content, EventType... events) throws Exception {
        String id = office.ids.next();
        office.contents.copy(Files.writeString(office.root.resolve("given"), content), Office.sha(content));
        Subject subject = Subject.report(id);
        List<String> lines = content.lines().toList();
        Map<Fact, String> checked = lines.size() < 2 ? Map.of(Fact.KIND, "DECSAL", Fact.EMPLOYER, lines.get(0).substring(9))
                : Map.of(Fact.KIND, "DECSAL", Fact.EMPLOYER, lines.get(0).substring(9), Fact.PERIOD, lines.get(1).substring(7));
        List<NewEvent> all = new ArrayList<>();
        all.add(new NewEvent(EventType.REPORT_TAKEN, subject, Map.of(Fact.FILE_NAME, NAME, Fact.SHA256, Office.sha(content))));
        all.add(new NewEvent(EventType.REPORT_CHECKED, subject, checked));
        for (EventType type : events) {
            all.add(new NewEvent(type, subject, Map.of()));
        }
        office.journal.append(all);
        return id;
    }
}
