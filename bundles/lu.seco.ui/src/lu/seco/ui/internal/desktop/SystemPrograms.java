// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.desktop;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of this machine. */
final class SystemPrograms implements Programs {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Override
    public Outcome run(List<String> command) throws IOException {
        // into a file: a program that writes more than a pipe holds would wait for us while we wait for it
        Path output = Files.createTempFile("seco", ".txt");
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.get(0) + ": " + LIMIT);
            }
            return new Outcome(process.exitValue(), new String(Files.readAllBytes(output), Charset.defaultCharset()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
