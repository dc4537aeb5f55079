// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.delivery;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.notice.Notice;
import org.osgi.service.log.Logger;

/**
 * Decides for one channel what goes when: bundled, not in the quiet hours, never more than the limit, again after a growing wait when it failed. What
 * could not be delivered for {@link #KEPT} is given up, and logged. All but {@link #trouble()} on one thread.
 */
final class Courier {

    static final Duration KEPT = Duration.ofDays(14);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;

    private final String id;
    private final Outbox outbox;
    private final Sent sent;
    private final Clock clock;
    private final Logger log;
    private final Consumer<Message> herald;
    private Carrier carrier;
    private Timing timing;
    private int failures;
    private Instant retry = Instant.MIN;
    private volatile Optional<Message> trouble = Optional.empty();

    /** @param herald is told once when deliveries begin to fail */
    Courier(String id, Path folder, Clock clock, Logger log, Consumer<Message> herald) {
        this.id = id;
        this.outbox = new Outbox(folder, log);
        this.sent = new Sent(folder.resolve("sent"), log);
        this.clock = clock;
        this.log = log;
        this.herald = herald;
    }

    void load() {
        outbox.load();
        sent.load();
    }

    /** New settings: what failed is tried at once. */
    void use(Carrier newCarrier, Timing newTiming) {
        carrier = newCarrier;
        timing = newTiming;
        retry = Instant.MIN;
    }

    void add(Instant at, Notice.Level level, EventClass eventClass, Message told, String about) {
        if (!carrier.addresses(eventClass).isEmpty() && !told.code().equals("notify.trouble." + id)) {
            outbox.add(at, level, eventClass, told, about);
        }
    }

    Optional<Message> trouble() {
        return trouble;
    }

    /**
     * Delivers what is due.
     *
     * @return when to look again; empty if nothing waits
     */
    Optional<Instant> round() throws InterruptedException {
        Instant now = clock.instant();
        giveUp(now);
        if (!now.isBefore(retry)) {
            boolean wait = false;
            List<Outcome> outcomes = deliver(now);
            for (Outcome outcome : outcomes) {
                wait |= outcome.again();
            }
            retry = wait ? now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(failures++, DOUBLINGS))) : Instant.MIN;
            Optional<Message> why = outcomes.stream().flatMap(outcome -> outcome.trouble().stream()).findFirst();
            if (why.isPresent()) {
                bad(why.get());
            } else if (!outcomes.isEmpty()) {
                good();
            }
        }
        return next(now);
    }

    /** What became of one delivery; with a trouble, whether it must be tried again. */
    private record Outcome(Optional<Message> trouble, boolean again) {
    }

    private List<Outcome> deliver(Instant now) throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Map.Entry<Set<String>, List<Waiting>> group : groups().entrySet()) {
            if (!due(group.getValue(), now).isAfter(now) && !sent.next(timing.limit(), now).isAfter(now)) {
                outcomes.add(carry(group.getKey(), group.getValue(), now));
            }
        }
        return outcomes;
    }

    private Optional<Instant> next(Instant now) {
        Optional<Instant> due = groups().values().stream().map(group -> due(group, now)).min(Instant::compareTo);
        return due.map(first -> latest(first, latest(retry, sent.next(timing.limit(), now))));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** A bundle is due with the first of it; all that waits goes along, except that in the quiet hours an alarm goes without the others. */
    private Instant due(List<Waiting> group, Instant now) {
        return group.stream().map(one -> timing.due(one, now)).min(Instant::compareTo).orElseThrow();
    }

    private Map<Set<String>, List<Waiting>> groups() {
        Map<Set<String>, List<Waiting>> groups = outbox.all().stream()
                .collect(Collectors.groupingBy(one -> carrier.addresses(one.eventClass()), LinkedHashMap::new, Collectors.toList()));
        groups.remove(Set.of());
        return groups;
    }

    private Outcome carry(Set<String> addresses, List<Waiting> group, Instant now) throws InterruptedException {
        List<Waiting> bundle = group.stream().filter(one -> !timing.due(one, now).isAfter(now.plus(timing.bundle()))).toList();
        int omitted = outbox.takeOmitted();
        try {
            carrier.carry(addresses, bundle, omitted);
        } catch (UndeliveredException e) {
            if (!e.partly()) {
                outbox.putBackOmitted(omitted);
                return new Outcome(Optional.of(e.told()), true);
            }
            delivered(bundle, now);
            return new Outcome(Optional.of(e.told()), false);
        }
        delivered(bundle, now);
        return new Outcome(Optional.empty(), false);
    }

    private void delivered(List<Waiting> bundle, Instant now) {
        sent.add(now);
        outbox.remove(bundle);
    }

    private void good() {
        if (trouble.isPresent()) {
            log.info("notifications by {} go again", id);
        }
        failures = 0;
        trouble = Optional.empty();
    }

    private void bad(Message why) {
        boolean first = trouble.isEmpty();
        trouble = Optional.of(why);
        if (first) {
            log.warn("notifications by {} do not go: {}", id, why.code());
            herald.accept(why);
        }
    }

    private void giveUp(Instant now) {
        List<Waiting> old = outbox.all().stream()
                .filter(one -> one.at().plus(KEPT).isBefore(now) || carrier.addresses(one.eventClass()).isEmpty()).toList();
        if (!old.isEmpty()) {
            log.warn("{} notifications by {} are given up: too old, or their class goes to nobody now", old.size(), id);
            outbox.remove(old);
        }
    }
}
