// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal;

import java.nio.file.Path;
import lu.seco.core.DataFolder;

/** Where the two ends of the channel keep what lives as long as the process. */
public final class Places {

    private Places() {
    }

    /** The note of the service for windows of its own account. */
    public static Path note(DataFolder folder) {
        return folder.run().resolve("window");
    }

    /** Files the service has made for windows to fetch. */
    public static Path scratch(DataFolder folder) {
        return folder.run().resolve("window-files");
    }

    /** Contents a window has fetched. */
    public static Path contents(DataFolder folder) {
        return folder.run().resolve("window-contents");
    }
}
