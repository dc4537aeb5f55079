// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

/** Whether a field must have a value. The names stand in the data files. */
public enum Presence {
    /** May not be empty. */
    YES,
    /** Is 0 if there is nothing to say; whether it may be empty instead is not documented. */
    ZERO,
    /** May be empty. */
    NO,
    /** Not documented. */
    UNKNOWN
}
