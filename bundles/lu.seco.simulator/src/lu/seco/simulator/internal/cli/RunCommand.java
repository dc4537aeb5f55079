// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import lu.seco.simulator.internal.batch.Batch;
import lu.seco.simulator.internal.batch.Home;
import lu.seco.simulator.internal.batch.Work;
import lu.seco.simulator.internal.settings.Key;
import lu.seco.simulator.internal.settings.Settings;

/** {@code run}: what the start script of batch mode does. */
public final class RunCommand {

    private final Console console;

    public RunCommand(Console console) {
        this.console = console;
    }

    /** Runs the command; returns the exit code. */
    public int execute(Arguments arguments) throws UsageException {
        Path root = Installation.root(arguments);
        Settings settings = Installation.settings(root);
        arguments.option("-mode");
        Home home = Installation.home(root, arguments, settings);
        Work work = work(arguments.word(), settings);
        arguments.end();
        if (!Files.isDirectory(home.data())) {
            throw new UsageException("user " + home.user() + " is not defined on this computer");
        }
        try {
            return new Batch(home, settings, Clock.systemDefaultZone(), line -> print(line, settings)).run(work);
        } catch (IOException | UncheckedIOException e) {
            console.err("fatal error: " + e);
            return (int) settings.number(Key.EXIT_FATAL);
        }
    }

    private static Work work(Optional<String> word, Settings settings) throws UsageException {
        if (word.isEmpty()) {
            return Work.ALL;
        }
        if (settings.is(Key.PARAMETER_SEND, word.get())) {
            return Work.SEND;
        }
        if (settings.is(Key.PARAMETER_RECEIVE, word.get())) {
            return Work.RECEIVE;
        }
        if (settings.is(Key.PARAMETER_UPDATE, word.get())) {
            return Work.UPDATE;
        }
        throw new UsageException("unknown parameter '" + word.get() + "'");
    }

    private void print(String line, Settings settings) {
        if (settings.is(Key.CONSOLE, "stdout") || settings.is(Key.CONSOLE, "both")) {
            console.out(line);
        }
        if (settings.is(Key.CONSOLE, "stderr") || settings.is(Key.CONSOLE, "both")) {
            console.err(line);
        }
    }
}
