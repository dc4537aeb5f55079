// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.fake;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.core.InstanceGuard;

/** A data folder that is free, or held for the next so many looks. */
public final class FakeGuard implements InstanceGuard {

    public final List<String> acquired = new CopyOnWriteArrayList<>();
    public Optional<Holder> other = Optional.empty();
    public int looks = Integer.MAX_VALUE;
    public boolean broken;

    public static Holder holder(long pid) {
        return new Holder("seco run", pid, "paie", "srv", Instant.parse("2026-02-10T07:00:00Z"));
    }

    @Override
    public Optional<Holder> acquire(String program) throws IOException {
        if (broken) {
            throw new IOException("no locks on this share");
        }
        Optional<Holder> holder = holder();
        if (holder.isEmpty()) {
            acquired.add(program);
        }
        return holder;
    }

    @Override
    public Optional<Holder> holder() {
        return looks-- > 0 ? other : Optional.empty();
    }

    @Override
    public void knock() {
        throw new UnsupportedOperationException("only the workbench knocks");
    }

    @Override
    public Runnable onKnock(Runnable listener) {
        throw new UnsupportedOperationException("only the workbench is knocked at");
    }

    @Override
    public void release() {
        throw new UnsupportedOperationException("the process releases it by ending");
    }
}
