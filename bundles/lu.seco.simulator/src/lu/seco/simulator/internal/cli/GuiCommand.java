// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.cli;

import java.io.IOException;
import java.nio.file.Path;

import lu.seco.simulator.internal.batch.Home;
import lu.seco.simulator.internal.batch.InstanceLock;
import lu.seco.simulator.internal.settings.Key;
import lu.seco.simulator.internal.settings.Settings;

/** {@code gui}: a person's open SOFiE window. Does nothing until its input is closed. */
public final class GuiCommand {

    private final Console console;

    public GuiCommand(Console console) {
        this.console = console;
    }

    /** Runs the command; returns the exit code. */
    public int execute(Arguments arguments) throws UsageException {
        Path root = Installation.root(arguments);
        Settings settings = Installation.settings(root);
        arguments.option("-mode");
        Home home = Installation.home(root, arguments, settings);
        arguments.end();
        try {
            if (!settings.flag(Key.GUI_LOCK)) {
                return stay(home);
            }
            try (InstanceLock lock = new InstanceLock(home)) {
                if (!lock.isMine() && settings.is(Key.INSTANCES, "lock")) {
                    console.err("another instance of SOFiE is running");
                    return (int) settings.number(Key.EXIT_SECOND_INSTANCE);
                }
                return stay(home);
            }
        } catch (IOException e) {
            console.err("fatal error: " + e);
            return (int) settings.number(Key.EXIT_FATAL);
        }
    }

    private int stay(Home home) throws IOException {
        console.out("SOFiE window open for user " + home.user());
        while (System.in.read() >= 0) {
            // What is typed means nothing.
        }
        return 0;
    }
}
