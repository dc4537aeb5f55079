// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import lu.seco.simulator.internal.io.DurableFiles;
import lu.seco.simulator.internal.io.Pause;

/** A process that does nothing for a long time, and its child that does the same. */
public final class HangChild {

    /** The (undocumented) command of the child process. */
    public static final String COMMAND = "hang-child";

    private static final String MAIN = "lu.seco.simulator.Main";

    private HangChild() {
    }

    /**
     * Starts a child that hangs, and notes its process id.
     *
     * @param noteFile where the process id goes
     * @param limit after what time the child ends by itself
     */
    static void start(Path noteFile, Duration limit) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        Process child = new ProcessBuilder(java, "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                MAIN, COMMAND, limit.toString()).inheritIO().start();
        note(noteFile, child.pid());
    }

    /** Writes a process id into a file. */
    static void note(Path file, long pid) throws IOException {
        DurableFiles.write(file, Long.toString(pid).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Waits until the limit is over.
     *
     * @param words the limit as an ISO-8601 duration
     * @return the exit code
     */
    public static int hang(List<String> words) {
        Pause.of(Duration.parse(words.get(0)));
        return 1;
    }
}
