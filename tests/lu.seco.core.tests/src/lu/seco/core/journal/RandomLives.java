// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import lu.seco.core.Message;

/**
 * Random events about some reports, the same on every machine: a life has a seed. Most events are such that may come, so that lives go far; some are
 * not. When a property does not hold, the events that are not needed to show it are taken out before it is told.
 */
final class RandomLives {

    private static final int LIVES = 2_000;
    private static final int LONGEST = 60;
    private static final int OFTEN = 6;
    private static final List<EventType> ABOUT_REPORTS = List.of(EventType.values()).stream().filter(type -> type.subject() == SubjectKind.REPORT).toList();
    private static final Map<Fact, List<String>> VALUES = new EnumMap<>(Map.ofEntries(Map.entry(Fact.OFFICIAL_NAME, List.of("DECSAL.dta", "X.dta")),
            Map.entry(Fact.PLACE, List.of("/a", "/b")), Map.entry(Fact.KIND, List.of("DECSAL", "DECMAL")), Map.entry(Fact.MEMBER, List.of("m", "n")),
            Map.entry(Fact.EMPLOYER, List.of("e", "f")), Map.entry(Fact.PERIOD, List.of("2026-01", "2026-02")),
            Map.entry(Fact.CORRECTS, List.of("r8", "r9")), Map.entry(Fact.SOFIE_NAME, List.of("SOFI.1", "SOFI.2")),
            Map.entry(Fact.REASON, List.of("sofie.queue", Message.of("sofie.other", "x", "").format())),
            Map.entry(Fact.NEXT_TRY, List.of("2026-02-10T08:00:00Z", "2026-03-01T00:00:00Z")), Map.entry(Fact.EVIDENCE_LINE, List.of("UPL", "")),
            Map.entry(Fact.REFUSED, List.of("0", "3")), Map.entry(Fact.COUNT, List.of("0", "2"))));

    private final Random random;
    private final List<String> ids;
    private final Map<String, ReportModel> models = new java.util.HashMap<>();
    private final Map<String, Integer> attempts = new java.util.HashMap<>();
    private final List<JournalEvent> events = new ArrayList<>();
    private final Events journal = new Events();

    private RandomLives(long seed, List<String> ids) {
        random = new Random(seed);
        this.ids = ids;
        ids.forEach(id -> models.put(id, new ReportModel()));
    }

    /** Tries a property on many lives. */
    static void each(List<String> ids, Consumer<List<JournalEvent>> property) {
        for (long seed = 0; seed < LIVES; seed++) {
            List<JournalEvent> life = new RandomLives(seed, ids).live();
            if (failure(property, life) != null) {
                List<JournalEvent> least = shrunk(property, life);
                throw new AssertionError("seed " + seed + ", " + least.size() + " events: "
                        + least.stream().map(event -> event.subject().id() + " " + event.type() + event.facts()).toList(), failure(property, least));
            }
        }
    }

    private List<JournalEvent> live() {
        int length = 1 + random.nextInt(LONGEST);
        while (events.size() < length) {
            String id = ids.get(random.nextInt(ids.size()));
            ReportModel model = models.get(id);
            List<EventType> possible = ABOUT_REPORTS.stream().filter(model::accepts).toList();
            List<EventType> from = possible.isEmpty() || random.nextInt(OFTEN) == 0 ? ABOUT_REPORTS : possible;
            EventType type = from.get(random.nextInt(from.size()));
            JournalEvent event = journal.next(type, Subject.report(id), facts(id, type));
            if (model.accepts(type)) {
                model.take(type, event.facts());
            }
            events.add(event);
        }
        return events;
    }

    private Object[] facts(String id, EventType type) {
        List<Object> facts = new ArrayList<>();
        if (type == EventType.REPORT_TAKEN) {
            return new Object[] {Fact.FILE_NAME, "DECSAL.dta", Fact.SHA256, "ab".repeat(32), Fact.SIZE, "12"};
        }
        if (type == EventType.REPORT_SENDING) {
            facts.add(Fact.ATTEMPT);
            facts.add(attempts.merge(id, 1, Integer::sum).toString());
        }
        VALUES.forEach((fact, values) -> {
            if (random.nextInt(3) == 0) {
                facts.add(fact);
                facts.add(values.get(random.nextInt(values.size())));
            }
        });
        return facts.toArray();
    }

    private static Throwable failure(Consumer<List<JournalEvent>> property, List<JournalEvent> life) {
        try {
            property.accept(life);
            return null;
        } catch (AssertionError | RuntimeException e) {
            return e;
        }
    }

    /** First the shortest beginning that fails, then without each event that it fails without. */
    private static List<JournalEvent> shrunk(Consumer<List<JournalEvent>> property, List<JournalEvent> life) {
        int length = 1;
        while (failure(property, life.subList(0, length)) == null) {
            length++;
        }
        List<JournalEvent> least = new ArrayList<>(life.subList(0, length));
        for (int at = least.size() - 1; at >= 0; at--) {
            List<JournalEvent> without = new ArrayList<>(least);
            without.remove(at);
            if (!without.isEmpty() && failure(property, without) != null) {
                least = without;
            }
        }
        return least;
    }
}
