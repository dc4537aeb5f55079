// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import lu.seco.simulator.internal.batch.Home;
import lu.seco.simulator.internal.ccss.CentralServer;
import lu.seco.simulator.internal.settings.Key;
import lu.seco.simulator.internal.settings.Settings;

/** {@code ccss}: looks at the central server, or gives it a file to hand out. */
public final class CcssCommand {

    private final Console console;

    public CcssCommand(Console console) {
        this.console = console;
    }

    /** Runs the command; returns the exit code. */
    public int execute(Arguments arguments) throws UsageException {
        Path root = Installation.root(arguments);
        Settings settings = Installation.settings(root);
        Home home = Installation.home(root, arguments, settings);
        Optional<String> original = arguments.option("--original");
        Optional<String> decrypted = arguments.option("--as");
        String action = arguments.word().orElse("");
        try {
            CentralServer server = new CentralServer(home.folder(Key.CCSS_FOLDER), settings, Clock.systemDefaultZone());
            if (action.equals("status")) {
                arguments.end();
                server.status().forEach(console::out);
                return 0;
            }
            if (action.equals("push")) {
                Path file = Installation.path(arguments.word().orElseThrow(() -> new UsageException("push needs a file")));
                arguments.end();
                push(server, home, file, original, decrypted);
                return 0;
            }
        } catch (IOException e) {
            console.err("failed: " + e);
            return 1;
        }
        throw new UsageException("ccss needs 'status' or 'push FILE'");
    }

    private static void push(CentralServer server, Home home, Path file, Optional<String> original, Optional<String> decrypted)
            throws IOException, UsageException {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("there is no file " + file);
        }
        String name = String.valueOf(file.getFileName());
        server.push(file, home.user(), original.orElse(name), decrypted.orElse(name));
    }
}
