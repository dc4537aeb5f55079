// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.crypt;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import lu.seco.simulator.internal.io.DurableFiles;

/**
 * What stands for SOFiE's S/MIME: a first line, a {@link Header}, and the deflated content. Not secret, but no program takes it
 * for the clear file.
 */
public final class Envelope {

    private static final String FIRST_LINE = "SOFIE-SIMULATOR-ENVELOPE 1";
    private static final int LONGEST_LINE = 64 * 1024;

    private Envelope() {
    }

    /** Encrypts a file; what is at the target is replaced, and durable when this returns. */
    public static void seal(Path clear, Header header, Path target) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target));
                DeflaterOutputStream body = new DeflaterOutputStream(out, deflater)) {
            out.write((FIRST_LINE + "\n" + header.toText()).getBytes(StandardCharsets.US_ASCII));
            Files.copy(clear, body);
        } finally {
            deflater.end();
        }
        DurableFiles.sync(target);
    }

    /** Reads who sent what. */
    public static Header header(Path sealed) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(sealed))) {
            return header(in);
        }
    }

    /**
     * Decrypts a file.
     *
     * @param to where the clear bytes go; not closed
     * @throws IOException also when the file is damaged
     */
    public static void open(Path sealed, OutputStream to) throws IOException {
        MessageDigest digest = DurableFiles.sha256();
        Header header;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(sealed))) {
            header = header(in);
            try (InputStream body = new DigestInputStream(new InflaterInputStream(in), digest)) {
                body.transferTo(to);
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(header.sha256())) {
            throw new IOException("the signature of the file does not fit its content");
        }
    }

    private static Header header(InputStream in) throws IOException {
        if (!line(in).equals(FIRST_LINE)) {
            throw new IOException("not an encrypted file");
        }
        StringBuilder text = new StringBuilder();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            text.append(line).append('\n');
        }
        return Header.parse(text.toString());
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || line.size() > LONGEST_LINE) {
                throw new IOException("the encrypted file is damaged");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.US_ASCII);
    }
}
