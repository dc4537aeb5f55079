// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.session;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.sofie.internal.descriptor.Descriptor;
import lu.seco.sofie.internal.descriptor.Role;

/**
 * Whether SOFiE's folders let SeCo hand over a file and find out what became of it. Looked at before each sending: a folder that is away or whose rights
 * were changed is no fault of a file. Nothing is written, because SOFiE may take whatever lies in its folders.
 */
final class FolderRights {

    private static final List<Role> WRITTEN = List.of(Role.OUTBOX, Role.TRANSFER);

    private FolderRights() {
    }

    /** The first folder that is in the way, with what is wrong with it. */
    static Optional<Message> hindrance(Descriptor descriptor) {
        for (Role role : List.of(Role.OUTBOX, Role.TRANSFER, Role.QUEUE)) {
            Optional<Message> wrong = wrong(descriptor.folder(role), WRITTEN.contains(role));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static Optional<Message> wrong(Path folder, boolean written) {
        if (!Files.isDirectory(folder)) {
            return Optional.of(Message.of("sofie.folder.missing", folder));
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.iterator().hasNext();
        } catch (IOException e) {
            return Optional.of(Message.of("sofie.folder.no-rights", folder));
        }
        return written && !Files.isWritable(folder) ? Optional.of(Message.of("sofie.folder.no-rights", folder)) : Optional.empty();
    }
}
