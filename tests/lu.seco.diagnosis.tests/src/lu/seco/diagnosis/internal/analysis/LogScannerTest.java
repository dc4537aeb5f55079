// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.analysis;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** From bytes to entries. */
public class LogScannerTest {

    private final List<Entry> entries = new ArrayList<>();
    private final LogScanner scanner = new LogScanner(new Literals(List.of("needle", "thread")), Optional.of(StandardCharsets.UTF_8), 0, entries::add);

    @Test
    public void aStackTraceBelongsToItsFirstLine() {
        scan("2026 INFO one\n2026 ERROR failed\njava.io.IOException: needle\n\tat needle.Pin(Pin.java:1)\nCaused by: a.b.C: needle\n2026 needle alone\n");

        assertEquals(2, entries.size());
        assertEquals("2026 ERROR failed", entries.get(0).head());
        assertEquals(3, entries.get(0).hits().size());
        assertEquals(14, entries.get(0).offset());
        assertEquals(2, entries.get(0).line());
        assertEquals(6, entries.get(1).line());
    }

    @Test
    public void aStackTraceThatGoesOverStretchesBelongsToItsFirstLine() {
        for (String stretch : List.of("2026 ERROR failed\n", "\tat x\n", "\tat needle\n", "2026 INFO\n\tat y\n", "\tat needle\n")) {
            byte[] bytes = stretch.getBytes(StandardCharsets.UTF_8);
            scanner.stretch(bytes, 0, bytes.length, place);
            place += bytes.length;
        }
        scanner.complete();

        assertEquals(List.of("1 2026 ERROR failed", "4 2026 INFO"), entries.stream().map(entry -> entry.line() + " " + entry.head()).toList());
    }

    private int place;

    @Test
    public void aTraceWithoutAFirstLineStandsForItself() {
        scan("\tat needle\nnext\n");

        assertEquals(List.of("\tat needle"), entries.stream().map(Entry::head).toList());
    }

    @Test
    public void twoLiteralsInALineAreOneHit() {
        scan("a needle and a thread, a needle\n");

        assertEquals(1, entries.size());
        assertEquals("{0, 1}", entries.get(0).hits().get(0).literals().toString());
    }

    @Test
    public void whatIsNoTextIsShownAsSuch() {
        scan("needle\u0000\u0007x\r\n");

        assertEquals("needle\ufffd\ufffdx", entries.get(0).head());
    }

    @Test
    public void manyLinesOfOneEntryAreBounded() {
        scan("2026 needle\n" + "\tat needle\n".repeat(100_000));

        assertEquals(1, entries.size());
        assertEquals(50, entries.get(0).hits().size());
    }

    @Test
    public void anOpenEntryIsWhereToBeginAgain() {
        byte[] bytes = "one\n2026 needle\n\tat x\n".getBytes(StandardCharsets.UTF_8);
        scanner.stretch(bytes, 0, bytes.length, 0);

        assertEquals(4, scanner.resumeAt(bytes.length));
        scanner.complete();
        assertEquals(bytes.length, scanner.resumeAt(bytes.length));
    }

    @Test
    public void aLineLongerThanAStretchIsCut() throws IOException {
        byte[] bytes = ("x".repeat(2_000_000) + " needle\nneedle\n").getBytes(StandardCharsets.US_ASCII);
        long end = new StretchReader().read(new ByteArrayInputStream(bytes), 0, true,
                (buffer, length, offset) -> scanner.stretch(buffer, 0, length, offset));
        scanner.complete();

        assertEquals(bytes.length, end);
        assertEquals(2, entries.size());
        assertEquals(2_000_008, entries.get(1).offset());
    }

    @Test
    public void linesAreCountedAsTheyAre() {
        byte[] bytes = "a\n\nbcdefghij\n\n\nk".getBytes(StandardCharsets.US_ASCII);
        for (int from = 0; from < bytes.length; from++) {
            long slow = 0;
            for (int at = from; at < bytes.length; at++) {
                slow += bytes[at] == '\n' ? 1 : 0;
            }
            assertEquals(slow, LineBytes.lines(bytes, from, bytes.length));
        }
        byte[] high = {(byte) 0x8a, '\n', (byte) 0x8a, '\u000b', 9, (byte) 0xff, 0, '\n', 1};
        assertEquals(2, LineBytes.lines(high, 0, high.length));
    }

    private void scan(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        scanner.stretch(bytes, 0, bytes.length, 0);
        scanner.complete();
    }
}
