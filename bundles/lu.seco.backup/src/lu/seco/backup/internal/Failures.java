// SPDX-License-Identifier: EPL-2.0
package lu.seco.backup.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import lu.seco.core.Message;
import lu.seco.core.backup.BackupException;

/** What is said of failures. */
final class Failures {

    private Failures() {
    }

    static BackupException cancelled(Throwable cause) {
        return new BackupException(Message.of("backup.cancelled"), cause);
    }

    static BackupException writing(Path folder, IOException e) {
        return interrupted() ? cancelled(e) : new BackupException(Message.of("backup.write.failed", folder, reason(e)), e);
    }

    static BackupException reading(Path file, IOException e) {
        if (interrupted()) {
            return cancelled(e);
        }
        return e instanceof NoSuchFileException || e instanceof AccessDeniedException ? new BackupException(Message.of("backup.unreadable", file, reason(e)), e)
                : new BackupException(Message.of("backup.broken", file, reason(e)), e);
    }

    static BackupException broken(Path file, Object what) {
        return new BackupException(Message.of("backup.broken", file, what), null);
    }

    /** What the system says, without the path that the sentence names already. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return "not found: " + missing.getFile();
        }
        if (e instanceof AccessDeniedException denied) {
            return "access denied: " + denied.getFile();
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    static boolean interrupted() {
        return Thread.currentThread().isInterrupted();
    }
}
