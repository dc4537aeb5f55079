// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.intake;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.file.Direction;
import lu.seco.core.file.NameQuality;
import lu.seco.core.file.Recognition;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.fakes.FakeTexts;
import lu.seco.exchange.internal.fakes.Office;
import lu.seco.exchange.internal.fakes.OtherVolume;
import lu.seco.exchange.internal.outbox.Settler.Settled;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Taking files, on real folders. */
public class IntakeTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Office office;
    private Intake intake;

    @Before
    public void open() throws IOException {
        office = new Office(temporary.getRoot().toPath());
        intake = intake();
    }

    private Intake intake() {
        return new Intake(office.data, office.ids, office.journal, office.contents, office.checker(), new Quarantine(office.texts, Steps.NONE),
                office.clock, Steps.NONE);
    }

    @Test
    public void aGoodFileIsQueuedAndKeptInTheStoreOnly() throws Exception {
        assertEquals(ReportState.QUEUED, take("DECSAL.dta", "employer=1\nx"));
        Report report = only();
        assertEquals("DECSAL.dta", report.file().name());
        assertEquals(Optional.of("DECSAL.dta"), report.file().officialName());
        assertEquals(Office.sha("employer=1\nx"), report.file().sha256());
        assertEquals(12, report.file().size());
        assertEquals("DECSAL", report.declaration().kind());
        assertEquals(Optional.of("1"), report.declaration().employer());
        assertEquals(Optional.empty(), report.file().place());
        assertEquals("employer=1\nx", Files.readString(office.contents.find(report.file().sha256()).orElseThrow()));
        assertNothingLeft();
        assertEquals(List.of(EventType.REPORT_TAKEN, EventType.REPORT_CHECKED, EventType.REPORT_QUEUED),
                office.journal.all().stream().map(JournalEvent::type).toList());
    }

    @Test
    public void aToleratedNameGoesUnderItsOfficialName() throws Exception {
        assertEquals(ReportState.QUEUED, take("DECSAL_02_2026_1.dta", "x"));
        assertEquals("DECSAL_02_2026_1.dta", only().file().name());
        assertEquals(Optional.of("DECSAL.dta"), only().file().officialName());
    }

    @Test
    public void anEmptyFileIsRefused() throws Exception {
        assertRefused("DECSAL.dta", "", Message.of("intake.empty", "DECSAL.dta"));
    }

    @Test
    public void aFileAboveTheLimitIsRefused() throws Exception {
        office.sizeLimit = 5;
        assertEquals(ReportState.QUEUED, take("DECMAL.dta", "12345"));
        assertEquals(ReportState.REFUSED, take("DECSAL.dta", "123456"));
        assertEquals(Message.of("intake.too-large", "DECSAL.dta", 6, 5), office.journal.allReports().get(1).progress().reason()
                .orElseThrow());
    }

    @Test
    public void aRetiredKindIsRefused() throws Exception {
        assertRefused("OLDSAL.dta", "x", Message.of("intake.name.retired", "OLDSAL.dta", "OLDSAL"));
    }

    @Test
    public void aReturnedFileIsRefused() throws Exception {
        assertRefused("SALRET.1.dta", "x", Message.of("intake.name.received", "SALRET.1.dta", "SALRET"));
    }

    @Test
    public void aBrokenNameIsRefused() throws Exception {
        assertRefused("DECSAL1.dta", "x", Message.of("intake.name.invalid", "DECSAL1.dta", "DECSAL", "DECSAL.dta"));
    }

    @Test
    public void anUnknownNameIsRefusedOrSentBySetting() throws Exception {
        assertRefused("lettre.pdf", "x", Message.of("intake.name.unknown", "lettre.pdf"));
        office.sendUnknownNames = true;
        assertEquals(ReportState.QUEUED, take("lettre.pdf", "y"));
        assertEquals(Optional.of("lettre.pdf"), office.journal.allReports().get(1).file().officialName());
        assertEquals("only unknown names", ReportState.REFUSED, take("DECSAL1.dta", "y"));
    }

    @Test
    public void hostileNamesLieInQuarantineUnderTheirOwnNameWithTheSentenceBeside() throws Exception {
        for (String name : List.of("a b", "..dta..", "x".repeat(255), "line\nbreak", "{0}'%s", "-rf", "caf\u00e9 \ud83d\ude00")) {
            Path file;
            try {
                file = office.outbox.resolve(name);
            } catch (java.nio.file.InvalidPathException e) {
                // a locale without such names
                continue;
            }
            Files.writeString(file, name);
            assertEquals(name, Optional.of(ReportState.REFUSED), intake.take(Office.settled(file), office.settings()));
            Report report = office.journal.allReports().get(office.journal.allReports().size() - 1);
            Path place = Path.of(report.file().place().orElseThrow());
            assertEquals(name, place.getFileName().toString());
            assertEquals(report.id(), place.getParent().getFileName().toString());
            assertEquals(name, Files.readString(place));
            assertEquals(2, Office.names(place.getParent()).size());
        }
        assertNothingLeft();
    }

    @Test
    public void aFileNamedLikeTheSentenceKeepsItsContent() throws Exception {
        for (String name : List.of(FakeTexts.SENTENCE_FILE, "lisez-moi.TXT")) {
            assertEquals(ReportState.REFUSED, take(name, "mine"));
            Report report = office.journal.allReports().get(office.journal.allReports().size() - 1);
            Path place = Path.of(report.file().place().orElseThrow());
            assertEquals("mine", Files.readString(place));
            assertTrue(Files.readString(place.resolveSibling("SeCo-" + FakeTexts.SENTENCE_FILE)).startsWith("intake.name.unknown"));
        }
    }

    @Test
    public void twoRefusedFilesOfOneNameDoNotMeet() throws Exception {
        take("lettre.pdf", "one");
        take("lettre.pdf", "two");
        assertEquals(List.of("one", "two"), office.journal.allReports().stream().map(report -> read(report.file().place()
                .orElseThrow())).toList());
    }

    @Test
    public void theSameContentASecondTimeIsHeldOrSentBySetting() throws Exception {
        assertEquals(ReportState.QUEUED, take("DECSAL.dta", "x"));
        assertEquals(ReportState.HELD, take("DECSAL.dta", "x"));
        Message why = office.journal.allReports().get(1).progress().reason().orElseThrow();
        assertEquals("intake.twin.prepared", why.code());
        assertEquals(List.of("DECSAL.dta", "DECSAL.dta", office.clock.instant().toString(), System.getProperty("user.name")), why.arguments());
        office.holdTwins = false;
        assertEquals(ReportState.QUEUED, take("DECSAL.dta", "x"));
        assertNothingLeft();
    }

    @Test
    public void aTwinOfASentFileSaysWhenAndByWhomItWasReleased() throws Exception {
        take("DECSAL.dta", "x");
        String first = office.journal.allReports().get(0).id();
        office.journal.append(List.of(new NewEvent(EventType.REPORT_HELD, Subject.report(first), Map.of()),
                new NewEvent(EventType.REPORT_QUEUED, Subject.report(first), Map.of(Fact.PERSON, "Anne")),
                new NewEvent(EventType.REPORT_SENDING, Subject.report(first), Map.of())));
        office.clock.advance(Duration.ofHours(1));
        String sent = office.clock.instant().toString();
        office.journal.append(List.of(new NewEvent(EventType.REPORT_SENT, Subject.report(first), Map.of())));
        office.clock.advance(Duration.ofHours(1));
        take("DECSAL.dta", "x");
        assertEquals(Optional.of(Message.of("intake.twin.sent.released", "DECSAL.dta", "DECSAL.dta", sent, "Anne")),
                office.journal.allReports().get(1).progress().reason());
    }

    @Test
    public void anotherFileOfTheSameEmployerKindAndMonthCorrectsTheNewestOne() throws Exception {
        take("DECSAL.dta", "employer=1\nperiod=2026-01\n100");
        take("DECSAL.dta", "employer=1\nperiod=2026-01\n200");
        take("DECSAL.dta", "employer=1\nperiod=2025-12\n200");
        take("DECSAL.dta", "employer=2\nperiod=2026-01\n200");
        take("DECMAL.dta", "employer=1\nperiod=2026-01\n250");
        take("DECSAL.dta", "employer=1\nperiod=2026-01\n300");
        take("DECSAL.dta", "employer=1\n300");
        take("DECSAL.dta", "employer=1\n400");
        List<Report> all = office.journal.allReports();
        List<Optional<String>> corrected = List.of(Optional.empty(), Optional.of(all.get(0).id()), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(all.get(1).id()), Optional.empty(), Optional.empty());
        assertEquals(corrected, all.stream().map(Report::corrects).toList());
        assertEquals("none is held for it", List.of(ReportState.QUEUED), all.stream().map(Report::state).distinct().toList());
    }

    @Test
    public void whatWasRecalledIsNotCorrected() throws Exception {
        take("DECSAL.dta", "employer=1\nperiod=2026-01\n100");
        String first = office.journal.allReports().get(0).id();
        office.journal.append(List.of(new NewEvent(EventType.REPORT_RECALLED, Subject.report(first), Map.of())));
        take("DECSAL.dta", "employer=1\nperiod=2026-01\n200");
        assertEquals(Optional.empty(), office.journal.allReports().get(1).corrects());
    }

    @Test
    public void anOldReleaseIsOfNoUseToWhoDropsTheSameContentAndTheJournalSaysWhy() throws Exception {
        office.stagingKinds = Set.of("DECSAL");
        for (int hours : new int[] {23, 25}) {
            String content = "employer=1\n" + hours;
            office.journal.append(List.of(new NewEvent(EventType.STAGED_RELEASED, Subject.staged(Office.sha(content)),
                    Map.of(Fact.SHA256, Office.sha(content), Fact.PERSON, "Anne"))));
            String at = office.clock.instant().toString();
            office.clock.advance(Duration.ofHours(hours));
            assertEquals(hours < 24 ? ReportState.QUEUED : ReportState.HELD, take("DECSAL.dta", content));
            Optional<String> why = office.journal.all().stream().filter(event -> event.type() == EventType.REPORT_CHECKED)
                    .reduce((first, second) -> second).orElseThrow().fact(Fact.REASON);
            assertEquals(hours < 24 ? Optional.empty() : Optional.of(Message.of("intake.release-expired", "DECSAL.dta", "Anne", at)),
                    why.map(Message::parse));
        }
    }

    @Test
    public void aTwinOfARefusedFileIsNoTwin() throws Exception {
        assertEquals(ReportState.REFUSED, take("DECSAL1.dta", "x"));
        assertEquals(ReportState.QUEUED, take("DECSAL.dta", "x"));
    }

    @Test
    public void aVanishedFileIsNothing() throws Exception {
        Settled settled = Office.settled(office.drop("DECSAL.dta", "x"));
        Files.delete(settled.sighting().file());
        assertEquals(Optional.empty(), intake.take(settled, office.settings()));
        assertEquals(List.of(), office.journal.allReports());
        assertNothingLeft();
    }

    @Test
    public void aFileThatChangedAfterItSettledGoesBackAndSettlesAnew() throws Exception {
        Settled settled = Office.settled(office.drop("DECSAL.dta", "half"));
        Files.writeString(settled.sighting().file(), "half and the other half");
        assertEquals(Optional.empty(), intake.take(settled, office.settings()));
        assertEquals(List.of(), office.journal.allReports());
        assertEquals(List.of(), Office.names(office.data.intake()));
        assertEquals("half and the other half", Files.readString(settled.sighting().file()));
        assertEquals(Optional.of(ReportState.QUEUED), intake.take(Office.settled(settled.sighting().file()), office.settings()));
    }

    @Test
    public void aLinkPutInPlaceOfASettledFileIsNotFollowed() throws Exception {
        Path secret = Files.writeString(temporary.getRoot().toPath().resolve("secret"), "secret");
        Settled settled = Office.settled(office.drop("DECSAL.dta", "secret"));
        Path file = settled.sighting().file();
        Files.delete(file);
        Files.createSymbolicLink(file, secret);
        assertEquals(Optional.empty(), intake.take(settled, office.settings()));
        assertTrue(Files.isSymbolicLink(file));
        assertEquals("secret", Files.readString(secret));
        assertEquals(List.of(), office.journal.allReports());
        Files.delete(file);
        Files.createDirectory(file);
        assertEquals(Optional.empty(), intake.take(settled, office.settings()));
        assertTrue(Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS));
        assertEquals(List.of(), Office.names(office.data.intake()));
    }

    @Test
    public void aFullDiskKeepsTheFileAndItIsEnteredLater() throws Exception {
        office.contents.failNext(1);
        Path file = office.drop("DECSAL.dta", "x");
        assertThrows(IOException.class, () -> intake.take(Office.settled(file), office.settings()));
        assertEquals(1, Office.files(office.data.intake()).size());
        intake().recover(office.settings());
        assertEquals(ReportState.QUEUED, only().state());
        assertEquals("DECSAL.dta", only().file().name());
        assertNothingLeft();
    }

    @Test
    public void aJournalThatCannotBeWrittenKeepsTheFileAndItIsEnteredLater() throws Exception {
        office.journal.failAt(1);
        Path file = office.drop("DECSAL.dta", "x");
        assertThrows(JournalException.class, () -> intake.take(Office.settled(file), office.settings()));
        assertEquals(List.of(), office.journal.allReports());
        intake().recover(office.settings());
        assertEquals(ReportState.QUEUED, only().state());
        assertNothingLeft();
    }

    @Test
    public void aQuarantineThatCannotBeUsedKeepsTheFileUntilItCan() throws Exception {
        Files.writeString(office.quarantine, "a file where the folder should be");
        Path file = office.drop("lettre.pdf", "x");
        assertThrows(IOException.class, () -> intake.take(Office.settled(file), office.settings()));
        assertEquals(1, Office.files(office.data.intake()).size());
        assertThrows(IOException.class, () -> intake().recover(office.settings()));
        assertEquals(1, Office.files(office.data.intake()).size());
        Files.delete(office.quarantine);
        intake().recover(office.settings());
        assertEquals(ReportState.REFUSED, only().state());
        assertEquals("x", read(only().file().place().orElseThrow()));
        assertNothingLeft();
        intake().recover(office.settings());
        assertEquals(3, office.journal.all().size() + 1);
    }

    @Test
    public void oneFileThatCannotBeBroughtToItsEndDoesNotKeepTheOthers() throws Exception {
        office.contents.failNext(1);
        Path good = office.drop("DECSAL.dta", "x");
        assertThrows(IOException.class, () -> intake.take(Office.settled(good), office.settings()));
        Files.writeString(office.quarantine, "a file where the folder should be");
        Path bad = office.data.intake().resolve("a-first");
        Files.createDirectory(bad);
        Files.writeString(bad.resolve("lettre.pdf"), "y");
        assertThrows(IOException.class, () -> intake().recover(office.settings()));
        assertEquals(List.of(ReportState.REFUSED, ReportState.QUEUED), office.journal.allReports().stream().map(Report::state).toList());
        assertEquals(List.of("lettre.pdf"), Office.files(office.data.intake()).stream()
                .map(path -> path.getFileName().toString()).toList());
    }

    @Test
    public void whatIsNotOursInTheIntakeAreaIsLeftThere() throws Exception {
        Files.writeString(office.data.intake().resolve("Thumbs.db"), "x");
        Files.createDirectories(office.outbox.resolve(".seco"));
        Files.writeString(office.outbox.resolve(".seco").resolve("Thumbs.db"), "x");
        intake.recover(office.settings());
        assertEquals(List.of("Thumbs.db"), Office.names(office.data.intake()));
        assertEquals(List.of("Thumbs.db"), Office.names(office.outbox.resolve(".seco")));
        assertEquals(List.of(), office.journal.allReports());
    }

    @Test
    public void anOutboxOnAnotherVolumeIsTakenFrom() throws Exception {
        Path other = OtherVolume.folder(office.root);
        try {
            Path file = Files.writeString(other.resolve("DECSAL.dta"), "x");
            assertEquals(Optional.of(ReportState.QUEUED), intake.take(Office.settled(file), office.settings()));
            assertEquals(List.of(), Office.files(other));
            assertEquals(List.of(), Office.names(office.data.intake()));
            assertEquals(Office.sha("x"), only().file().sha256());
        } finally {
            Files.deleteIfExists(other.resolve(".seco"));
            Files.delete(other);
        }
    }

    @Test
    public void aCopyBetweenVolumesThatWasCutOffIsMadeAgain() throws Exception {
        Path claim = Files.createDirectories(office.outbox.resolve(".seco").resolve("id-9"));
        Files.writeString(claim.resolve("DECSAL.dta"), "whole");
        Path own = Files.createDirectory(office.data.intake().resolve("id-9"));
        Files.writeString(own.resolve(".seco-17.part"), "wh");
        intake.recover(office.settings());
        assertEquals("id-9", only().id());
        assertEquals(Office.sha("whole"), only().file().sha256());
        assertEquals(List.of(), Office.names(office.outbox.resolve(".seco")));
        assertEquals(List.of(), Office.names(office.data.intake()));
    }

    @Test
    public void aCopyIntoAQuarantineOnAnotherVolumeThatWasCutOffBeforeTheDeletionIsFinished() throws Exception {
        Path file = office.drop("lettre.pdf", "x");
        intake.take(Office.settled(file), office.settings());
        // the copy is there, the power went before the original was deleted
        Path own = Files.createDirectory(office.data.intake().resolve(only().id()));
        Files.writeString(own.resolve("lettre.pdf"), "x");
        intake().recover(office.settings());
        assertNothingLeft();
        assertEquals("x", read(only().file().place().orElseThrow()));
    }

    @Test
    public void halfACopyWithoutAWholeAndAnEmptyFolderAreCleared() throws Exception {
        Path own = Files.createDirectory(office.data.intake().resolve("id-9"));
        Files.writeString(own.resolve(".seco-17.part"), "wh");
        intake.recover(office.settings());
        assertEquals(List.of(), Office.names(own));
        intake.recover(office.settings());
        assertNothingLeft();
        assertEquals("no report comes of it", List.of(), office.journal.allReports());
    }

    @Test
    public void aFileThatIsOnlyNamedLikeHalfACopyIsEntered() throws Exception {
        for (String name : List.of("letter.part", ".seco-letter")) {
            Files.writeString(Files.createDirectory(office.data.intake().resolve("id-" + name.length())).resolve(name), name);
        }
        intake.recover(office.settings());
        assertEquals(List.of(ReportState.REFUSED, ReportState.REFUSED), office.journal.allReports().stream().map(Report::state).toList());
        assertNothingLeft();
    }

    @Test
    public void aNameThatMustNotReachAnotherProgramIsNeverSent() {
        office.sendUnknownNames = true;
        Recognition unsafe = new Recognition(Direction.NONE, "UNKNOWN", NameQuality.UNKNOWN, "a", Recognition.Parts.NONE,
                Optional.of(Message.of("name.unsafe", "a")));
        Recognition other = new Recognition(Direction.NONE, "UNKNOWN", NameQuality.UNKNOWN, "a", Recognition.Parts.NONE,
                Optional.of(Message.of("name.another-note", "a")));
        assertEquals(Optional.of(Message.of("intake.name.unknown", "a")), Checker.refusal("a", 1, unsafe, office.settings().intake()));
        assertEquals(Optional.empty(), Checker.refusal("a", 1, other, office.settings().intake()));
    }

    @Test
    public void anEmptySentenceLeftByAPowerCutIsWrittenAnew() throws Exception {
        Files.writeString(office.quarantine, "a file where the folder should be");
        Path file = office.drop("lettre.pdf", "x");
        assertThrows(IOException.class, () -> intake.take(Office.settled(file), office.settings()));
        Files.delete(office.quarantine);
        Path folder = Files.createDirectories(Path.of(only().file().place().orElseThrow()).getParent());
        Files.writeString(folder.resolve(FakeTexts.SENTENCE_FILE), "");
        intake().recover(office.settings());
        assertTrue(Files.readString(folder.resolve(FakeTexts.SENTENCE_FILE)).startsWith("intake.name.unknown"));
    }

    private ReportState take(String name, String content) throws IOException, JournalException {
        return intake.take(Office.settled(office.drop(name, content)), office.settings()).orElseThrow();
    }

    private void assertRefused(String name, String content, Message why) throws IOException, JournalException {
        assertEquals(ReportState.REFUSED, take(name, content));
        Report report = only();
        assertEquals(Optional.of(why), report.progress().reason());
        Path place = Path.of(report.file().place().orElseThrow());
        assertEquals(office.quarantine.resolve(report.id()).resolve(name), place);
        assertEquals(content, Files.readString(place));
        assertEquals(why.code() + " " + why.arguments() + System.lineSeparator(),
                Files.readString(place.resolveSibling(FakeTexts.SENTENCE_FILE)));
        assertEquals("the store has it too", content, Files.readString(office.contents.find(report.file().sha256()).orElseThrow()));
        assertNothingLeft();
    }

    private Report only() {
        assertEquals(1, office.journal.allReports().size());
        return office.journal.allReports().get(0);
    }

    private void assertNothingLeft() throws IOException {
        assertEquals(List.of(), Office.names(office.outbox));
        assertEquals(List.of(), Office.names(office.data.intake()));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
