// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.io;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FileLookTest {

    private static final String LINE = "2026-03-02 08:15:04.120 ERROR [main] le mot de passe a expiré\r\n\tat a.b.C(C.java:1)\r\n";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void textIsTextInEveryUsualCharset() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            assertEquals(charset.name(), FileLook.TEXT, FileLook.of(LINE.repeat(100).getBytes(charset)));
        }
        assertEquals(FileLook.TEXT, FileLook.of("\ufeffa\u001b[0m".getBytes(StandardCharsets.UTF_8)));
        assertEquals(FileLook.TEXT, FileLook.of(new byte[] {'x'}));
    }

    @Test
    public void utf16IsKnownWithAndWithoutItsMark() {
        assertEquals(FileLook.WIDE_LITTLE, FileLook.of(("\ufeff" + LINE).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(FileLook.WIDE_BIG, FileLook.of(("\ufeff" + LINE).getBytes(StandardCharsets.UTF_16BE)));
        assertEquals(FileLook.WIDE_LITTLE, FileLook.of(LINE.repeat(100).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(FileLook.WIDE_BIG, FileLook.of(LINE.repeat(100).getBytes(StandardCharsets.UTF_16BE)));
        assertEquals("another alphabet", FileLook.WIDE_LITTLE, FileLook.of("\ufeffошибка".getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(2, FileLook.mark("\ufeff".getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(0, FileLook.mark(new byte[] {(byte) 0xff}));
    }

    @Test
    public void utf32IsNoTextThatCanBeRead() {
        assertEquals(FileLook.BINARY, FileLook.of(("\ufeff" + LINE).getBytes(Charset.forName("UTF-32LE"))));
        assertEquals(FileLook.BINARY, FileLook.of(LINE.getBytes(Charset.forName("UTF-32BE"))));
    }

    @Test
    public void aLogWithSomeDamagedBytesIsStillText() {
        byte[] damaged = LINE.repeat(100).getBytes(StandardCharsets.UTF_8);
        Arrays.fill(damaged, 1000, 1050, (byte) 0);
        assertEquals(FileLook.TEXT, FileLook.of(damaged));
        Arrays.fill(damaged, 1000, 1500, (byte) 0);
        assertEquals(FileLook.BINARY, FileLook.of(damaged));
    }

    @Test
    public void archivesAreKnownByTheirMark() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a.txt"));
        }
        assertEquals(FileLook.PACKED, FileLook.of(zip.toByteArray()));
        ByteArrayOutputStream none = new ByteArrayOutputStream();
        new ZipOutputStream(none).close();
        assertEquals("a zip file with nothing in it", FileLook.PACKED, FileLook.of(none.toByteArray()));
        ByteArrayOutputStream gz = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gz)) {
            out.write(LINE.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(FileLook.PACKED, FileLook.of(gz.toByteArray()));
        assertEquals("not by two letters", FileLook.TEXT, FileLook.of("PK;1985010112345;x\r\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    public void picturesProgramsAndDocumentsAreNoText() {
        byte[] noise = new byte[10_000];
        new Random(7).nextBytes(noise);
        assertEquals("as the middle of a JPEG picture", FileLook.BINARY, FileLook.of(noise));
        assertEquals(FileLook.BINARY, FileLook.of(Arrays.copyOf(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4}, 4096)));
        assertEquals(FileLook.BINARY, FileLook.of("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(FileLook.BINARY, FileLook.of(new byte[] {0, 0, 0, 0}));
        assertEquals(FileLook.BINARY, FileLook.of(new byte[] {0}));
    }

    @Test
    public void aFileIsAskedForItsFirstBytesOnly() throws IOException {
        Path file = folder.getRoot().toPath().resolve("a.log");
        assertEquals(FileLook.EMPTY, FileLook.of(Files.write(file, new byte[0])));
        assertEquals(FileLook.TEXT, FileLook.of(Files.write(file, ("a".repeat(FileLook.BYTES) + "\0".repeat(9000)).getBytes(StandardCharsets.UTF_8))));
    }
}
