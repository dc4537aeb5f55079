// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.check;

import java.io.IOException;
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

/** Whether SOFiE has room for its files. The bounds are SeCo's. */
@Component(service = Check.class)
public final class DiskCheck extends InstallationCheck {

    private static final long MEGABYTE = 1_000_000;
    private static final long TOO_LITTLE = 100 * MEGABYTE;
    private static final long LITTLE = 1_000 * MEGABYTE;

    @Activate
    public DiskCheck(@Reference Installation installation) {
        super("sofie.disk", installation);
    }

    @Override
    List<CheckResult> look(Descriptor descriptor) {
        Path root = descriptor.root();
        try {
            return List.of(judge(root, Files.getFileStore(root).getUsableSpace()));
        } catch (IOException e) {
            return List.of(unknown(Message.of("sofie.check.disk.unknown", root, e)));
        }
    }

    static CheckResult judge(Path root, long free) {
        Message found = Message.of("sofie.check.disk.free", root, free / MEGABYTE);
        Message remedy = Message.of("sofie.check.disk.remedy", root);
        if (free < TOO_LITTLE) {
            return CheckResult.bad(found, remedy);
        }
        return free < LITTLE ? CheckResult.warning(found, remedy) : CheckResult.good(found);
    }
}
