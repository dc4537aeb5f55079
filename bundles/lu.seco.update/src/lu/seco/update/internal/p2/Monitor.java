// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.p2;

import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.eclipse.core.runtime.NullProgressMonitor;

/** How far p2 is, in percent; tells p2 when somebody wants to end it. Used by one thread at a time. */
public final class Monitor extends NullProgressMonitor {

    private static final int ALL = 100;

    private final IntConsumer percent;
    private final BooleanSupplier cancelled;
    private double total = 1;
    private double done;
    private int told = -1;

    public Monitor(IntConsumer percent, BooleanSupplier cancelled) {
        this.percent = percent;
        this.cancelled = cancelled;
    }

    /** One that nobody looks at. */
    public static Monitor silent(BooleanSupplier cancelled) {
        return new Monitor(value -> {
        }, cancelled);
    }

    @Override
    public void beginTask(String name, int totalWork) {
        total = Math.max(1, totalWork);
    }

    @Override
    public void internalWorked(double work) {
        done += work;
        int now = (int) Math.min(ALL, ALL * done / total);
        if (now > told) {
            told = now;
            percent.accept(now);
        }
    }

    @Override
    public void worked(int work) {
        internalWorked(work);
    }

    @Override
    public boolean isCanceled() {
        return cancelled.getAsBoolean();
    }
}
