// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import lu.seco.simulator.internal.io.DurableFiles;

/** Counts on disk how often each fault has happened, so that a later process knows. One byte per time, one file per fault. */
final class FaultCounter {

    private final Path folder;
    private final long limit;

    /**
     * @param folder where the counts are
     * @param limit how often each fault may happen; 0 for always
     */
    FaultCounter(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /** Whether the fault may still happen; if so, it is counted before this returns. */
    boolean take(String fault) {
        if (limit == 0) {
            return true;
        }
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(fault);
            if (Files.exists(file) && Files.size(file) >= limit) {
                return false;
            }
            DurableFiles.append(file, new byte[] {'x'});
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("the fault counter cannot be written", e);
        }
    }
}
