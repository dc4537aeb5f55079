// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.files;

import java.nio.file.Files;
import java.nio.file.Path;
import lu.seco.core.Message;

/** A file that the caller named and that is to be read. */
public final class InputFile {

    private InputFile() {
    }

    /**
     * The file, if it can be read as far as that can be told without reading it. Pipes and devices are refused: contents are read more than once, and
     * opening a pipe could wait for ever.
     */
    public static Path file(Path named) throws FileException {
        if (!Files.exists(named)) {
            throw new FileException(Message.of("cli.file.missing", named));
        }
        if (Files.isDirectory(named)) {
            throw new FileException(Message.of("cli.file.folder", named));
        }
        if (!Files.isRegularFile(named)) {
            throw new FileException(Message.of("cli.file.special", named));
        }
        if (!Files.isReadable(named)) {
            throw new FileException(Message.of("cli.file.forbidden", named));
        }
        return named;
    }

    /** Likewise where a folder is as good as a file. */
    public static Path fileOrFolder(Path named) throws FileException {
        if (!Files.isDirectory(named)) {
            return file(named);
        }
        if (!Files.isReadable(named)) {
            throw new FileException(Message.of("cli.file.forbidden", named));
        }
        return named;
    }

    /** The name of a file without its folder. */
    public static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
