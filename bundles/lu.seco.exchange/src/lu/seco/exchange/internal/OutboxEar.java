// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.exchange.FolderRole;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.exchange.internal.outbox.OutboxWatch;
import lu.seco.exchange.internal.outbox.Settler.Settled;
import lu.seco.exchange.internal.outbox.Volume;
import org.osgi.service.log.Logger;

/** Listens to the file system about <i>Départ</i>, and notices when it does not tell everything. One thread. */
final class OutboxEar {

    private static final Duration CANARY_PATIENCE = Duration.ofSeconds(2);

    private final Runnable news;
    private final Logger log;
    private Optional<OutboxWatch> watch = Optional.empty();
    private Optional<Path> watched = Optional.empty();
    private Instant watchedSince = Instant.MAX;
    private volatile boolean network;
    private boolean events;

    /** @param news called on another thread when something happened */
    OutboxEar(Runnable news, Logger log) {
        this.news = news;
        this.log = log;
    }

    /**
     * What was being listened to, and how much was heard, before a look.
     *
     * @param watch the watch
     * @param heard number of events
     */
    record Before(Optional<OutboxWatch> watch, long heard) {
    }

    Before before() {
        return new Before(watch, watch.map(OutboxWatch::heard).orElse(0L));
    }

    /** Whether the folder is on a network share, as far as that is known. */
    boolean network() {
        return network;
    }

    /**
     * Listens to that folder from now on, unless it does already.
     *
     * @param said whether it is on a share, if the settings say so
     * @param files how many files were seen there
     */
    void listen(Path outbox, Optional<Boolean> said, int files) throws InterruptedException {
        boolean same = watched.filter(outbox::equals).isPresent();
        network = said.orElseGet(() -> watch.isPresent() && same ? network : Volume.network(outbox));
        if (same && watch.filter(OutboxWatch::valid).isPresent()) {
            return;
        }
        close();
        watched = Optional.of(outbox);
        events = false;
        try {
            OutboxWatch next = new OutboxWatch(outbox, news);
            watch = Optional.of(next);
            watchedSince = Instant.MAX;
            events = next.canary(CANARY_PATIENCE);
        } catch (IOException e) {
            if (!same) {
                log.warn("Départ is looked at every interval only: {}", e.toString());
            }
            if (watch.isEmpty()) {
                // tried again at the next look, not at once
                return;
            }
        }
        log.info("watching {} ({} files there, {}, {})", outbox, files, network ? "network" : "local", events ? "events" : "no events");
        // the canary may have hidden news
        news.run();
    }

    /**
     * After a look. What the first look under a watch saw may have come before the watch began, and was not announced; only later ones tell whether
     * events come: a file that came while watched and settled without any event about it shows that the file system does not tell everything.
     *
     * @param waiting whether files there have not settled yet
     */
    void compare(Before before, Instant now, List<Settled> settled, boolean waiting) {
        if (watch.isEmpty()) {
            return;
        }
        OutboxWatch current = watch.get();
        if (before.watch().equals(watch) && watchedSince.equals(Instant.MAX)) {
            watchedSince = now;
        }
        boolean unannounced = settled.stream().anyMatch(file -> file.since().isAfter(watchedSince) && !current.announced(file.sighting().name()));
        if (unannounced && events) {
            events = false;
            log.warn("{} does not report changes; it is looked at every interval", watched.map(Path::toString).orElse(""));
        }
        if (!waiting) {
            current.forgetAnnounced(before.heard());
        }
    }

    FolderStatus status(Path outbox) {
        return new FolderStatus(FolderRole.OUTBOX, outbox, true, events,
                events ? Optional.empty() : Optional.of(Message.of("outbox.no-events", outbox)));
    }

    void close() {
        if (watch.isPresent()) {
            try {
                watch.get().close();
            } catch (IOException e) {
                log.warn("watch not closed: {}", e.toString());
            }
            watch = Optional.empty();
        }
    }
}
