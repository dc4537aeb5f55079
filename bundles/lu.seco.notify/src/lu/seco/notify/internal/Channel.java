// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalListener;
import lu.seco.core.notice.Notice;
import lu.seco.core.notice.NoticeListener;
import lu.seco.core.notice.NotificationChannel;
import lu.seco.core.notice.Notifier;
import lu.seco.notify.internal.delivery.Carrier;
import lu.seco.notify.internal.delivery.Desk;
import lu.seco.notify.internal.delivery.Timing;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.log.Logger;

/** What all ways out of the program have in common: a desk that delivers, and one notice when it cannot. */
public abstract class Channel implements NoticeListener, JournalListener, NotificationChannel, AutoCloseable {

    private final String id;
    private final Texts texts;
    private final Clock clock;
    private final Desk desk;
    private final AtomicReference<ComponentServiceObjects<Notifier>> notifier = new AtomicReference<>();
    private boolean used;
    private volatile boolean active;
    private volatile Optional<Message> incomplete = Optional.empty();

    protected Channel(String id, DataFolder folder, Texts texts, Clock clock, Logger log) {
        this.id = id;
        this.texts = texts;
        this.clock = clock;
        this.desk = new Desk(id, folder.root(), clock, log, this::herald);
    }

    /**
     * Takes new settings.
     *
     * @param missing why the settings cannot work, empty if they can
     */
    protected final void use(DeliveryConfig config, boolean isActive, Carrier carrier, Optional<Message> missing) {
        incomplete = isActive ? missing : Optional.empty();
        if (!isActive && !used) {
            // most offices want none of it: no thread, no folder
            return;
        }
        used = true;
        desk.use(carrier, new Timing(Duration.ofMillis(config.bundle_wait()), Duration.ofMillis(config.bundle_alarm_wait()), config.bundle_limit(),
                Timing.time(config.quiet_from()), Timing.time(config.quiet_until()), clock.getZone()));
        active = isActive;
    }

    /** Opened only when there is something to tell: the notifier itself opens this channel. */
    protected final void notifier(ComponentServiceObjects<Notifier> objects) {
        notifier.set(objects);
    }

    protected final void noNotifier(ComponentServiceObjects<Notifier> objects) {
        notifier.compareAndSet(objects, null);
    }

    private void herald(Message why) {
        ComponentServiceObjects<Notifier> objects = notifier.get();
        Notifier to = objects == null ? null : objects.getService();
        if (to != null) {
            try {
                to.tell(new Notice(Notice.Level.WARNING, Message.of("notify.trouble." + id, texts.text(why)), Optional.empty()));
            } finally {
                objects.ungetService(to);
            }
        }
    }

    @Override
    public final void told(Notice notice) {
        if (active) {
            desk.told(notice);
        }
    }

    @Override
    public final void appended(List<JournalEvent> events) {
        if (active) {
            desk.appended(events);
        }
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final boolean active() {
        return active;
    }

    @Override
    public final Optional<Message> trouble() {
        return active ? incomplete.or(desk::trouble) : Optional.empty();
    }

    @Override
    public final CompletableFuture<OrderResult> test(String person) {
        Optional<Message> why = active ? incomplete : Optional.of(Message.of("notify.test.inactive"));
        return why.map(told -> CompletableFuture.completedFuture(new OrderResult(false, 0, 0, told))).orElseGet(() -> desk.test(person));
    }

    @Override
    public void close() {
        desk.close();
    }
}
