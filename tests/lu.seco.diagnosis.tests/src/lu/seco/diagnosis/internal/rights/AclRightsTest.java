// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.rights;

import static org.junit.Assert.assertEquals;

import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Access lists as Windows gives them. */
public final class AclRightsTest {

    private static final Path PLACE = Path.of("data");
    private static final String OWNER = "OFFICE\\seco";

    @Test
    public void ownerAndAdministrationAreGood() {
        assertEquals(Optional.empty(), judge(allow(OWNER, AclEntryPermission.WRITE_DATA), allow("AUTORITE NT\\Système", AclEntryPermission.WRITE_DATA),
                allow("VORDEFINIERT\\Administratoren", AclEntryPermission.WRITE_DATA), allow("\\CREATOR OWNER", AclEntryPermission.WRITE_DATA)));
    }

    @Test
    public void allUsersAreFoundInThreeLanguages() {
        for (String all : List.of("BUILTIN\\Users", "BUILTIN\\Utilisateurs", "VORDEFINIERT\\Benutzer", "\\Everyone", "\\Tout le monde", "\\Jeder")) {
            assertEquals(Optional.of(new Exposure(Exposure.Kind.READ, PLACE, all)), judge(allow(all, AclEntryPermission.READ_DATA)));
        }
    }

    /** What folders below the common application data inherit: all may read, and add files. */
    @Test
    public void theWorstOfSeveralCounts() {
        assertEquals(Optional.of(new Exposure(Exposure.Kind.WRITE, PLACE, "BUILTIN\\Users")),
                judge(allow("BUILTIN\\Users", AclEntryPermission.READ_DATA, AclEntryPermission.EXECUTE),
                        allow("BUILTIN\\Users", AclEntryPermission.WRITE_DATA, AclEntryPermission.APPEND_DATA), allow(OWNER, AclEntryPermission.WRITE_DATA)));
    }

    @Test
    public void ofOtherAccountsNothingIsSaid() {
        assertEquals(Optional.of(new Exposure(Exposure.Kind.UNKNOWN, PLACE, "OFFICE\\payroll")), judge(allow("OFFICE\\payroll", AclEntryPermission.READ_DATA)));
    }

    @Test
    public void whatIsDeniedOrOnlyAttributesIsNothing() {
        AclEntry denied = AclEntry.newBuilder(allow("\\Everyone", AclEntryPermission.WRITE_DATA)).setType(AclEntryType.DENY).build();
        assertEquals(Optional.empty(), judge(denied, allow("\\Everyone", AclEntryPermission.READ_ATTRIBUTES)));
    }

    private static Optional<Exposure> judge(AclEntry... entries) {
        return AclRights.judge(PLACE, OWNER, List.of(entries));
    }

    private static AclEntry allow(String name, AclEntryPermission... permissions) {
        UserPrincipal who = () -> name;
        return AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(who).setPermissions(permissions).build();
    }
}
