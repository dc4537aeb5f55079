// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.descriptor;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Files of one folder.
 *
 * @param folder the folder
 * @param names glob pattern of their names
 */
public record FilePattern(Path folder, String names) {

    public FilePattern {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(names, "names");
    }
}
