// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

/** Looks at the records of a file, one after the other. For one file. */
@FunctionalInterface
interface RecordCheck {

    /** Looks at the record that was read last. */
    void check(RecordScan record);

    /** Says what can be said only at the end. */
    default void end() {
    }
}
