// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assume.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lu.seco.core.exchange.OrderResult;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Whether SeCo can work in a folder is found out by writing there. */
public class FolderProbeTest {

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void aFolderThatTakesFilesIsGoodAndStaysEmpty() throws Exception {
        Path folder = temporary.newFolder("Départ").toPath();
        OrderResult result = test("Départ");
        assertEquals(List.of(folder.toString()), result.told().arguments());
        assertEquals("settings.folder.good", result.told().code());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    public void aMissingFolderIsNotMade() throws Exception {
        assertEquals("settings.folder.missing", test("none").told().code());
        assertFalse(Files.exists(temporary.getRoot().toPath().resolve("none")));
    }

    @Test
    public void whatIsNoFolderIsTold() throws Exception {
        temporary.newFile("plain");
        assertEquals("settings.folder.file", test("plain").told().code());
        assertEquals("settings.folder.path", test("a\u0000b").told().code());
    }

    @Test
    public void aFolderThatTakesNoFilesIsTold() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc")));
        OrderResult result = test("/proc");
        assertFalse(result.done());
    }

    private OrderResult test(String folder) throws Exception {
        return new FolderProbe(temporary.getRoot().toPath(), Duration.ofMinutes(1)).test(folder).get(1, TimeUnit.MINUTES);
    }
}
