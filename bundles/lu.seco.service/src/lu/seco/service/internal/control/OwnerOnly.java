// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** Writes small files with a secret in them. */
final class OwnerOnly {

    private OwnerOnly() {
    }

    /** Writes the file so that nobody else can read it at any moment, and puts it in its place whole. */
    static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        create(fresh);
        Files.writeString(fresh, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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

    /**
     * What remains of the rights a file inherits on Windows: those of everybody who may write it. In the common application
     * data folder these are the system, the administrators and the one who made it; all users could read it otherwise.
     */
    static List<AclEntry> writersOf(List<AclEntry> inherited) {
        return inherited.stream().filter(
                entry -> entry.type() == AclEntryType.DENY || entry.permissions().contains(AclEntryPermission.WRITE_DATA)).toList();
    }
}
