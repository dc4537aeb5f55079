// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What an exception says, short enough for a sentence: the system's own words, else the kind of failure. */
public final class Reason {

    private Reason() {
    }

    /** The words. */
    public static String of(Exception failure) {
        String words = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        if (words != null && !words.isBlank()) {
            return words.strip();
        }
        if (failure instanceof AccessDeniedException) {
            return "access denied";
        }
        return failure instanceof NoSuchFileException ? "not found" : failure.getClass().getSimpleName();
    }
}
