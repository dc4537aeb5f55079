// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Tries whether a folder tells of a new file: makes a hidden one, as {@link WriteProbe} does, and takes it away. */
class Canary {

    private static final Set<String> NETWORK =
            Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "webdav", "davfs", "9p", "ncpfs", "ceph", "glusterfs");

    private final Duration wait;

    /** @param wait so long the folder may take */
    Canary(Duration wait) {
        this.wait = wait;
    }

    /** Whether the folder is on a share, where changes made elsewhere are not told of even if our own are. */
    boolean network(Path folder) throws IOException {
        String type = Files.getFileStore(folder).type().toLowerCase(Locale.ROOT);
        return folder.toString().startsWith("\\\\") || NETWORK.contains(type) || type.startsWith("fuse.") && !type.equals("fuse.portal");
    }

    /**
     * Tries.
     *
     * @return whether the folder told of the file in time
     * @throws IOException if the file cannot be made or the folder cannot be watched
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    boolean heard(Path folder) throws IOException, InterruptedException {
        try (WatchService service = folder.getFileSystem().newWatchService()) {
            folder.register(service, StandardWatchEventKinds.ENTRY_CREATE);
            Path probe = Files.createTempFile(folder, ".seco-probe-", ".tmp");
            try {
                return heard(service, probe.getFileName());
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (UnsupportedOperationException e) {
            throw new IOException(e);
        }
    }

    private boolean heard(WatchService service, Path probe) throws InterruptedException {
        long until = System.nanoTime() + wait.toNanos();
        for (long left = wait.toNanos(); left > 0; left = until - System.nanoTime()) {
            Optional<WatchKey> key = Optional.ofNullable(service.poll(left, TimeUnit.NANOSECONDS));
            for (WatchEvent<?> event : key.map(WatchKey::pollEvents).orElse(List.of())) {
                // an overflow is an event too: something was told of, only not of what
                if (event.kind() == StandardWatchEventKinds.OVERFLOW || probe.equals(event.context())) {
                    return true;
                }
            }
            key.ifPresent(WatchKey::reset);
        }
        return false;
    }
}
