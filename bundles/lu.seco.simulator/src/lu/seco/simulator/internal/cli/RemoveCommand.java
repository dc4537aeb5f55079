// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code remove}: takes the folder of a demonstration away, once the process that works in it has ended. Nothing without its mark is touched. */
public final class RemoveCommand {

    /** The file that says that a folder is one of a demonstration and may be thrown away. */
    public static final String MARK = "seco-demonstration";

    private static final long PATIENCE_SECONDS = 180;

    private final Console console;

    public RemoveCommand(Console console) {
        this.console = console;
    }

    /** Runs the command; returns the exit code. */
    public int execute(Arguments arguments) throws UsageException {
        Path root = Installation.path(arguments.root());
        Optional<String> process = arguments.option("--after");
        arguments.end();
        if (!Files.isRegularFile(root.resolve(MARK))) {
            throw new UsageException(root + " is no folder of a demonstration");
        }
        if (process.isPresent() && !process.get().matches("\\d{1,10}")) {
            throw new UsageException("--after needs the number of a process");
        }
        try {
            if (process.isPresent()) {
                await(Long.parseLong(process.get()));
            }
            remove(root);
            return 0;
        } catch (IOException e) {
            console.err("failed: " + e);
            return 1;
        }
    }

    private static void await(long process) throws IOException {
        Optional<ProcessHandle> handle = ProcessHandle.of(process);
        try {
            if (handle.isPresent()) {
                handle.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("process " + process + " does not end", e);
        }
    }

    /** The mark goes last: what is left over after a failure can be removed again. */
    private static void remove(Path root) throws IOException {
        Path mark = root.resolve(MARK);
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.equals(mark)) {
                    file.toFile().setWritable(true);
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException error) throws IOException {
                if (error != null) {
                    throw error;
                }
                if (folder.equals(root)) {
                    Files.delete(mark);
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
