// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

/** What shows a {@link RowWindow}; told on the thread of the user interface after the window changed. */
public interface RowsView {

    /**
     * Other rows altogether.
     *
     * @param position index in the window of the row that should be the first one seen
     */
    void replaced(int position);

    /** Rows came in at an index of the window; what is seen stays where it is. */
    void inserted(int at, int count);

    /** Rows left the window; what is seen stays where it is. */
    void removed(int at, int count);

    /** One row is different. */
    void changed(int at);

    /** The window lies elsewhere in the list, or the list is longer than was thought. */
    void moved();

    /** Rows are being read. */
    void loading();

    /** Rows are being sorted; that may take seconds. */
    void sorting();

    /** Selects a row of the window and brings it into sight. */
    void select(int index);

    /** The filter is another one than the person last chose. */
    void filtered(ListFilter filter);

    /** A row that was asked for is not in the journal any more. */
    void gone();

    /** Told before the list is shown: whether there is no row at all, filtered or not. */
    void nothing(boolean atAll);

    /** The rows cannot be read, and why. */
    void trouble(String sentence);

    /** Whether the person looks at the newest row. */
    boolean atTop();
}
