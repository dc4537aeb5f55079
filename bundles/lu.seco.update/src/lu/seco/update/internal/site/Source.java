// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.site;

import java.io.IOException;
import java.io.InputStream;
import lu.seco.core.update.Site;

/** Where the files of a site are read. */
public interface Source {

    Site site();

    /**
     * Opens a file.
     *
     * @param path as in the index
     * @throws java.nio.file.NoSuchFileException if the site can be reached but has no such file
     * @throws IOException if it cannot be read
     */
    InputStream open(String path) throws IOException;
}
