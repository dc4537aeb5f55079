// SPDX-License-Identifier: EPL-2.0
package lu.seco.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * This machine, to be changed without being changed: a view of its files in memory, with mounts and processes of its own. What is installed in it, and
 * whatever runs in it, is gone when it is closed. Linux, root.
 */
public final class Sandbox implements AutoCloseable {

    /**
     * Nothing of {@code /run} is seen: packages must not reach the services of the real machine. What is slow and of no use here is left out: the index of
     * all manual pages, and waiting for a disk.
     */
    private static final String BUILD = """
            set -e
            mount -t tmpfs -o mode=755 tmpfs "$1"
            mkdir "$1/up" "$1/work" "$1/seen"
            mount -t overlay overlay -o "lowerdir=/,upperdir=$1/up,workdir=$1/work" "$1/seen"
            mount -t proc proc "$1/seen/proc"
            mount --rbind /dev "$1/seen/dev"
            mount -t tmpfs -o mode=755 tmpfs "$1/seen/run"
            rm -f "$1/seen/var/lib/man-db/auto-update"
            mkdir -p "$1/seen/etc/dpkg/dpkg.cfg.d"
            echo force-unsafe-io > "$1/seen/etc/dpkg/dpkg.cfg.d/sandbox"
            echo ready
            read end
            """;

    private final Path root;
    private final Process keeper;
    private final long first;

    private Sandbox(Path root, Process keeper, long first) {
        this.root = root;
        this.keeper = keeper;
        this.first = first;
    }

    /** Whether this machine lets us make one. */
    public static boolean possible(Path folder) throws IOException {
        try (Sandbox tried = open(folder)) {
            return tried.keeper.isAlive();
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /**
     * Makes one.
     *
     * @param folder an empty folder; stays empty for everybody outside
     * @throws IllegalStateException if this machine does not let us
     */
    public static Sandbox open(Path folder) throws IOException {
        Process keeper = new ProcessBuilder("unshare", "--mount", "--propagation", "private", "--pid", "--fork", "--kill-child", "sh", "-c", BUILD, "sh",
                folder.toString()).redirectErrorStream(true).start();
        String said = new BufferedReader(new InputStreamReader(keeper.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (!"ready".equals(said)) {
            keeper.destroyForcibly();
            throw new IllegalStateException("no view of this machine can be made: " + said);
        }
        long first = keeper.children().findFirst().orElseThrow().pid();
        return new Sandbox(folder.resolve("seen"), keeper, first);
    }

    /** How a command is started inside. */
    public List<String> command(String... words) {
        List<String> command = new ArrayList<>(List.of("nsenter", "--target", String.valueOf(first), "--mount", "--pid", "chroot", root.toString(),
                "env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8", "DEBIAN_FRONTEND=noninteractive"));
        command.addAll(List.of(words));
        return command;
    }

    /** Runs a command inside to its end; what it printed. */
    public String run(int expectedExitCode, String... words) throws Exception {
        return Product.run(command(words), expectedExitCode);
    }

    /** Where a file inside is seen from outside. */
    public Path outside(String path) {
        return Path.of("/proc", String.valueOf(first), "root").resolve(root.resolve(path.substring(1)).toString().substring(1));
    }

    /** A file inside as text. */
    public String read(String path) throws IOException {
        return Files.readString(outside(path));
    }

    @Override
    public void close() {
        keeper.destroyForcibly();
        keeper.onExit().join();
    }
}
