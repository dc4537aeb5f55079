// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.check;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.sofie.internal.Installation;
import lu.seco.sofie.internal.descriptor.Descriptor;
import lu.seco.sofie.internal.descriptor.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Whether the folders are there and can be used. A file is written for a test only into SeCo's own transfer folder: SOFiE might take one
 * that lies in its outbox, however it is called, so there only the rights are looked at.
 */
@Component(service = Check.class)
public final class FoldersCheck extends InstallationCheck {

    @Activate
    public FoldersCheck(@Reference Installation installation) {
        super("sofie.folders", installation);
    }

    @Override
    List<CheckResult> look(Descriptor descriptor) {
        List<CheckResult> results = new ArrayList<>();
        for (Role role : Role.values()) {
            descriptor.optionalFolder(role).filter(folder -> role != Role.TRANSFER).ifPresent(folder -> results.add(look(role, folder)));
        }
        results.add(transfer(descriptor));
        return results;
    }

    private static CheckResult look(Role role, Path folder) {
        Message remedy = Message.of("sofie.check.folder.remedy", folder, role.key());
        if (!Files.isDirectory(folder)) {
            Message missing = Message.of("sofie.check.folder.missing", folder, role.key());
            return role.needed() ? CheckResult.bad(missing, remedy) : CheckResult.warning(missing, remedy);
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.iterator().hasNext();
        } catch (IOException e) {
            return CheckResult.bad(Message.of("sofie.folder.unreadable", folder, e), Message.of("sofie.check.rights.remedy", folder));
        }
        boolean written = role == Role.OUTBOX || role == Role.DECRYPTED;
        if (written && !Files.isWritable(folder)) {
            return CheckResult.bad(Message.of("sofie.check.folder.read-only", folder, role.key()),
                    Message.of("sofie.check.rights.remedy", folder));
        }
        return CheckResult.good(Message.of("sofie.check.folder.good", folder, role.key()));
    }

    private static CheckResult transfer(Descriptor descriptor) {
        Path folder = descriptor.folder(Role.TRANSFER);
        Path outbox = descriptor.folder(Role.OUTBOX);
        Message remedy = Message.of("sofie.check.rights.remedy", folder);
        Path probe = folder.resolve("probe-" + ProcessHandle.current().pid() + ".part");
        try {
            Files.createDirectories(folder);
            Files.writeString(probe, "SeCo");
            Files.delete(probe);
            if (Files.isDirectory(outbox) && !Files.getFileStore(outbox).equals(Files.getFileStore(folder))) {
                return CheckResult.bad(Message.of("sofie.check.transfer.volume", folder, outbox),
                        Message.of("sofie.check.transfer.remedy", folder, outbox));
            }
            return CheckResult.good(Message.of("sofie.check.folder.good", folder, Role.TRANSFER.key()));
        } catch (IOException e) {
            return CheckResult.bad(Message.of("sofie.check.folder.unwritable", folder, Role.TRANSFER.key(), e), remedy);
        }
    }
}
