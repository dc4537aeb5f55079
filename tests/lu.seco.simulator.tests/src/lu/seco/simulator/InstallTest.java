// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.Assume;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import lu.seco.simulator.internal.install.OwnLocation;

public class InstallTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SofieFixture sofie;

    @Before
    public void install() {
        sofie = new SofieFixture(folder.getRoot().toPath().resolve("soFIE home"));
    }

    @Test
    public void createsTheDocumentedTree() {
        for (String path : List.of("lib", "keys", "properties/communication/communication_default_http.properties",
                "properties/simulator.properties", "logs/log_audit.log", "logs/log_technical.log", "data/999900203/passwords",
                "data/999900203/loginHash", "run_batch_999900203.ksh", "run_batch_999900203.bat", "_run", "_run.bat", "sofie_gui.sh",
                "sofie_gui.bat")) {
            assertTrue(path, Files.exists(sofie.root().resolve(path)));
        }
        for (String name : List.of("out", "crypted", "sent", "archive", "nok", "received", "decrypted")) {
            assertTrue(name, Files.isDirectory(sofie.folder(name)));
        }
    }

    @Test
    public void aSecondInstallationKeepsSettingsAndFilesAndAddsAUser() throws IOException {
        sofie.set("waiting.time=7");
        sofie.drop("DECSAL.dta", "x");

        assertEquals(0, Main.execute(List.of("install", "--root", sofie.root().toString(), "--user", "999900201")));

        assertTrue(Files.readString(sofie.root().resolve("properties/simulator.properties")).contains("\nwaiting.time=7\n"));
        assertEquals(List.of("DECSAL.dta"), sofie.names("out"));
        assertTrue(Files.exists(sofie.root().resolve("run_batch_999900201.ksh")));
        assertTrue(Files.isDirectory(sofie.root().resolve("data/999900201/out")));
    }

    @Test
    public void windowsScriptsHaveTheDocumentedCallAndWindowsLineEnds() throws IOException {
        String batch = Files.readString(sofie.root().resolve("run_batch_999900203.bat"));
        String run = Files.readString(sofie.root().resolve("_run.bat"));

        assertTrue(batch, batch.contains("lu.cetrel.sofie.client.SofieMain -mode batch -user 999900203 %*\r\n"));
        assertTrue(batch, batch.contains("call \"%~dp0_run\""));
        assertTrue(batch, batch.endsWith("exit /b %ERRORLEVEL%\r\n"));
        assertTrue(run, run.contains("-cp \"%CLASS_PATH%\" %*\r\n"));
        assertFalse("a line end without CR", run.replace("\r\n", "").contains("\n"));
        assertFalse("a placeholder is left", run.contains("@CLASS_PATH@"));
    }

    @Test
    public void scriptsWorkFromAnyFolderWithBlanksInTheirPath() throws Exception {
        sofie.drop("DECSAL.dta", "0;1900990001500;999901\r\n");
        sofie.set("console=stdout");

        String result = sofie.script(Map.of());

        assertEquals("0\nSOFiE batch started for user 999900203\nSOFiE batch ended\n", result.replace("\r\n", "\n"));
        assertEquals(List.of("DECSAL.dta"), sofie.receivedByServer());
    }

    /** In a process of its own, with a locale that can name the folder; this one may run in the C locale. */
    @Test
    public void installsAndRunsBelowAFolderWithAccents() throws Exception {
        Assume.assumeFalse("needs a POSIX shell", System.getProperty("os.name").startsWith("Windows"));
        String script = "set -e; cd \"$1\"; n=$(printf 'pay\\303\\251 d\\303\\251part'); mkdir \"$n\"\n"
                + "LC_ALL=C.UTF-8 \"$2\" -cp \"$3\" lu.seco.simulator.Main install --root \"$PWD/$n/s\" >/dev/null\n"
                + "echo x > \"$n/s/data/999900203/out/DECSAL.dta\"; JAVA_HOME= PATH=\"$(dirname \"$2\"):$PATH\"\n"
                + "cd /; LC_ALL=C \"$1/$n/s/run_batch_999900203.ksh\" send\n"
                + "cut -f 3 \"$1/$n/s/ccss/received.tsv\"; ls \"$1/$n/s/data/999900203/crypted\"\n";
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = OwnLocation.find().toString();
        Process process = new ProcessBuilder("sh", "-c", script, "sh", folder.getRoot().toString(), java, classes)
                .redirectErrorStream(true).start();

        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(output, 0, process.waitFor());
        assertTrue(output, output.endsWith("SOFiE batch ended\nDECSAL.dta\n"));
    }
}
