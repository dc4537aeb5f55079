// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.core.Texts;
import lu.seco.core.notice.Notice;
import lu.seco.core.notice.NoticeListener;
import lu.seco.core.notice.Notifier;
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

/** Writes notices into the log and passes them to all listeners there are at the moment. */
@Component(service = Notifier.class, configurationPid = NotifySettings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class NoticeDispatch implements Notifier {

    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final Repeats repeats = new Repeats();
    private final Texts texts;
    private final Clock clock;
    private final Logger log;
    private volatile Duration span;

    /** Keys of {@link NotifySettings}. */
    public @interface Config {

        /** For how long the same notice is not told again, in milliseconds. */
        long repeat_after() default 3_600_000;
    }

    @Activate
    public NoticeDispatch(@Reference Texts texts, @Reference Clock clock, @Reference(service = LoggerFactory.class) Logger log,
            Config config) {
        this.texts = texts;
        this.clock = clock;
        this.log = log;
        changed(config);
    }

    /** Holds for the next notice. */
    @Modified
    public void changed(Config config) {
        span = Duration.ofMillis(config.repeat_after());
    }

    @Deactivate
    public void close() {
        deliveries.forEach(Delivery::close);
        deliveries.clear();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addListener(NoticeListener listener) {
        deliveries.add(new Delivery(listener, log));
    }

    /** Called for every listener that goes; one that hangs is interrupted. */
    public void removeListener(NoticeListener listener) {
        for (Delivery delivery : deliveries) {
            if (delivery.to(listener)) {
                deliveries.remove(delivery);
                delivery.close();
            }
        }
    }

    @Override
    public void tell(Notice notice) {
        Objects.requireNonNull(notice, "notice");
        OptionalInt folded = repeats.admit(notice, clock.instant(), span);
        if (folded.isEmpty()) {
            log.debug("notice {} is told already", notice.told().code());
            return;
        }
        String about = notice.subject().map(subject -> " (" + subject.kind() + " " + subject.id() + ")").orElse("");
        String times = folded.getAsInt() == 0 ? "" : ", " + folded.getAsInt() + " times since it was told last";
        String text = texts.text(notice.told());
        switch (notice.level()) {
            case INFORMATION -> log.info("notice: {}{}{}", text, about, times);
            case WARNING -> log.warn("notice: {}{}{}", text, about, times);
            case ALARM -> log.warn("alarm: {}{}{}", text, about, times);
        }
        deliveries.forEach(delivery -> delivery.bring(notice));
    }
}
