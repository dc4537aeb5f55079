// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** What kind of volume a folder is on. */
public final class Volume {

    private static final Set<String> NETWORK =
            Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "webdav", "davfs", "9p", "ncpfs", "ceph", "glusterfs");

    private Volume() {
    }

    /** Whether a folder is on a network share, as far as can be told: by the type of its file system, or by a UNC path. */
    public static boolean network(Path folder) {
        if (folder.toString().startsWith("\\\\")) {
            return true;
        }
        try {
            String type = Files.getFileStore(folder).type().toLowerCase(Locale.ROOT);
            return NETWORK.contains(type) || type.startsWith("fuse.") && !type.equals("fuse.portal");
        } catch (IOException e) {
            // unreachable: on the safe side
            return true;
        }
    }
}
