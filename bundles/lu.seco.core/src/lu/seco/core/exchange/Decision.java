// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.exchange;

/** What a person can decide about a report that waits for a decision. */
public enum Decision {
    /** It was sent (known from elsewhere): it counts as sent. Only for an unclear report. */
    WAS_SENT,
    /** Send it (again). */
    SEND,
    /** Do not send it. */
    DROP,
    /** Ask again later: the next answer may bring the proof. Only for an unclear report; it stays unclear and is never sent by itself. */
    WAIT
}
