// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import lu.seco.core.check.Check;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.EngineEvents;

/** Keeps the findings true, and tests the installation when asked. Its methods may be called from any thread. */
final class FindingsPresenter implements EngineEvents.Listener {

    private static final Set<EventType> ABOUT_SETTINGS =
            Set.of(EventType.SETTINGS_LOADED, EventType.SETTINGS_REFUSED, EventType.SETTINGS_CHANGED);

    private final Room room;
    private final Work work;
    private final Work tests;
    private final CheckRunner runner;
    private final FindingsView view;
    private final BiConsumer<String, Throwable> log;
    private final DiagnosisWords words;
    private final Findings findings;
    private final AtomicBoolean pending = new AtomicBoolean();
    private final AtomicReference<FindingsShown> next = new AtomicReference<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Runnable unsubscribe;
    private volatile Run run = Run.NONE;
    private volatile boolean closed;

    /**
     * @param work for what is quick
     * @param tests for the test, which may take minutes
     * @param log where a broken check is noted
     */
    FindingsPresenter(Room room, Work work, Work tests, CheckRunner runner, FindingsView view, BiConsumer<String, Throwable> log) {
        this.room = Objects.requireNonNull(room, "room");
        this.work = Objects.requireNonNull(work, "work");
        this.tests = Objects.requireNonNull(tests, "tests");
        this.runner = Objects.requireNonNull(runner, "runner");
        this.view = Objects.requireNonNull(view, "view");
        this.log = Objects.requireNonNull(log, "log");
        words = room.language().words(DiagnosisWords.class);
        findings = new Findings(room.engine(), room.language());
        unsubscribe = room.engine().events().subscribe(this);
        refresh();
    }

    void close() {
        closed = true;
        cancelled.set(true);
        unsubscribe.run();
    }

    /** Looks again at what engine and settings say; tests nothing. */
    void refresh() {
        if (pending.compareAndSet(false, true)) {
            work.now(() -> {
                pending.set(false);
                look();
            });
        }
    }

    /** Runs every check. No effect while a test is going on. */
    void test() {
        if (running.compareAndSet(false, true)) {
            cancelled.set(false);
            tests.now(this::runAll);
        }
    }

    /** Lets the check that is going on come to its end, and leaves out the rest. */
    void cancel() {
        cancelled.set(true);
    }

    boolean running() {
        return running.get();
    }

    @Override
    public void changed(EngineStatus status) {
        refresh();
    }

    @Override
    public void written(List<JournalEvent> events) {
        if (events.stream().anyMatch(event -> ABOUT_SETTINGS.contains(event.type()))) {
            refresh();
        }
    }

    @Override
    public void servicesChanged() {
        refresh();
    }

    private void runAll() {
        try {
            List<Check> checks = room.engine().checks();
            Run before = run;
            runner.run(checks, cancelled::get, new Following(before.outcomes()));
            // checks that are gone leave no finding behind
            Map<String, CheckOutcome> all = new LinkedHashMap<>(run.outcomes());
            all.keySet().retainAll(checks.stream().map(Check::id).toList());
            run = new Run(all, Optional.of(room.engine().clock().instant()), cancelled.get(), "", 0, 0, checks.isEmpty());
        } finally {
            run = run.going("", 0, 0);
            running.set(false);
            refresh();
        }
    }

    private void look() {
        Run now = run;
        List<SettingsProblem> settings = room.engine().settingsProblems();
        List<Finding> all = findings.all(room.engine().status(), settings, now.outcomes().values());
        long wanted = all.stream().filter(finding -> finding.level().wanted()).count();
        Level level = all.isEmpty() ? Level.GOOD : all.get(0).level();
        FindingsShown shown = new FindingsShown(level, headline(wanted, now), all, last(now), now.progress(), now.done(), now.total());
        // checks may be quicker than the screen: only the newest state is drawn
        if (next.getAndSet(shown) == null) {
            room.ui().execute(() -> {
                FindingsShown newest = next.getAndSet(null);
                if (!closed) {
                    view.show(newest);
                }
            });
        }
    }

    private String headline(long wanted, Run now) {
        if (wanted > 0) {
            return room.language().text(words.findings_some, wanted);
        }
        return now.at().isPresent() && !now.nothing() ? words.findings_none : words.findings_none_untested;
    }

    private String last(Run now) {
        if (now.nothing()) {
            return words.test_none;
        }
        return now.at().map(at -> room.language().text(now.stopped() ? words.findings_last_cancelled : words.findings_last,
                room.language().formats().soon(at, room.engine().clock().instant()))).orElse(words.findings_last_never);
    }

    /**
     * The test as it stands.
     *
     * @param outcomes by check, the newest
     * @param at when the last one ended
     * @param stopped whether the last one was stopped
     * @param progress what is going on; empty if nothing is
     * @param done how many checks are through
     * @param total how many there are; 0 if no test is going on
     * @param nothing whether there was no check to run
     */
    private record Run(Map<String, CheckOutcome> outcomes, Optional<Instant> at, boolean stopped, String progress, int done, int total,
            boolean nothing) {

        static final Run NONE = new Run(Map.of(), Optional.empty(), false, "", 0, 0, false);

        Run going(String text, int through, int all) {
            return new Run(outcomes, at, stopped, text, through, all, nothing && all == 0);
        }

        Run with(CheckOutcome outcome) {
            Map<String, CheckOutcome> all = new LinkedHashMap<>(outcomes);
            all.put(outcome.id(), outcome);
            return new Run(all, at, stopped, progress, done, total, false);
        }
    }

    /** Shows each check as it begins and ends. */
    private final class Following implements CheckRunner.Progress {

        private final Map<String, CheckOutcome> before;

        Following(Map<String, CheckOutcome> before) {
            this.before = before;
        }

        @Override
        public void begins(int number, int total, Check check) {
            run = run.going(room.language().text(words.test_progress, number, total, findings.title(check.id())), number - 1, total);
            refresh();
        }

        @Override
        public void ended(CheckOutcome outcome) {
            // what a stopped test did not look at again stays as it was seen last
            if (outcome.end() != CheckOutcome.End.SKIPPED || !before.containsKey(outcome.id())) {
                run = run.with(outcome);
            }
        }

        @Override
        public void broken(Check check, Throwable error) {
            log.accept("the check " + check.id() + " is broken", error);
        }
    }
}
