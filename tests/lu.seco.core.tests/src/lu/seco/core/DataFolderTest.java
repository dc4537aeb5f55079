// SPDX-License-Identifier: EPL-2.0
package lu.seco.core;

import static org.junit.Assert.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.Test;

/** Where things lie in the data folder: an update must find them there again. */
public class DataFolderTest {

    private final Path root = Path.of("data").toAbsolutePath();
    private final DataFolder folder = () -> root;

    @Test
    public void eachThingHasItsPlaceForEver() {
        assertEquals(List.of("seco.properties", "journal", "content", "intake", "logs", "run"),
                List.of(folder.settingsFile(), folder.journal(), folder.content(), folder.intake(), folder.logs(), folder.run()).stream()
                        .map(root::relativize).map(Path::toString).toList());
    }
}
