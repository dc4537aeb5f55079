// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.webhook;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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
import lu.seco.notify.internal.delivery.EventClass;
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

/** Notifications as JSON to an address of the office's own systems. */
@Component(service = {NoticeListener.class, JournalListener.class, NotificationChannel.class}, configurationPid = NotifySettings.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class WebhookChannel extends Channel {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration WAIT = Duration.ofSeconds(20);

    private final Texts texts;
    private final Secrets secrets;
    private final Duration wait;
    private HttpClient client;

    @Activate
    public WebhookChannel(@Reference DataFolder folder, @Reference Texts texts, @Reference Clock clock, @Reference Secrets secrets,
            @Reference(service = LoggerFactory.class) Logger log, DeliveryConfig config) {
        this(folder, texts, clock, secrets, log, config, WAIT);
    }

    WebhookChannel(DataFolder folder, Texts texts, Clock clock, Secrets secrets, Logger log, DeliveryConfig config, Duration wait) {
        super("webhook", folder, texts, clock, log);
        this.texts = texts;
        this.secrets = secrets;
        this.wait = wait;
        changed(config);
    }

    /** Holds for the next delivery. */
    @Modified
    public synchronized void changed(DeliveryConfig config) {
        Set<EventClass> classes = EnumSet.noneOf(EventClass.class);
        if (config.webhook_active()) {
            Arrays.stream(config.webhook_classes()).forEach(key -> EventClass.of(key).ifPresent(classes::add));
            if (client == null) {
                // has a thread of its own, so only who wants it has one
                client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(CONNECT).build();
            }
        }
        Optional<URI> address = WebhookCarrier.address(config.webhook_url());
        Wording wording = new Wording(texts, new Classes(), config.webhook_details().equals("names"));
        use(config, config.webhook_active(), new WebhookCarrier(address, classes, client, wait, secrets, wording),
                address.isPresent() ? Optional.empty() : Optional.of(Message.of("notify.webhook.url")));
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
