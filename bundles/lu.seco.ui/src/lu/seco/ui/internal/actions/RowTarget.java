// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.actions;

/** A part in which a row may be selected, and things done with it. On the thread of the user interface. */
public interface RowTarget {

    /** Whether it is possible now, as far as can be told at once. */
    boolean can(RowAction action);

    /** Does it, or begins to; what comes of it is told. */
    void run(RowAction action);
}
