// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Tells whether another process works on the same installation. The system frees the lock when a process dies. */
public final class InstanceLock implements AutoCloseable {

    private final FileChannel channel;
    private final Optional<FileLock> lock;

    /** Tries to take the lock of an installation. */
    public InstanceLock(Home home) throws IOException {
        Path folder = home.root().resolve(".simulator");
        Files.createDirectories(folder);
        channel = FileChannel.open(folder.resolve("instance.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = Optional.ofNullable(channel.tryLock());
    }

    /** Whether this process is the only one. */
    public boolean isMine() {
        return lock.isPresent();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
