// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

import org.junit.Assume;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import lu.seco.simulator.internal.fault.Point;
import lu.seco.simulator.internal.settings.Key;
import lu.seco.simulator.internal.settings.SettingsFile;

public class SettingsTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SofieFixture install(String... settings) {
        return new SofieFixture(folder.getRoot().toPath().resolve("sofie"), settings);
    }

    private static String failure(List<String> command) {
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream replacement = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setErr(replacement);
            assertEquals(64, Main.execute(command));
        } finally {
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    public void anUnknownSettingIsNamedWithItsLine() throws IOException {
        SofieFixture sofie = install();
        Path file = sofie.root().resolve(SettingsFile.NAME);
        long lines = Files.readString(file).lines().count();
        Files.writeString(file, "fault.hung=start\n", StandardOpenOption.APPEND);

        assertEquals("simulator.properties, line " + (lines + 1) + ": unknown setting 'fault.hung'",
                failure(List.of("run", "--root", sofie.root().toString())));
    }

    @Test
    public void aWrongValueIsNamedWithWhatIsAllowed() {
        assertEquals("--set: 'sometimes' is not allowed for run.forEver; allowed: Yes, No",
                failure(List.of("install", "--root", folder.getRoot().toString(), "--set", "run.forEver=sometimes")));
    }

    @Test
    public void wrongCommandsAreRefused() {
        String root = install().root().toString();
        assertTrue(failure(List.of()).startsWith("SOFiE simulator. Commands:"));
        assertTrue(failure(List.of("dance")).startsWith("unknown command 'dance'"));
        assertEquals("unknown parameter 'dance'", failure(List.of("run", "--root", root, "dance")));
        assertEquals("user 123456789 is not defined on this computer", failure(List.of("run", "--root", root, "--user", "123456789")));
        assertEquals("option --root is missing", failure(List.of("run")));
        assertEquals("option --root needs a value", failure(List.of("run", "--root")));
        assertTrue(failure(List.of("run", "--root", root + "x")).startsWith("there is no installation at "));
        assertEquals("ccss needs 'status' or 'push FILE'", failure(List.of("ccss", "--root", root, "drop")));
    }

    @Test
    public void theEnvironmentOverridesTheFile() throws Exception {
        SofieFixture sofie = install();

        assertEquals("33\n", sofie.script(Map.of("SOFIE_SIM_FAULT_EXIT_CODE", "33")));
        assertEquals("64\nenvironment: unknown setting SOFIE_SIM_NONSENSE\n",
                sofie.script(Map.of("SOFIE_SIM_NONSENSE", "1")).replace("\r\n", "\n"));
        assertTrue(sofie.script(Map.of("SOFIE_SIM_FAULT_HANG", "nowhere")).startsWith("64\nenvironment variable SOFIE_SIM_FAULT_HANG: "));
    }

    @Test
    public void theParametersOfTheScriptsAreSettable() throws Exception {
        SofieFixture sofie = install("parameter.user=-u", "parameter.send=emission");
        sofie.drop("DECSAL.dta", "x");

        assertEquals("0\n", sofie.script(Map.of(), "emission"));

        assertEquals(List.of("DECSAL.dta"), sofie.receivedByServer());
    }

    @Test
    public void everyDefaultIsAllowed() throws Exception {
        Path file = Files.writeString(folder.getRoot().toPath().resolve("defaults"), SettingsFile.defaults());

        assertEquals(Key.values().length, SettingsFile.read(file).size());
    }

    @Test
    public void theReadmeNamesEverySettingAndPoint() throws IOException {
        Path file = Path.of("..", "..", "bundles", "lu.seco.simulator", "README.md");
        Assume.assumeTrue("only in the source tree", Files.exists(file));
        String readme = Files.readString(file);
        for (Key key : Key.values()) {
            String value = key.standard().isEmpty() ? "" : "`" + key.standard().replace("|", "\\|") + "`";
            assertTrue(key.key(), readme.contains("| `" + key.key() + "` | " + value + " |"));
        }
        for (Point point : Point.values()) {
            assertTrue(point.key(), readme.contains("`" + point.key() + "`"));
        }
    }
}
