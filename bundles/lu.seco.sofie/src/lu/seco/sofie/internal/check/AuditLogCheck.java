// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.check;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.sofie.internal.Installation;
import lu.seco.sofie.internal.audit.AuditTail;
import lu.seco.sofie.internal.audit.LogLine;
import lu.seco.sofie.internal.descriptor.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the audit log can be read and its dialect is understood: without it nothing can be proven. */
@Component(service = Check.class)
public final class AuditLogCheck extends InstallationCheck {

    private static final int LINES = 1_000;
    private static final int TOLERATED_PERCENT = 10;
    private static final long PAUSE_NANOS = 100_000_000;

    @Activate
    public AuditLogCheck(@Reference Installation installation) {
        super("sofie.audit", installation);
    }

    @Override
    List<CheckResult> look(Descriptor descriptor) {
        try {
            Optional<List<LogLine>> lines = AuditTail.read(descriptor.audit(), LINES, () -> LockSupport.parkNanos(PAUSE_NANOS));
            return List.of(lines.isEmpty()
                    ? CheckResult.warning(Message.of("sofie.check.audit.missing", descriptor.audit().file()),
                            Message.of("sofie.check.audit.place", descriptor.audit().file()))
                    : understood(descriptor, lines.get()));
        } catch (IOException e) {
            return List.of(CheckResult.bad(Message.of("sofie.audit.unreadable", descriptor.audit().file(), e),
                    Message.of("sofie.check.rights.remedy", descriptor.audit().file())));
        }
    }

    private static CheckResult understood(Descriptor descriptor, List<LogLine> lines) {
        List<LogLine> unknown = lines.stream().filter(line -> line.entry().isEmpty()).toList();
        if (lines.isEmpty()) {
            return unknown(Message.of("sofie.check.audit.empty", descriptor.audit().file()));
        }
        int percent = (unknown.size() * 100 + lines.size() - 1) / lines.size();
        if (percent == 0) {
            return CheckResult.good(Message.of("sofie.check.audit.good", descriptor.audit().file(), lines.size()));
        }
        Message found = Message.of("sofie.check.audit.unknown", descriptor.audit().file(), unknown.size(), lines.size(),
                unknown.get(unknown.size() - 1).source());
        Message remedy = Message.of("sofie.check.audit.dialect", descriptor.audit().file());
        if (unknown.size() == lines.size()) {
            return CheckResult.bad(found, remedy);
        }
        return percent <= TOLERATED_PERCENT ? CheckResult.good(found) : CheckResult.warning(found, remedy);
    }
}
