// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

/** What a field is needed for beyond being shown. The names stand in the data files. */
public enum FieldRole {
    /** Tells persons apart. */
    PERSON,
    /** Tells employers apart. */
    EMPLOYER,
    /** The reference month. */
    PERIOD,
    /** Added up. */
    SUM,
    /** Tells who a person is, beside the number. */
    NAME
}
