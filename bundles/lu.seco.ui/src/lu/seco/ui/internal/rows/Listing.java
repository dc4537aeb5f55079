// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

import java.util.Set;
import lu.seco.core.journal.JournalFilter;

/**
 * One way to walk through a list: by arrival, or sorted. Except for {@link #changed} and {@link #live} everything is called on the thread of the
 * user interface.
 *
 * @param <R> kind of row
 */
interface Listing<R> {

    /**
     * Reads the list from its top.
     *
     * @param then what to do once the first rows are shown
     */
    void begin(JournalFilter filter, Runnable then);

    /** The person sees these rows of the window; what lies beyond is fetched before they get there. */
    void look(int first, int last);

    /** The person wants to see another part of the list, far from here. */
    void jump(long place);

    /** Shows a row that the filter lets through, and selects it. */
    void reveal(R row);

    /** These things changed; on a thread of the engine's side. */
    void changed(Set<String> ids);

    /** Another list is shown from now on: answers still to come are dropped. */
    void end();

    /** Whether it is the one that is shown; from any thread. */
    boolean live();
}
