// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import lu.seco.simulator.internal.cli.Arguments;
import lu.seco.simulator.internal.cli.CcssCommand;
import lu.seco.simulator.internal.cli.Console;
import lu.seco.simulator.internal.cli.GuiCommand;
import lu.seco.simulator.internal.cli.InstallCommand;
import lu.seco.simulator.internal.cli.RemoveCommand;
import lu.seco.simulator.internal.cli.RunCommand;
import lu.seco.simulator.internal.cli.Usage;
import lu.seco.simulator.internal.cli.UsageException;
import lu.seco.simulator.internal.fault.HangChild;
import lu.seco.simulator.internal.settings.SettingsFile;

/**
 * The stand-in for SOFiE: a program of its own that imitates what public documentation says of SOFiE's batch mode, and plays
 * the receiving side (CCSS) as well. See the README of this bundle.
 */
public final class Main {

    private Main() {
    }

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        System.exit(execute(Arrays.asList(args)));
    }

    /**
     * Runs the simulator with the parameters that SOFiE's own scripts pass.
     *
     * @param args {@code -mode gui|batch} and further parameters
     * @return the exit code
     */
    public static int sofie(String... args) {
        List<String> all = new ArrayList<>(Arrays.asList(args));
        int mode = all.indexOf("-mode");
        // Without the parameter SOFiE opens its window (SOFiE help, Batch_Mode).
        boolean batch = mode >= 0 && mode + 1 < all.size() && all.get(mode + 1).equals("batch");
        all.add(0, batch ? "run" : "gui");
        return execute(all);
    }

    /**
     * Runs one command inside this process.
     *
     * @param args the command and its options
     * @return the exit code; 64 for a wrong command, option or setting
     */
    public static int execute(List<String> args) {
        Console console = new Console(System.out, System.err);
        try {
            return dispatch(args, console);
        } catch (UsageException e) {
            console.err(e.getMessage());
            return UsageException.EXIT_CODE;
        }
    }

    private static int dispatch(List<String> args, Console console) throws UsageException {
        if (args.isEmpty()) {
            throw new UsageException(Usage.TEXT);
        }
        Arguments rest = new Arguments(args.subList(1, args.size()));
        switch (args.get(0)) {
            case "install":
                return new InstallCommand(console).execute(rest);
            case "run":
                return new RunCommand(console).execute(rest);
            case "gui":
                return new GuiCommand(console).execute(rest);
            case "ccss":
                return new CcssCommand(console).execute(rest);
            case "remove":
                return new RemoveCommand(console).execute(rest);
            case "settings":
                console.out(SettingsFile.defaults());
                return 0;
            case HangChild.COMMAND:
                return HangChild.hang(rest.words());
            case "help", "--help":
                console.out(Usage.TEXT);
                return 0;
            default:
                throw new UsageException("unknown command '" + args.get(0) + "'\n" + Usage.TEXT);
        }
    }
}
