// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.core.notice.NotificationChannel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Whether notifications go out: every way that is set up has delivered what it had to. Nothing is sent for it. */
@Component(service = Check.class)
public final class ChannelsCheck implements Check {

    private final List<NotificationChannel> channels = new CopyOnWriteArrayList<>();

    /** Knows no way yet. */
    @Activate
    public ChannelsCheck() {
        // the framework wants a constructor it may call
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addChannel(NotificationChannel channel) {
        channels.add(channel);
    }

    public void removeChannel(NotificationChannel channel) {
        channels.remove(channel);
    }

    @Override
    public String id() {
        return "seco.channels";
    }

    @Override
    public boolean installation() {
        return false;
    }

    @Override
    public List<CheckResult> run() {
        List<CheckResult> results = channels.stream().filter(NotificationChannel::active).sorted(Comparator.comparing(NotificationChannel::id))
                .map(ChannelsCheck::look).toList();
        return results.isEmpty() ? List.of(new CheckResult(CheckResult.Outcome.UNKNOWN, Message.of("diagnosis.channels.none"), Optional.empty()))
                : results;
    }

    private static CheckResult look(NotificationChannel channel) {
        return channel.trouble().map(trouble -> CheckResult.bad(trouble, Message.of("diagnosis.channels.remedy", channel.id())))
                .orElseGet(() -> CheckResult.good(Message.of("diagnosis.channels.good", channel.id())));
    }
}
