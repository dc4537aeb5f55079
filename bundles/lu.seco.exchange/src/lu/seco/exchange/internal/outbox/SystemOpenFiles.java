// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.outbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks the operating system. Linux: the descriptors of all processes that we may look into (those of our own user, all for root). Windows: a
 * file that another program writes cannot be opened for appending. Writers on other machines of a share stay unseen: the quiet time is for them.
 */
public final class SystemOpenFiles implements OpenFiles {

    private static final Path PROC = Path.of("/proc");
    private static final int WRITE_FLAGS = 3;

    @Override
    public Set<Path> openForWriting(List<Path> files) {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return lockedOnWindows(files);
        }
        return Files.isDirectory(PROC.resolve("self").resolve("fd")) ? openOnLinux(files) : Set.of();
    }

    private static Set<Path> lockedOnWindows(List<Path> files) {
        Set<Path> locked = new HashSet<>();
        for (Path file : files) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                if (!channel.isOpen()) {
                    locked.add(file);
                }
            } catch (IOException e) {
                // a read-only file cannot be opened either, but is not being written
                if (Files.isWritable(file)) {
                    locked.add(file);
                }
            }
        }
        return locked;
    }

    private static Set<Path> openOnLinux(List<Path> files) {
        Map<Path, Path> byRealPath = new HashMap<>();
        for (Path file : files) {
            try {
                byRealPath.put(file.toRealPath(), file);
            } catch (IOException e) {
                // gone meanwhile: nothing to tell about it
                continue;
            }
        }
        Set<Path> open = new HashSet<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                addOpenOf(process, byRealPath, open);
            }
        } catch (IOException e) {
            // no /proc to look into: the quiet time must do
            return Set.of();
        }
        return open;
    }

    private static void addOpenOf(Path process, Map<Path, Path> wanted, Set<Path> open) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                addIfWritten(process, descriptor, wanted, open);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // another user's process, or one that just ended
            return;
        }
    }

    private static void addIfWritten(Path process, Path descriptor, Map<Path, Path> wanted, Set<Path> open) {
        try {
            Path file = wanted.get(Files.readSymbolicLink(descriptor));
            if (file != null && writes(process.resolve("fdinfo").resolve(descriptor.getFileName()))) {
                open.add(file);
            }
        } catch (IOException e) {
            // closed since it was listed; the others of this process still count
            return;
        }
    }

    /** {@code flags:} is octal; its last two bits are the access mode, 1 and 2 of which write (open(2)). */
    private static boolean writes(Path info) throws IOException {
        for (String line : Files.readAllLines(info)) {
            if (line.startsWith("flags:")) {
                return (Long.parseLong(line.substring("flags:".length()).strip(), 8) & WRITE_FLAGS) != 0;
            }
        }
        return false;
    }
}
