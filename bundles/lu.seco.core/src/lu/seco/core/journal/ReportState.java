// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import java.util.EnumSet;
import java.util.Set;

/** The states of a sent report. */
public enum ReportState {
    /** Taken from <i>Départ</i>, not yet looked at. */
    DETECTED,
    /** Recognised, nothing speaks against sending it. */
    CHECKED,
    /** Will not be sent; lies in quarantine. */
    REFUSED,
    /** Waits for its turn. */
    QUEUED,
    /** Waits for a person. */
    HELD,
    /** Handed to SOFiE, or about to be. */
    SENDING,
    /** Proven sent. It says nothing of acceptance: CCSS is silent when all is well. */
    SENT,
    /** Proven not sent by the last attempt. */
    FAILED,
    /** Nothing proves either way. */
    UNCERTAIN,
    /** CCSS answered. */
    ANSWERED,
    /** Taken back by a person. */
    RECALLED;

    /** Whether a report may go from this state to the next. Staying (a second answer, a second failure) is allowed where it makes sense. */
    public boolean mayBecome(ReportState next) {
        return followers().contains(next);
    }

    private Set<ReportState> followers() {
        return switch (this) {
            case DETECTED -> EnumSet.of(CHECKED, REFUSED);
            case CHECKED -> EnumSet.of(QUEUED, HELD, REFUSED);
            case QUEUED -> EnumSet.of(SENDING, HELD, RECALLED, REFUSED);
            case HELD -> EnumSet.of(QUEUED, RECALLED, REFUSED);
            case SENDING -> EnumSet.of(SENT, FAILED, UNCERTAIN, REFUSED);
            case FAILED -> EnumSet.of(SENDING, SENT, FAILED, UNCERTAIN, QUEUED, HELD, RECALLED, REFUSED);
            // by a person, or by a proof that SOFiE's log brings later
            case UNCERTAIN -> EnumSet.of(SENT, QUEUED, UNCERTAIN, RECALLED, FAILED, REFUSED);
            case SENT -> EnumSet.of(ANSWERED);
            // back only because a person says that what was taken for its answer is none
            case ANSWERED -> EnumSet.of(ANSWERED, SENT);
            case REFUSED, RECALLED -> EnumSet.noneOf(ReportState.class);
        };
    }

    /** Whether the engine still has something to do or somebody has to decide. */
    public boolean open() {
        return switch (this) {
            case REFUSED, SENT, ANSWERED, RECALLED -> false;
            default -> true;
        };
    }

    /** Whether a report in this state stops those behind it in its lane. A held one does not: it may wait for ever. */
    public boolean blocksLane() {
        return this == SENDING || this == FAILED || this == UNCERTAIN;
    }
}
