// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.Assume;

/** A real file system in memory that gets full and can be made read-only. Needs the right to mount: without it the test is skipped. */
final class SmallDisk implements AutoCloseable {

    private final Path root;

    SmallDisk(Path root, int megabytes) throws IOException, InterruptedException {
        this.root = root;
        Assume.assumeTrue("file systems can be mounted here (Linux, root)", Files.isExecutable(Path.of("/bin/mount"))
                && run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", root.toString()));
    }

    /** Leaves so many bytes free. */
    Path fill(long free) throws IOException {
        Path filler = root.resolve("filler");
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (Files.getFileStore(root).getUsableSpace() >= free + block.length) {
                out.write(block);
            }
        }
        return filler;
    }

    void readOnly(boolean wanted) throws IOException, InterruptedException {
        if (!run("mount", "-o", "remount," + (wanted ? "ro" : "rw"), root.toString())) {
            throw new IOException("not remounted");
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", "-l", root.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
