// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.check;

import java.util.List;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.sofie.internal.Installation;
import lu.seco.sofie.internal.descriptor.Descriptor;
import lu.seco.sofie.internal.descriptor.DescriptorFile;
import lu.seco.sofie.internal.descriptor.DescriptorReading;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the descriptor is valid: one result per line that is wrong. */
@Component(service = Check.class)
public final class DescriptorCheck extends InstallationCheck {

    @Activate
    public DescriptorCheck(@Reference Installation installation) {
        super("sofie.descriptor", installation);
    }

    @Override
    public List<CheckResult> run() {
        DescriptorFile file = where().descriptorFile();
        DescriptorReading reading = file.read();
        if (reading.descriptor().isPresent()) {
            return look(reading.descriptor().get());
        }
        String remedy = reading.missing() ? "sofie.check.descriptor.copy" : "sofie.check.descriptor.correct";
        return reading.problems().stream()
                .map(problem -> CheckResult.bad(problem.told(), Message.of(remedy, file.file(), file.sample())))
                .toList();
    }

    @Override
    List<CheckResult> look(Descriptor descriptor) {
        return List.of(CheckResult.good(Message.of("sofie.check.descriptor.good", where().descriptorFile().file(), descriptor.name())));
    }
}
