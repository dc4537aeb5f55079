// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.fakes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lu.seco.core.DataFolder;

/** A data folder with its sub-folders, as the service guarantees them. */
public record FakeDataFolder(Path root) implements DataFolder {

    public static FakeDataFolder in(Path folder) throws IOException {
        FakeDataFolder data = new FakeDataFolder(folder);
        for (Path each : List.of(data.journal(), data.content(), data.intake(), data.logs(), data.run())) {
            Files.createDirectories(each);
        }
        return data;
    }
}
