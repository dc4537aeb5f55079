// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** File operations that are durable when they return and never overwrite. */
public final class Durable {

    private static final boolean FOLDERS_CAN_BE_FORCED = !System.getProperty("os.name", "").startsWith("Windows");

    private Durable() {
    }

    /**
     * Moves a file to a name that nobody has. On one volume this is a rename; between volumes the content is copied, made durable, and only
     * then the source deleted.
     *
     * @throws FileAlreadyExistsException if the target is there
     */
    public static void move(Path source, Path target) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        try {
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Path part = Parts.copy(source, target.getParent(), target.toString());
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(target.getParent());
            Files.delete(source);
        }
        forceFolder(target.getParent());
    }

    /**
     * Gives a finished file its final name in the same folder, without ever replacing a file of that name, and without a moment in which the
     * final name shows less than the whole content where the file system has hard links.
     *
     * @throws FileAlreadyExistsException if the name is taken
     */
    public static void publish(Path finished, Path target) throws IOException {
        publish(finished, target, () -> { });
    }

    /** @param both called while the file has both names, which where there are no hard links is never */
    static void publish(Path finished, Path target, Runnable both) throws IOException {
        try {
            Files.createLink(target, finished);
        } catch (FileAlreadyExistsException | NoSuchFileException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            // no hard links here (FAT, some shares): the name is claimed with an empty file of our own, then replaced in one step
            claimAndReplace(finished, target);
            forceFolder(target.getParent());
            return;
        }
        forceFolder(target.getParent());
        both.run();
        try {
            Files.delete(finished);
        } catch (IOException e) {
            // held fast by another program: the new name is given back, or every try would leave another one
            Files.deleteIfExists(target);
            throw e;
        }
    }

    private static void claimAndReplace(Path finished, Path target) throws IOException {
        Files.createFile(target);
        try {
            Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            if (Files.exists(finished)) {
                // not moved: the name is given back, or every try would leave another empty file
                Files.deleteIfExists(target);
            }
            throw e;
        }
    }

    /** Writes a small text, durable, and whole or not at all: on a full disk nothing half lies under its name. What lies there is replaced. */
    public static void write(Path file, String text) throws IOException {
        Path part = Parts.fresh(file.getParent(), file.toString());
        try {
            Files.writeString(part, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            force(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        forceFolder(file.getParent());
    }

    /** The same failure with the folder that it is about: a full disk says nothing of where it is. */
    public static IOException in(Path folder, IOException e) {
        return e instanceof FileSystemException ? e : new IOException(folder + ": " + e.getMessage(), e);
    }

    /** Makes the content of a file durable. */
    public static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Makes the names in a folder durable; Windows does that by itself and lets nobody open a folder. */
    public static void forceFolder(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_FORCED) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
