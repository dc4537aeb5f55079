// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.home;

import java.util.Objects;

/**
 * The home strip as it is to be shown.
 *
 * @param severity how urgent the sentence is
 * @param sentence that all is well, or the one thing to do
 * @param state active, paused or stopped
 * @param reception when answers are fetched next
 * @param waiting how many files wait
 * @param run what SOFiE is doing
 * @param running whether a run is going on
 * @param paused whether the engine pauses
 * @param available whether there is an engine to give orders to
 */
public record Home(Severity severity, String sentence, String state, String reception, String waiting, String run, boolean running,
        boolean paused, boolean available) {

    public Home {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(reception, "reception");
        Objects.requireNonNull(waiting, "waiting");
        Objects.requireNonNull(run, "run");
    }

    /** How urgent it is. */
    public enum Severity {
        GOOD, ATTENTION, PROBLEM
    }
}
