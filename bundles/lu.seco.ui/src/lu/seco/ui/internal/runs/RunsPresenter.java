// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.runs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.seco.core.diagnosis.Remedy;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.diagnosis.Troubles;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Gathering;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.l10n.Language;

/** Reads the runs of SOFiE out of the journal, a page at a time, and keeps them true. Its methods may be called from any thread. */
final class RunsPresenter implements EngineEvents.Listener {

    private static final int PAGE = 500;
    /** So many events are held; whoever wants older ones looks into an export. */
    private static final int MOST = 5_000;
    private static final int CLOSED = 200;
    private static final Duration CALM = Duration.ofMillis(500);

    private final Room room;
    private final Work work;
    private final RunsView view;
    private final Language language;
    private final RunsWords words;
    private final Gathering occasions;
    private final Runnable unsubscribe;
    private volatile boolean closed;
    // only touched on the thread of the work
    private final TreeMap<Long, JournalEvent> events = new TreeMap<>();
    private boolean more;

    RunsPresenter(Room room, Work work, RunsView view) {
        this.room = Objects.requireNonNull(room, "room");
        this.work = Objects.requireNonNull(work, "work");
        occasions = new Gathering(work, CALM, this::newest);
        this.view = Objects.requireNonNull(view, "view");
        language = room.language();
        words = language.words(RunsWords.class);
        unsubscribe = room.engine().events().subscribe(this);
        refresh();
    }

    void close() {
        closed = true;
        unsubscribe.run();
    }

    /** Reads the newest again. */
    void refresh() {
        work.now(this::newest);
    }

    /** Reads what is older than what is shown. */
    void older() {
        work.now(() -> {
            if (more && !events.isEmpty() && events.size() < MOST) {
                read(PageRequest.newest(PAGE).behind(events.firstKey()), true);
            }
        });
    }

    /** What people know reports by, in the same order; told on the thread of the user interface. */
    void names(List<String> ids, Consumer<List<String>> told) {
        work.now(() -> {
            List<String> names = ids.stream().map(this::name).toList();
            room.ui().execute(() -> told.accept(names));
        });
    }

    private String name(String id) {
        try {
            return room.engine().journal().isEmpty() ? id : room.engine().journal().get().report(id).map(report -> report.file().name()).orElse(id);
        } catch (JournalException e) {
            // a journal that does not open is told of above the picture
            return id;
        }
    }

    @Override
    public void written(List<JournalEvent> news) {
        if (news.stream().anyMatch(event -> RunHistory.TYPES.contains(event.type()))) {
            occasions.soon();
        }
    }

    @Override
    public void servicesChanged() {
        occasions.soon();
    }

    private void newest() {
        read(PageRequest.newest(PAGE), events.isEmpty());
    }

    private void read(PageRequest page, boolean oldest) {
        Optional<Journal> journal = room.engine().journal();
        if (journal.isEmpty()) {
            show(words.runs_no_journal);
            return;
        }
        try {
            Page<JournalEvent> read = journal.get().events(RunHistory.TYPES, page);
            if (!read.rows().isEmpty() && !oldest && !events.isEmpty() && read.rows().get(read.rows().size() - 1).number() > events.lastKey() && read.more()) {
                // so much was written meanwhile that something would be missing between the two
                events.clear();
                more = true;
            }
            read.rows().forEach(event -> events.put(event.number(), event));
            more = oldest ? read.more() : more;
            show(more && events.size() >= MOST ? words.runs_full : "");
        } catch (JournalException e) {
            show(room.engine().text(e.told(), language.locale()));
        }
    }

    private void show(String note) {
        Clock clock = room.engine().clock();
        List<Trouble> troubles = room.engine().further().find(Troubles.class)
                .map(board -> Stream.concat(board.current().stream(), board.closed(CLOSED).stream()).toList()).orElse(List.of());
        List<RunStory> stories = RunHistory.of(events.values(), run -> troubles.stream()
                .filter(trouble -> trouble.runs().contains(run) && trouble.remedy().weight().compareTo(Remedy.Weight.WARNING) <= 0)
                .map(trouble -> trouble.remedy().title().in(language.locale())).distinct().toList());
        Instant now = clock.instant();
        String said = note.isEmpty() && stories.isEmpty() ? words.runs_none : note;
        RunsShown shown = new RunsShown(stories.stream().map(story -> row(story, now)).toList(), now, clock.getZone(), more && events.size() < MOST, said);
        room.ui().execute(() -> {
            if (!closed) {
                view.show(shown);
            }
        });
    }

    private RunsShown.Row row(RunStory story, Instant now) {
        String took = story.end().map(end -> took(Duration.between(story.start(), end))).orElse("");
        return new RunsShown.Row(story, language.formats().soon(story.start(), now), kind(story), took, outcome(story.outcome()), reports(story),
                findings(story));
    }

    private String kind(RunStory story) {
        return story.kind().map(kind -> switch (kind) {
            case SEND -> words.kind_send;
            case RECEIVE -> words.kind_receive;
            case UPDATE -> words.kind_update;
        }).orElse("?");
    }

    private String took(Duration took) {
        Duration whole = took.isNegative() ? Duration.ZERO : took;
        return whole.toMinutes() == 0 ? language.text(words.took_seconds, whole.toSeconds())
                : language.text(words.took_minutes, whole.toMinutes(), whole.toSecondsPart());
    }

    /** What came of a run, in a word. */
    private String outcome(RunStory.Outcome outcome) {
        return words.outcome(outcome);
    }

    private String reports(RunStory story) {
        List<String> parts = new ArrayList<>();
        if (!story.reports().isEmpty()) {
            parts.add(language.text(words.reports_sent, story.reports().size()));
        }
        if (story.failed() > 0) {
            parts.add(language.text(words.reports_failed, story.failed()));
        }
        if (story.received() > 0) {
            parts.add(language.text(words.reports_received, story.received()));
        }
        return parts.stream().collect(Collectors.joining(", "));
    }

    private String findings(RunStory story) {
        if (!story.findings().isEmpty()) {
            return String.join(", ", story.findings());
        }
        boolean bad = story.outcome().compareTo(RunStory.Outcome.TROUBLED) > 0;
        return bad ? story.told().map(told -> room.engine().text(told, language.locale())).orElse("") : "";
    }
}
