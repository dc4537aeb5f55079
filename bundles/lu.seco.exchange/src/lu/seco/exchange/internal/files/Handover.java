// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import lu.seco.core.step.Step;
import lu.seco.core.step.Steps;

/** Moves a file into a folder that others use too: whole or not at all, and never over a file of that name. */
public final class Handover {

    private Handover() {
    }

    /**
     * What the file may be called there.
     *
     * @param first the name it should have
     * @param others names to be tried in turn if that one is taken
     */
    public record Names(String first, Supplier<List<String>> others) {
    }

    /**
     * Moves. On one volume the file gets a second name and loses its first; a power cut between leaves it under both. Between volumes it is copied
     * under a hidden name in the target folder, made durable, named, and only then the source deleted.
     *
     * @param names what it may be called there
     * @param steps who is told when it has both names
     * @return where it lies now
     * @throws FileAlreadyExistsException if all names are taken
     */
    public static Path move(Path source, Path folder, Names names, Steps steps) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        Path first = folder.resolve(names.first());
        if (moved(source, first, steps)) {
            return first;
        }
        for (String other : names.others().get()) {
            Path next = folder.resolve(other);
            if (moved(source, next, steps)) {
                return next;
            }
        }
        throw new FileAlreadyExistsException(first.toString());
    }

    private static boolean moved(Path source, Path target, Steps steps) throws IOException {
        try {
            Durable.publish(source, target, () -> steps.reached(Step.STAGING_HANDED_OVER));
        } catch (AtomicMoveNotSupportedException e) {
            if (!copied(source, target)) {
                return false;
            }
            steps.reached(Step.STAGING_HANDED_OVER);
            Files.delete(source);
        } catch (FileAlreadyExistsException e) {
            return false;
        }
        Durable.forceFolder(source.getParent());
        return true;
    }

    private static boolean copied(Path source, Path target) throws IOException {
        Path part = Parts.copy(source, target.getParent(), source.toString());
        try {
            Durable.publish(part, target);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
