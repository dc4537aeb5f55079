// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

import java.util.Objects;
import java.util.function.Consumer;

/** Fetches rows into the window, one stretch at a time: what was on its way for another stretch is dropped. */
final class Fetches {

    private final Reads reads;
    private final RowsView view;
    private volatile Object stretch = new Object();
    private boolean busy;

    Fetches(Reads reads, RowsView view) {
        this.reads = Objects.requireNonNull(reads, "reads");
        this.view = Objects.requireNonNull(view, "view");
    }

    /** Whether rows are on their way. */
    boolean busy() {
        return busy;
    }

    /** Another part of the list is wanted from now on. */
    void anew() {
        stretch = new Object();
        busy = false;
    }

    <T> void fetch(Reads.Call<T> call, Consumer<T> use) {
        Object current = stretch;
        busy = true;
        reads.read(() -> stretch == current, call, found -> {
            busy = false;
            use.accept(found);
        }, reason -> {
            busy = false;
            view.trouble(reason);
        });
    }
}
