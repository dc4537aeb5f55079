// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.records;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.core.content.PersonMask;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.preferences.Preferences;
import lu.seco.ui.internal.preferences.UiSettings;

/** Whether persons are masked in one part of the window: as the settings say until somebody chooses otherwise there. Changed by the user interface only. */
public final class Masking {

    private final Room room;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Optional<Boolean> chosen = Optional.empty();
    private boolean shown;

    public Masking(Room room) {
        this.room = Objects.requireNonNull(room, "room");
        shown = masked();
        // for as long as the part is there, which is as long as the window
        room.engine().events().subscribe(new EngineEvents.Listener() {
            @Override
            public void servicesChanged() {
                room.ui().execute(Masking.this::follow);
            }
        });
    }

    /** The settings, or the services that know them, may have changed. */
    private void follow() {
        boolean now = masked();
        if (now != shown) {
            shown = now;
            listeners.forEach(Runnable::run);
        }
    }

    /** Whether they are; from any thread. */
    public boolean masked() {
        return chosen.orElseGet(() -> Preferences.says(room.engine().settings(), UiSettings.PERSONS_MASKED));
    }

    /** A person chooses, as long as the part is open. */
    void choose(boolean wish) {
        chosen = Optional.of(wish);
        shown = wish;
        listeners.forEach(Runnable::run);
    }

    /**
     * Hears of a choice.
     *
     * @return ends it
     */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** A sentence as it may be shown. */
    public String sentence(String text) {
        return masked() ? PersonMask.DOTS.sentence(text) : text;
    }

    /** The number of a person as it may be shown. */
    public String person(String number) {
        return masked() ? PersonMask.DOTS.cell(number) : number;
    }
}
