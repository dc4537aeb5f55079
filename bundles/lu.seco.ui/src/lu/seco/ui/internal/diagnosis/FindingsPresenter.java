// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import lu.seco.core.check.SelfTest;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalEvent;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Gathering;
import lu.seco.ui.internal.common.Latest;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.EngineEvents;

/** Keeps the findings true, and runs the self-test when asked. To be called on the thread of the user interface, but for what the engine tells. */
final class FindingsPresenter implements EngineEvents.Listener {

    private static final Set<EventType> ABOUT_SETTINGS =
            Set.of(EventType.SETTINGS_LOADED, EventType.SETTINGS_REFUSED, EventType.SETTINGS_CHANGED);
    /** Who opens the page wants to know how it is now: an older test is made again. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final Room room;
    private final Latest tests;
    private final FindingsView view;
    private final DiagnosisWords words;
    private final Findings findings;
    private final Gathering looks;
    private final AtomicReference<FindingsShown> next = new AtomicReference<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean first = new AtomicBoolean(true);
    private final Runnable unsubscribe;
    private volatile TestRun run = TestRun.NONE;
    private volatile boolean closed;

    /**
     * @param work for what is quick
     * @param tests for the test, which may take minutes; nobody else uses it
     */
    FindingsPresenter(Room room, Work work, Work tests, FindingsView view) {
        this.room = Objects.requireNonNull(room, "room");
        looks = new Gathering(work, Duration.ZERO, this::look);
        this.tests = new Latest(tests);
        this.view = Objects.requireNonNull(view, "view");
        words = room.language().words(DiagnosisWords.class);
        findings = new Findings(room.engine(), room.language());
        unsubscribe = room.engine().events().subscribe(this);
        refresh();
    }

    void close() {
        closed = true;
        tests.drop();
        unsubscribe.run();
    }

    /** Looks again at what engine and settings say; tests nothing. */
    void refresh() {
        looks.soon();
    }

    /** Runs every check. No effect while a test is going on. */
    void test() {
        Optional<SelfTest> service = room.engine().further().find(SelfTest.class);
        if (service.isPresent() && running.compareAndSet(false, true)) {
            tests.now(() -> runAll(service.get()));
        }
    }

    /** Ends the test; the rest is left out. */
    void cancel() {
        tests.drop();
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

    private void runAll(SelfTest service) {
        try {
            List<String> ids = service.checks();
            run = run.begins(ids);
            going(ids);
            SelfTest.Result result = service.run(ran -> {
                run = run.with(ran);
                going(ids);
            });
            run = run.ended(result, ids, Thread.currentThread().isInterrupted());
        } finally {
            run = run.rests();
            running.set(false);
            refresh();
        }
    }

    private void going(List<String> ids) {
        if (run.done() < ids.size()) {
            run = run.going(room.language().text(words.test_progress, run.done() + 1, ids.size(), findings.title(ids.get(run.done()))));
        }
        refresh();
    }

    private void look() {
        Optional<SelfTest> service = room.engine().further().find(SelfTest.class);
        if (run == TestRun.NONE) {
            service.flatMap(SelfTest::last).ifPresent(last -> run = TestRun.of(last));
        }
        if (service.isPresent() && first.compareAndSet(true, false) && stale()) {
            room.ui().execute(() -> {
                if (!closed) {
                    test();
                }
            });
        }
        show(shown(service, run));
    }

    private boolean stale() {
        Instant now = room.engine().clock().instant();
        return run.at().filter(at -> at.isAfter(now.minus(FRESH)) && !at.isAfter(now)).isEmpty();
    }

    private FindingsShown shown(Optional<SelfTest> service, TestRun now) {
        List<Finding> all = findings.all(room.engine().status(), room.engine().settingsProblems(), now.results());
        Level level = all.isEmpty() ? Level.GOOD : all.get(0).level();
        String sentence = all.isEmpty() ? "" : sentence(all.get(0));
        String morning = service.flatMap(SelfTest::morning).map(this::morning).orElse("");
        FindingsShown.Test test = new FindingsShown.Test(now.rows(findings), last(service, now), morning, now.progress(), now.done(), now.total());
        return new FindingsShown(level, headline(all.size(), now), sentence, all, test);
    }

    private String sentence(Finding finding) {
        String found = finding.trouble().map(trouble -> trouble.remedy().clerk().in(room.language().locale())).orElse(finding.found());
        return room.language().text(words.findings_sentence, finding.title(), found);
    }

    private void show(FindingsShown shown) {
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

    private String headline(long wanted, TestRun now) {
        if (wanted > 0) {
            return room.language().text(words.findings_some, wanted);
        }
        return now.at().isPresent() ? words.findings_none : words.findings_none_untested;
    }

    private String last(Optional<SelfTest> service, TestRun now) {
        if (service.isEmpty()) {
            return words.test_none;
        }
        return now.at().map(at -> room.language().text(now.stopped() ? words.findings_last_cancelled : words.findings_last, soon(at)))
                .orElse(words.findings_last_never);
    }

    private String morning(SelfTest.Morning morning) {
        return room.language().text(morning.bad() == 0 ? words.test_morning_good : words.test_morning_bad, soon(morning.at()), morning.bad());
    }

    private String soon(Instant at) {
        return room.language().formats().soon(at, room.engine().clock().instant());
    }
}
