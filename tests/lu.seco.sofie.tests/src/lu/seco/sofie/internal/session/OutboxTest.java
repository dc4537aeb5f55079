// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.session;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lu.seco.core.sofie.LogPosition;
import lu.seco.core.sofie.RunControl;
import lu.seco.core.sofie.RunKind;
import lu.seco.core.sofie.SendProof;
import lu.seco.core.sofie.SofieException;
import lu.seco.core.sofie.SofieSession.Placed;
import lu.seco.core.sofie.SofieSession;
import lu.seco.core.sofie.Submission;
import lu.seco.core.sofie.Verdict;
import lu.seco.core.step.Step;
import lu.seco.sofie.internal.FakeInstallation;
import lu.seco.sofie.internal.descriptor.Role;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public final class OutboxTest {

    private static final String NAME = "DECSAL.dta";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private FakeInstallation sofie;
    private SofieSession session;
    private Submission submission;
    private Path target;

    @Before
    public void start() throws Exception {
        sofie = new FakeInstallation(folder.getRoot().toPath());
        session = sofie.open();
        submission = sofie.submission(NAME, "content");
        target = sofie.folder(Role.OUTBOX).resolve(NAME);
    }

    @After
    public void stop() {
        session.close();
    }

    private List<String> names(Role role) throws IOException {
        try (Stream<Path> files = Files.list(sofie.folder(role))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    public void placesAFileWholeAndLeavesNothingElse() throws Exception {
        assertEquals(Placed.PLACED, session.place(submission));
        assertEquals("content", Files.readString(target));
        assertEquals(List.of(NAME), names(Role.OUTBOX));
        assertEquals(List.of(), names(Role.TRANSFER));
        assertTrue("the content stays in the store", Files.exists(submission.content()));
    }

    /** At each step the folders are as its name says: a stop there leaves exactly that. */
    @Test
    public void tellsEachStepWhenItIsDoneAndBeforeTheNext() throws Exception {
        List<String> told = new ArrayList<>();
        sofie.steps = step -> told.add(step + " " + seen(Role.OUTBOX) + " " + seen(Role.TRANSFER));
        session.place(submission);
        assertEquals(List.of(Step.SEND_COPIED + " [] [1.part]", Step.SEND_PLACED + " [" + NAME + "] [1.part]"), told);
        told.clear();
        session.withdraw(submission);
        session.withdraw(submission);
        assertEquals(List.of(Step.SEND_WITHDRAWN + " [] [" + submission.sha256() + "]"), told);
        session.forgetWithdrawn(List.of());
        assertEquals(List.of(), names(Role.TRANSFER));
    }

    @Test
    public void whatWasTakenBackIsEvidenceUntilItsConclusionIsStored() throws Exception {
        LogPosition before = session.position();
        session.place(submission);
        session.withdraw(submission);
        session.close();
        session = sofie.open();
        SendProof proof = session.prove(before, List.of(submission)).get(0);
        assertEquals("SOFiE did not take it, and that can still be told", Verdict.PROVEN_NOT_SENT, proof.verdict());
        session.forgetWithdrawn(List.of(submission));
        assertEquals(List.of(submission.sha256()), names(Role.TRANSFER));
        session.forgetWithdrawn(List.of());
        assertEquals(List.of(), names(Role.TRANSFER));
        assertEquals("nothing tells any more", Verdict.UNKNOWN, session.prove(before, List.of(submission)).get(0).verdict());
    }

    @Test
    public void forgettingRemovesNothingElse() throws Exception {
        session.place(submission);
        session.withdraw(submission);
        Path away = sofie.folder(Role.TRANSFER).resolve(submission.sha256());
        Files.writeString(away.resolve("STRANGER.dta"), "somebody else wrote this");
        session.forgetWithdrawn(List.of());
        assertEquals("somebody else wrote this", Files.readString(away.resolve("STRANGER.dta")));
        assertFalse(Files.exists(away.resolve(NAME)));
    }

    private List<String> seen(Role role) {
        try {
            return names(role);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    public void afterItIsClosedNothingIsDoneAnyMore() throws Exception {
        session.place(submission);
        LogPosition before = session.position();
        session.close();
        assertThrows(IllegalStateException.class, () -> session.place(submission));
        assertThrows(IllegalStateException.class, () -> session.withdraw(submission));
        assertThrows(IllegalStateException.class, () -> session.forgetWithdrawn(List.of()));
        assertThrows(IllegalStateException.class, () -> session.prove(before, List.of(submission)));
        assertThrows(IllegalStateException.class, session::received);
        assertThrows(IllegalStateException.class, session::hindrance);
        assertThrows(IllegalStateException.class, () -> session.run(RunKind.SEND, "run-1", RunControl.NEVER));
        assertEquals("nothing was touched", List.of(NAME), names(Role.OUTBOX));
    }

    @Test
    public void whatIsPlacedAgainIsNotForgottenByHalfAndIsYoung() throws Exception {
        session.place(submission);
        session.withdraw(submission);
        session.place(submission);
        assertEquals("taken back no more", List.of(), names(Role.TRANSFER));
        Files.setLastModifiedTime(target, FileTime.from(Instant.EPOCH));
        session.place(submission);
        assertTrue("of this attempt", Files.getLastModifiedTime(target).toInstant().isAfter(Instant.EPOCH));
    }

    @Test
    public void whatSharesItsContentKeepsItsOwnPlace() throws Exception {
        Submission other = new Submission("other", "DECMAL.dta", submission.content(), submission.sha256(), Optional.empty());
        for (Submission each : List.of(submission, other)) {
            session.place(each);
            session.withdraw(each);
        }
        session.place(other);
        assertEquals("the one is still kept", List.of(submission.sha256()), names(Role.TRANSFER));
        session.forgetWithdrawn(List.of(other));
        assertEquals(List.of(), names(Role.TRANSFER));
        assertEquals(List.of("DECMAL.dta"), names(Role.OUTBOX));
    }

    @Test
    public void foldersOfOtherNamesAreLeftAlone() throws Exception {
        Path mine = Files.createDirectories(sofie.folder(Role.TRANSFER).resolve("notes of the administrator"));
        Files.writeString(mine.resolve("x"), "x");
        session.forgetWithdrawn(List.of());
        session.close();
        session = sofie.open();
        assertEquals("x", Files.readString(mine.resolve("x")));
    }

    @Test
    public void placingTheSameAgainIsNoHarm() throws Exception {
        session.place(submission);
        assertEquals(Placed.PLACED, session.place(submission));
        assertEquals(List.of(NAME), names(Role.OUTBOX));
    }

    @Test
    public void neverReplacesAnotherFileFolderOrLink() throws Exception {
        Files.writeString(target, "other");
        assertEquals(Placed.OCCUPIED, session.place(submission));
        assertEquals("other", Files.readString(target));
        Files.delete(target);
        Files.createDirectory(target);
        assertEquals(Placed.OCCUPIED, session.place(submission));
        Files.delete(target);
        assumeFalse(System.getProperty("os.name").startsWith("Windows"));
        Files.createSymbolicLink(target, submission.content());
        assertEquals("a link to the same content is not the file", Placed.OCCUPIED, session.place(submission));
        assertEquals(List.of(), names(Role.TRANSFER));
    }

    @Test
    public void hostileNamesAreRefused() throws Exception {
        for (String name : List.of("", ".", "..", "../evil", "a/b", "a\\b", "/etc/passwd", "c:\\x", "a\0b", "a\nb", ".hidden", "x.", "x ",
                "CON", "nul.dta", "a:b", "a*", "é".repeat(128))) {
            Submission hostile = new Submission("r", name, submission.content(), submission.sha256(), Optional.empty());
            SofieException refused = assertThrows(name, SofieException.class, () -> session.place(hostile));
            assertEquals("sofie.place.name", refused.told().code());
            assertTrue(session.withdraw(hostile));
        }
        assertEquals(List.of(), names(Role.OUTBOX));
    }

    @Test
    public void longAndStrangeButPlainNamesAreTaken() throws Exception {
        for (String name : List.of("x".repeat(255), "Salaires été 2026 (1).dta", "ünï.dta")) {
            Submission strange = sofie.submission(name, "content " + name);
            assertEquals(Placed.PLACED, session.place(strange));
            assertTrue(session.withdraw(strange));
        }
        assertEquals(List.of(), names(Role.OUTBOX));
    }

    @Test
    public void aContentThatIsNotWhatWasStoredIsNotPlaced() throws Exception {
        Files.writeString(submission.content(), "damaged");
        SofieException damaged = assertThrows(SofieException.class, () -> session.place(submission));
        assertEquals("sofie.place.content", damaged.told().code());
        assertFalse(Files.exists(target));
    }

    @Test
    public void aMissingOutboxIsToldAndNotMade() throws Exception {
        Files.delete(sofie.folder(Role.OUTBOX));
        assertEquals("sofie.folder.missing", assertThrows(SofieException.class, () -> session.place(submission)).told().code());
        assertEquals("sofie.folder.missing", assertThrows(SofieException.class, () -> session.withdraw(submission)).told().code());
        assertFalse(Files.exists(sofie.folder(Role.OUTBOX)));
    }

    @Test
    public void whatSofieHoldsInItsQueueIsNotPlacedAgain() throws Exception {
        assertEquals(Placed.PLACED, session.place(FakeInstallation.inQueue(submission, "SOFI.1")));
        assertEquals(List.of(), names(Role.OUTBOX));
    }

    @Test
    public void takesBackExactlyItsOwnFile() throws Exception {
        session.place(submission);
        assertTrue(session.withdraw(submission));
        assertFalse(Files.exists(target));
        Files.writeString(target, "other");
        assertTrue("its own file is certainly not there", session.withdraw(submission));
        assertEquals("other", Files.readString(target));
    }

    @Test
    public void takingBackWhatIsNotThereIsNoHarm() throws Exception {
        assertTrue(session.withdraw(submission));
    }

    @Test
    public void afterAStopHalfFilesAreClearedAndStrangersPutBack() throws Exception {
        session.close();
        Path transfer = sofie.folder(Role.TRANSFER);
        Files.writeString(transfer.resolve("ab.part"), "hal");
        Path away = Files.createDirectories(transfer.resolve(submission.sha256()));
        Files.writeString(away.resolve("STRANGER.dta"), "somebody else wrote this");
        Files.writeString(away.resolve(NAME), "content");
        session = sofie.open();
        assertEquals(List.of("STRANGER.dta"), names(Role.OUTBOX));
        assertEquals("somebody else wrote this", sofie.folder(Role.OUTBOX).resolve("STRANGER.dta").toFile().exists()
                ? Files.readString(sofie.folder(Role.OUTBOX).resolve("STRANGER.dta")) : "");
        assertEquals("what was taken back stays back", List.of(submission.sha256()), names(Role.TRANSFER));
        assertTrue(session.withdraw(submission));
        assertEquals("until its conclusion is stored", List.of(submission.sha256()), names(Role.TRANSFER));
    }

    @Test
    public void anEmptyFileIsAFile() throws Exception {
        Submission empty = sofie.submission("EMPTY.dta", "");
        assertEquals(Placed.PLACED, session.place(empty));
        assertEquals(0, Files.size(sofie.folder(Role.OUTBOX).resolve("EMPTY.dta")));
    }
}
