// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.sofie;

/** Where a file is on its way through SOFiE. */
public enum Whereabouts {
    /** The clear file still lies in the folder from which SOFiE takes it. */
    OUTBOX,
    /** Encrypted, waiting in SOFiE's own queue: SOFiE sends it by itself at its next run. */
    QUEUE,
    /** Refused by SOFiE's naming rules. */
    REFUSED,
    /** Uploaded. */
    SENT,
    /** In none of the folders that are known. */
    NOWHERE
}
