// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import lu.seco.core.backup.RestoreNote;
import lu.seco.core.io.FolderSwap;
import org.osgi.service.log.Logger;

/**
 * Carries out a restore that was prepared, or goes on with one that was interrupted, before anything else of SeCo looks at the data folder. Where another
 * process works there nothing is done: that one works with what it has, and the next start does it.
 */
final class PendingRestore {

    private PendingRestore() {
    }

    /**
     * Does it if there is something to do and nobody works in the folder.
     *
     * @throws IOException if the data is neither the old nor the new one now: nothing may work with it before the next try has ended well
     */
    static void finish(Path root, Path run, Logger log) throws IOException {
        FolderSwap swap = new FolderSwap(root);
        if (!swap.begun()) {
            return;
        }
        try (FileChannel channel = FileChannel.open(run.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = lock(channel)) {
            if (lock == null) {
                log.info("a restore waits until nobody works in {}", root);
                return;
            }
            Optional<FolderSwap.Outcome> outcome = swap.finish();
            if (outcome.isPresent()) {
                told(root, outcome.get(), log);
            }
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // held by a second SeCo within this very process
            return null;
        }
    }

    private static void told(Path root, FolderSwap.Outcome outcome, Logger log) throws IOException {
        if (outcome.failure().isEmpty()) {
            log.warn("a backup was restored; what was there before is in {}", outcome.kept());
            return;
        }
        IOException why = outcome.failure().get();
        log.error("a backup could not be restored, everything is as it was", why);
        new RestoreNote("?", 0, true, "?", outcome.kept().toString(), Optional.of(why.toString())).write(RestoreNote.place(root));
    }
}
