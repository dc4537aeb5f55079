// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.mail;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.journal.JournalListener;
import lu.seco.core.notice.NoticeListener;
import lu.seco.core.notice.NotificationChannel;
import lu.seco.core.notice.Notifier;
import lu.seco.core.settings.Secrets;
import lu.seco.notify.internal.Channel;
import lu.seco.notify.internal.DeliveryConfig;
import lu.seco.notify.internal.NotifySettings;
import lu.seco.notify.internal.delivery.Classes;
import lu.seco.notify.internal.delivery.Wording;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/** Notifications as mail. */
@Component(service = {NoticeListener.class, JournalListener.class, NotificationChannel.class}, configurationPid = NotifySettings.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class MailChannel extends Channel {

    private final Texts texts;
    private final Clock clock;
    private final Secrets secrets;
    private final Smtp smtp;

    @Activate
    public MailChannel(@Reference DataFolder folder, @Reference Texts texts, @Reference Clock clock, @Reference Secrets secrets,
            @Reference(service = LoggerFactory.class) Logger log, DeliveryConfig config) {
        this(folder, texts, clock, secrets, log, config, new Smtp());
    }

    MailChannel(DataFolder folder, Texts texts, Clock clock, Secrets secrets, Logger log, DeliveryConfig config, Smtp smtp) {
        super("mail", folder, texts, clock, log);
        this.texts = texts;
        this.clock = clock;
        this.secrets = secrets;
        this.smtp = smtp;
        changed(config);
    }

    /** Holds for the next mail. */
    @Modified
    public void changed(DeliveryConfig config) {
        Server server = Server.of(config);
        Routes routes = config.mail_active() ? Routes.of(config) : new Routes(Map.of(), Optional.empty());
        Wording wording = new Wording(texts, new Classes(), config.mail_details().equals("names"));
        use(config, config.mail_active(), new MailCarrier(server, routes, smtp, secrets, clock, texts, wording), missing(server, routes));
    }

    private static Optional<Message> missing(Server server, Routes routes) {
        if (server.host().isEmpty()) {
            return Optional.of(Message.of("notify.mail.host.missing"));
        }
        if (!Routes.address(server.from())) {
            return Optional.of(Message.of("notify.mail.from.missing"));
        }
        if (routes.byClass().isEmpty() && routes.wrong().isEmpty()) {
            return Optional.of(Message.of("notify.mail.to.missing"));
        }
        return routes.wrong();
    }

    @Deactivate
    @Override
    public void close() {
        super.close();
    }

    @Reference(service = Notifier.class, cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void setNotifier(ComponentServiceObjects<Notifier> objects) {
        notifier(objects);
    }

    /** The notifier went. */
    public void unsetNotifier(ComponentServiceObjects<Notifier> objects) {
        noNotifier(objects);
    }
}
