// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.batch;

/** The run cannot go on. */
final class EndOfRun extends Exception {

    private static final long serialVersionUID = 1L;

    private final Situation situation;

    EndOfRun(Situation situation, String message) {
        super(message);
        this.situation = situation;
    }

    Situation situation() {
        return situation;
    }
}
