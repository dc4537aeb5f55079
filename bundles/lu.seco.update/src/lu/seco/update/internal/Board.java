// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.core.Message;
import lu.seco.core.update.Site;
import lu.seco.core.update.UpdateListener;
import lu.seco.core.update.UpdateProgress;
import lu.seco.core.update.UpdateStanding;
import lu.seco.update.internal.site.Watch;

/** How the work goes on, for whoever wants to know; and the wish to end it. From any thread. */
final class Board implements Watch {

    private static final int ALL = 100;

    private final String version;
    private final String folder;
    private final List<UpdateListener> listeners = new CopyOnWriteArrayList<>();
    private volatile List<Site> sites;
    private volatile Optional<String> waiting = Optional.empty();
    private volatile Optional<UpdateProgress> progress = Optional.empty();
    private volatile boolean cancelled;
    private volatile long expected;
    private volatile long fetched;

    Board(String version, String folder, List<Site> sites) {
        this.version = version;
        this.folder = folder;
        this.sites = List.copyOf(sites);
    }

    UpdateStanding standing() {
        return new UpdateStanding(version, folder, sites, waiting, progress);
    }

    Runnable follow(UpdateListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void sites(List<Site> now) {
        sites = List.copyOf(now);
        tell();
    }

    /** What is on the disk now. */
    void onDisk(String now) {
        waiting = Optional.of(now).filter(other -> !other.equals(version));
    }

    /** A piece of work begins. */
    void begin() {
        cancelled = false;
    }

    /** It has ended. */
    void end() {
        progress = Optional.empty();
        tell();
    }

    void cancel() {
        if (progress.filter(UpdateProgress::cancellable).isPresent()) {
            cancelled = true;
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    /** The next step, which can be ended. */
    void step(Message step) {
        show(new UpdateProgress(step, -1, true));
    }

    /** The next step, which cannot. A wish to end that came before still counts: look at {@link #cancelled()} behind this. */
    void lastStep(Message step) {
        show(new UpdateProgress(step, -1, false));
    }

    void percent(int percent) {
        progress.filter(now -> now.percent() != percent).ifPresent(now -> show(new UpdateProgress(now.step(), percent, now.cancellable())));
    }

    /** So much is going to be fetched in this step. */
    void expect(long bytes) {
        fetched = 0;
        expected = bytes;
    }

    @Override
    public void fetched(long bytes) {
        // one thread fetches
        long now = fetched + bytes;
        fetched = now;
        if (expected > 0) {
            percent((int) Math.min(ALL, ALL * now / expected));
        }
    }

    private void show(UpdateProgress now) {
        progress = Optional.of(now);
        tell();
    }

    private void tell() {
        UpdateStanding now = standing();
        listeners.forEach(listener -> listener.changed(now));
    }
}
