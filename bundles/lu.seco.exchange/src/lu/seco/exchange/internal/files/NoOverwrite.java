// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import lu.seco.core.journal.ContentStore;

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
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        Path part = Files.createTempFile(folder, ".seco-", ".part");
        try {
            try (var in = Files.newInputStream(content)) {
                // the bytes only: the store's read-only mark must not come along
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            }
            Durable.force(part);
            for (int number = 1;; number++) {
                Path target = folder.resolve(FreeName.numbered(name, number));
                try {
                    Durable.publish(part, target);
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
