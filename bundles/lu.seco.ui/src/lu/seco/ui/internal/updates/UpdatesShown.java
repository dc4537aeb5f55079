// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.updates;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the window of updates shows.
 *
 * @param headline how things stand, in one sentence
 * @param facts what a person should know before deciding, one sentence each: site, size, Java, what stands in the way
 * @param notes what is new; empty text if nothing was found
 * @param progress the work in hand
 * @param checkable whether one can look now
 * @param install the version that can be installed now
 * @param restart whether another version waits for the next start
 * @param states the states of the program, newest first
 */
record UpdatesShown(String headline, List<String> facts, String notes, Optional<Going> progress, boolean checkable, Optional<String> install,
        boolean restart, List<Row> states) {

    UpdatesShown {
        Objects.requireNonNull(headline, "headline");
        facts = List.copyOf(facts);
        Objects.requireNonNull(notes, "notes");
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(install, "install");
        states = List.copyOf(states);
    }

    /**
     * The work in hand.
     *
     * @param step in words
     * @param percent 0 to 100, -1 if nobody knows
     * @param cancellable whether it can be ended now
     */
    record Going(String step, int percent, boolean cancellable) {
    }

    /**
     * A state of the program.
     *
     * @param id names it
     * @param cells version, when, by whom, whether it is the present one
     * @param back whether one can go back to it now
     */
    record Row(long id, List<String> cells, boolean back) {
        Row {
            cells = List.copyOf(cells);
        }
    }
}
