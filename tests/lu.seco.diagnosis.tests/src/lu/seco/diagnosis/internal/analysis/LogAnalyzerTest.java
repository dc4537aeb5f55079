// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.analysis;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.LogFindings;
import lu.seco.core.diagnosis.LogPage;
import lu.seco.core.diagnosis.Logs;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.diagnosis.internal.FakeTexts;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Logs somebody drops on SeCo. */
public class LogAnalyzerTest {

    private static final String EXPIRED = "2026-03-02 08:15:04.120 FATAL [main] lu.cetrel.sofie.batch - the password has expired (90 days)\n";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);
    private final BookAnalysis analysis = new BookAnalysis(BuiltInBookTest::builtIn, new NoLogs(), new FakeTexts(), clock);

    @Test
    public void aFindingHasItsFirstAndLastLineAndItsCount() throws IOException {
        Trouble trouble = only("x.log", "2026-03-02 08:00:00.000 INFO start\n" + EXPIRED + EXPIRED.replace("08:15", "09:15") + "end\n");

        assertEquals("password.expired", trouble.remedy().rule());
        assertEquals(2, trouble.count());
        assertEquals(2, trouble.first().orElseThrow().line());
        assertEquals(3, trouble.latest().orElseThrow().line());
        assertEquals(35, trouble.first().orElseThrow().offset());
        assertEquals(Instant.parse("2026-03-02T08:15:04.120Z"), trouble.since());
        assertEquals(Instant.parse("2026-03-02T09:15:04.120Z"), trouble.last());
    }

    @Test
    public void aGoodUploadClosesAConnectionTrouble() throws IOException {
        String down = "2026-03-02 08:15:04.120 !!! DNL - : no connection to the central server\n";
        String good = "2026-03-02 08:20:00.000 UPL SOFI.26030208150401.888810008.888810008\n";

        assertEquals(Optional.of(Instant.parse("2026-03-02T08:20:00Z")), only("log_audit.log", down + good).closed());
        assertEquals(Optional.empty(), only("log_audit2.log", good + down).closed());
    }

    @Test
    public void aFailedUploadAfterNoNetworkIsASituationOfItsOwn() throws IOException {
        Path log = write("t.log", ("2026-03-02 08:15:04.120 WARN [main] lu.cetrel.sofie.login - no HTTP connection to the central server\n"
                + "2026-03-02 08:16:04.120 !!! UPL SOFI.26030208150401.888810008.888810008 : broken\n"
                + "2026-03-02 10:16:04.120 !!! UPL SOFI.26030208150401.888810008.888810008 : broken\n").getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of("connection.down", "upload.failed", "upload.no-network"),
                analysis.analyse(List.of(log), done -> { }).troubles().stream().map(trouble -> trouble.remedy().rule()).sorted().toList());
    }

    @Test
    public void errorsNobodyKnowsAreFoldedByShape() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            text.append("2026-03-02 08:15:04.").append(100 + i % 900).append(" ERROR [main] a.b.C - gizmo ").append(i).append(" is cold in /tmp/x")
                    .append(i).append("\n\tat a.b.C(C.java:1)\n");
        }
        Trouble trouble = only("t.log", text.toString());

        assertEquals(Trouble.UNKNOWN_RULE, trouble.remedy().rule());
        assertEquals(1000, trouble.count());
    }

    @Test
    public void errorsNobodyKnowsAreBounded() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            text.append("ERROR ").append("abcdefghij".charAt(i % 10)).append("klmnopqrst".charAt(i / 10 % 10)).append("uvwxyzABCD".charAt(i / 100))
                    .append('\n');
        }

        assertEquals(200, analysis.analyse(List.of(write("t.log", text.toString().getBytes(StandardCharsets.UTF_8))), done -> { }).troubles().size());
    }

    @Test
    public void logsInUtf16AreRead() throws IOException {
        String text = "\ufeffone\r\n" + EXPIRED.replace("\n", "\r\n");
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Trouble trouble = analysis.analyse(List.of(write("wide.log", text.getBytes(charset))), done -> { }).troubles().get(0);
            assertEquals("password.expired", trouble.remedy().rule());
            assertEquals(12, trouble.first().orElseThrow().offset());
            assertEquals(2, trouble.first().orElseThrow().line());
        }
    }

    @Test
    public void logsInUtf16WithoutAMarkAreRead() throws IOException {
        String text = "one\r\n" + EXPIRED.replace("\n", "\r\n");
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Trouble trouble = analysis.analyse(List.of(write("wide.log", text.getBytes(charset))), done -> { }).troubles().get(0);
            assertEquals("password.expired", trouble.remedy().rule());
            assertEquals(10, trouble.first().orElseThrow().offset());
        }
    }

    @Test
    public void whatIsNoLogIsNamedWithWhatItIsInstead() throws IOException {
        Path picture = write("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 5, 0, 0, 0, 3, 0});
        Path packed = write("b.log.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 'x'});
        Path empty = write("c.log", new byte[0]);
        Path log = write("d.log", EXPIRED.getBytes(StandardCharsets.UTF_8));
        LogFindings findings = analysis.analyse(List.of(picture, packed, empty, log), done -> { });

        assertEquals("the log is read all the same", "password.expired", findings.troubles().get(0).remedy().rule());
        assertEquals(1, findings.read());
        assertEquals(List.of(Message.of("logs.no-log.binary", picture), Message.of("logs.no-log.packed", packed), Message.of("logs.no-log.empty", empty)),
                findings.noLogs().stream().sorted(Comparator.comparing(LogFindings.NoLog::file)).map(LogFindings.NoLog::why).toList());
    }

    @Test
    public void logsInWindows1252AreRead() throws IOException {
        byte[] bytes = "2026-03-02 08:15:04 ERREUR le mot de passe a expiré\n".getBytes(Charset.forName("windows-1252"));
        Trouble trouble = analysis.analyse(List.of(write("w.log", bytes)), done -> { }).troubles().get(0);

        assertEquals("password.expired", trouble.remedy().rule());
        assertTrue(trouble.first().orElseThrow().text().endsWith("expiré"));
    }

    @Test
    public void ofAFolderTheOldestLogComesFirstAndWhatIsNoLogIsLeftOut() throws IOException {
        Files.setLastModifiedTime(write("log.1", EXPIRED.getBytes(StandardCharsets.UTF_8)), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        write("log", EXPIRED.replace("08:15", "09:15").getBytes(StandardCharsets.UTF_8));
        write("log.zip", ("PK\u0003\u0004" + EXPIRED).getBytes(StandardCharsets.UTF_8));
        Trouble trouble = analysis.analyse(List.of(folder.getRoot().toPath()), done -> { }).troubles().get(0);

        assertEquals(2, trouble.count());
        assertTrue(trouble.first().orElseThrow().log().endsWith("log.1"));
    }

    @Test
    public void aMissingFileIsToldInASentence() {
        IOException e = assertThrows(IOException.class, () -> analysis.analyse(List.of(folder.getRoot().toPath().resolve("none")), done -> { }));

        assertTrue(e.getMessage(), e.getMessage().startsWith("logs.missing"));
    }

    @Test
    public void anInterruptionEndsItEarly() throws IOException {
        Path log = write("t.log", EXPIRED.getBytes(StandardCharsets.UTF_8));
        Thread.currentThread().interrupt();

        assertEquals(List.of(), analysis.analyse(List.of(log), done -> { }).troubles());
        assertTrue("the caller still sees it", Thread.interrupted());
    }

    @Test
    public void shapesHideNumbersPathsAndQuotes() {
        assertEquals("# ERROR * failed", Shape.of("2026-03-02 08:15:04.120 ERROR 'Jean Dupont' failed"));
        assertEquals(Shape.of("file C:\\a\\b 1 2 3"), Shape.of("file D:\\x 77"));
        assertEquals(Shape.of("in a.b.C and 'x"), Shape.of("in d.e.F and 'x"));
    }

    @Test
    public void timesAreReadInTheUsualForms() {
        Instant half = Instant.parse("2026-03-02T08:15:04.500Z");
        assertEquals(Optional.of(half), LineTime.of("2026-03-02 08:15:04.500 x", ZoneOffset.UTC));
        assertEquals(Optional.of(half), LineTime.of("[02.03.2026;08:15:04,500] x", ZoneOffset.UTC));
        assertEquals(Optional.of(half), LineTime.of("2026-03-02T09:15:04.500+01:00 x", ZoneOffset.UTC));
        assertEquals(Optional.empty(), LineTime.of("2026-13-42 08:15:04 x", ZoneOffset.UTC));
        assertEquals(Optional.empty(), LineTime.of("no time", ZoneOffset.UTC));
    }

    private Trouble only(String name, String text) throws IOException {
        List<Trouble> troubles = analysis.analyse(List.of(write(name, text.getBytes(StandardCharsets.UTF_8))), done -> { }).troubles();
        assertEquals(troubles.toString(), 1, troubles.size());
        return troubles.get(0);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.getRoot().toPath().resolve(name), bytes);
    }

    /** Knows no logs. */
    private static final class NoLogs implements Logs {

        @Override
        public List<LogFile> all() {
            return List.of();
        }

        @Override
        public LogPage tail(LogFile log, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public LogPage before(LogFile log, long offset, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public LogPage since(LogFile log, long end, int limit) {
            throw new UnsupportedOperationException();
        }
    }
}
