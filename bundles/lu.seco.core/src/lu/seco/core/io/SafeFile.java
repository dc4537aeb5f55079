// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.function.BooleanSupplier;

/**
 * Writes files so that nobody ever sees half of one, also after a power cut: under a provisional name beside the place, made durable, then moved there in
 * one step. Never through a link, and never in the place of anything but a file. What a killed process leaves under such a name {@link HalfFiles} clears.
 */
public final class SafeFile {

    private SafeFile() {
    }

    /**
     * Writes the content of a file.
     *
     * @param <E> what it throws besides
     */
    @FunctionalInterface
    public interface Content<E extends Exception> {

        /**
         * Writes all of it; the stream stays open.
         *
         * @throws IOException if it cannot be written; then there is no file
         * @throws E likewise
         */
        void to(OutputStream out) throws IOException, E;
    }

    /**
     * The bytes of a file.
     *
     * @param most more are not read
     * @return at most one byte more than {@code most}: so the caller sees that the file is too large
     * @throws IOException if it cannot be read
     */
    public static byte[] read(Path file, int most) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return input.readNBytes(most + 1);
        }
    }

    /**
     * Makes the file or replaces it; the rights of the one before stay.
     *
     * @param <E> what the content throws besides
     * @throws IOException if it cannot be written, or if a folder or a link lies there; then nothing has changed
     * @throws E what the content throws; likewise
     */
    public static <E extends Exception> void write(Path file, Content<E> content) throws IOException, E {
        write(file, content, () -> true);
    }

    /**
     * The same with a content that is there already.
     *
     * @throws IOException if it cannot be written, or if a folder or a link lies there; then nothing has changed
     */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, out -> out.write(content), () -> true);
    }

    /**
     * The same if that is still wanted when all is ready.
     *
     * @param still asked at the last moment
     * @return whether it was
     * @throws IOException if it cannot be written, or if a folder or a link lies there; then nothing has changed
     */
    public static boolean write(Path file, byte[] content, BooleanSupplier still) throws IOException {
        return write(file, out -> out.write(content), still);
    }

    /** {@link #write(Path, byte[])} in a folder that is made if it is not there, with those above it. */
    public static void writeWithFolder(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        write(file, content);
    }

    private static <E extends Exception> boolean write(Path file, Content<E> content, BooleanSupplier still) throws IOException, E {
        Path target = place(file);
        Path part = HalfFiles.beside(target);
        try {
            Files.createFile(part);
            fill(part, content);
            keepRights(target, part);
            if (!still.getAsBoolean()) {
                return false;
            }
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
        forceFolder(target.getParent());
        return true;
    }

    /**
     * Writes the file unless there is one already.
     *
     * @return false if there was one; it is left as it is
     * @throws IOException if it cannot be written
     */
    public static boolean create(Path file, byte[] content) throws IOException {
        Path target = file.toAbsolutePath();
        Path part = HalfFiles.beside(target);
        try {
            Files.createFile(part);
            fill(part, out -> out.write(content));
            if (!moveUnlessThere(part, target)) {
                return false;
            }
        } finally {
            Files.deleteIfExists(part);
        }
        forceFolder(target.getParent());
        return true;
    }

    /**
     * Makes the file or replaces it so that nobody but its owner (on Windows: who may write there) can read it at any moment.
     *
     * @throws IOException if it cannot be written; then the old one stays
     */
    public static void writeSecret(Path file, byte[] content) throws IOException {
        writeSecret(file, out -> out.write(content));
    }

    /**
     * The same with a content that is written as it comes.
     *
     * @param <E> what the content throws besides
     * @throws IOException if it cannot be written; then the old one stays
     * @throws E what the content throws; likewise
     */
    public static <E extends Exception> void writeSecret(Path file, Content<E> content) throws IOException, E {
        Path target = place(file);
        Path part = HalfFiles.beside(target);
        try {
            OwnerOnly.createFile(part);
            fill(part, content);
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
        forceFolder(target.getParent());
    }

    /** {@link #writeSecret(Path, byte[])} in a folder that is made as {@link #secretFolder} makes it if it is not there. */
    public static void writeSecretWithFolder(Path file, byte[] content) throws IOException {
        secretFolder(file.toAbsolutePath().getParent());
        writeSecret(file, content);
    }

    /**
     * Makes a folder that nobody but its owner can look into; one that is there stays as it is.
     *
     * @throws IOException if it cannot be made
     */
    public static void secretFolder(Path folder) throws IOException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        if (!Files.isDirectory(folder)) {
            OwnerOnly.createFolder(folder);
        }
    }

    private static Path place(Path file) throws AccessDeniedException {
        Path target = file.toAbsolutePath();
        if (target.getParent() == null || Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new AccessDeniedException(target.toString(), null, "a folder, a link or something else that is no file");
        }
        return target;
    }

    private static <E extends Exception> void fill(Path part, Content<E> content) throws IOException, E {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            content.to(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void keepRights(Path old, Path part) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(old, PosixFileAttributeView.class);
        if (rights != null && Files.exists(old)) {
            Files.setPosixFilePermissions(part, rights.readAttributes().permissions());
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // some network shares: the content is on the disk, only the change of names can be seen
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean moveUnlessThere(Path part, Path target) throws IOException {
        try {
            Files.createLink(target, part);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException | IOException e) {
            // a file system without hard links, such as FAT: a move that refuses to replace is the next best
            return movedPlainly(part, target);
        }
    }

    private static boolean movedPlainly(Path part, Path target) throws IOException {
        try {
            Files.move(part, target);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /** Makes the new name last; Windows has no such thing and needs none. */
    static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // the content is on the disk; at worst a power cut brings back the file before it, whole
            return;
        }
    }
}
