// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.troubles;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.SubjectKind;
import lu.seco.core.sofie.RunEnd;

/** Which run of SOFiE was when, and which reports were in it. Remembers the last 200 runs. Not for several threads. */
final class Runs {

    /** Name of an encrypted file, as the public example shows it. */
    private static final Pattern ENCRYPTED = Pattern.compile("(?i)\\bSOFI\\.\\d[\\w.]*\\w");
    /** SOFiE's clock in the log and that of the journal are the same machine's, but a log may have seconds only. */
    private static final Duration ASIDE = Duration.ofSeconds(2);
    private static final int MOST = 200;
    private static final int MOST_NAMES = 5_000;
    private static final int MOST_LOOKED_UP = 100;

    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final Map<String, String> reportOfEncrypted = new LinkedHashMap<>();
    private final Function<String, Collection<String>> namesOfReport;

    /** A run; the end is empty while it goes on. */
    private record Run(Instant from, Optional<Instant> to, Set<String> reports) {

        boolean covers(Instant at) {
            return !at.isBefore(from.minus(ASIDE)) && (to.isEmpty() || !at.isAfter(to.get().plus(ASIDE)));
        }
    }

    /** No run yet; {@code namesOfReport} says under which names a report goes. */
    Runs(Function<String, Collection<String>> namesOfReport) {
        this.namesOfReport = namesOfReport;
    }

    /** The run whose output is in that file. */
    static String ofOutput(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".log") ? name.substring(0, name.length() - 4) : name;
    }

    /** How a run ended, as it stands in the journal. */
    static Optional<RunEnd> end(String name) {
        return List.of(RunEnd.values()).stream().filter(end -> end.name().equals(name)).findFirst();
    }

    /** Takes note of an event. */
    void note(JournalEvent event) {
        String id = event.subject().id();
        if (event.type() == EventType.RUN_STARTED) {
            runs.put(id, new Run(event.at(), Optional.empty(), new LinkedHashSet<>(reports(id))));
        } else if (event.type() == EventType.RUN_ENDED && runs.containsKey(id)) {
            runs.put(id, new Run(runs.get(id).from(), Optional.of(event.at()), runs.get(id).reports()));
        } else if (event.type() == EventType.REPORT_SENDING && event.fact(Fact.RUN).isPresent()) {
            String run = event.fact(Fact.RUN).orElseThrow();
            runs.computeIfAbsent(run, missing -> new Run(event.at(), Optional.empty(), new LinkedHashSet<>())).reports().add(id);
        }
        if (event.subject().kind() == SubjectKind.REPORT) {
            event.fact(Fact.SOFIE_NAME).ifPresent(name -> reportOfEncrypted.put(name, id));
        }
        limit(runs, MOST);
        limit(reportOfEncrypted, MOST_NAMES);
    }

    /** When a run began. */
    Optional<Instant> begin(String run) {
        return Optional.ofNullable(runs.get(run)).map(Run::from);
    }

    /** Whether a run goes on. */
    boolean going() {
        return runs.values().stream().reduce((older, newer) -> newer).filter(last -> last.to().isEmpty()).isPresent();
    }

    /** The run of a moment, the latest if two meet. */
    Optional<String> at(Instant moment) {
        return runs.entrySet().stream().filter(run -> run.getValue().covers(moment)).map(Map.Entry::getKey).reduce((older, newer) -> newer);
    }

    /**
     * The reports a line is about: those it names; if it names no file at all, those of the run.
     *
     * @param run the run it stands in
     */
    Collection<String> reports(Optional<String> run, String line) {
        Set<String> named = new LinkedHashSet<>();
        Matcher encrypted = ENCRYPTED.matcher(line);
        boolean names = false;
        while (encrypted.find()) {
            names = true;
            Optional.ofNullable(reportOfEncrypted.get(encrypted.group())).ifPresent(named::add);
        }
        Set<String> ofRun = run.map(this::reports).orElse(Set.of());
        ofRun.stream().limit(MOST_LOOKED_UP).filter(report -> namesOfReport.apply(report).stream().anyMatch(name -> isIn(name, line)))
                .forEach(named::add);
        return named.isEmpty() && !names ? List.copyOf(ofRun) : named;
    }

    private static boolean isIn(String name, String line) {
        return !name.isBlank() && line.contains(name);
    }

    private Set<String> reports(String run) {
        return runs.containsKey(run) ? runs.get(run).reports() : Set.of();
    }

    private static void limit(Map<String, ?> map, int most) {
        while (map.size() > most) {
            map.remove(map.keySet().iterator().next());
        }
    }
}
