// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assume.assumeFalse;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.check.CheckResult;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Whether the data folder can be written. */
public final class DataFolderCheckTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void aWritableFolderIsGoodAndLeftAsItWas() throws IOException {
        FakeDataFolder data = FakeDataFolder.made(root());
        Files.writeString(root().resolve("seco.properties"), "x");
        Set<Path> before = everything();
        DataFolderCheck check = new DataFolderCheck(data);
        assertEquals(List.of(CheckResult.good(Message.of("diagnosis.data.good", root()))), check.run());
        assertEquals(before, everything());
        assertEquals("seco.data", check.id());
        assertFalse(check.installation());
    }

    @Test
    public void aMissingFolderIsBad() throws IOException {
        Path missing = root().resolve("missing");
        assertEquals(List.of(bad("diagnosis.data.missing", missing)), new DataFolderCheck(new FakeDataFolder(missing)).run());
        FakeDataFolder data = FakeDataFolder.made(root());
        Files.delete(data.intake());
        Files.delete(data.logs());
        Files.writeString(data.logs(), "a file in its place");
        assertEquals(List.of(bad("diagnosis.data.missing", data.intake()), bad("diagnosis.data.missing", data.logs())),
                new DataFolderCheck(data).run());
    }

    @Test
    public void aFolderThatTakesNoFilesIsBad() {
        Path closed = Path.of("/proc");
        assumeTrue(Files.isDirectory(closed));
        List<CheckResult> results = new DataFolderCheck(new FakeDataFolder(closed)).run();
        assertEquals("diagnosis.data.unwritable", results.get(0).found().code());
        assertEquals(CheckResult.Outcome.BAD, results.get(0).outcome());
    }

    @Test
    public void aReadOnlySubFolderIsBad() throws IOException {
        FakeDataFolder data = FakeDataFolder.made(root());
        assumeTrue(data.content().toFile().setWritable(false));
        try {
            // the administrator writes everywhere
            assumeFalse(Files.isWritable(data.content()));
            assertEquals(List.of(bad("diagnosis.data.closed", data.content())), new DataFolderCheck(data).run());
        } finally {
            assumeTrue(data.content().toFile().setWritable(true));
        }
    }

    private static CheckResult bad(String code, Path where) {
        return CheckResult.bad(Message.of(code, where), Message.of("diagnosis.data.remedy", where));
    }

    private Path root() {
        return folder.getRoot().toPath();
    }

    private Set<Path> everything() throws IOException {
        try (Stream<Path> files = Files.walk(root())) {
            return files.collect(Collectors.toSet());
        }
    }
}
