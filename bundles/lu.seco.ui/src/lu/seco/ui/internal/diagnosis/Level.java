// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

/** How a finding is to be taken; the most urgent first. */
enum Level {
    PROBLEM, ATTENTION, UNKNOWN, SKIPPED, GOOD;

    /** Whether a person should look at it. */
    boolean wanted() {
        return this == PROBLEM || this == ATTENTION || this == UNKNOWN;
    }
}
