// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import lu.seco.core.update.Site;

/** A site that is a folder, for example on a share. */
final class FolderSource implements Source {

    private final Path folder;

    FolderSource(Path folder) {
        this.folder = folder;
    }

    @Override
    public Site site() {
        return new Site(folder.toString(), true);
    }

    @Override
    public InputStream open(String path) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return Files.newInputStream(file);
    }
}
