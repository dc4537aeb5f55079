// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;

/**
 * Whether a folder can be used, tried by writing a small hidden file into it that is taken away at once.
 *
 * @param outcome what came of it
 * @param reason what the system says; empty unless it cannot be written
 */
record FolderTrial(Outcome outcome, String reason) {

    FolderTrial {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
    }

    /** What can come of it. */
    enum Outcome {
        /** Written and taken away. */
        GOOD,
        /** Not there yet, and SeCo makes it: it is in the data folder. */
        MADE,
        /** Not there; SeCo does not make it, as a share may only be away. */
        MISSING,
        /** It cannot be written. */
        UNWRITABLE,
        /** No folder, or no name of one. */
        WRONG;

        boolean good() {
            return this == GOOD || this == MADE;
        }
    }

    /**
     * Tries it out.
     *
     * @param data the data folder, in which relative folders begin
     */
    static FolderTrial of(String written, Path data) {
        Path folder;
        try {
            folder = data.resolve(written.strip()).normalize();
        } catch (InvalidPathException e) {
            return new FolderTrial(Outcome.WRONG, String.valueOf(e.getReason()));
        }
        if (written.isBlank() || Files.exists(folder) && !Files.isDirectory(folder)) {
            return new FolderTrial(Outcome.WRONG, "");
        }
        if (!Files.exists(folder)) {
            return new FolderTrial(folder.startsWith(data) ? Outcome.MADE : Outcome.MISSING, "");
        }
        return write(folder.resolve(".seco-test-" + UUID.randomUUID() + ".part"));
    }

    private static FolderTrial write(Path probe) {
        try {
            Files.write(probe, "SeCo".getBytes(StandardCharsets.US_ASCII), StandardOpenOption.CREATE_NEW);
            Files.delete(probe);
            return new FolderTrial(Outcome.GOOD, "");
        } catch (IOException e) {
            return new FolderTrial(Outcome.UNWRITABLE, e.toString());
        }
    }
}
