// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * SHA-256 as text: 64 hexadecimal digits, lower case. What is only read is read to the end, also on an interrupted thread, so that a proof never depends on
 * who wants to stop; {@link #copy} and {@link #unlessInterrupted} can be stopped.
 */
public final class Hashes {

    /** Size of the pieces in which files are read, bytes. */
    public static final int BUFFER = 1 << 16;

    private static final Pattern TEXT = Pattern.compile("[0-9a-f]{64}");

    private Hashes() {
    }

    /** Whether a text can be one. */
    public static boolean valid(String text) {
        return TEXT.matcher(text).matches();
    }

    /** Of nothing yet. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What a digest has seen; it begins anew. */
    public static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of bytes. */
    public static String of(byte[] bytes) {
        MessageDigest digest = digest();
        digest.update(bytes);
        return text(digest);
    }

    /**
     * Of a file.
     *
     * @param options how it is opened; without any, links are followed
     * @throws IOException if it cannot be read
     */
    public static String of(Path file, OpenOption... options) throws IOException {
        try (InputStream in = Files.newInputStream(file, options)) {
            return of(in);
        }
    }

    /**
     * Whether this is a regular file, no link, with exactly this content; a file that is not there has none.
     *
     * @throws IOException if it cannot be read
     */
    public static boolean has(Path file, String text) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && of(file, LinkOption.NOFOLLOW_LINKS).equals(text);
    }

    /**
     * Of what a stream has still to say; it stays open.
     *
     * @throws IOException if it cannot be read
     */
    public static String of(InputStream in) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return text(digest);
    }

    /**
     * Of a file, unless the thread is interrupted.
     *
     * @throws InterruptedIOException if it is, which stays so
     * @throws IOException if the file cannot be read
     */
    public static String unlessInterrupted(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(file)) {
            copy(in, OutputStream.nullOutputStream(), digest);
        }
        return text(digest);
    }

    /**
     * Copies to the end; both streams stay open.
     *
     * @param digest gets what is copied
     * @return how many bytes
     * @throws InterruptedIOException if the thread is interrupted, which stays so
     * @throws IOException if it cannot be read or written
     */
    public static long copy(InputStream in, OutputStream out, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("interrupted");
            }
            digest.update(buffer, 0, read);
            out.write(buffer, 0, read);
            copied += read;
        }
        return copied;
    }
}
