// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.demo;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lu.seco.ui.internal.desktop.Installation;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;

/**
 * The simulated SOFiE: a program of its own that is not part of the product. It is there once the feature <i>SeCo Demo</i> is installed, or its jar lies in
 * the folder {@code demo} beside the program.
 *
 * @param jar the program
 */
record Simulator(Path jar) {

    private static final String BUNDLE = "lu.seco.simulator";
    private static final long SECONDS = 60;

    Simulator {
        Objects.requireNonNull(jar, "jar");
    }

    /** The one of this installation. */
    static Optional<Simulator> find() {
        return Optional.ofNullable(Platform.getBundle(BUNDLE)).flatMap(FileLocator::getBundleFileLocation).map(File::toPath)
                .or(() -> Installation.home().flatMap(home -> in(home.resolve("demo")))).map(Simulator::new);
    }

    private static Optional<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, BUNDLE + "*.jar")) {
            for (Path jar : jars) {
                return Optional.of(jar);
            }
        } catch (IOException e) {
            ILog.of(Simulator.class).warn(folder + " cannot be looked at", e);
        }
        return Optional.empty();
    }

    /**
     * Makes an installation.
     *
     * @throws IOException if it does not work out; the message is what the program said
     */
    void install(DemoFolder folder) throws IOException {
        Path output = Files.createTempFile("seco", ".txt");
        try {
            Process process = new ProcessBuilder(command("install", "--root", folder.sofie().toString(), "--user", DemoFolder.USER, "--set",
                    "fault.slow=50")).redirectErrorStream(true).redirectOutput(output.toFile()).start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(jar + ": " + SECONDS + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException(new String(Files.readAllBytes(output), Charset.defaultCharset()).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** Begins to wait for the end of this process, and then takes the folder away. */
    void removeAfterUs(DemoFolder folder) throws IOException {
        new ProcessBuilder(command("remove", "--root", folder.root().toString(), "--after", String.valueOf(ProcessHandle.current().pid())))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).directory(folder.root().getParent().toFile()).start();
    }

    private List<String> command(String... words) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        command.addAll(List.of(words));
        return command;
    }
}
