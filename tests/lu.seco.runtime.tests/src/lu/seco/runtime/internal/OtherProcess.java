// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A process of its own that locks a file, says whether it could, and keeps the lock until it is closed. */
final class OtherProcess implements AutoCloseable {

    private static final String PROGRAM = """
            import java.nio.channels.*;
            import java.nio.file.*;
            public class Locker {
                public static void main(String[] args) throws Exception {
                    try (FileChannel c = FileChannel.open(Path.of(args[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                        System.out.println(c.tryLock() == null ? "refused" : "locked");
                        System.in.read();
                    }
                }
            }
            """;

    private final Process process;
    private final String said;

    OtherProcess(Path work, Path lock) throws IOException {
        Path source = Files.writeString(work.resolve("Locker.java"), PROGRAM);
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), source.toString(), lock.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        said = new String(process.getInputStream().readNBytes("refused".length() - 1), StandardCharsets.UTF_8);
    }

    boolean locked() {
        return said.equals("locked");
    }

    long pid() {
        return process.pid();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertEquals(true, process.waitFor(60, TimeUnit.SECONDS));
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
