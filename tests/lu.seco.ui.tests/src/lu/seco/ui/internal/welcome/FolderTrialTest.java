// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import lu.seco.ui.internal.welcome.FolderTrial.Outcome;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FolderTrialTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void aFolderIsTriedByWritingAndLeftAsItWas() throws IOException {
        Path data = folder.newFolder("data").toPath();
        Path shared = folder.newFolder("shared").toPath();
        assertEquals(Outcome.GOOD, FolderTrial.of(shared.toString(), data).outcome());
        assertEquals(0, shared.toFile().list().length);
        assertEquals("SeCo makes its own", Outcome.MADE, FolderTrial.of("Départ", data).outcome());
        assertEquals(0, data.toFile().list().length);
    }

    @Test
    public void whatIsNoFolderIsNot() throws IOException {
        Path data = folder.newFolder("data").toPath();
        assertEquals(Outcome.MISSING, FolderTrial.of(data.resolveSibling("away").toString(), data).outcome());
        assertEquals(Outcome.WRONG, FolderTrial.of(folder.newFile().getPath(), data).outcome());
        assertEquals(Outcome.WRONG, FolderTrial.of("  ", data).outcome());
        assertEquals(Outcome.WRONG, FolderTrial.of("a\0b", data).outcome());
        assertEquals("out of the data folder is not in it", Outcome.MISSING, FolderTrial.of("../away", data).outcome());
    }
}
