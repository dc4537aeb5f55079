// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import static org.junit.Assert.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Assume;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class InstanceAreaTest {

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void trailingSlashBlanksAndPlainPathMeanTheSameFolder() {
        Path folder = temporary.getRoot().toPath().resolve("my data é");
        String slashed = folder.toString().replace('\\', '/');
        String url = slashed.startsWith("/") ? "file:" + slashed : "file:/" + slashed;
        assertEquals(folder, folder(url + "/"));
        assertEquals(folder, folder(url.replace("file:", "file://")));
        assertEquals(folder, folder(folder.toUri().toString()));
        assertEquals(folder, folder(folder.toUri().toASCIIString()));
        assertEquals(folder, folder(folder.toString()));
    }

    @Test
    public void escapesStayIfOnlyTheFolderNamedSoExists() throws IOException {
        Path literal = Files.createDirectory(temporary.getRoot().toPath().resolve("100%25"));
        String url = "file:" + literal.toString().replace('\\', '/');
        assertEquals(literal, folder(url));
        Path unescaped = Files.createDirectory(temporary.getRoot().toPath().resolve("100%"));
        assertEquals(unescaped, folder(url));
    }

    @Test
    public void percentSignThatIsNoEscapeIsKept() {
        Path folder = temporary.getRoot().toPath().resolve("50% off");
        assertEquals(folder, folder("file:" + folder.toString().replace('\\', '/')));
    }

    @Test
    public void escapesThatAreNotUtf8AreKept() {
        Path folder = temporary.getRoot().toPath().resolve("a%E9b");
        assertEquals(folder, folder("file:" + folder.toString().replace('\\', '/')));
    }

    @Test
    public void driveOfAWindowsUrlLosesItsSlash() {
        Assume.assumeTrue(File.separatorChar == '/');
        assertEquals(Path.of("C:/ProgramData/SeCo").toAbsolutePath(), InstanceArea.folder("file:/C:/ProgramData/SeCo/", true));
        assertEquals(Path.of("/C:/ProgramData/SeCo"), InstanceArea.folder("file:/C:/ProgramData/SeCo/", false));
    }

    private static Path folder(String property) {
        return InstanceArea.folder(property, File.separatorChar == '\\');
    }
}
