// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import lu.seco.service.internal.fake.Calls;
import org.junit.Assume;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.rules.Timeout;

public class CompletionCommandTest {

    private static final Path BASH = Path.of("/bin/bash");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();
    @Rule
    public final Timeout limit = Timeout.seconds(60);

    private final Calls calls = new Calls();

    @Test
    public void theScriptKnowsEveryCommand() {
        assertEquals(0, calls.call("completion", "bash"));
        for (String word : new String[] {"test-installation", "decode", "--search", "self-test", "book", "install", "complete -F"}) {
            assertTrue(word, calls.output.out().contains(word));
        }
    }

    @Test
    public void bashCompletesCommandsOptionsLanguagesAndFiles() throws Exception {
        Assume.assumeTrue(Files.isExecutable(BASH));
        calls.call("completion", "bash");
        Files.writeString(folder.getRoot().toPath().resolve("DECSAL.dta"), "x");
        assertEquals("decide decode ", completed("seco", "dec"));
        assertEquals("install ", completed("seco", "book", "ins"));
        assertEquals("--totals ", completed("seco", "decode", "--to"));
        assertEquals("fr en de ", completed("seco", "status", "--lang", ""));
        assertEquals("DECSAL.dta ", completed("seco", "check", "DEC"));
    }

    /** What bash would offer for the last word. */
    private String completed(String... words) throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder(calls.output.out());
        script.append("\nCOMP_WORDS=(");
        for (String word : words) {
            script.append(" '").append(word).append('\'');
        }
        script.append(")\nCOMP_CWORD=").append(words.length - 1).append("\n_complete_seco\nprintf '%s ' \"${COMPREPLY[@]}\"\n");
        Path file = Files.writeString(folder.getRoot().toPath().resolve("script"), script);
        Process bash = new ProcessBuilder(BASH.toString(), "--norc", file.toString()).directory(folder.getRoot())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(bash.waitFor(30, TimeUnit.SECONDS));
        return said;
    }
}
