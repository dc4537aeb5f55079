// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.session;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.sofie.LogPosition;
import lu.seco.core.sofie.SendProof;
import lu.seco.core.sofie.SofieException;
import lu.seco.core.sofie.SofieSession;
import lu.seco.core.sofie.Submission;
import lu.seco.core.sofie.Verdict;
import lu.seco.core.sofie.Whereabouts;
import lu.seco.sofie.internal.FakeInstallation;
import lu.seco.sofie.internal.descriptor.Role;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The table of cases in the README of the bundle, row by row. */
public final class ProverTest {

    private static final String E1 = "SOFI.26021008301501.999900203.888810008";
    private static final String E2 = "SOFI.26021008301502.999900203.888810008";
    private static final String NAME = "DECSAL.dta";
    private static final String CONTENT = "0;wages\r\n";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private FakeInstallation sofie;
    private SofieSession session;
    private LogPosition position;
    private Submission submission;

    @Before
    public void start() throws Exception {
        sofie = new FakeInstallation(folder.getRoot().toPath());
        sofie.logs(Instant.now().minusSeconds(600), "UPL " + "SOFI.1");
        session = sofie.open();
        submission = sofie.submission(NAME, CONTENT);
        position = session.position();
    }

    @After
    public void stop() {
        session.close();
    }

    private SendProof prove() throws SofieException {
        return prove(submission);
    }

    private SendProof prove(Submission one) throws SofieException {
        return session.prove(position, List.of(one)).get(0);
    }

    private void assertProof(Verdict verdict, Whereabouts where, String reason, SendProof proof) {
        assertEquals(List.of(verdict, where, "sofie.proof." + reason), List.of(proof.verdict(), proof.where(), proof.reason().code()));
        assertEquals(submission.reportId(), proof.reportId());
    }

    private void reopen() throws Exception {
        session.close();
        session = sofie.open();
    }

    private boolean inOutbox() {
        return Files.exists(sofie.folder(Role.OUTBOX).resolve(NAME));
    }

    // ------------------------------------------------------------ the encrypted name is known

    @Test
    public void e1UploadedIsSentWithItsLine() throws Exception {
        sofie.logs("UPL " + E1);
        SendProof proof = prove(FakeInstallation.inQueue(submission, E1));
        assertProof(Verdict.PROVEN_SENT, Whereabouts.SENT, "sent", proof);
        assertTrue(proof.evidence().orElseThrow().line().endsWith("UPL " + E1));
        assertEquals(Optional.of(E1), proof.sofieName());
    }

    @Test
    public void e1UploadedCountsEvenIfItStillLiesInTheQueue() throws Exception {
        sofie.put(Role.QUEUE, E1, "x");
        sofie.logs("!!! UPL " + E1 + " : no connection");
        sofie.logs("UPL " + E1);
        assertProof(Verdict.PROVEN_SENT, Whereabouts.SENT, "sent", prove(FakeInstallation.inQueue(submission, E1)));
    }

    @Test
    public void e2AFailureAfterAnUploadWhileItLiesInTheQueueIsNotSent() throws Exception {
        sofie.put(Role.QUEUE, E1, "x");
        sofie.logs("UPL " + E1);
        sofie.logs("!!! UPL " + E1 + " : no connection");
        assertProof(Verdict.PROVEN_NOT_SENT, Whereabouts.QUEUE, "queue.failed", prove(FakeInstallation.inQueue(submission, E1)));
    }

    @Test
    public void e3InTheQueueIsNotSent() throws Exception {
        sofie.put(Role.QUEUE, E1, "x");
        SendProof proof = prove(FakeInstallation.inQueue(submission, E1));
        assertProof(Verdict.PROVEN_NOT_SENT, Whereabouts.QUEUE, "queue", proof);
        assertEquals(sofie.folder(Role.QUEUE).toString(), proof.evidence().orElseThrow().source());
        sofie.logs("!!! UPL " + E1 + " : no connection");
        SendProof failed = prove(FakeInstallation.inQueue(submission, E1));
        assertProof(Verdict.PROVEN_NOT_SENT, Whereabouts.QUEUE, "queue.failed", failed);
        assertEquals(List.of(E1, "no connection"), failed.reason().arguments());
        assertTrue(failed.evidence().orElseThrow().line().contains("no connection"));
    }

    @Test
    public void e4AmongThoseUploadedIsSentWithTheFolderAsEvidence() throws Exception {
        sofie.put(Role.SENT, E1, "x");
        SendProof proof = prove(FakeInstallation.inQueue(submission, E1));
        assertProof(Verdict.PROVEN_SENT, Whereabouts.SENT, "sent.folder", proof);
        assertEquals(sofie.folder(Role.SENT).toString(), proof.evidence().orElseThrow().source());
    }

    @Test
    public void e4InBothFoldersItIsStillInTheQueue() throws Exception {
        sofie.put(Role.SENT, E1, "x");
        sofie.put(Role.QUEUE, E1, "x");
        assertProof(Verdict.PROVEN_NOT_SENT, Whereabouts.QUEUE, "queue", prove(FakeInstallation.inQueue(submission, E1)));
    }

    @Test
    public void e5AnUploadBeforeThePositionProvesAnEncryptedNameToo() throws Exception {
        sofie.logs("UPL " + E1);
        position = session.position();
        assertProof(Verdict.PROVEN_SENT, Whereabouts.SENT, "sent", prove(FakeInstallation.inQueue(submission, E1)));
    }

    @Test
    public void e6NowhereIsUnknown() throws Exception {
        SendProof proof = prove(FakeInstallation.inQueue(submission, E1));
        assertProof(Verdict.UNKNOWN, Whereabouts.NOWHERE, "encrypted-gone", proof);
        assertEquals(Optional.of(E1), proof.sofieName());
    }

    @Test
    public void anEncryptedNameFromTheLogNeverLeadsOutOfTheQueue() throws Exception {
        Files.writeString(sofie.root.resolve("evil"), "x");
        sofie.logs("ENC " + NAME + " -> ../../../evil");
        assertProof(Verdict.UNKNOWN, Whereabouts.NOWHERE, "encrypted-gone", prove());
    }

    // ------------------------------------------------------------ only the clear name is known

    @Test
    public void n1TheEncryptedLineLinksToTheUpload() throws Exception {
        session.place(submission);
        Files.delete(sofie.folder(Role.OUTBOX).resolve(NAME));
        sofie.logs("ENC OTHER.dta -> " + E2);
        sofie.logs("ENC " + NAME + " -> " + E1);
        sofie.logs("UPL " + E2);
        sofie.logs("UPL " + E1);
        SendProof proof = prove();
        assertProof(Verdict.PROVEN_SENT, Whereabouts.SENT, "sent", proof);
        assertEquals(Optional.of(E1), proof.sofieName());
    }

    @Test
    public void n1EncryptedAndWaitingIsInTheQueue() throws Exception {
        sofie.logs("ENC " + NAME.toLowerCase(Locale.ROOT) + " -> " + E1);
        sofie.put(Role.QUEUE, E1, "x");
        SendProof proof = prove();
        assertProof(Verdict.PROVEN_NOT_SENT, Whereabouts.QUEUE, "queue", proof);
        assertEquals(Optional.of(E1), proof.sofieName());
    }

    @Test
    public void n1EncryptedAndGoneIsUnknownButNamed() throws Exception {
        sofie.logs("ENC " + NAME + " -> " + E1);
        SendProof proof = prove();
        assertProof(Verdict.UNKNOWN, Whereabouts.NOWHERE, "encrypted-gone", proof);
        assertEquals(Optional.of(E1), proof.sofieName());
    }

    @Test
    public void n1AClearFileThatSofieLeftBehindIsTakenAwaySoThatItDoesNotGoTwice() throws Exception {
        session.place(submission);
        sofie.logs("ENC " + NAME + " -> " + E1);
        sofie.put(Role.QUEUE, E1, "x");
        assertProof(Verdict.PROVEN_NOT_SENT, Whereabouts.QUEUE, "queue", prove());
        assertFalse(inOutbox());
    }

    @Test
    public void n1AnotherFileOfThatNameIsLeftAlone() throws Exception {
        sofie.put(Role.OUTBOX, NAME, "another content");
        sofie.logs("ENC " + NAME + " -> " + E1);
        sofie.logs("UPL " + E1);
        assertProof(Verdict.PROVEN_SENT, Whereabouts.SENT, "sent", prove());
        assertTrue(inOutbox());
    }

    @Test
    public void n1OfTwoEncryptionsTheUploadedOneCounts() throws Exception {
        sofie.logs("ENC " + NAME + " -> " + E1);
        sofie.logs("ENC " + NAME + " -> " + E2);
        sofie.put(Role.QUEUE, E1, "x");
        sofie.logs("UPL " + E2);
        SendProof proof = prove();
        assertProof(Verdict.PROVEN_SENT, Whereabouts.SENT, "sent", proof);
        assertEquals(Optional.of(E2), proof.sofieName());
    }

    @Test
    public void n1ALineOfYesterdayForTheSameConstantNameProvesNothingToday() throws Exception {
        sofie.logs(Instant.now().minusSeconds(86_400), "ENC " + NAME + " -> " + E1);
        sofie.logs(Instant.now().minusSeconds(86_399), "UPL " + E1);
        position = session.position();
        session.place(submission);
        assertProof(Verdict.PROVEN_NOT_SENT, Whereabouts.OUTBOX, "outbox", prove());
    }

    @Test
    public void n2ARefusalInTheLogIsToldWithItsReason() throws Exception {
        sofie.logs("!!! ENC " + NAME + " : naming rule");
        SendProof proof = prove();
        assertProof(Verdict.PROVEN_NOT_SENT, Whereabouts.REFUSED, "refused", proof);
        assertEquals(List.of(NAME, "naming rule"), proof.reason().arguments());
        sofie.logs("ENC " + NAME + " -> " + E1);
        assertProof(Verdict.UNKNOWN, Whereabouts.NOWHERE, "encrypted-gone", prove());
    }

    @Test
    public void n2AFailedEncryptionOfAFileThatStaysIsNoRefusalBecauseSofieTriesAgain() throws Exception {
        session.place(submission);
        sofie.logs("!!! ENC " + NAME + " : no space left on device");
        SendProof proof = prove();
        assertProof(Verdict.PROVEN_NOT_SENT, Whereabouts.OUTBOX, "outbox.failed", proof);
        assertEquals(List.of(NAME, "no space left on device"), proof.reason().arguments());
        assertTrue(proof.evidence().orElseThrow().line().contains("!!! ENC"));
    }

    @Test
    public void n3AFileInNokIsRefused() throws Exception {
        sofie.put(Role.NOK, NAME, CONTENT);
        SendProof proof = prove();
        assertProof(Verdict.PROVEN_NOT_SENT, Whereabouts.REFUSED, "refused.folder", proof);
        assertEquals(sofie.folder(Role.NOK).toString(), proof.evidence().orElseThrow().source());
    }

    @Test
    public void n3AnotherContentInNokIsNoRefusalOfThisFile() throws Exception {
        sofie.put(Role.NOK, NAME, "another content");
        assertProof(Verdict.UNKNOWN, Whereabouts.NOWHERE, "no-trace.quiet", prove());
    }

    @Test
    public void n3TheSameContentInNokFromBeforeThePositionIsNoRefusal() throws Exception {
        sofie.clock = Clock.offset(sofie.clock, Duration.ofHours(1));
        reopen();
        position = session.position();
        sofie.put(Role.NOK, NAME, CONTENT);
        assertProof(Verdict.UNKNOWN, Whereabouts.NOWHERE, "no-trace.quiet", prove());
    }

    @Test
    public void n4StillInTheOutboxIsNotSent() throws Exception {
        session.place(submission);
        SendProof proof = prove();
        assertProof(Verdict.PROVEN_NOT_SENT, Whereabouts.OUTBOX, "outbox", proof);
        assertEquals(sofie.folder(Role.OUTBOX).toString(), proof.evidence().orElseThrow().source());
        assertTrue(inOutbox());
    }

    @Test
    public void n4BeingTakenBackCountsAsInTheOutbox() throws Exception {
        Path away = Files.createDirectories(sofie.folder(Role.TRANSFER).resolve(submission.sha256())).resolve(NAME);
        Files.writeString(away, CONTENT);
        reopen();
        assertProof(Verdict.PROVEN_NOT_SENT, Whereabouts.OUTBOX, "outbox", prove());
    }

    @Test
    public void n5AGapInTheLogLeavesTheOutboxUnknown() throws Exception {
        session.place(submission);
        Files.write(sofie.log(), new byte[0]);
        assertProof(Verdict.UNKNOWN, Whereabouts.OUTBOX, "gap", prove());
    }

    @Test
    public void n5InAGapALineProvesByItsOwnTime() throws Exception {
        Files.write(sofie.log(), new byte[0]);
        sofie.logs(Instant.now().minusSeconds(3_600), "ENC " + NAME + " -> " + E2);
        sofie.logs(Instant.now().minusSeconds(3_599), "UPL " + E2);
        assertProof(Verdict.UNKNOWN, Whereabouts.NOWHERE, "gap", prove());
        sofie.logs(Instant.now().plusSeconds(1), "ENC " + NAME + " -> " + E1);
        sofie.logs(Instant.now().plusSeconds(2), "UPL " + E1);
        SendProof proof = prove();
        assertProof(Verdict.PROVEN_SENT, Whereabouts.SENT, "sent", proof);
        assertEquals(Optional.of(E1), proof.sofieName());
    }

    @Test
    public void n6ALineThatNamesTheFileAndCannotBeUnderstoodLeavesItUnknown() throws Exception {
        session.place(submission);
        sofie.raw("10.02.2026;08:30:15;OK;CHIFFR;" + NAME + ";" + E1 + ";;;\n");
        SendProof proof = prove();
        assertProof(Verdict.UNKNOWN, Whereabouts.OUTBOX, "unclear-line", proof);
        assertTrue(proof.reason().arguments().get(1).contains("CHIFFR"));
    }

    @Test
    public void n6ADamagedLineLeavesItUnknown() throws Exception {
        session.place(submission);
        sofie.raw(new byte[] {0, 0, 0, 0, '\n'});
        assertProof(Verdict.UNKNOWN, Whereabouts.OUTBOX, "unclear-line", prove());
    }

    @Test
    public void n6TwoLinesGrownTogetherLeaveItUnknown() throws Exception {
        session.place(submission);
        sofie.raw("2026-02-10 08:30:15.123 ENC DEC");
        sofie.logs("ENC " + NAME + " -> " + E1);
        assertProof(Verdict.UNKNOWN, Whereabouts.OUTBOX, "unclear-line", prove());
    }

    @Test
    public void n6AnUnknownLineThatSpeaksOfNothingOfOursIsNoHarm() throws Exception {
        session.place(submission);
        sofie.raw("SOFiE 5.15 started\n");
        assertProof(Verdict.PROVEN_NOT_SENT, Whereabouts.OUTBOX, "outbox", prove());
    }

    @Test
    public void n7ALogThatEndsInTheMiddleOfALineLeavesItUnknown() throws Exception {
        session.place(submission);
        sofie.raw("2026-02-10 08:30:15.123 ENC DECS");
        assertProof(Verdict.UNKNOWN, Whereabouts.OUTBOX, "partial-line", prove());
    }

    // ------------------------------------------------------------ two files of one name

    @Test
    public void theLineOfALaterFileOfThatNameProvesNothingOfTheEarlierOne() throws Exception {
        LogPosition other = session.position();
        sofie.logs("ENC " + NAME + " -> " + E2);
        sofie.logs("UPL " + E2);
        assertProof(Verdict.PROVEN_SENT, Whereabouts.SENT, "sent", prove());
        assertProof(Verdict.UNKNOWN, Whereabouts.NOWHERE, "no-trace", prove(submission.until(other)));
    }

    @Test
    public void whatWaitedWhenTheLaterFileWasHandedOverIsTheEarlierOne() throws Exception {
        sofie.put(Role.QUEUE, E1, "x");
        LogPosition other = session.position();
        Submission later = sofie.submission(NAME, "0;other wages\r\n");
        session.place(later);
        // SOFiE first makes up for what it had not logged, then it stops
        sofie.logs("ENC " + NAME + " -> " + E1);
        SendProof earlier = prove(submission.until(other));
        assertProof(Verdict.PROVEN_NOT_SENT, Whereabouts.QUEUE, "queue", earlier);
        assertEquals(Optional.of(E1), earlier.sofieName());
        SendProof proof = session.prove(other, List.of(later)).get(0);
        assertEquals(List.of(Verdict.PROVEN_NOT_SENT, Whereabouts.OUTBOX), List.of(proof.verdict(), proof.where()));
        assertTrue("is not taken away", inOutbox());
        sofie.logs("ENC " + NAME + " -> " + E2);
        sofie.logs("UPL " + E2);
        assertEquals(Optional.of(E2), session.prove(other, List.of(later)).get(0).sofieName());
        assertEquals(Optional.of(E1), prove(submission.until(other)).sofieName());
    }

    @Test
    public void aGapSinceTheLaterFileLeavesTheEarlierOneUnknown() throws Exception {
        LogPosition other = session.position();
        Files.write(sofie.log(), new byte[0]);
        sofie.logs(Instant.now().plusSeconds(1), "ENC " + NAME + " -> " + E1);
        sofie.logs(Instant.now().plusSeconds(2), "UPL " + E1);
        assertProof(Verdict.UNKNOWN, Whereabouts.NOWHERE, "ambiguous", prove(submission.until(other)));
    }

    @Test
    public void aRefusalAfterALaterFileOfThatNameIsNotSaidOfTheEarlierOne() throws Exception {
        LogPosition other = session.position();
        sofie.logs("!!! ENC " + NAME + " : naming rule");
        assertProof(Verdict.PROVEN_NOT_SENT, Whereabouts.REFUSED, "refused", prove());
        assertProof(Verdict.UNKNOWN, Whereabouts.NOWHERE, "no-trace", prove(submission.until(other)));
    }

    @Test
    public void n8AmongThoseUploadedItIsADoubtToo() throws Exception {
        session.place(submission);
        sofie.put(Role.SENT, E1, "x");
        assertProof(Verdict.UNKNOWN, Whereabouts.OUTBOX, "unexplained", prove());
        Files.delete(sofie.folder(Role.SENT).resolve(E1));
        Files.delete(sofie.folder(Role.SENT));
        assertProof(Verdict.PROVEN_NOT_SENT, Whereabouts.OUTBOX, "outbox", prove());
        sofie.descriptor("folder.sent = -");
        reopen();
        assertProof(Verdict.PROVEN_NOT_SENT, Whereabouts.OUTBOX, "outbox", prove());
    }

    @Test
    public void n8AnEncryptedFileThatWaitedAlreadyIsNoDoubt() throws Exception {
        sofie.put(Role.QUEUE, E1, "x");
        position = session.position();
        session.place(submission);
        assertProof(Verdict.PROVEN_NOT_SENT, Whereabouts.OUTBOX, "outbox", prove());
    }

    @Test
    public void n8TheDoubtIsGoneOnceSofieExplainsTheFile() throws Exception {
        session.place(submission);
        sofie.put(Role.QUEUE, E1, "x");
        assertProof(Verdict.UNKNOWN, Whereabouts.OUTBOX, "unexplained", prove());
        assertFalse("taken back", inOutbox());
        session.forgetWithdrawn(List.of(submission));
        reopen();
        sofie.logs("ENC OTHER.dta -> " + E1);
        assertProof(Verdict.PROVEN_NOT_SENT, Whereabouts.OUTBOX, "outbox", prove());
        session.forgetWithdrawn(List.of());
        assertProof(Verdict.UNKNOWN, Whereabouts.NOWHERE, "no-trace", prove());
    }

    @Test
    public void n8AnEncryptedFileNobodyExplainsMayBeThisOne() throws Exception {
        session.place(submission);
        sofie.put(Role.QUEUE, E1, "x");
        SendProof proof = prove();
        assertProof(Verdict.UNKNOWN, Whereabouts.OUTBOX, "unexplained", proof);
        assertEquals(List.of(NAME, E1), proof.reason().arguments());
        assertFalse("the next run must not send it while a person decides", inOutbox());
        assertEquals(Verdict.UNKNOWN, prove().verdict());
    }

    @Test
    public void n8AnEncryptedFileOfAnotherClearFileIsExplained() throws Exception {
        session.place(submission);
        sofie.put(Role.QUEUE, E1, "x");
        sofie.put(Role.SENT, E2, "x");
        sofie.logs("ENC OTHER.dta -> " + E1);
        sofie.logs("ENC THIRD.dta -> " + E2);
        assertProof(Verdict.PROVEN_NOT_SENT, Whereabouts.OUTBOX, "outbox", prove());
    }

    @Test
    public void n8AnEncryptedFileFromBeforeThePositionIsExplainedByItsOlderLine() throws Exception {
        sofie.put(Role.QUEUE, E1, "x");
        sofie.logs("ENC OTHER.dta -> " + E1);
        position = session.position();
        session.place(submission);
        assertProof(Verdict.PROVEN_NOT_SENT, Whereabouts.OUTBOX, "outbox", prove());
    }

    @Test
    public void n8AnOldEncryptedFileIsNotSuspected() throws Exception {
        sofie.clock = Clock.offset(sofie.clock, Duration.ofDays(2));
        reopen();
        sofie.put(Role.QUEUE, E1, "x");
        position = session.position();
        session.place(submission);
        assertProof(Verdict.PROVEN_NOT_SENT, Whereabouts.OUTBOX, "outbox", prove());
    }

    @Test
    public void n8AWrongClockBehindTheFolderDoesNotHideAnEncryptedFile() throws Exception {
        sofie.clock = Clock.offset(sofie.clock, Duration.ofMinutes(30));
        reopen();
        position = session.position();
        session.place(submission);
        sofie.put(Role.QUEUE, E1, "x");
        assertProof(Verdict.UNKNOWN, Whereabouts.OUTBOX, "unexplained", prove());
    }

    @Test
    public void n9AfterAPowerFailureTheOutboxAloneProvesNothing() throws Exception {
        session.place(submission);
        sofie.machineStart = Optional.of(Instant.now().plusSeconds(60));
        assertProof(Verdict.UNKNOWN, Whereabouts.OUTBOX, "restarted", prove());
        session.place(submission);
        sofie.machineStart = Optional.of(Instant.now().minusSeconds(60));
        assertProof(Verdict.PROVEN_NOT_SENT, Whereabouts.OUTBOX, "outbox", prove());
    }

    @Test
    public void n10NoTraceIsUnknown() throws Exception {
        assertProof(Verdict.UNKNOWN, Whereabouts.NOWHERE, "no-trace.quiet", prove());
        sofie.logs("UPL SOFI.2");
        assertProof(Verdict.UNKNOWN, Whereabouts.NOWHERE, "no-trace", prove());
        sofie.put(Role.OUTBOX, NAME, "another content");
        assertProof(Verdict.UNKNOWN, Whereabouts.NOWHERE, "replaced", prove());
        sofie.put(Role.ARCHIVE, NAME, CONTENT);
        assertProof(Verdict.UNKNOWN, Whereabouts.NOWHERE, "archived", prove());
    }

    @Test
    public void n11TwoFilesOfOneNameCannotBeToldApart() throws Exception {
        sofie.logs("ENC " + NAME + " -> " + E1);
        sofie.logs("UPL " + E1);
        Submission other = sofie.submission("decsal.DTA", "other");
        List<SendProof> proofs = session.prove(position, List.of(submission, other, FakeInstallation.inQueue(other, E1)));
        assertProof(Verdict.UNKNOWN, Whereabouts.NOWHERE, "ambiguous", proofs.get(0));
        assertEquals(Verdict.UNKNOWN, proofs.get(1).verdict());
        assertEquals(Verdict.PROVEN_SENT, proofs.get(2).verdict());
    }

    // ------------------------------------------------------------ trouble

    @Test
    public void aRotatedLogStillProves() throws Exception {
        sofie.logs("ENC " + NAME + " -> " + E1);
        Files.move(sofie.log(), sofie.log().resolveSibling("log_audit.log.1"));
        sofie.logs("UPL " + E1);
        assertProof(Verdict.PROVEN_SENT, Whereabouts.SENT, "sent", prove());
    }

    @Test
    public void aMissingFolderIsNeverTakenForAnEmptyOne() throws Exception {
        Files.delete(sofie.folder(Role.QUEUE));
        SofieException missing = assertThrows(SofieException.class, this::prove);
        assertEquals("sofie.folder.missing", missing.told().code());
    }

    @Test
    public void manyFilesAreProvenInTheirOrder() throws Exception {
        Submission second = sofie.submission("DECAFF.dta", "b");
        Submission third = sofie.submission("DECMAL.dta", "c");
        session.place(third);
        sofie.logs("ENC " + NAME + " -> " + E1);
        sofie.logs("!!! ENC DECAFF.dta : no");
        sofie.logs("UPL " + E1);
        List<SendProof> proofs = session.prove(position, List.of(third, second, submission));
        assertEquals(List.of(Whereabouts.OUTBOX, Whereabouts.REFUSED, Whereabouts.SENT),
                proofs.stream().map(SendProof::where).toList());
        assertEquals(List.of(third.reportId(), second.reportId(), submission.reportId()),
                proofs.stream().map(SendProof::reportId).toList());
    }

    @Test
    public void anUploadOfYesterdayInFileTimesIsNotNew() throws Exception {
        Path old = sofie.put(Role.SENT, E2, "x");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(86_400)));
        sofie.logs("ENC OTHER.dta -> " + E2);
        session.place(submission);
        assertProof(Verdict.PROVEN_NOT_SENT, Whereabouts.OUTBOX, "outbox", prove());
    }
}
