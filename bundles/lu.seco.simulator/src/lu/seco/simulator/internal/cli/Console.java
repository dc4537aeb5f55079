// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The two text streams of the process. Always UTF-8, whatever the system's character set is. */
public final class Console {

    private final PrintStream out;
    private final PrintStream err;

    public Console(PrintStream out, PrintStream err) {
        this.out = Objects.requireNonNull(out);
        this.err = Objects.requireNonNull(err);
    }

    public void out(String line) {
        write(out, line);
    }

    public void err(String line) {
        write(err, line);
    }

    private static void write(PrintStream stream, String line) {
        byte[] bytes = (line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        stream.write(bytes, 0, bytes.length);
        stream.flush();
    }
}
