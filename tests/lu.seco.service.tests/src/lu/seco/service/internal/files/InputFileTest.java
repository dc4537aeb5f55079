// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.files;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.Assume;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class InputFileTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void aFileIsTakenAndAFolderOnlyWhereItMayBe() throws Exception {
        Path file = folder.newFile("a").toPath();
        Path place = folder.getRoot().toPath();
        assertEquals(file, InputFile.file(file));
        assertEquals(file, InputFile.fileOrFolder(file));
        assertEquals(place, InputFile.fileOrFolder(place));
        assertEquals("cli.file.folder", assertThrows(FileException.class, () -> InputFile.file(place)).told().code());
        assertEquals("cli.file.missing", assertThrows(FileException.class, () -> InputFile.fileOrFolder(place.resolve("b"))).told().code());
    }

    @Test
    public void aDeviceIsNoFile() {
        Path device = Path.of("/dev/null");
        Assume.assumeTrue(Files.exists(device));
        assertEquals("cli.file.special", assertThrows(FileException.class, () -> InputFile.file(device)).told().code());
    }

    @Test
    public void whatTheSystemSaysBecomesASentence() {
        Path file = Path.of("a");
        assertEquals("cli.file.missing", FileException.reading(file, new NoSuchFileException("a")).told().code());
        assertEquals("cli.file.forbidden", FileException.reading(file, new AccessDeniedException("a")).told().code());
        assertEquals("[a, IOException]", FileException.reading(file, new IOException()).told().arguments().toString());
        assertEquals("cli.file.no-place", FileException.writing(file, new AccessDeniedException("a")).told().code());
    }
}
