// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.util.Optional;
import lu.seco.core.InstanceGuard;

/** A guard of a data folder that another process may hold. */
public final class FakeGuard implements InstanceGuard {

    private final Optional<Holder> other;
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
    public void release() {
        held = false;
    }
}
