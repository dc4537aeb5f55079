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

/** Whether the technical log is there. Nothing is proven by it, but people need it. */
@Component(service = Check.class)
public final class TechnicalLogCheck extends InstallationCheck {

    @Activate
    public TechnicalLogCheck(@Reference Installation installation) {
        super("sofie.technical", installation);
    }

    @Override
    List<CheckResult> look(Descriptor descriptor) {
        Path log = descriptor.technicalLog();
        return List.of(Files.isRegularFile(log) && Files.isReadable(log)
                ? CheckResult.good(Message.of("sofie.check.technical.good", log))
                : CheckResult.warning(Message.of("sofie.check.technical.missing", log), Message.of("sofie.check.technical.remedy", log)));
    }
}
