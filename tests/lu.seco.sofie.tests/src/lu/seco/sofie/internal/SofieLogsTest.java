// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.LogFile.Origin;
import lu.seco.sofie.internal.descriptor.DescriptorFile;
import lu.seco.sofie.internal.run.Processes;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.service.log.Logger;

/** Which logs of SOFiE people can read. */
public final class SofieLogsTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<String> logged = new ArrayList<>();
    private FakeInstallation sofie;
    private SofieLogs source;
    private Path outputs;

    @Before
    public void start() throws IOException {
        sofie = new FakeInstallation(folder.getRoot().toPath());
        Installation installation = new Installation() {
            @Override
            public DescriptorFile descriptorFile() {
                return sofie.file;
            }

            @Override
            public Processes processes() {
                throw new UnsupportedOperationException("nothing is asked about processes");
            }
        };
        Path data = folder.getRoot().toPath().resolve("data");
        outputs = data.resolve("logs").resolve("sofie");
        Logger log = (Logger) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
            logged.add(method.getName());
            return null;
        });
        source = new SofieLogs(installation, () -> data, log);
    }

    @Test
    public void auditAndTechnicalLogAreReadAsTheDescriptorSays() throws IOException {
        assertEquals(List.of(new LogFile(Origin.SOFIE_AUDIT, sofie.log(), StandardCharsets.UTF_8),
                new LogFile(Origin.SOFIE_TECHNICAL, sofie.root.resolve("logs/log_technical.log"), StandardCharsets.UTF_8)), source.logs());
        sofie.descriptor("audit.charset = windows-1252");
        sofie.descriptor("technical.file = logs/other.log");
        assertEquals(List.of(new LogFile(Origin.SOFIE_AUDIT, sofie.log(), Charset.forName("windows-1252")),
                new LogFile(Origin.SOFIE_TECHNICAL, sofie.root.resolve("logs/other.log"), Charset.forName("windows-1252"))), source.logs());
        assertEquals(List.of(), logged);
    }

    @Test
    public void theNewestTwentyOutputsAreThereNewestFirstEvenWithoutADescriptor() throws IOException {
        Files.delete(sofie.file.file());
        Files.createDirectories(outputs.resolve("folder.log"));
        for (int run = 1; run <= 25; run++) {
            Path output = Files.createFile(outputs.resolve("run-" + (100 - run) + ".log"));
            Files.setLastModifiedTime(output, FileTime.fromMillis(1_000_000L * run));
        }
        Files.createFile(outputs.resolve("run-1.log.tmp"));
        List<LogFile> logs = source.logs();
        assertEquals(20, logs.size());
        assertEquals(new LogFile(Origin.SOFIE_OUTPUT, outputs.resolve("run-75.log"), StandardCharsets.UTF_8), logs.get(0));
        assertEquals("run-94.log", logs.get(19).file().getFileName().toString());
    }
}
