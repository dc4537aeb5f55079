// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.changes;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Latest;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.records.Source;

/** Compares a file with an earlier one that a person chooses, when they look. On the thread of the user interface, except for the comparing. */
final class ChangesPresenter implements EngineEvents.Listener {

    private static final Duration RESTING = Duration.ofMillis(200);

    private final Room room;
    private final Latest comparing;
    private final Consumer<ChangesShown> view;
    private final ChangesWords words;
    private final ChangesReader reader;
    private final Runnable unsubscribe;
    private Optional<Source> now = Optional.empty();
    private List<Earlier> earlier = List.of();
    private int chosen;
    private Object current = new Object();
    private boolean front;
    private boolean read;
    private boolean waiting;

    /** @param view told on the thread of the user interface */
    ChangesPresenter(Room room, Work work, Consumer<ChangesShown> view) {
        this.room = Objects.requireNonNull(room, "room");
        this.view = Objects.requireNonNull(view, "view");
        comparing = new Latest(work);
        words = room.language().words(ChangesWords.class);
        reader = new ChangesReader(room);
        unsubscribe = room.engine().events().subscribe(this);
    }

    void close() {
        unsubscribe.run();
        current = new Object();
        comparing.drop();
    }

    /**
     * Compares this file from now on, or none.
     *
     * @param others with which; may be empty
     * @return whether that is something else than before
     */
    boolean show(Optional<Source> file, List<Earlier> others) {
        boolean same = file.isPresent() == now.isPresent() && others.equals(earlier)
                && (file.isEmpty() || file.get().content().equals(now.get().content()) && file.get().kind().equals(now.get().kind()));
        if (!same) {
            now = file;
            earlier = List.copyOf(others);
            chosen = 0;
            anew();
        }
        return !same;
    }

    /** The person chooses another one of the earlier files. */
    void choose(int index) {
        if (index != chosen && index < earlier.size()) {
            chosen = index;
            anew();
        }
    }

    /** Whether a person looks: nothing is compared for those who do not. */
    void front(boolean looked) {
        front = looked;
        if (front && !read) {
            compare();
        }
    }

    /** Compares again. */
    void again() {
        anew();
    }

    private void anew() {
        read = false;
        current = new Object();
        comparing.drop();
        view.accept(ChangesShown.of(now.isEmpty() ? "" : earlier.isEmpty() ? words.none_text : words.loading_text));
        if (front) {
            compare();
        }
    }

    private void compare() {
        if (now.isEmpty() || earlier.isEmpty()) {
            return;
        }
        read = true;
        waiting = false;
        Source file = now.get();
        Earlier other = earlier.get(chosen);
        Object mine = current;
        comparing.later(RESTING, () -> {
            Optional<ChangesShown> shown = reader.read(file, other);
            room.ui().execute(() -> {
                if (mine == current) {
                    waiting = shown.isEmpty();
                    view.accept(shown.orElseGet(() -> ChangesShown.of(words.missing_text)));
                }
            });
        });
    }

    /** What compares may have come. */
    @Override
    public void servicesChanged() {
        room.ui().execute(() -> {
            if (waiting) {
                compare();
            }
        });
    }
}
