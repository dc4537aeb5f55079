// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.rights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Access lists as Windows has them, as far as they are simple: Java gives names of accounts only in the language of the system, so nothing is said
 * of lists with names that are not known here.
 */
final class AclRights {

    /** All users of a machine or network, as Windows calls them in English, French and German. */
    private static final Set<String> EVERYBODY = Set.of("everyone", "tout le monde", "jeder", "users", "utilisateurs", "benutzer",
            "authenticated users", "utilisateurs authentifiés", "authentifizierte benutzer", "domain users", "utilisateurs du domaine",
            "domänen-benutzer", "guests", "invités", "gäste");
    /** Those who can take every right anyway, and stand-ins for who makes a file. */
    private static final Set<String> ADMINISTRATION = Set.of("system", "système", "administrators", "administrateurs", "administratoren",
            "creator owner", "créateur propriétaire", "ersteller-besitzer", "owner rights", "droits du propriétaire", "besitzerrechte");

    private AclRights() {
    }

    static List<Exposure> of(Path root, List<Path> parts) throws IOException {
        List<Exposure> found = new ArrayList<>();
        List<Path> all = new ArrayList<>(List.of(root));
        parts.stream().filter(Files::exists).forEach(all::add);
        for (Path path : all) {
            AclFileAttributeView view = Files.getFileAttributeView(path, AclFileAttributeView.class);
            if (view == null) {
                return List.of(new Exposure(Exposure.Kind.UNKNOWN, root, ""));
            }
            judge(path, view.getOwner().getName(), view.getAcl()).ifPresent(found::add);
        }
        return found;
    }

    /** The worst of one list; empty if only the owner and the administration are in it. */
    static Optional<Exposure> judge(Path path, String owner, List<AclEntry> entries) {
        Exposure worst = null;
        for (AclEntry entry : entries) {
            String name = entry.principal().getName();
            Optional<Exposure.Kind> kind = entry.type() == AclEntryType.ALLOW && !name.equals(owner) ? kind(name, entry.permissions()) : Optional.empty();
            if (kind.isPresent() && (worst == null || kind.get().compareTo(worst.kind()) > 0)) {
                worst = new Exposure(kind.get(), path, name);
            }
        }
        return Optional.ofNullable(worst);
    }

    private static Optional<Exposure.Kind> kind(String name, Set<AclEntryPermission> permissions) {
        String plain = name.substring(name.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
        if (ADMINISTRATION.contains(plain)) {
            return Optional.empty();
        }
        if (!EVERYBODY.contains(plain)) {
            return Optional.of(Exposure.Kind.UNKNOWN);
        }
        boolean change = Set.of(AclEntryPermission.WRITE_DATA, AclEntryPermission.APPEND_DATA, AclEntryPermission.DELETE,
                AclEntryPermission.DELETE_CHILD, AclEntryPermission.WRITE_ACL, AclEntryPermission.WRITE_OWNER).stream().anyMatch(permissions::contains);
        if (change) {
            return Optional.of(Exposure.Kind.WRITE);
        }
        return permissions.contains(AclEntryPermission.READ_DATA) ? Optional.of(Exposure.Kind.READ) : Optional.empty();
    }
}
