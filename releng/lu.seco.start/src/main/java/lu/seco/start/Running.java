// SPDX-License-Identifier: EPL-2.0
package lu.seco.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** SeCo as a process of its own, started again as often as it asks for that. */
final class Running {

    /** Exit codes by which SeCo asks to be started again, for example after an update. */
    private static final int RESTART = 23;
    private static final int RELAUNCH = 24;

    private final Home home;
    private final Path java;
    private final String application;
    private final Map<String, String> environment;
    private Process process;
    private boolean stopping;

    /** @param java the program {@code javaw.exe} or {@code java.exe} */
    Running(Home home, Path java, String application, Map<String, String> environment) {
        this.home = home;
        this.java = java;
        this.application = application;
        this.environment = environment;
    }

    /**
     * Runs it to its end.
     *
     * @return its last exit code; empty if the installation is not complete
     * @throws IOException if it cannot be started, or nothing can be written into the data folder
     */
    Optional<Integer> run() throws IOException, InterruptedException {
        Files.createDirectories(home.configuration(environment));
        while (true) {
            // an update may have brought another one
            Optional<Path> launcher = home.launcher();
            if (launcher.isEmpty()) {
                return Optional.empty();
            }
            int code = start(launcher.get()).map(Running::end).orElse(0);
            if (stopped() || code != RESTART && code != RELAUNCH) {
                return Optional.of(code);
            }
        }
    }

    private synchronized Optional<Process> start(Path launcher) throws IOException {
        if (stopping) {
            return Optional.empty();
        }
        process = new ProcessBuilder(home.command(java, launcher, application, environment)).directory(home.folder().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return Optional.of(process);
    }

    private static int end(Process started) {
        return started.onExit().join().exitValue();
    }

    private synchronized boolean stopped() {
        return stopping;
    }

    /**
     * Asks it to end: its standard input ends. What does not end in time is ended; SeCo finds out at its next start what became of its files.
     *
     * @param longest how long to wait
     */
    void stop(Duration longest) throws IOException, InterruptedException {
        Process asked;
        synchronized (this) {
            stopping = true;
            asked = process;
        }
        if (asked != null) {
            asked.getOutputStream().close();
            if (!asked.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                asked.destroyForcibly();
            }
        }
    }
}
