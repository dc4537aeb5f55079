// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.step.Step;
import lu.seco.core.step.Steps;

/** Puts a content under a name that nobody has. */
public final class NoOverwrite {

    private NoOverwrite() {
    }

    /**
     * Copies a content into a folder, whole or not at all. A file of that name with the same content is taken for the copy (a stop came before it was
     * journalled); one with other content is left alone and the next free name is used.
     *
     * @return where it lies now
     */
    public static Path put(Path content, String sha256, Path folder, String name, ContentStore contents) throws IOException {
        return put(content, sha256, folder.resolve(name), contents, Steps.NONE);
    }

    /**
     * The same for an answer that is published.
     *
     * @param wanted the name it should have
     * @param steps who is told when it is copied and when it is named
     */
    public static Path put(Path content, String sha256, Path wanted, ContentStore contents, Steps steps) throws IOException {
        Path folder = wanted.getParent();
        String name = wanted.getFileName().toString();
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        Path part = Parts.copy(content, folder, sha256);
        try {
            steps.reached(Step.PUBLISH_COPIED);
            for (int number = 1;; number++) {
                Path target = folder.resolve(FreeName.numbered(name, number));
                try {
                    Durable.publish(part, target);
                    steps.reached(Step.PUBLISH_NAMED);
                    return target;
                } catch (FileAlreadyExistsException e) {
                    if (Files.isRegularFile(target) && contents.hash(target).equals(sha256)) {
                        return target;
                    }
                }
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
