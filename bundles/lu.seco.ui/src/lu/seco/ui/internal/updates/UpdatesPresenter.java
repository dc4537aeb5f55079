// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.updates;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import lu.seco.core.Message;
import lu.seco.core.update.Available;
import lu.seco.core.update.InstalledState;
import lu.seco.core.update.ReleaseNote;
import lu.seco.core.update.UpdateCheck;
import lu.seco.core.update.UpdateProgress;
import lu.seco.core.update.UpdateResult;
import lu.seco.core.update.UpdateStanding;
import lu.seco.core.update.Updates;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.updates.UpdatesShown.Going;
import lu.seco.ui.internal.updates.UpdatesShown.Row;

/** Looks for updates, installs one, goes back: all as a person asks for it, and nothing by itself. On the thread of the user interface. */
final class UpdatesPresenter {

    private static final double MEGABYTE = 1_000_000.0;

    private final Room room;
    private final Language language;
    private final UpdatesWords words;
    private final Work work;
    private final UpdatesView view;
    private final String person;
    private Optional<Updates> updates = Optional.empty();
    private Optional<UpdateStanding> standing = Optional.empty();
    private Optional<Available> available = Optional.empty();
    private Optional<String> told = Optional.empty();
    private List<String> problems = List.of();
    private List<InstalledState> states = List.of();
    private boolean busy;
    private boolean closed;
    private Runnable unfollow = () -> { };
    private Runnable unsubscribe = () -> { };

    /**
     * @param work nobody else uses it
     * @param person who sits here
     */
    UpdatesPresenter(Room room, Work work, UpdatesView view, String person) {
        this.room = Objects.requireNonNull(room, "room");
        this.language = room.language();
        this.words = language.words(UpdatesWords.class);
        this.work = Objects.requireNonNull(work, "work");
        this.view = Objects.requireNonNull(view, "view");
        this.person = Objects.requireNonNull(person, "person");
    }

    void open() {
        unsubscribe = room.engine().events().subscribe(new EngineEvents.Listener() {
            @Override
            public void servicesChanged() {
                room.ui().execute(UpdatesPresenter.this::find);
            }
        });
        find();
    }

    void close() {
        closed = true;
        unfollow.run();
        unsubscribe.run();
    }

    /** Takes the service, which may come late or be replaced. */
    private void find() {
        Optional<Updates> found = room.engine().further().find(Updates.class);
        if (!closed && !found.equals(updates)) {
            unfollow.run();
            updates = found;
            unfollow = found.map(service -> service.follow(now -> room.ui().execute(() -> follow(now)))).orElse(() -> { });
            readStates();
        }
        show();
    }

    private void follow(UpdateStanding now) {
        standing = Optional.of(now);
        show();
    }

    /** Reads what stands on the disk. */
    private void readStates() {
        updates.ifPresent(service -> work.now(() -> {
            UpdateStanding now = service.standing();
            List<InstalledState> read = service.history();
            room.ui().execute(() -> {
                standing = Optional.of(now);
                states = read;
                show();
            });
        }));
    }

    /** Looks at the sites. */
    void check() {
        begin(Updates::check, this::found);
    }

    private void found(UpdateCheck check) {
        available = check.available();
        told = Optional.of(text(check.told()));
        problems = check.problems().stream().map(this::text).toList();
    }

    /** Installs what was found. */
    void install() {
        available.ifPresent(found -> begin(service -> service.apply(found.version(), person), this::changed));
    }

    /** Goes back to a state. */
    void back(long state) {
        begin(service -> service.revert(state, person), this::changed);
    }

    private void changed(UpdateResult result) {
        told = Optional.of(text(result.told()));
        problems = List.of();
        if (result.done()) {
            available = Optional.empty();
        }
        readStates();
    }

    /** Ends the work in hand, if that leaves nothing half done. */
    void cancel() {
        updates.ifPresent(Updates::cancel);
    }

    /** A piece of work with the service. */
    @FunctionalInterface
    private interface Piece<T> {
        CompletableFuture<T> begin(Updates service);
    }

    private <T> void begin(Piece<T> piece, Consumer<T> end) {
        if (busy || updates.isEmpty()) {
            return;
        }
        busy = true;
        show();
        piece.begin(updates.get()).whenComplete((result, error) -> room.ui().execute(() -> {
            busy = false;
            if (result != null) {
                end.accept(result);
            }
            show();
        }));
    }

    private String text(Message message) {
        return Plain.line(room.engine().text(message, language.locale()));
    }

    private void show() {
        if (closed) {
            return;
        }
        Optional<UpdateProgress> going = standing.flatMap(UpdateStanding::progress);
        boolean free = !busy && going.isEmpty() && updates.isPresent();
        Optional<String> install = available.filter(found -> free && found.hindrance().isEmpty()).map(Available::version);
        boolean waiting = standing.flatMap(UpdateStanding::waiting).isPresent();
        view.show(new UpdatesShown(headline(), facts(), notes(), going.map(now -> new Going(text(now.step()), now.percent(), now.cancellable())), free, install,
                waiting && free, states.stream().map(state -> row(state, free)).toList()));
    }

    private String headline() {
        if (updates.isEmpty()) {
            return room.engine().opening() ? words.headline_opening : words.headline_missing;
        }
        return told.orElseGet(() -> standing.map(now -> now.waiting().map(next -> language.text(words.headline_waiting, next, now.version()))
                .orElseGet(() -> language.text(words.headline_idle, now.version()))).orElse(words.headline_opening));
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>(problems);
        if (available.isPresent()) {
            Available found = available.get();
            facts.add(language.text(words.fact_site, Plain.line(found.site().location()), language.formats().moment(found.built())));
            facts.add(language.text(words.fact_size, language.formats().count(Math.max(1, Math.round(found.bytes() / MEGABYTE)))));
            facts.add(language.text(words.fact_java, found.java(), Runtime.version().feature()));
            found.caution().map(this::text).ifPresent(facts::add);
            found.hindrance().map(this::text).ifPresent(facts::add);
        } else if (standing.isPresent() && problems.isEmpty()) {
            List<String> sites = standing.get().sites().stream().map(site -> Plain.line(site.location())).toList();
            facts.add(sites.isEmpty() ? words.sites_none : language.text(words.sites_some, String.join(", ", sites)));
        }
        return facts;
    }

    private String notes() {
        if (available.isEmpty()) {
            return "";
        }
        List<ReleaseNote> notes = available.get().notes();
        if (notes.isEmpty()) {
            return words.notes_none;
        }
        StringBuilder text = new StringBuilder();
        for (ReleaseNote note : notes) {
            text.append(text.isEmpty() ? "" : "\n\n").append(language.text(words.notes_version, note.version())).append("\n\n");
            text.append(note.text(language.locale()).lines().map(Plain::line).reduce((one, next) -> one + "\n" + next).orElse(""));
        }
        return text.toString();
    }

    private Row row(InstalledState state, boolean free) {
        String by = state.person().isEmpty() ? words.history_first : Plain.line(state.person());
        return new Row(state.id(), List.of(state.version(), language.formats().moment(state.since()), by, state.current() ? words.history_current : ""),
                free && !state.current());
    }
}
