// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.exchange;

/** The folders people see. */
public enum FolderRole {
    /** <i>Départ</i>: what lies here is sent. */
    OUTBOX,
    /** Files that will not be sent, each with a sentence beside it. */
    QUARANTINE,
    /** Where answers are published for payroll. */
    PAYROLL,
    /** <i>À valider</i>: what lies here waits until a person releases it. */
    STAGING
}
