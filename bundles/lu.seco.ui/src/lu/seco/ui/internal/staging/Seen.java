// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.staging.Released;
import lu.seco.core.staging.Staging;
import lu.seco.ui.internal.app.Room;

/**
 * The place at one moment.
 *
 * @param list the rows the person wants to see
 * @param wish what they wanted
 * @param folders how the folders are doing
 * @param released what can be recalled
 * @param own how many of the listed files the person prepared and may not release
 * @param obstacle why nothing can be done at all
 */
record Seen(StagingList list, StagingList.Wish wish, List<FolderStatus> folders, List<Released> released, int own,
        Optional<Obstacle> obstacle) {

    Seen {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(wish, "wish");
        folders = List.copyOf(folders);
        released = List.copyOf(released);
        Objects.requireNonNull(obstacle, "obstacle");
    }

    /** Why nothing can be done. */
    enum Obstacle {
        /** This instance cannot work at all. */
        HINDRANCE,
        /** There is no service. */
        MISSING,
        /** The station only shows. */
        PASSIVE
    }

    /** Before anything was seen. */
    static Seen nothing(StagingSort sort, String person) {
        return new Seen(StagingList.EMPTY, new StagingList.Wish("", sort, false, person), List.of(), List.of(), 0, Optional.of(Obstacle.MISSING));
    }

    /** Asks the service, which answers from memory; for 10,000 files it takes long enough not to do it on the thread of the user interface. */
    static Seen look(Room room, String search, StagingSort sort, String person) {
        // without the data folder the engine's services must not be touched
        Optional<Staging> staging = room.hindrance().isEmpty() ? room.engine().staging() : Optional.empty();
        boolean fourEyes = staging.map(Staging::fourEyes).orElse(false);
        StagingList.Wish wish = new StagingList.Wish(search, sort, fourEyes, person);
        if (staging.isEmpty()) {
            Obstacle obstacle = room.hindrance().isEmpty() ? Obstacle.MISSING : Obstacle.HINDRANCE;
            return new Seen(StagingList.EMPTY, wish, List.of(), List.of(), 0, Optional.of(obstacle));
        }
        StagingList list = StagingList.of(staging.get().files(), wish);
        int own = (int) list.rows().stream().filter(row -> row.judgement() == Judgement.OWN).count();
        Optional<Obstacle> obstacle = room.engine().status().state() == EngineState.PASSIVE ? Optional.of(Obstacle.PASSIVE) : Optional.empty();
        return new Seen(list, wish, staging.get().folders(), staging.get().recallable(), own, obstacle);
    }

    boolean filtered() {
        return !wish.search().isBlank();
    }
}
