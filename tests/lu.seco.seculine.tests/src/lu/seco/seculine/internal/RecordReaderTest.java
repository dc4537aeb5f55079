// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Lines of records, whatever the bytes are. */
public final class RecordReaderTest {

    @Test
    public void linesEndWithLfAndOneCrIsTakenOff() throws IOException {
        assertEquals(List.of("a", "b", "c\r", "d"), texts("a\r\n\r\n\nb\nc\r\r\nd"));
        assertEquals(List.of("a"), texts("a\r"));
        assertEquals(List.of(), texts(""));
        assertEquals(List.of(), texts("\r\n\n"));
    }

    @Test
    public void everyByteIsOneCharacter() throws IOException {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        bytes['\n'] = 'n';
        try (RecordReader reader = new RecordReader(new ByteArrayInputStream(bytes))) {
            assertEquals(new String(bytes, StandardCharsets.ISO_8859_1), reader.next().orElseThrow().text());
        }
    }

    @Test
    public void linesAreTheSameHoweverTheBytesArrive() throws IOException {
        String text = "one;1\r\n" + "x".repeat(200_000) + "\r\ntwo;2\n";
        for (int chunk : new int[] {1, 7, 4096, 65_536}) {
            try (RecordReader reader = new RecordReader(new Trickle(text.getBytes(StandardCharsets.US_ASCII), chunk))) {
                assertEquals(new RecordLine("one;1", false), reader.next().orElseThrow());
                RecordLine second = reader.next().orElseThrow();
                assertTrue(second.cut());
                assertEquals(RecordReader.LONGEST, second.text().length());
                assertEquals(new RecordLine("two;2", false), reader.next().orElseThrow());
                assertEquals(Optional.empty(), reader.next());
            }
        }
    }

    @Test
    public void theLongestLineIsNotCut() throws IOException {
        byte[] bytes = ("x".repeat(RecordReader.LONGEST) + "\ny\n").getBytes(StandardCharsets.US_ASCII);
        try (RecordReader reader = new RecordReader(new ByteArrayInputStream(bytes))) {
            assertFalse(reader.next().orElseThrow().cut());
            assertEquals(new RecordLine("y", false), reader.next().orElseThrow());
        }
    }

    @Test(timeout = 60_000)
    public void moreBytesThanAnArrayHoldsWithoutALineBreakTakeNoMemory() throws IOException {
        try (RecordReader reader = new RecordReader(new Zeros((2L << 30) + 1))) {
            assertTrue(reader.next().orElseThrow().cut());
            assertEquals(Optional.empty(), reader.next());
        }
    }

    @Test
    public void whoStopsAtACutLineDoesNotReadItsRest() throws IOException {
        Zeros bytes = new Zeros(1L << 30);
        try (RecordReader reader = new RecordReader(bytes)) {
            assertTrue(reader.next().orElseThrow().cut());
            assertTrue(bytes.left >= (1L << 30) - 2L * RecordReader.LONGEST);
        }
    }

    @Test
    public void fieldsAreCountedFromOne() {
        RecordLine line = new RecordLine("1;99;;c", false);
        assertEquals(Optional.of("1"), line.field(1));
        assertEquals(Optional.of("99"), line.field(2));
        assertEquals(Optional.of(""), line.field(3));
        assertEquals(Optional.of("c"), line.field(4));
        assertEquals(Optional.empty(), line.field(5));
        assertEquals("1;;c", line.withoutSecondField());
        assertEquals("1", new RecordLine("1;99", false).withoutSecondField());
        assertEquals("raw", new RecordLine("raw", false).withoutSecondField());
        assertEquals("1;", new RecordLine("1;99;", false).withoutSecondField());
    }

    private static List<String> texts(String content) throws IOException {
        List<String> texts = new ArrayList<>();
        try (RecordReader reader = new RecordReader(new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)))) {
            for (Optional<RecordLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                texts.add(line.get().text());
            }
        }
        return texts;
    }

    /** Gives bytes a few at a time. */
    private static final class Trickle extends ByteArrayInputStream {
        private final int chunk;

        Trickle(byte[] bytes, int chunk) {
            super(bytes);
            this.chunk = chunk;
        }

        @Override
        public synchronized int read(byte[] target, int offset, int wanted) {
            return super.read(target, offset, Math.min(chunk, wanted));
        }
    }

    /** Endless zeros, up to a number. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int wanted) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(left, wanted);
            Arrays.fill(target, offset, offset + given, (byte) 0);
            left -= given;
            return given;
        }
    }
}
