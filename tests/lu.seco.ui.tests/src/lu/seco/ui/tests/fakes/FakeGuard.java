// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import lu.seco.core.InstanceGuard;

/** A guard of a data folder that another process may hold. */
public final class FakeGuard implements InstanceGuard {

    private final Optional<Holder> other;
    private final AtomicInteger knocks = new AtomicInteger();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean held;

    public FakeGuard(Optional<Holder> other) {
        this.other = other;
    }

    /** Whether this process holds it. */
    public boolean held() {
        return held;
    }

    @Override
    public Optional<Holder> acquire(String program) {
        held = other.isEmpty();
        return other;
    }

    @Override
    public Optional<Holder> holder() {
        return other;
    }

    @Override
    public void knock() {
        knocks.incrementAndGet();
    }

    /** How often this process knocked at the other one's door. */
    public int knocks() {
        return knocks.get();
    }

    @Override
    public Runnable onKnock(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Another process knocks. */
    public void knockFromOutside() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public void release() {
        held = false;
    }
}
