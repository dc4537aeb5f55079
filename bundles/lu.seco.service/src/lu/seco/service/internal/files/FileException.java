// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import lu.seco.core.Message;

/** A file that the caller named cannot be read or written. Apart from {@link IOException}, which in a command means that nobody listens any more. */
public final class FileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message told;

    public FileException(Message told) {
        this(told, null);
    }

    public FileException(Message told, Throwable cause) {
        super(told.code() + " " + told.arguments(), cause);
        this.told = Objects.requireNonNull(told, "told");
    }

    /** What to tell the user: what happened, to which file, what to do. */
    public Message told() {
        return told;
    }

    /** Why a file cannot be read. */
    public static FileException reading(Path file, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return new FileException(Message.of("cli.file.missing", file), cause);
        }
        if (cause instanceof AccessDeniedException) {
            return new FileException(Message.of("cli.file.forbidden", file), cause);
        }
        return new FileException(Message.of("cli.file.unreadable", file, reason(cause)), cause);
    }

    /** Why a file cannot be written. */
    public static FileException writing(Path file, IOException cause) {
        if (cause instanceof FileAlreadyExistsException) {
            return new FileException(Message.of("cli.file.exists", file), cause);
        }
        if (cause instanceof AccessDeniedException || cause instanceof NoSuchFileException) {
            return new FileException(Message.of("cli.file.no-place", file), cause);
        }
        return new FileException(Message.of("cli.file.unwritable", file, reason(cause)), cause);
    }

    /** What the system says, without the name of the file, which the sentence has already. */
    private static String reason(IOException cause) {
        String said = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
        return said == null || said.isBlank() ? cause.getClass().getSimpleName() : said;
    }
}
