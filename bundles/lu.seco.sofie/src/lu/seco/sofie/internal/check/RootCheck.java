// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.sofie.internal.Installation;
import lu.seco.sofie.internal.descriptor.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the root folder is there, and SeCo may hold its lock in it. */
@Component(service = Check.class)
public final class RootCheck extends InstallationCheck {

    @Activate
    public RootCheck(@Reference Installation installation) {
        super("sofie.root", installation);
    }

    @Override
    List<CheckResult> look(Descriptor descriptor) {
        Path root = descriptor.root();
        if (!Files.isDirectory(root)) {
            return List.of(CheckResult.bad(Message.of("sofie.root.missing", root), Message.of("sofie.check.root.remedy", root)));
        }
        if (!Files.isWritable(root)) {
            return List.of(CheckResult.bad(Message.of("sofie.check.root.read-only", root), Message.of("sofie.check.rights.remedy", root)));
        }
        return List.of(CheckResult.good(Message.of("sofie.check.root.good", root)));
    }
}
