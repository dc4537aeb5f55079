// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** File operations that are on the disk when they return, so that tests which kill the process mean something. */
public final class DurableFiles {

    private static final int BUFFER = 64 * 1024;

    private DurableFiles() {
    }

    /** Appends bytes with one single write. */
    public static void append(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writeAll(channel, bytes);
            channel.force(true);
        }
    }

    /** Writes a whole file under a temporary name and gives it its name when it is complete. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path temporary = temporary(file);
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            writeAll(channel, bytes);
            channel.force(true);
        }
        replace(temporary, file);
    }

    /** Copies a file over a (temporary) one; bytes that are there already are kept when {@code resume} is set. */
    public static void copy(Path from, Path to, boolean resume) throws IOException {
        long start = resume && Files.exists(to) ? Math.min(Files.size(to), Files.size(from)) : 0;
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.truncate(start);
            out.position(start);
            long size = in.size();
            for (long at = start; at < size;) {
                at += in.transferTo(at, size - at, out);
            }
            out.force(true);
        }
    }

    /** Makes what was written to a file durable. */
    public static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Cuts a file to half its size, as a full disk or a broken line does. */
    public static void halve(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
            channel.force(true);
        }
    }

    /** Renames a file; fails when the target exists. */
    public static void move(Path from, Path to) throws IOException {
        Files.move(from, to);
        syncFolder(to.getParent());
    }

    /** Renames a file, replacing what is there. */
    public static void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(to.getParent());
    }

    /** Deletes a file if it is there. */
    public static void delete(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            syncFolder(file.getParent());
        }
    }

    /** The hidden name under which a file is written before it is complete. */
    public static Path temporary(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".tmp");
    }

    /** The first name that is free: the name itself, then with .1, .2 and so on. */
    public static Path free(Path wanted) {
        Path free = wanted;
        for (int i = 1; Files.exists(free, LinkOption.NOFOLLOW_LINKS); i++) {
            free = wanted.resolveSibling(wanted.getFileName() + "." + i);
        }
        return free;
    }

    /** The regular files of a folder whose names fit, by name; hidden ones and links are left out. */
    public static List<Path> files(Path folder, Predicate<String> names) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(path -> names.test(path.getFileName().toString()))
                    .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
        }
    }

    /** The SHA-256 of a file in lower-case hex digits. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] buffer = new byte[BUFFER];
            while (in.read(buffer) >= 0) {
                // Reading feeds the digest.
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A new SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private static void syncFolder(Path folder) throws IOException {
        // Windows cannot open a folder as a file, and makes renames durable by itself.
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
