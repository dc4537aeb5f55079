// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.core.Message;
import lu.seco.core.update.InstalledState;
import lu.seco.core.update.Site;
import lu.seco.core.update.UpdateCheck;
import lu.seco.core.update.UpdateListener;
import lu.seco.core.update.UpdateProgress;
import lu.seco.core.update.UpdateResult;
import lu.seco.core.update.UpdateStanding;
import lu.seco.core.update.Updates;

/** Updates whose work ends when the test says so. */
public final class FakeUpdates implements Updates {

    public final List<String> calls = new CopyOnWriteArrayList<>();
    public final CompletableFuture<UpdateCheck> checked = new CompletableFuture<>();
    public final CompletableFuture<UpdateResult> changed = new CompletableFuture<>();
    public volatile List<InstalledState> states = new ArrayList<>(List.of(new InstalledState(7, "1.1.0.q", Instant.parse("2026-02-09T08:00:00Z"), true, "anne"),
            new InstalledState(5, "1.0.0.q", Instant.parse("2026-01-05T08:00:00Z"), false, "")));
    private final List<UpdateListener> listeners = new CopyOnWriteArrayList<>();
    private volatile Optional<String> waiting = Optional.empty();
    private volatile Optional<UpdateProgress> progress = Optional.empty();

    /** Tells how it goes on. */
    public void tell(Optional<UpdateProgress> now, Optional<String> next) {
        progress = now;
        waiting = next;
        listeners.forEach(listener -> listener.changed(standing()));
    }

    @Override
    public UpdateStanding standing() {
        return new UpdateStanding("1.1.0.q", "folder", List.of(new Site("https://updates.example.lu/", false)), waiting, progress);
    }

    @Override
    public CompletableFuture<UpdateCheck> check() {
        calls.add("check");
        return checked;
    }

    @Override
    public CompletableFuture<UpdateResult> apply(String version, String person) {
        calls.add("apply " + version);
        return changed;
    }

    @Override
    public List<InstalledState> history() {
        return List.copyOf(states);
    }

    @Override
    public CompletableFuture<UpdateResult> revert(long state, String person) {
        calls.add("revert " + state);
        return changed;
    }

    @Override
    public void cancel() {
        calls.add("cancel");
    }

    @Override
    public Runnable follow(UpdateListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** How many follow it. */
    public int followers() {
        return listeners.size();
    }

    @Override
    public Optional<Message> hindrance() {
        return Optional.empty();
    }
}
