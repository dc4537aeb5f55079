// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** Makes files and folders that nobody but their owner can read, from their first moment on. */
final class OwnerOnly {

    private OwnerOnly() {
    }

    static void createFile(Path file) throws IOException {
        if (posix(file)) {
            Files.createFile(file, owner("rw-------"));
            return;
        }
        Files.createFile(file);
        AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (acl != null) {
            acl.setAcl(writersOf(acl.getAcl()));
        }
    }

    static void createFolder(Path folder) throws IOException {
        if (posix(folder)) {
            Files.createDirectory(folder, owner("rwx------"));
        } else {
            Files.createDirectory(folder);
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

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<Set<PosixFilePermission>> owner(String rights) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
    }
}
