// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.rights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Owner and rights as POSIX systems have them. Rights of the group are the administrator's choice: a group made for payroll is the way to share.
 * A folder that others may not enter protects whatever lies below it.
 */
final class PosixRights {

    private static final String OTHERS = "others";
    private static final String ADMINISTRATOR = "root";
    /** What Java calls an account that the system has no name for: then nothing can be said of owners. */
    private static final String NAMELESS = "?";
    /** The sticky bit: in such a folder only owners may move or delete. */
    private static final int STICKY = 01000;
    /** Who may not enter a folder cannot change it either. */
    private static final Set<PosixFilePermission> CHANGE = Set.of(PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    private final String account;

    /** @param account whose process this is */
    PosixRights(String account) {
        this.account = Objects.requireNonNull(account, "account");
    }

    /**
     * Looks.
     *
     * @param root the data folder
     * @param parts what in it is sensitive; parts that are missing are passed over
     */
    List<Exposure> of(Path root, List<Path> parts) throws IOException {
        List<Exposure> found = new ArrayList<>();
        Path real = root.toRealPath();
        for (Path above = real.getParent(); above != null; above = above.getParent()) {
            if (replaceable(above) && reachable(above)) {
                found.add(new Exposure(Exposure.Kind.WRITE, above, OTHERS));
            }
        }
        List<Path> all = new ArrayList<>(List.of(root));
        parts.stream().filter(Files::exists).forEach(all::add);
        for (Path part : all) {
            PosixFileAttributes attributes = attributes(part);
            // a part may be a link: what counts is where it leads
            if (reachable(part.toRealPath())) {
                look(part, attributes).ifPresent(found::add);
            }
            foreign(part, attributes).ifPresent(found::add);
        }
        return found;
    }

    /** Whether others may enter every folder above. */
    private static boolean reachable(Path real) throws IOException {
        for (Path above = real.getParent(); above != null; above = above.getParent()) {
            if (!attributes(above).permissions().contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static PosixFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, PosixFileAttributes.class);
    }

    private static Optional<Exposure> look(Path path, PosixFileAttributes attributes) {
        Set<PosixFilePermission> rights = attributes.permissions();
        boolean change = attributes.isDirectory() ? rights.containsAll(CHANGE) : rights.contains(PosixFilePermission.OTHERS_WRITE);
        if (change) {
            return Optional.of(new Exposure(Exposure.Kind.WRITE, path, OTHERS));
        }
        return rights.contains(PosixFilePermission.OTHERS_READ) ? Optional.of(new Exposure(Exposure.Kind.READ, path, OTHERS)) : Optional.empty();
    }

    private Optional<Exposure> foreign(Path path, PosixFileAttributes attributes) {
        String owner = attributes.owner().getName();
        boolean fine = account.equals(NAMELESS) || owner.equals(account) || owner.equals(ADMINISTRATOR);
        return fine ? Optional.empty() : Optional.of(new Exposure(Exposure.Kind.FOREIGN, path, owner));
    }

    /** Whether others could put another folder in the place of one that lies in it; the sticky bit, as on {@code /tmp}, forbids that. */
    private static boolean replaceable(Path folder) throws IOException {
        if (!attributes(folder).permissions().containsAll(CHANGE)) {
            return false;
        }
        return !folder.getFileSystem().supportedFileAttributeViews().contains("unix")
                || ((Integer) Files.getAttribute(folder, "unix:mode", LinkOption.NOFOLLOW_LINKS) & STICKY) == 0;
    }
}
