// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import lu.seco.ui.internal.list.ListsWords;

/** What went wrong with a file, for people. */
public final class FileReason {

    private FileReason() {
    }

    /** Why a file could not be written or read, in words as far as they are known. */
    public static String of(IOException e, ListsWords words) {
        if (e instanceof AccessDeniedException) {
            return words.reason_denied_text;
        }
        if (e instanceof NoSuchFileException) {
            return words.reason_folder_text;
        }
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }
}
