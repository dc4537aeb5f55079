// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.desktop;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A value under the key of the user's registry that Windows runs at log-in, through the system's own program for it. */
final class WindowsAutostart implements Autostart {

    private static final String KEY = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";
    private static final String VALUE = "SeCo";

    private final Programs programs;
    private final LaunchCommand command;

    WindowsAutostart(Programs programs, LaunchCommand command) {
        this.programs = Objects.requireNonNull(programs, "programs");
        this.command = Objects.requireNonNull(command, "command");
    }

    @Override
    public void become(boolean wanted) throws IOException {
        Programs.Outcome now = programs.run(List.of("reg.exe", "query", KEY, "/v", VALUE));
        String line = line();
        // the program answers with an exit code that is not 0 if there is no such value
        boolean there = now.code() == 0;
        if (wanted && !(there && now.output().contains(line))) {
            changed(programs.run(List.of("reg.exe", "add", KEY, "/v", VALUE, "/t", "REG_SZ", "/d", escaped(line), "/f")));
        } else if (!wanted && there && now.output().contains(quoted(command.words().get(1)))) {
            // another data folder may have its own workbench, whose entry is none of our business
            changed(programs.run(List.of("reg.exe", "delete", KEY, "/v", VALUE, "/f")));
        }
    }

    private static void changed(Programs.Outcome outcome) throws IOException {
        if (outcome.code() != 0) {
            throw new IOException(outcome.output().strip());
        }
    }

    /** A script does not start by itself from that key: the command interpreter is named. The window of the script stays small. */
    String line() {
        return "cmd.exe /c start \"\" /min " + command.words().stream().map(WindowsAutostart::quoted).collect(Collectors.joining(" "));
    }

    /** Java puts quotes around an argument with blanks on Windows, but does not mask those inside it. */
    private static String escaped(String line) {
        return line.replace("\"", "\\\"");
    }

    /** File names of Windows cannot hold quotes. */
    private static String quoted(String word) {
        return '"' + word + '"';
    }
}
