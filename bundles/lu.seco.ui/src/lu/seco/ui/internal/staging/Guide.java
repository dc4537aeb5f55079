// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What a person is told about the place itself.
 *
 * @param notice stands above the rows: a folder that cannot be reached, a station that only shows; may be empty
 * @param instead stands in place of the rows; empty if there are rows
 * @param folders the watched folders, to be opened with a click
 * @param searching whether it is the search that leaves no row
 */
record Guide(String notice, String instead, List<Path> folders, boolean searching) {

    Guide {
        Objects.requireNonNull(notice, "notice");
        Objects.requireNonNull(instead, "instead");
        folders = List.copyOf(folders);
    }
}
