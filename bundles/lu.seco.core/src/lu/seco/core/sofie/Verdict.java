// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.sofie;

/** What the evidence says of one file. Exit codes are no evidence. */
public enum Verdict {
    /** SOFiE's audit log says it was uploaded. */
    PROVEN_SENT,
    /** It is still in one of SOFiE's folders before the upload, or SOFiE's log says it was refused. */
    PROVEN_NOT_SENT,
    /** Nothing proves either way. */
    UNKNOWN
}
