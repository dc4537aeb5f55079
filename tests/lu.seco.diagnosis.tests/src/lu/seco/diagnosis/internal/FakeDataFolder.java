// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lu.seco.core.DataFolder;

/** A data folder where a test wants it. */
record FakeDataFolder(Path root) implements DataFolder {

    /** With its sub-folders made. */
    static FakeDataFolder made(Path root) throws IOException {
        FakeDataFolder data = new FakeDataFolder(root);
        for (Path folder : List.of(data.journal(), data.content(), data.intake(), data.logs(), data.run())) {
            Files.createDirectories(folder);
        }
        return data;
    }
}
