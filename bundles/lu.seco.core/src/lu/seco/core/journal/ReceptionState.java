// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

/** The states of a received file. */
public enum ReceptionState {
    /** Stored, not yet in the payroll folder. */
    RECEIVED,
    /** In the payroll folder; its actions may still be open. */
    PUBLISHED,
    /** In the payroll folder, all actions are through (each with its result in the journal). */
    DONE
}
