// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lu.seco.core.diagnosis.LogFile.Origin;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class SecoLogsTest {

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();
    private final FakeLogger log = new FakeLogger();

    @Test
    public void theCurrentLogComesFirstThenTheOlderOnesByTheirNumbers() throws IOException {
        Path logs = Files.createDirectories(temporary.getRoot().toPath().resolve("logs"));
        for (String name : List.of("seco.log", "seco.log.2", "seco.log.10", "seco.log.1", "seco.log.lock", "seco.log.01", "other.log.1")) {
            Files.createFile(logs.resolve(name));
        }
        Files.createDirectory(logs.resolve("seco.log.3"));
        assertEquals(List.of("seco.log", "seco.log.1", "seco.log.2", "seco.log.10"), names());
    }

    @Test
    public void theLogIsNamedAlsoBeforeItIsThere() {
        assertEquals(List.of("seco.log"), names());
        assertTrue(log.entries.toString(), log.entries.get(0).contains("cannot be listed"));
    }

    private List<String> names() {
        return new SecoLogs(() -> temporary.getRoot().toPath(), log.logger()).logs().stream().map(found -> {
            assertEquals(Origin.SECO, found.origin());
            assertEquals(StandardCharsets.UTF_8, found.encoding());
            return found.file().getFileName().toString();
        }).toList();
    }
}
