// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.send;

/**
 * What a run of SOFiE says of the connection. SOFiE does not document how a failure of the connection shows, so it is derived: nothing came through,
 * and something speaks of failure.
 */
public enum Passage {
    /** A file was proven sent, or an answer came. */
    THROUGH,
    /** Nothing came through, and the run ended badly or files were left behind with evidence of failure. */
    FAILED,
    /** There was nothing to bring through, and nothing failed. */
    QUIET,
    /** It was ended before its time. */
    UNSAID
}
