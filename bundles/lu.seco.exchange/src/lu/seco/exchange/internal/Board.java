// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
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
    private final Map<String, FolderStatus> folders = new TreeMap<>();
    private final Map<String, Message> hindrances = new TreeMap<>();
    private EngineState state = EngineState.STOPPED;
    private Optional<RunInProgress> run = Optional.empty();
    private Optional<Instant> nextReception = Optional.empty();
    private int waiting;
    private Optional<Instant> pausedUntil = Optional.empty();
    private List<PendingFile> pending = List.of();
    private EngineStatus told = EngineStatus.STOPPED;

    public Board(Consumer<EngineStatus> listener) {
        this.listener = listener;
    }

    synchronized EngineStatus status() {
        return new EngineStatus(state, run, nextReception, waiting, pending, List.copyOf(folders.values()), pausedUntil,
                List.copyOf(hindrances.values()));
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

    /** Until when no run begins by itself because the connection failed. */
    synchronized void paused(Optional<Instant> until) {
        pausedUntil = until;
        changed();
    }

    synchronized void pending(List<PendingFile> next) {
        pending = List.copyOf(next);
        changed();
    }

    public synchronized void folder(FolderStatus next) {
        folders.put(key(next), next);
        changed();
    }

    /** Forgets the folders of <i>À valider</i> that are no longer watched. */
    public synchronized void keepStaging(Collection<Path> watched) {
        if (folders.values().removeIf(folder -> folder.role() == FolderRole.STAGING && !watched.contains(folder.path()))) {
            changed();
        }
    }

    /** The folders of <i>À valider</i>. */
    public synchronized List<FolderStatus> staging() {
        return folders.values().stream().filter(folder -> folder.role() == FolderRole.STAGING).toList();
    }

    /** There is one folder of each role; only of <i>À valider</i> there may be several. */
    private static String key(FolderStatus folder) {
        return folder.role().ordinal() + (folder.role() == FolderRole.STAGING ? folder.path().toString() : "");
    }

    /** The engine has ended: nothing of what was said still holds. */
    synchronized void stopped() {
        state = EngineState.STOPPED;
        run = Optional.empty();
        nextReception = Optional.empty();
        waiting = 0;
        pausedUntil = Optional.empty();
        pending = List.of();
        folders.clear();
        hindrances.clear();
        changed();
    }

    /** Says what is in the way; the key names the one who says it, so that it can take it back. Returns whether that is news. */
    public synchronized boolean hindrance(String key, Message message) {
        boolean news = !message.equals(hindrances.put(key, message));
        changed();
        return news;
    }

    /** Takes back all of those whose keys begin so, but for some. */
    synchronized void keep(String prefix, Collection<String> keys) {
        if (hindrances.keySet().removeIf(key -> key.startsWith(prefix) && !keys.contains(key))) {
            changed();
        }
    }

    public synchronized void clear(String key) {
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
