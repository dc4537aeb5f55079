// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lu.seco.core.Message;
import lu.seco.core.content.Severity;
import lu.seco.core.file.FileComparison;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.staging.StagedFile;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.fakes.Office;
import lu.seco.exchange.internal.intake.FindingRule;
import lu.seco.exchange.internal.intake.Intake;
import lu.seco.exchange.internal.intake.Quarantine;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What <i>À valider</i> shows of findings and of files sent before, and what a release means then. */
public class StagedFindingsTest {

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
    public void theFirstFindingsAndTheirNumbersAreShown() throws Exception {
        office.stage("DECSAL.dta", IntStream.range(0, 150).mapToObj(i -> "note " + i).collect(Collectors.joining("\n")) + "\nerror");
        kit.look();
        StagedFile.Content content = kit.file("DECSAL.dta").content().orElseThrow();
        assertEquals(150, content.check().orElseThrow().count(Severity.NOTE));
        assertEquals(1, content.check().orElseThrow().count(Severity.ERROR));
        assertEquals(StagedFile.Content.FINDINGS, content.findings().size());
        assertEquals("the heaviest first", Severity.ERROR, content.findings().get(0).severity());
        assertTrue("a person decides", kit.file("DECSAL.dta").releasable());
    }

    @Test
    public void aReleaseWithTheFindingsBeforeOnesEyesIsNotHeldAgain() throws Exception {
        office.stage("DECSAL.dta", "error 1");
        kit.look();
        assertEquals(1, kit.releaser.release(List.of(kit.file("DECSAL.dta").id()), "Anne").done());
        assertEquals("1", event(EventType.STAGED_RELEASED).facts().get(Fact.ERRORS));
        assertEquals(ReportState.QUEUED, take("DECSAL.dta"));
    }

    @Test
    public void aReleaseOfWhatCouldNotBeCheckedIsHeldWhenItCanBe() throws Exception {
        office.check.broken(true);
        office.stage("DECSAL.dta", "error 1");
        kit.look();
        assertEquals(Optional.empty(), kit.file("DECSAL.dta").content().orElseThrow().check());
        assertEquals(1, kit.releaser.release(List.of(kit.file("DECSAL.dta").id()), "Anne").done());
        office.check.broken(false);
        assertEquals(ReportState.HELD, take("DECSAL.dta"));
    }

    @Test
    public void whatIsHeldForItsFindingsWaitsHereAndGoesWhenItIsReleased() throws Exception {
        office.drop("DECSAL.dta", "error 1");
        assertEquals(ReportState.HELD, take("DECSAL.dta"));
        kit.look();
        StagedFile held = kit.file("DECSAL.dta");
        assertEquals(Optional.of(office.journal.allReports().get(0).id()), held.reportId());
        assertEquals(1, held.content().orElseThrow().findings().size());
        assertEquals(1, kit.releaser.release(List.of(held.id()), "Anne").done());
        assertEquals(ReportState.QUEUED, office.journal.allReports().get(0).state());
    }

    @Test
    public void whatIsHeldForItsFindingsCanBeRefused() throws Exception {
        office.drop("DECSAL.dta", "error 1");
        take("DECSAL.dta");
        kit.look();
        assertEquals(1, kit.refuser.refuse(List.of(kit.file("DECSAL.dta").id()), "wrong", "Anne").done());
        assertEquals(ReportState.REFUSED, office.journal.allReports().get(0).state());
        assertEquals(List.of("DECSAL.dta", "DECSAL.dta.txt"), Office.names(office.refused));
    }

    @Test
    public void whatWouldOnlyGoToQuarantineCannotBeReleased() throws Exception {
        office.findings = FindingRule.of("refuse", "send", "send");
        kit.settings = office.settings();
        office.stage("DECSAL.dta", "error 1");
        kit.look();
        StagedFile file = kit.file("DECSAL.dta");
        assertFalse(file.releasable());
        Message why = Message.of("staging.findings.refused", "DECSAL.dta", 1, 0, 0);
        assertEquals(List.of(why), file.content().orElseThrow().hindrances());
        assertEquals("what is wrong is shown", 1, file.content().orElseThrow().findings().size());
        assertEquals(List.of(why), kit.releaser.release(List.of(file.id()), "Anne").refused());
    }

    @Test
    public void aCorrectionIsComparedWithTheNewestSentFileOfTheSameMonth() throws Exception {
        sent("employer=1\nperiod=2026-02\n10");
        String newest = sent("employer=1\nperiod=2026-02\n20");
        String before = sent("employer=1\nperiod=2026-01\n5");
        sent("employer=2\nperiod=2026-02\n70");
        office.stage("DECSAL.dta", "employer=1\nperiod=2026-02\n20\n30");
        kit.look();
        StagedFile.Content content = kit.file("DECSAL.dta").content().orElseThrow();
        assertEquals(Optional.of(newest), content.same().map(FileComparison::reportId));
        assertEquals(Optional.of(new BigDecimal(20)), content.same().map(FileComparison::sumBefore));
        assertEquals(Optional.of(before), content.before().map(FileComparison::reportId));
        assertEquals(List.of("staging.remark.same-month"), content.remarks().stream().map(Message::code).toList());
    }

    @Test
    public void theSameContentIsNoCorrection() throws Exception {
        sent("employer=1\nperiod=2026-02\n10");
        office.stage("DECSAL.dta", "employer=1\nperiod=2026-02\n10");
        kit.look();
        assertEquals(Optional.empty(), kit.file("DECSAL.dta").content().orElseThrow().same());
    }

    private String sent(String content) throws Exception {
        String id = office.ids.next();
        Path given = Files.writeString(office.root.resolve("given"), content);
        office.contents.copy(given, Office.sha(content));
        Subject subject = Subject.report(id);
        List<String> lines = content.lines().toList();
        List<NewEvent> events = new ArrayList<>();
        events.add(new NewEvent(EventType.REPORT_TAKEN, subject, Map.of(Fact.FILE_NAME, "DECSAL.dta", Fact.SHA256, Office.sha(content))));
        events.add(new NewEvent(EventType.REPORT_CHECKED, subject,
                Map.of(Fact.KIND, "DECSAL", Fact.EMPLOYER, lines.get(0).substring(9), Fact.PERIOD, lines.get(1).substring(7))));
        for (EventType type : List.of(EventType.REPORT_QUEUED, EventType.REPORT_SENDING, EventType.REPORT_SENT)) {
            events.add(new NewEvent(type, subject, Map.of()));
        }
        office.journal.append(events);
        return id;
    }

    private ReportState take(String name) throws Exception {
        Intake intake = new Intake(office.data, office.ids, office.journal, office.contents, office.checker(), new Quarantine(office.texts, Steps.NONE),
                office.clock, Steps.NONE);
        return intake.take(Office.settled(office.outbox.resolve(name)), office.settings()).orElseThrow();
    }

    private JournalEvent event(EventType type) {
        return office.journal.all().stream().filter(event -> event.type() == type).findFirst().orElseThrow();
    }
}
