// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.log;

/** Levels of the technical log (SOFiE help, Technical_Log). */
public enum Level {
    DEBUG,
    INFO,
    /** The operation completed all the same. */
    WARN,
    /** The operation did not complete properly. */
    ERROR,
    /** The program stops. */
    FATAL
}
