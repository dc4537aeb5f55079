// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Supplier;

/** Moves a file into a folder that others use too: whole or not at all, and never over a file of that name. */
public final class Handover {

    private Handover() {
    }

    /**
     * Moves. On one volume the file gets a second name and loses its first; a power cut between leaves it under both. Between volumes it is copied
     * under a hidden name in the target folder, made durable, named, and only then the source deleted.
     *
     * @param name the name it should have there
     * @param others names to be tried in turn if that one is taken
     * @return where it lies now
     * @throws FileAlreadyExistsException if all names are taken
     */
    public static Path move(Path source, Path folder, String name, Supplier<List<String>> others) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        Path first = folder.resolve(name);
        if (moved(source, first)) {
            return first;
        }
        for (String other : others.get()) {
            Path next = folder.resolve(other);
            if (moved(source, next)) {
                return next;
            }
        }
        throw new FileAlreadyExistsException(first.toString());
    }

    private static boolean moved(Path source, Path target) throws IOException {
        try {
            Durable.publish(source, target);
        } catch (AtomicMoveNotSupportedException e) {
            if (!copied(source, target)) {
                return false;
            }
            Files.delete(source);
        } catch (FileAlreadyExistsException e) {
            return false;
        }
        Durable.forceFolder(source.getParent());
        return true;
    }

    private static boolean copied(Path source, Path target) throws IOException {
        Path part = Files.createTempFile(target.getParent(), ".seco-", ".part");
        try {
            try (var in = Files.newInputStream(source)) {
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            }
            Durable.force(part);
            Durable.publish(part, target);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
