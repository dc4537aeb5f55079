// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal.secrets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Writes small files that nobody but their owner can read at any moment, and puts them in their place whole. */
final class OwnerOnly {

    private OwnerOnly() {
    }

    /**
     * Replaces the file, or makes it.
     *
     * @throws IOException if it cannot be written; then the old one stays
     */
    static void write(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        Files.deleteIfExists(fresh);
        create(fresh);
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        forceFolder(file.toAbsolutePath().getParent());
    }

    /** Makes the new name last; Windows cannot and need not. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // at worst a power cut brings back the file before it, whole
            return;
        }
    }

    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return;
        }
        Files.createFile(file);
        AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (acl != null) {
            acl.setAcl(writersOf(acl.getAcl()));
        }
    }

    /** What remains of inherited rights on Windows: those of everybody who may write, which are system, administrators and the owner. */
    static List<AclEntry> writersOf(List<AclEntry> inherited) {
        return inherited.stream().filter(
                entry -> entry.type() == AclEntryType.DENY || entry.permissions().contains(AclEntryPermission.WRITE_DATA)).toList();
    }
}
