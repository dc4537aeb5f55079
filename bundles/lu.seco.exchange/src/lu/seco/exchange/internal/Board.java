// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import lu.seco.core.Message;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.FolderRole;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.exchange.PendingFile;
import lu.seco.core.exchange.RunInProgress;

/** Where both loops write how they are doing, and from where the status is read. Thread-safe; tells about changes only. */
public final class Board {

    private final Consumer<EngineStatus> listener;
    private final Map<FolderRole, FolderStatus> folders = new EnumMap<>(FolderRole.class);
    private final Map<String, Message> hindrances = new TreeMap<>();
    private EngineState state = EngineState.STOPPED;
    private Optional<RunInProgress> run = Optional.empty();
    private Optional<Instant> nextReception = Optional.empty();
    private int waiting;
    private List<PendingFile> pending = List.of();
    private EngineStatus told = EngineStatus.STOPPED;

    Board(Consumer<EngineStatus> listener) {
        this.listener = listener;
    }

    synchronized EngineStatus status() {
        return new EngineStatus(state, run, nextReception, waiting, pending, List.copyOf(folders.values()), List.copyOf(hindrances.values()));
    }

    synchronized EngineState state() {
        return state;
    }

    synchronized void state(EngineState next) {
        state = next;
        changed();
    }

    synchronized void run(Optional<RunInProgress> next) {
        run = next;
        changed();
    }

    synchronized void nextReception(Optional<Instant> next) {
        nextReception = next;
        changed();
    }

    synchronized void waiting(int next) {
        waiting = next;
        changed();
    }

    synchronized void pending(List<PendingFile> next) {
        pending = List.copyOf(next);
        changed();
    }

    synchronized void folder(FolderStatus next) {
        folders.put(next.role(), next);
        changed();
    }

    synchronized Optional<FolderStatus> folder(FolderRole role) {
        return Optional.ofNullable(folders.get(role));
    }

    /** Says what is in the way; the key names the one who says it, so that it can take it back. Returns whether that is news. */
    synchronized boolean hindrance(String key, Message message) {
        boolean news = !message.equals(hindrances.put(key, message));
        changed();
        return news;
    }

    synchronized void clear(String key) {
        if (hindrances.remove(key) != null) {
            changed();
        }
    }

    private void changed() {
        EngineStatus now = status();
        if (!now.equals(told)) {
            told = now;
            listener.accept(now);
        }
    }
}
