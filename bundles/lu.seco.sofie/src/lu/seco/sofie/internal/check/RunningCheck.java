// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.check;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.sofie.internal.Installation;
import lu.seco.sofie.internal.descriptor.Descriptor;
import lu.seco.sofie.internal.session.BusyLook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether SOFiE is in use right now: then SeCo waits. */
@Component(service = Check.class)
public final class RunningCheck extends InstallationCheck {

    @Activate
    public RunningCheck(@Reference Installation installation) {
        super("sofie.running", installation);
    }

    @Override
    List<CheckResult> look(Descriptor descriptor) {
        try {
            Optional<Message> busy = new BusyLook(where().processes()).busy(descriptor);
            if (busy.isPresent()) {
                return List.of(CheckResult.warning(busy.get(), Message.of("sofie.check.running.remedy")));
            }
            return List.of(where().processes().tells(descriptor.processes()) ? CheckResult.good(Message.of("sofie.check.running.no"))
                    : unknown(Message.of("sofie.check.running.hidden")));
        } catch (IOException e) {
            return List.of(unknown(Message.of("sofie.folder.unreadable", descriptor.root(), e)));
        }
    }
}
