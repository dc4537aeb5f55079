// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class RotatingFileTest {

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();
    private Path path;
    private RotatingFile file;

    @Before
    public void open() {
        path = temporary.getRoot().toPath().resolve("seco.log");
        file = new RotatingFile(path);
    }

    @Test
    public void appendsToWhatIsThere() throws IOException {
        Files.writeString(path, "old\n");
        file.append("new é\n", 100, 5);
        assertEquals("old\nnew é\n", Files.readString(path));
    }

    @Test
    public void keepsTheYoungestFilesOnly() throws IOException {
        for (int number = 1; number <= 9; number++) {
            file.append("line " + number + "\n", 14, 3);
        }
        assertEquals("line 9\n", Files.readString(path));
        assertEquals("line 7\nline 8\n", Files.readString(path.resolveSibling("seco.log.1")));
        assertEquals("line 5\nline 6\n", Files.readString(path.resolveSibling("seco.log.2")));
        assertFalse(Files.exists(path.resolveSibling("seco.log.3")));
    }

    @Test
    public void fewerFilesThanBeforeRemovesTheOldest() throws IOException {
        for (int number = 1; number <= 9; number++) {
            file.append("line " + number + "\n", 7, 8);
        }
        assertTrue(Files.exists(path.resolveSibling("seco.log.7")));
        file.append("line 10\n", 7, 2);
        try (Stream<Path> files = Files.list(temporary.getRoot().toPath())) {
            assertEquals("seco.log seco.log.1 seco.log.lock",
                    String.join(" ", files.map(found -> found.getFileName().toString()).sorted().toList()));
        }
    }

    @Test
    public void twoWritersLoseNothing() throws IOException {
        RotatingFile other = new RotatingFile(path);
        for (int number = 1; number <= 50; number++) {
            file.append("a\n", 20, 50);
            other.append("b\n", 20, 50);
        }
        long lines = 0;
        try (Stream<Path> files = Files.list(temporary.getRoot().toPath())) {
            for (Path found : files.filter(name -> !name.toString().endsWith(".lock")).toList()) {
                lines += Files.readAllLines(found).size();
            }
        }
        assertEquals(100, lines);
    }

    @Test
    public void textIsWrittenEvenIfNoRoomCanBeMade() throws IOException {
        file.append("first\n", 7, 3);
        Files.createDirectories(path.resolveSibling("seco.log.1").resolve("in the way"));
        Files.createDirectories(path.resolveSibling("seco.log.2").resolve("in the way"));
        assertTrue(file.append("second\n", 7, 3).isPresent());
        assertEquals("first\nsecond\n", Files.readString(path));
    }

    @Test
    public void unwritableFileIsTold() throws IOException {
        Files.createDirectory(path);
        assertThrows(IOException.class, () -> file.append("text\n", 100, 5));
    }
}
