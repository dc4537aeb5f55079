// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.runs;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.sofie.RunEnd;
import lu.seco.core.sofie.RunKind;

/** Makes runs of events. Events of before the first that is known may be missing: then a run begins so long before its end as it says it took. */
final class RunHistory {

    /** What tells of runs and of what became of the reports in them. */
    static final Set<EventType> TYPES = Set.of(EventType.RUN_STARTED, EventType.RUN_ENDED, EventType.REPORT_SENDING, EventType.REPORT_FAILED,
            EventType.REPORT_UNCERTAIN, EventType.RECEPTION_RECEIVED);

    private final Map<String, Draft> runs = new LinkedHashMap<>();
    private final Map<String, String> runOfReport = new HashMap<>();
    private String latest = "";

    /** A run while events are read. */
    private static final class Draft {

        private Optional<RunKind> kind = Optional.empty();
        private Optional<Instant> start = Optional.empty();
        private Optional<JournalEvent> end = Optional.empty();
        private final Set<String> reports = new LinkedHashSet<>();
        private final Set<String> failed = new LinkedHashSet<>();
        private int received;
    }

    private RunHistory() {
    }

    /**
     * The runs, the newest first.
     *
     * @param events in their order
     * @param findings titles of what was found in a run, by its id
     */
    static List<RunStory> of(Collection<JournalEvent> events, Function<String, List<String>> findings) {
        RunHistory history = new RunHistory();
        events.forEach(history::note);
        List<RunStory> stories = new ArrayList<>();
        boolean[] newest = {true};
        List<String> ids = new ArrayList<>(history.runs.keySet());
        for (int at = ids.size() - 1; at >= 0; at--) {
            history.story(ids.get(at), newest[0], findings).ifPresent(story -> {
                stories.add(story);
                newest[0] = false;
            });
        }
        return stories;
    }

    private void note(JournalEvent event) {
        String id = event.subject().id();
        switch (event.type()) {
            case RUN_STARTED -> {
                draft(id).start = Optional.of(event.at());
                draft(id).kind = kind(event);
                latest = id;
            }
            case RUN_ENDED -> {
                draft(id).end = Optional.of(event);
                draft(id).kind = kind(event).or(() -> draft(id).kind);
                latest = id;
            }
            case REPORT_SENDING -> event.fact(Fact.RUN).ifPresent(run -> {
                draft(run).reports.add(id);
                runOfReport.put(id, run);
            });
            case REPORT_FAILED, REPORT_UNCERTAIN -> Optional.ofNullable(runOfReport.get(id)).ifPresent(run -> draft(run).failed.add(id));
            case RECEPTION_RECEIVED -> {
                if (!latest.isEmpty()) {
                    draft(latest).received++;
                }
            }
            default -> { }
        }
    }

    private Draft draft(String id) {
        return runs.computeIfAbsent(id, fresh -> new Draft());
    }

    private static Optional<RunKind> kind(JournalEvent event) {
        return event.fact(Fact.RUN_KIND).flatMap(name -> List.of(RunKind.values()).stream().filter(kind -> kind.name().equals(name)).findFirst());
    }

    private Optional<RunStory> story(String id, boolean newest, Function<String, List<String>> findings) {
        Draft draft = runs.get(id);
        Optional<Instant> start = draft.start.or(() -> draft.end.map(RunHistory::begin));
        List<String> found = findings.apply(id);
        return start.map(begin -> new RunStory(id, draft.kind, begin, draft.end.map(JournalEvent::at), outcome(draft, newest, !found.isEmpty()),
                draft.end.flatMap(end -> end.fact(Fact.REASON)).map(Message::parse), List.copyOf(draft.reports), draft.failed.size(), draft.received, found));
    }

    private static Instant begin(JournalEvent end) {
        try {
            return end.at().minus(end.fact(Fact.DURATION).map(Duration::parse).orElse(Duration.ZERO));
        } catch (DateTimeException e) {
            return end.at();
        }
    }

    private static RunStory.Outcome outcome(Draft draft, boolean newest, boolean found) {
        if (draft.end.isEmpty()) {
            return newest ? RunStory.Outcome.GOING : RunStory.Outcome.LOST;
        }
        String result = draft.end.get().fact(Fact.RESULT).orElse("");
        if (result.equals(RunEnd.TIMED_OUT.name())) {
            return RunStory.Outcome.TIMED_OUT;
        }
        if (result.equals(RunEnd.INTERRUPTED.name())) {
            return RunStory.Outcome.INTERRUPTED;
        }
        if (result.equals(RunEnd.NOT_STARTED.name())) {
            return RunStory.Outcome.NOT_STARTED;
        }
        return found || !draft.failed.isEmpty() ? RunStory.Outcome.TROUBLED : RunStory.Outcome.GOOD;
    }
}
