// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.io;

import static org.junit.Assert.assertEquals;

import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import org.junit.Test;

public class OwnerOnlyTest {

    @Test
    public void onWindowsWhoMayOnlyReadTheFolderMayNotReadTheNote() {
        AclEntry administrators = entry("Administrators", AclEntryType.ALLOW, AclEntryPermission.READ_DATA, AclEntryPermission.WRITE_DATA);
        AclEntry users = entry("Users", AclEntryType.ALLOW, AclEntryPermission.READ_DATA, AclEntryPermission.EXECUTE);
        AclEntry banned = entry("Guest", AclEntryType.DENY, AclEntryPermission.READ_DATA);
        assertEquals(List.of(administrators, banned), OwnerOnly.writersOf(List.of(administrators, users, banned)));
    }

    private static AclEntry entry(String name, AclEntryType type, AclEntryPermission... permissions) {
        UserPrincipal principal = new UserPrincipal() {
            @Override
            public String getName() {
                return name;
            }
        };
        return AclEntry.newBuilder().setType(type).setPrincipal(principal).setPermissions(permissions).build();
    }
}
