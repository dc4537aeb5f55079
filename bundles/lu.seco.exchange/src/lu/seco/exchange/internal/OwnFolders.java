// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes sure that folders of ours are there; a folder elsewhere may be a share that is not mounted and is never made. */
final class OwnFolders {

    private OwnFolders() {
    }

    static void create(ExchangeSettings.Folders folders, Path dataFolder) throws IOException {
        for (Path folder : List.of(folders.outbox(), folders.quarantine(), folders.payroll())) {
            if (folder.startsWith(dataFolder)) {
                Files.createDirectories(folder);
            }
        }
    }
}
