// SPDX-License-Identifier: EPL-2.0
package lu.seco.start;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.rules.Timeout;

public class StartTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();
    @Rule
    public final Timeout limit = Timeout.seconds(60);

    private Path folder;

    @Before
    public void setUp() throws Exception {
        folder = temporary.newFolder("Program Files").toPath();
        Files.createDirectories(folder.resolve("plugins"));
        Files.writeString(folder.resolve("plugins/org.eclipse.equinox.launcher_1.6.0.jar"), "");
        Files.writeString(folder.resolve("plugins/org.eclipse.equinox.launcher_1.7.0.jar"), "");
    }

    private Home home(Map<String, String> environment, String... arguments) {
        return Home.of(folder, List.of(arguments), environment);
    }

    @Test
    public void theDataFolderIsFoundInTheOrderOfTheScripts() throws Exception {
        Map<String, String> environment = Map.of("PROGRAMDATA", "/programdata", "SECO_DATA", "/variable");
        assertEquals(Path.of("/asked"), home(environment, "run", "--data", "/asked").data());
        assertEquals(Path.of("/asked"), home(environment, "--data=/asked").data());
        assertEquals(Path.of("/variable"), home(environment).data());
        assertEquals(Path.of("/programdata/SeCo"), home(Map.of("PROGRAMDATA", "/programdata")).data());
        assertEquals(folder.resolve("data"), home(Map.of("PROGRAMDATA", "/programdata"), "--portable").data());
        Files.createFile(folder.resolve("portable"));
        assertEquals(folder.resolve("data"), home(Map.of("PROGRAMDATA", "/programdata")).data());
        assertThrows(IllegalArgumentException.class, () -> home(environment, "--data"));
    }

    @Test
    public void theCommandLineHasTheNewestLauncherAndWhatIsLeft() throws Exception {
        Home home = home(Map.of(), "--data", "/d", "run", "--lang", "en");
        assertEquals("org.eclipse.equinox.launcher_1.7.0.jar", home.launcher().get().getFileName().toString());
        List<String> command = home.command(Path.of("javaw.exe"), home.launcher().get(), "app", Map.of("SECO_JAVA_OPTS", "-Xmx1g -Dx=y", "USERNAME", "paie"));
        assertEquals(List.of("run", "--lang", "en"), command.subList(command.size() - 3, command.size()));
        assertTrue(command.containsAll(List.of("-Xmx1g", "-Dx=y", "/d/run/configuration/paie")));
    }

    /** A stand-in for Java: a script that counts how often it was started. */
    private Path java(String script) throws Exception {
        Path java = folder.resolve("java");
        Files.writeString(java, "#!/bin/sh\n" + script + "\n");
        assertTrue(java.toFile().setExecutable(true));
        return java;
    }

    @Test
    public void itIsStartedAgainWhenItAsksForThat() throws Exception {
        Path java = java("echo x >> started; [ $(wc -l < started) -gt 2 ] && exit 7; exit 23");
        assertEquals(Optional.of(7), new Running(home(Map.of(), "--data", folder.resolve("data").toString()), java, "app", Map.of()).run());
        assertEquals(3, Files.readAllLines(folder.resolve("started")).size());
    }

    @Test
    public void itsInputEndsWhenItIsToStop() throws Exception {
        Path java = java("touch up; cat > /dev/null; touch ended; exit 0");
        Running running = new Running(home(Map.of(), "--data", folder.resolve("data").toString()), java, "app", Map.of());
        CompletableFuture<Optional<Integer>> code = CompletableFuture.supplyAsync(() -> {
            try {
                return running.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        while (!Files.exists(folder.resolve("up"))) {
            Thread.onSpinWait();
        }
        running.stop(Duration.ofSeconds(30));
        assertEquals(Optional.of(0), code.get());
        assertTrue(Files.exists(folder.resolve("ended")));
    }

    @Test
    public void anIncompleteInstallationIsSaid() throws Exception {
        Files.delete(folder.resolve("plugins/org.eclipse.equinox.launcher_1.6.0.jar"));
        Files.delete(folder.resolve("plugins/org.eclipse.equinox.launcher_1.7.0.jar"));
        assertEquals(Optional.empty(), new Running(home(Map.of(), "--data", folder.resolve("data").toString()), Path.of("java"), "app", Map.of()).run());
    }
}
