// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.intake;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lu.seco.core.Message;
import lu.seco.core.content.Severity;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.staging.Staging;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.fakes.Await;
import lu.seco.exchange.internal.fakes.FakeTexts;
import lu.seco.exchange.internal.fakes.Office;
import lu.seco.exchange.internal.fakes.PowerCut;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What becomes of a file whose content has findings. */
public class FindingsTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Office office;

    @Before
    public void open() throws IOException {
        office = new Office(temporary.getRoot().toPath());
    }

    @Test
    public void errorsHoldUntilAPersonSawThemAndTheNumbersAreInTheJournal() throws Exception {
        assertEquals(ReportState.HELD, take("employer=1\nerror a\nwarning b\nerror c\nnote d"));
        assertEquals(Message.of("intake.findings", "DECSAL.dta", 2, 1, 1), only().progress().reason().orElseThrow());
        assertTrue(Staging.holds(only()));
        Map<Fact, String> facts = event(EventType.REPORT_CHECKED).facts();
        assertEquals(List.of("2", "1", "1"), List.of(facts.get(Fact.ERRORS), facts.get(Fact.WARNINGS), facts.get(Fact.NOTES)));
    }

    @Test
    public void warningsAndNotesAreSentUnlessTheOfficeWantsOtherwise() throws Exception {
        assertEquals(ReportState.QUEUED, take("warning b\nnote d"));
        assertEquals("1", event(EventType.REPORT_CHECKED).facts().get(Fact.WARNINGS));
        office.findings = FindingRule.of("send", "send", "hold");
        assertEquals(ReportState.QUEUED, take("error a\nwarning b"));
        assertEquals(ReportState.HELD, take("error a\nnote b"));
        office.findings = FindingRule.of("hold", "refuse", "send");
        assertEquals("the sternest counts", ReportState.REFUSED, take("error a\nwarning b\nnote c"));
    }

    @Test
    public void whatIsRefusedLiesInQuarantineWithWhatToChange() throws Exception {
        office.findings = FindingRule.of("refuse", "send", "send");
        String lines = IntStream.range(0, 60).mapToObj(i -> "error " + i).collect(Collectors.joining("\n"));
        assertEquals(ReportState.REFUSED, take("employer=1\nwarning first\n" + lines));
        Report report = only();
        assertEquals(Message.of("intake.findings.refused", "DECSAL.dta", 60, 1, 0), report.progress().reason().orElseThrow());
        assertEquals("it is known what it is", Optional.of("1"), report.declaration().employer());
        assertEquals(List.of(EventType.REPORT_TAKEN, EventType.REPORT_CHECKED, EventType.REPORT_REFUSED),
                office.journal.all().stream().map(JournalEvent::type).toList());
        List<String> why = why(report);
        assertEquals(52, why.size());
        assertEquals("intake.findings.refused [DECSAL.dta, 60, 1, 0]", why.get(0));
        assertEquals("- quarantine.finding.field-named [3, 3, quarantine.finding.error [], check.told [error 0] check.change [], field.period []]"
                + " quarantine.finding.code [7]", why.get(1));
        assertEquals("- quarantine.findings.more [11]", why.get(51));
    }

    @Test
    public void theReasonOfARefusalIsWrittenAlsoAfterAPowerCut() throws Exception {
        office.findings = FindingRule.of("refuse", "send", "send");
        Path file = office.drop("DECSAL.dta", "error a\u0007b");
        int cuts = 0;
        for (int step = 1; cut(step, file); step++) {
            cuts++;
            intake().recover(office.settings());
            if (Files.exists(file)) {
                intake().take(Office.settled(file), office.settings());
            }
            Report report = office.journal.allReports().get(office.journal.allReports().size() - 1);
            assertEquals(office.mains.where(), List.of("intake.findings.refused [DECSAL.dta, 1, 0, 0]",
                    "- quarantine.finding.field-named [1, 3, quarantine.finding.error [], check.told [error a b] check.change [], field.period []]"
                            + " quarantine.finding.code [7]"),
                    why(report));
            assertEquals(List.of(), Office.names(office.data.intake()));
            office.drop("DECSAL.dta", "error a\u0007b");
        }
        assertTrue("cuts " + cuts, cuts > 10);
    }

    private boolean cut(int step, Path file) throws Exception {
        office.mains.cutAt(step);
        try {
            intake().take(Office.settled(file), office.settings());
            return false;
        } catch (PowerCut e) {
            return true;
        } finally {
            office.mains.restore();
        }
    }

    @Test
    public void whoReleasedAFileWithItsFindingsHasDecided() throws Exception {
        office.findings = FindingRule.of("hold", "hold", "hold");
        released("error seen", Map.of(Fact.ERRORS, "1", Fact.WARNINGS, "0", Fact.NOTES, "0"));
        assertEquals(ReportState.QUEUED, take("error seen"));
        released("error unseen", Map.of());
        assertEquals("it could not be checked in À valider", ReportState.HELD, take("error unseen"));
        office.findings = FindingRule.of("refuse", "hold", "hold");
        released("error refused", Map.of(Fact.ERRORS, "1", Fact.WARNINGS, "0", Fact.NOTES, "0"));
        assertEquals(ReportState.REFUSED, take("error refused"));
    }

    @Test
    public void aKindThatHasToPassWaitsForThatReason() throws Exception {
        office.stagingKinds = Set.of("DECSAL");
        assertEquals(ReportState.HELD, take("error a"));
        assertEquals(Staging.MUST_VALIDATE, only().progress().reason().orElseThrow().code());
    }

    @Test
    public void aCheckThatFailsIsToldOnceAndTheFileGoesOn() throws Exception {
        office.check.broken(true);
        Intake intake = intake();
        assertEquals(ReportState.QUEUED, take(intake, "error 1"));
        assertEquals(ReportState.QUEUED, take(intake, "error 2"));
        assertEquals(List.of("WARNING intake.unchecked.failed"), office.notifier.codes());
        assertEquals(2, office.log.count("intake.unchecked.failed"));
        assertFalse(event(EventType.REPORT_CHECKED).facts().containsKey(Fact.ERRORS));
        office.check.broken(false);
        assertEquals(ReportState.HELD, take(intake, "error 3"));
        office.check.broken(true);
        assertEquals(ReportState.QUEUED, take(intake, "error 4"));
        assertEquals("told anew", 2, office.notifier.notices().size());
    }

    @Test
    public void withoutACheckTheFileGoesOn() throws Exception {
        Checker none = new Checker(office.knowledge, office.journal, new Checking(Optional::empty, office.notifier, office.log.logger()));
        assertEquals(ReportState.QUEUED, take(intake(none), "error 1"));
        assertEquals(List.of("WARNING intake.unchecked.missing"), office.notifier.codes());
    }

    @Test
    public void theEndOfTheEngineEndsACheckAndTheFileIsTakenAtTheNextStart() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        office.check.endless(Optional.of(begun));
        Checking checking = office.checking();
        Intake intake = intake(new Checker(office.knowledge, office.journal, checking));
        Path file = office.drop("DECSAL.dta", "error 1");
        CompletableFuture<Boolean> clean = CompletableFuture.supplyAsync(() -> {
            assertThrows(InterruptedIOException.class, () -> intake.take(Office.settled(file), office.settings()));
            return Boolean.valueOf(!Thread.currentThread().isInterrupted());
        });
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        checking.end();
        assertTrue("what follows on that thread is not disturbed", Await.result(clean).booleanValue());
        assertEquals(List.of(), office.journal.all());
        assertThrows(InterruptedIOException.class, () -> intake.recover(office.settings()));
        office.check.endless(Optional.empty());
        intake().recover(office.settings());
        assertEquals(ReportState.HELD, only().state());
        assertEquals(List.of(), office.notifier.notices());
    }

    @Test
    public void ofManyFindingsTheHeaviestAreKept() throws Exception {
        Path file = Files.writeString(office.root.resolve("x"), "note 1\nnote 2\nwarning 3\nerror 4\nwarning 5\nerror 6");
        Checked checked = office.checking().check("x", office.knowledge.recognise("x"), file, 3).orElseThrow();
        assertEquals(List.of(Severity.ERROR, Severity.ERROR, Severity.WARNING), checked.first().stream().map(finding -> finding.severity()).toList());
        assertEquals(List.of(4L, 6L, 3L), checked.first().stream().map(finding -> Long.valueOf(finding.line())).toList());
        assertEquals(2, checked.report().count(Severity.NOTE));
    }

    private void released(String content, Map<Fact, String> more) throws Exception {
        Map<Fact, String> facts = new java.util.EnumMap<>(Map.of(Fact.SHA256, Office.sha(content), Fact.PERSON, "Anne"));
        facts.putAll(more);
        office.journal.append(List.of(new NewEvent(EventType.STAGED_RELEASED, Subject.staged(Office.sha(content)), facts)));
    }

    private ReportState take(String content) throws Exception {
        return take(intake(), content);
    }

    private ReportState take(Intake intake, String content) throws Exception {
        return intake.take(Office.settled(office.drop("DECSAL.dta", content)), office.settings()).orElseThrow();
    }

    private Intake intake() {
        return intake(office.checker());
    }

    private Intake intake(Checker checker) {
        return new Intake(office.data, office.ids, office.journal, office.contents, checker, new Quarantine(office.texts, Steps.NONE), office.clock,
                Steps.NONE);
    }

    private Report only() {
        assertEquals(1, office.journal.allReports().size());
        return office.journal.allReports().get(0);
    }

    private JournalEvent event(EventType type) {
        return office.journal.all().stream().filter(event -> event.type() == type).findFirst().orElseThrow();
    }

    private static List<String> why(Report report) throws IOException {
        return Files.readAllLines(Path.of(report.file().place().orElseThrow()).resolveSibling(FakeTexts.SENTENCE_FILE));
    }
}
