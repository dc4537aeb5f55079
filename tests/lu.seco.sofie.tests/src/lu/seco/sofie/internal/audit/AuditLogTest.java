// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.audit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lu.seco.core.sofie.LogPosition;
import lu.seco.core.sofie.SofieException;
import lu.seco.sofie.internal.FakeInstallation;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public final class AuditLogTest {

    private static final String A = "SOFI.26021008301501.999900203.888810008";
    private static final String B = "SOFI.26021008301502.999900203.888810008";
    private static final String C = "SOFI.26021008301503.999900203.888810008";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final AtomicInteger pauses = new AtomicInteger();
    private final List<LogLine> lines = new ArrayList<>();
    private FakeInstallation sofie;
    private AuditLog log;

    @Before
    public void start() throws Exception {
        sofie = new FakeInstallation(folder.getRoot().toPath());
        log = new AuditLog(sofie.read().audit(), sofie.clock, pauses::incrementAndGet);
    }

    private ReadSummary read(LogPosition from) throws SofieException {
        lines.clear();
        return log.read(from, lines::add);
    }

    private List<String> behind() {
        return lines.stream().filter(line -> line.behind() && line.entry().isPresent())
                .map(line -> line.entry().get().encrypted()).toList();
    }

    private Path rotate(String name) throws Exception {
        return Files.move(sofie.log(), sofie.log().resolveSibling(name));
    }

    @Test
    public void givesWhatIsWrittenAfterThePositionAndNothingElse() throws Exception {
        sofie.logs("UPL " + A);
        LogPosition position = log.position();
        assertEquals(0, read(position).lines());
        sofie.logs("UPL " + B);
        ReadSummary summary = read(position);
        assertEquals(List.of(B), behind());
        assertFalse(summary.gap());
        assertTrue(lines.get(0).source().matches("log_audit\\.log:\\d+"));
        assertTrue(lines.get(0).text().endsWith("UPL " + B));
    }

    @Test
    public void aPositionIsShortAndPrintable() throws Exception {
        sofie.raw("x".repeat(100_000) + "\n");
        String token = log.position().token();
        assertTrue(token, token.matches("[!-~]{1,200}"));
        assertTrue(token, token.startsWith("1;100001;"));
    }

    @Test
    public void unknownLinesAreKeptAndCounted() throws Exception {
        LogPosition position = log.position();
        sofie.raw("what is this\r\n\r\n");
        sofie.logs("UPL " + A);
        ReadSummary summary = read(position);
        assertEquals(3, summary.lines());
        assertEquals(2, summary.unknown());
        assertEquals("what is this", lines.get(0).text());
    }

    @Test
    public void aLastLineWithoutItsEndIsNotTakenAndTold() throws Exception {
        sofie.logs("UPL " + A);
        LogPosition position = log.position();
        sofie.raw("2026-02-10 08:30:15.123 UPL " + B);
        ReadSummary summary = read(position);
        assertEquals(0, summary.lines());
        assertTrue(summary.partial());
        sofie.raw("\n");
        assertFalse(read(position).partial());
        assertEquals(List.of(B), behind());
    }

    @Test
    public void aHalfLineFromBeforeThePositionDoesNotBecomeEvidenceOfToday() throws Exception {
        sofie.raw("2026-02-10 08:30:15.123 UPL " + A);
        LogPosition position = log.position();
        sofie.raw("\n");
        sofie.logs("UPL " + B);
        read(position);
        assertEquals(List.of(B), behind());
    }

    @Test
    public void followsARotatedLogIntoTheNewOne() throws Exception {
        sofie.logs("UPL " + A);
        LogPosition position = log.position();
        sofie.logs("UPL " + B);
        rotate("log_audit.log.2026-02-10");
        sofie.logs("UPL " + C);
        ReadSummary summary = read(position);
        assertEquals(List.of(B, C), behind());
        assertFalse(summary.gap());
    }

    @Test
    public void amongSeveralRotatedLogsThatOfThePositionIsFound() throws Exception {
        sofie.logs("UPL OLDER");
        rotate("log_audit.log.2026-02-08");
        sofie.logs("UPL " + A);
        LogPosition position = log.position();
        sofie.logs("UPL " + B);
        rotate("log_audit.log.2026-02-09");
        sofie.logs("UPL " + C);
        assertFalse(read(position).gap());
        assertEquals(List.of(B, C), behind());
    }

    @Test
    public void aPositionSaysWhatWaited() throws Exception {
        sofie.logs("UPL " + A);
        LogPosition position = log.position(Waiting.of(List.of(A, B)));
        assertTrue(AuditLog.waitingAt(position).mayHold(A));
        assertTrue(AuditLog.waitingAt(position).mayHold(B));
        assertFalse(AuditLog.waitingAt(position).mayHold(C));
        sofie.logs("UPL " + C);
        assertFalse("it is a position like any other", read(position).gap());
        assertEquals(List.of(C), behind());
        assertFalse(AuditLog.waitingAt(log.position()).mayHold(A));
        assertFalse("an unreadable one says nothing", AuditLog.waitingAt(new LogPosition("2;x")).mayHold(A));
    }

    @Test
    public void followsSeveralRotationsInOrder() throws Exception {
        sofie.logs("UPL " + A);
        LogPosition position = log.position();
        Files.setLastModifiedTime(rotate("log_audit.2.log"), FileTime.from(Instant.now().minusSeconds(20)));
        sofie.logs("UPL " + B);
        Files.setLastModifiedTime(rotate("log_audit.1.log"), FileTime.from(Instant.now().minusSeconds(10)));
        sofie.logs("UPL " + C);
        assertFalse(read(position).gap());
        assertEquals(List.of(B, C), behind());
    }

    @Test
    public void aCopyThatWasTruncatedAfterwardsIsARotationToo() throws Exception {
        sofie.logs("UPL " + A);
        LogPosition position = log.position();
        sofie.logs("UPL " + B);
        Files.copy(sofie.log(), sofie.log().resolveSibling("log_audit.log.1"));
        Files.write(sofie.log(), new byte[0]);
        sofie.logs("UPL " + C);
        assertFalse(read(position).gap());
        assertEquals(List.of(B, C), behind());
    }

    @Test
    public void aPackedLogInBetweenIsAGap() throws Exception {
        sofie.logs("UPL " + A);
        LogPosition position = log.position();
        Files.setLastModifiedTime(rotate("log_audit.2.log"), FileTime.from(Instant.now().minusSeconds(20)));
        Files.write(sofie.log().resolveSibling("log_audit.1.log.gz"), new byte[] {31, -117, 10, 10});
        sofie.logs("UPL " + C);
        assertTrue(read(position).gap());
        assertEquals(List.of(C), behind());
    }

    @Test
    public void truncationIsAGapInWhichOnlyTheTimeOfALineShowsItsAge() throws Exception {
        sofie.raw("x".repeat(10_000) + "\n");
        LogPosition position = log.position();
        Files.write(sofie.log(), new byte[0]);
        sofie.logs(Instant.now().minusSeconds(86_400), "UPL " + A);
        sofie.logs(Instant.now().plusSeconds(1), "UPL " + B);
        ReadSummary summary = read(position);
        assertTrue(summary.gap());
        assertEquals(2, summary.lines());
        assertEquals(List.of(B), behind());
    }

    @Test
    public void aLogThatHasGrownAgainAfterTruncationIsNotTakenForTheOldOne() throws Exception {
        sofie.logs(Instant.now().minusSeconds(50), "UPL " + A);
        LogPosition position = log.position();
        Files.write(sofie.log(), new byte[0]);
        sofie.logs(Instant.now().minusSeconds(40), "UPL " + B);
        sofie.logs(Instant.now().minusSeconds(30), "UPL " + C);
        assertTrue(read(position).gap());
        assertEquals(List.of(), behind());
    }

    @Test
    public void aVanishedLogIsAGap() throws Exception {
        sofie.logs("UPL " + A);
        LogPosition position = log.position();
        Files.delete(sofie.log());
        assertTrue(read(position).gap());
    }

    @Test
    public void aPositionBeforeTheFirstLogIsNoGapButLinesMustShowTheirAge() throws Exception {
        Files.delete(sofie.log());
        LogPosition position = log.position();
        sofie.logs(Instant.now().minusSeconds(3_600), "UPL " + A);
        sofie.logs(Instant.now().plusSeconds(1), "UPL " + B);
        assertFalse(read(position).gap());
        assertEquals(List.of(B), behind());
    }

    @Test
    public void whereThereWasNoLogALineOfTheSameSecondIsYoungEnough() throws Exception {
        sofie.clock = Clock.fixed(Instant.parse("2026-02-10T08:30:15.900Z"), ZoneOffset.UTC);
        log = new AuditLog(sofie.read().audit(), sofie.clock, pauses::incrementAndGet);
        Files.delete(sofie.log());
        LogPosition position = log.position();
        sofie.logs(Instant.parse("2026-02-10T08:30:14.999Z"), "UPL " + A);
        sofie.logs(Instant.parse("2026-02-10T08:30:15Z"), "UPL " + B);
        read(position);
        assertEquals(List.of(B), behind());
    }

    @Test
    public void allThatIsInALogThatWasEmptyIsYoung() throws Exception {
        LogPosition position = log.position();
        sofie.raw("2001-01-01 00:00:00.000 UPL " + A + "\n");
        assertFalse(read(position).gap());
        assertEquals(List.of(A), behind());
    }

    @Test
    public void aRotationAfterAPositionInAnEmptyLogIsAGap() throws Exception {
        LogPosition position = log.position();
        sofie.logs(Instant.now().plusSeconds(1), "UPL " + A);
        Files.setLastModifiedTime(rotate("log_audit.log.1"), FileTime.from(Instant.now().plusSeconds(2)));
        sofie.logs(Instant.now().plusSeconds(3), "UPL " + B);
        assertTrue(read(position).gap());
        assertEquals(List.of(A, B), behind());
    }

    @Test
    public void aPositionOfAnotherMakeIsAGapBehindWhichNothingIsProven() throws Exception {
        sofie.logs(Instant.now().plusSeconds(60), "UPL " + A);
        assertTrue(read(new LogPosition("9;whatever")).gap());
        assertEquals(List.of(), behind());
    }

    @Test
    public void garbageIsShownSafelyAndMarked() throws Exception {
        LogPosition position = log.position();
        sofie.raw(new byte[] {(byte) 0xff, 0, 27, '[', '2', 'J', 'x', '\n'});
        sofie.raw(new byte[4_096]);
        sofie.raw("\n" + "y".repeat(3_000_000) + "\n");
        sofie.logs("UPL " + A);
        ReadSummary summary = read(position);
        assertEquals(4, summary.lines());
        assertEquals(List.of(A), behind());
        assertTrue(lines.stream().limit(3).allMatch(LogLine::damaged));
        assertTrue(lines.stream().noneMatch(line -> line.text().chars().anyMatch(Character::isISOControl)));
        assertEquals(LineScanner.LONGEST, lines.get(2).text().length());
    }

    @Test
    public void anotherCharacterSetAndCarriageReturnsAreData() throws Exception {
        for (String line : DialectTest.otherDialect()) {
            sofie.descriptor(line);
        }
        log = new AuditLog(sofie.read().audit(), sofie.clock, pauses::incrementAndGet);
        LogPosition position = log.position();
        sofie.raw("10.02.2036;08:30:15;ERR;CHIFFR;Salaires_été.dta;;;;règle\r\n".getBytes("windows-1252"));
        read(position);
        assertEquals("Salaires_été.dta", lines.get(0).entry().orElseThrow().clear());
        assertEquals("règle", lines.get(0).entry().orElseThrow().reason());
    }

    @Test
    public void aLogThatCannotBeOpenedIsTriedAgainAndThenToldSo() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"));
        Files.delete(sofie.log());
        Files.createSymbolicLink(sofie.log(), sofie.log());
        SofieException unreadable = assertThrows(SofieException.class, log::position);
        assertEquals("sofie.audit.unreadable", unreadable.told().code());
        assertEquals(4, pauses.get());
    }

    @Test
    public void theLastLinesAreFoundInALongLog() throws Exception {
        sofie.raw("z".repeat(100).concat("\n").repeat(30_000).getBytes(StandardCharsets.UTF_8));
        sofie.logs("UPL " + A);
        List<LogLine> tail = AuditTail.read(sofie.read().audit(), 1_000, pauses::incrementAndGet).orElseThrow();
        assertEquals(1_000, tail.size());
        assertEquals(100, tail.get(0).text().length());
        assertTrue(tail.get(999).tells(AuditEvent.UPLOADED));
    }
}
