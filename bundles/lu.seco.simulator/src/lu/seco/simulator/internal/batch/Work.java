// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.batch;

/** What one run is asked to do after the update check. */
public enum Work {
    /** Emission and reception. */
    ALL,
    SEND,
    RECEIVE,
    /** Nothing but the update check. */
    UPDATE;

    boolean sends() {
        return this == ALL || this == SEND;
    }

    boolean receives() {
        return this == ALL || this == RECEIVE;
    }
}
