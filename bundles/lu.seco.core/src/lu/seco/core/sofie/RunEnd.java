// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.sofie;

/** How a run of SOFiE ended, as a process; it says nothing of any file. */
public enum RunEnd {
    /** It ended by itself. */
    ENDED,
    /** It passed its time-out and was ended with all its processes. */
    TIMED_OUT,
    /** It was ended because a person or the end of SeCo asked for it. */
    INTERRUPTED,
    /** It could not be started. */
    NOT_STARTED
}
