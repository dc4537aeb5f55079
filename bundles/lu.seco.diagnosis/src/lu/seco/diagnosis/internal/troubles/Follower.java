// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.troubles;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import lu.seco.core.check.SelfTest;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.LogFile.Origin;
import lu.seco.core.diagnosis.Remedy.Weight;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.sofie.RunEnd;
import lu.seco.core.sofie.RunKind;
import lu.seco.diagnosis.internal.Reason;
import lu.seco.diagnosis.internal.analysis.LogTail;
import lu.seco.diagnosis.internal.analysis.Matching;
import lu.seco.diagnosis.internal.analysis.Sighting;
import lu.seco.diagnosis.internal.book.Book;
import lu.seco.diagnosis.internal.book.Clue;
import lu.seco.diagnosis.internal.book.CurrentBook;
import lu.seco.diagnosis.internal.book.Rule;
import org.osgi.service.log.Logger;

/** Follows the logs that are known and puts what it sees on the board, one look at a time. Not for several threads. */
final class Follower {

    private static final Duration LIST_EVERY = Duration.ofSeconds(10);
    private static final Duration LIST_IN_RUN = Duration.ofSeconds(1);
    private static final Duration SAVE_EVERY = Duration.ofSeconds(2);
    /** What is older when the logs are read for the very first time is history. */
    private static final Duration HISTORY = Duration.ofDays(1);
    private static final int MOST_LOGS = 60;

    private final TroubleBoard board;
    private final CurrentBook books;
    private final Sources sources;
    private final Runs runs;
    private final Outlets outlets;
    private final Clock clock;
    private final Logger log;
    private final Instant history;
    private final Map<Path, FollowedLog> followed = new LinkedHashMap<>();
    private final Set<Path> complained = new HashSet<>();
    /** Runs in which something went wrong. */
    private final Set<String> troubled = new HashSet<>();
    private Matching matching;
    private Instant listed = Instant.EPOCH;
    private Instant saved = Instant.EPOCH;
    private Optional<Instant> tested = Optional.empty();
    private boolean changed;
    /** Whether a log had grown at the last look. */
    private boolean grown;

    Follower(TroubleBoard board, CurrentBook books, Sources sources, Runs runs, Outlets outlets, Clock clock, Logger log) {
        this.board = board;
        this.books = books;
        this.sources = sources;
        this.runs = runs;
        this.outlets = outlets;
        this.clock = clock;
        this.log = log;
        history = board.isFresh() ? clock.instant().minus(HISTORY) : Instant.MIN;
        matching = new Matching(books.book());
        board.knowRuns(runs::at);
    }

    /**
     * Looks once at everything.
     *
     * @return whether a log had grown: then its last entry waits for the next look, which should come soon
     */
    boolean look() {
        List<JournalEvent> events = sources.events();
        events.stream().filter(event -> event.type() != EventType.RUN_ENDED).forEach(this::note);
        newBook();
        boolean listedNow = list(!events.isEmpty());
        boolean ended = events.stream().anyMatch(event -> event.type() == EventType.RUN_ENDED);
        boolean read = false;
        boolean going = runs.going();
        for (FollowedLog one : followed.values()) {
            // what runs printed grows only while one goes on
            if (listedNow || going || one.log().origin() != Origin.SOFIE_OUTPUT) {
                read |= look(one);
            }
            if (ended) {
                // what SOFiE had to say of this run it has said
                one.rest();
            }
        }
        events.stream().filter(event -> event.type() == EventType.RUN_ENDED).forEach(this::runEnded);
        checks();
        if (read || grown || listedNow || ended) {
            // nothing else moves a position
            Map<String, Position> positions = new HashMap<>();
            followed.forEach((path, one) -> positions.put(path.toString(), one.position()));
            board.positions(positions);
        }
        grown = read;
        if (changed) {
            changed = false;
            board.tell();
        }
        if (Duration.between(saved, clock.instant()).compareTo(SAVE_EVERY) >= 0) {
            save();
        }
        return read;
    }

    /** Has kept what is known. */
    void save() {
        saved = clock.instant();
        outlets.keeper().run();
    }

    private void newBook() {
        Book book = books.book();
        if (matching.book() != book) {
            followed.values().forEach(FollowedLog::renew);
            matching = new Matching(book);
        }
    }

    private boolean list(boolean news) {
        Instant now = clock.instant();
        Duration since = Duration.between(listed, now);
        if (!news && since.compareTo(runs.going() ? LIST_IN_RUN : LIST_EVERY) < 0) {
            return false;
        }
        listed = now;
        Map<Path, FollowedLog> before = new HashMap<>(followed);
        followed.clear();
        boolean own = false;
        for (LogFile file : sources.logs()) {
            // of SeCo's own logs the older ones are what the current one was
            boolean older = file.origin() == Origin.SECO && own;
            own |= file.origin() == Origin.SECO;
            if (!older && followed.size() < MOST_LOGS) {
                Path path = file.file().toAbsolutePath().normalize();
                FollowedLog one = before.get(path);
                followed.put(path, one != null && one.log().equals(file) ? one
                        : new FollowedLog(file, board.position(path.toString()), this::tail));
            }
        }
        return true;
    }

    private LogTail tail(LogFile file, long linesBefore) {
        FollowedLog one = followed.get(file.file().toAbsolutePath().normalize());
        Matching.Log what = new Matching.Log(file.file().toString(), Optional.of(file.origin()), Optional.of(file.encoding()),
                () -> one == null ? clock.instant() : one.modified(clock.instant()));
        return new LogTail(matching, what, linesBefore, clock, board, sighting -> seen(file, sighting));
    }

    private boolean look(FollowedLog one) {
        Path path = one.log().file();
        try {
            boolean read = one.look();
            changed |= read;
            complained.remove(path);
            return read;
        } catch (IOException e) {
            if (complained.add(path)) {
                log.warn("{} cannot be read now ({}); it is tried again", path, Reason.of(e));
            }
            return false;
        }
    }

    private void seen(LogFile file, Sighting sighting) {
        Optional<String> run = file.origin() == Origin.SOFIE_OUTPUT ? Optional.of(Runs.ofOutput(file.file())) : runs.at(sighting.at());
        String text = sighting.place().map(Trouble.Place::text).orElse("");
        take(sighting, run, file.origin() == Origin.SECO ? List.of() : runs.reports(run, text));
    }

    private void take(Sighting sighting, Optional<String> run, Collection<String> reports) {
        if (sighting.at().isBefore(history)) {
            return;
        }
        changed = true;
        Optional<Trouble> fresh = board.take(sighting, run, reports);
        if (sighting.remedy().filter(remedy -> grave(remedy.weight())).isPresent()) {
            run.ifPresent(troubled::add);
            fresh.ifPresent(outlets.heralds());
        }
    }

    private static boolean grave(Weight weight) {
        return weight == Weight.BLOCKING || weight == Weight.ERROR;
    }

    private void note(JournalEvent event) {
        runs.note(event);
        event.fact(Fact.SOFIE_NAME).ifPresent(name -> changed |= board.link(trouble -> trouble.latest().filter(place -> place.text().contains(name))
                .isPresent(), event.subject().id()));
    }

    private void runEnded(JournalEvent event) {
        runs.note(event);
        String id = event.subject().id();
        Optional<RunEnd> end = event.fact(Fact.RESULT).flatMap(Runs::end);
        OptionalInt exit = event.fact(Fact.EXIT_CODE).filter(code -> code.matches("-?\\d{1,10}"))
                .map(code -> OptionalInt.of((int) Long.parseLong(code))).orElse(OptionalInt.empty());
        end.flatMap(known -> matching.judge(Clue.run(known, exit), event.at(), board))
                .ifPresent(sighting -> take(sighting, Optional.of(id), runs.reports(Optional.of(id), "")));
        boolean exchange = event.fact(Fact.RUN_KIND).filter(kind -> !kind.equals(RunKind.UPDATE.name())).isPresent();
        boolean good = !troubled.remove(id) && end.filter(RunEnd.ENDED::equals).isPresent();
        Optional<Instant> begin = runs.begin(id);
        if (good && exchange && begin.isPresent()) {
            changed |= board.end(trouble -> trouble.last().isBefore(begin.get()) && closesByRun(trouble), event.at());
        }
    }

    private boolean closesByRun(Trouble trouble) {
        return (trouble.latest().isPresent() || !trouble.runs().isEmpty()) && matching.book().rules().stream()
                .filter(rule -> rule.id().equals(trouble.remedy().rule())).findFirst().map(Rule::goodRunCloses).orElse(true);
    }

    private void checks() {
        Optional<SelfTest.Result> last = sources.selfTest();
        if (last.isEmpty() || tested.equals(last.map(SelfTest.Result::at))) {
            return;
        }
        tested = last.map(SelfTest.Result::at);
        for (SelfTest.Ran check : last.get().checks()) {
            check.results().forEach(result -> matching.judge(Clue.check(check.id(), result.outcome()), last.get().at(), board)
                    .ifPresent(sighting -> take(sighting, Optional.empty(), List.of())));
        }
    }
}
