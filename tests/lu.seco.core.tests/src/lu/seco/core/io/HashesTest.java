// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.io;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What a content is called, and which reading an interruption ends. */
public final class HashesTest {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.newFile().toPath(), content);
    }

    private static byte[] abc() {
        return "abc".getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    public void bytesFileAndStreamHaveTheNameThatTheStandardGives() throws IOException {
        assertEquals(ABC, Hashes.of(abc()));
        assertEquals(ABC, Hashes.of(file(abc())));
        assertEquals(ABC, Hashes.of(new ByteArrayInputStream(abc())));
        assertEquals(ABC, Hashes.unlessInterrupted(file(abc())));
        assertTrue(Hashes.valid(ABC));
        assertFalse(Hashes.valid(ABC.toUpperCase(java.util.Locale.ROOT)));
        assertFalse(Hashes.valid(ABC + "0"));
    }

    @Test
    public void whatIsLongerThanABufferIsReadWhole() throws IOException {
        byte[] large = new byte[3 * Hashes.BUFFER + 7];
        Arrays.fill(large, (byte) 'x');
        assertEquals(Hashes.of(large), Hashes.of(file(large)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MessageDigest digest = Hashes.digest();
        assertEquals(large.length, Hashes.copy(new ByteArrayInputStream(large), out, digest));
        assertArrayEquals(large, out.toByteArray());
        assertEquals(Hashes.of(large), Hashes.text(digest));
    }

    @Test
    public void anInterruptionEndsACopyButNoProof() throws IOException {
        Path file = file(abc());
        Thread.currentThread().interrupt();
        try {
            assertEquals(ABC, Hashes.of(file));
            assertTrue(Hashes.has(file, ABC));
            assertThrows(InterruptedIOException.class, () -> Hashes.unlessInterrupted(file));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThrows(InterruptedIOException.class, () -> Hashes.copy(new ByteArrayInputStream(abc()), out, Hashes.digest()));
            assertEquals(0, out.size());
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    public void onlyAFileWithThatContentHasIt() throws IOException {
        Path file = file(abc());
        assertTrue(Hashes.has(file, ABC));
        assertFalse(Hashes.has(file(new byte[] {'a'}), ABC));
        assertFalse(Hashes.has(folder.getRoot().toPath(), ABC));
        assertFalse(Hashes.has(folder.getRoot().toPath().resolve("none"), ABC));
        Path link = Files.createSymbolicLink(folder.getRoot().toPath().resolve("link"), file);
        assertFalse(Hashes.has(link, ABC));
        assertEquals(ABC, Hashes.of(link));
    }
}
