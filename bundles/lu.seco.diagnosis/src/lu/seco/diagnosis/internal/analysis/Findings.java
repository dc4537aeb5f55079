// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import lu.seco.core.diagnosis.Remedy;
import lu.seco.core.diagnosis.Trouble;

/** Folds what was seen to troubles: one a rule, and one a shape of errors nobody knows. Holds a bounded number of them. Not for several threads. */
public final class Findings implements Past {

    /** The gravest first, then the newest. */
    public static final Comparator<Trouble> GRAVEST = Comparator.<Trouble, Remedy.Weight>comparing(trouble -> trouble.remedy().weight())
            .thenComparing(Trouble::last, Comparator.reverseOrder());

    private static final int MOST_UNKNOWN = 200;
    private static final int MOST_CLOSED = 200;
    private static final int MOST_LINKS = 100;

    private final Map<String, Trouble> open = new LinkedHashMap<>();
    private final Deque<Trouble> closed = new ArrayDeque<>();
    private final Map<String, Seen> seen = new HashMap<>();
    private final boolean episodes;
    private final Supplier<String> ids;
    private final Function<Instant, Optional<String>> runs;

    private record Seen(Instant at, Optional<String> run) {
    }

    /**
     * Nothing seen yet.
     *
     * @param episodes whether what comes again after its end is another trouble
     * @param ids ids for new troubles
     * @param runs the run of SOFiE of a moment, if it is known
     */
    public Findings(boolean episodes, Supplier<String> ids, Function<Instant, Optional<String>> runs) {
        this.episodes = episodes;
        this.ids = ids;
        this.runs = runs;
    }

    @Override
    public boolean seen(String rule, Instant at, Duration within) {
        Seen last = seen.get(rule);
        if (last == null || at.isBefore(last.at()) || Duration.between(last.at(), at).compareTo(within) > 0) {
            return false;
        }
        Optional<String> run = runs.apply(at);
        return run.isEmpty() || last.run().isEmpty() || run.equals(last.run());
    }

    /**
     * Takes what was seen.
     *
     * @param run the run of SOFiE it belongs to
     * @param reports the reports it touches
     * @return the trouble if it is a new one
     */
    public Optional<Trouble> take(Sighting sighting, Optional<String> run, Collection<String> reports) {
        sighting.closed().forEach(rule -> close(trouble -> trouble.remedy().rule().equals(rule), sighting.at()));
        if (sighting.remedy().isEmpty()) {
            return Optional.empty();
        }
        String key = sighting.key().orElseThrow();
        seen.put(key, new Seen(sighting.at(), run));
        Trouble before = open.get(key);
        Trouble now = before == null ? first(sighting, run, reports) : again(before, sighting, run, reports);
        open.put(key, now);
        if (before == null && key.startsWith("?")) {
            forgetUnknown();
        }
        return before == null ? Optional.of(now) : Optional.empty();
    }

    /** Ends troubles. */
    public boolean close(Predicate<Trouble> which, Instant at) {
        List<Map.Entry<String, Trouble>> ending = open.entrySet().stream()
                .filter(entry -> entry.getValue().closed().isEmpty() && which.test(entry.getValue())).toList();
        for (Map.Entry<String, Trouble> entry : ending) {
            Trouble ended = ended(entry.getValue(), at);
            if (episodes) {
                open.remove(entry.getKey());
                closed.addFirst(ended);
            } else {
                open.put(entry.getKey(), ended);
            }
        }
        while (closed.size() > MOST_CLOSED) {
            closed.removeLast();
        }
        return !ending.isEmpty();
    }

    /** Says of open troubles that they touch a report. */
    public boolean link(Predicate<Trouble> which, String report) {
        boolean linked = false;
        for (Map.Entry<String, Trouble> entry : open.entrySet()) {
            Trouble was = entry.getValue();
            if (!was.reports().contains(report) && which.test(was)) {
                entry.setValue(new Trouble(was.id(), was.remedy(), was.since(), was.last(), was.count(), was.closed(), was.runs(),
                        joined(List.of(report), was.reports()), was.first(), was.latest()));
                linked = true;
            }
        }
        return linked;
    }

    /** Takes troubles that are remembered from before, open or ended. */
    public void remember(String key, Trouble trouble) {
        if (trouble.closed().isPresent() && episodes) {
            closed.addLast(trouble);
        } else {
            open.put(key, trouble);
            seen.put(key, new Seen(trouble.last(), trouble.runs().stream().findFirst()));
        }
    }

    /** What lasts, by rule or shape. */
    public Map<String, Trouble> open() {
        return Map.copyOf(open);
    }

    /** What is there, the gravest first; without episodes also what has ended. */
    public List<Trouble> sorted() {
        return open.values().stream().sorted(GRAVEST).toList();
    }

    /** What has ended, the newest first. */
    public List<Trouble> ended() {
        return List.copyOf(closed);
    }

    private Trouble first(Sighting sighting, Optional<String> run, Collection<String> reports) {
        return new Trouble(ids.get(), sighting.remedy().orElseThrow(), sighting.at(), sighting.at(), 1, Optional.empty(), run.stream().toList(),
                joined(reports, List.of()), sighting.place(), sighting.place());
    }

    private static Trouble again(Trouble was, Sighting sighting, Optional<String> run, Collection<String> reports) {
        boolean later = !sighting.at().isBefore(was.last());
        boolean earlier = sighting.at().isBefore(was.since());
        return new Trouble(was.id(), sighting.remedy().orElseThrow(), earlier ? sighting.at() : was.since(), later ? sighting.at() : was.last(),
                was.count() + 1, Optional.empty(), joined(run.stream().toList(), was.runs()), joined(reports, was.reports()),
                earlier || was.first().isEmpty() ? sighting.place() : was.first(),
                later && sighting.place().isPresent() || was.latest().isEmpty() ? sighting.place() : was.latest());
    }

    private static Trouble ended(Trouble was, Instant at) {
        Instant end = at.isBefore(was.last()) ? was.last() : at;
        return new Trouble(was.id(), was.remedy(), was.since(), was.last(), was.count(), Optional.of(end), was.runs(), was.reports(), was.first(),
                was.latest());
    }

    private static List<String> joined(Collection<String> newer, List<String> older) {
        if (older.containsAll(newer)) {
            return older;
        }
        Set<String> all = new LinkedHashSet<>(newer);
        all.addAll(older);
        return all.stream().limit(MOST_LINKS).toList();
    }

    private void forgetUnknown() {
        List<String> unknown = open.keySet().stream().filter(key -> key.startsWith("?")).toList();
        if (unknown.size() > MOST_UNKNOWN) {
            unknown.stream().min(Comparator.comparing(key -> open.get(key).last())).ifPresent(open::remove);
        }
    }
}
