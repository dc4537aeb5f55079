// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import java.util.List;

/** What shows a content; told on the thread of the user interface. */
interface ContentView {

    /** Other records, or others in front: these columns, no rows yet. */
    void columns(List<Head> heads);

    /** There are so many rows now. */
    void rows(int count);

    /** A sentence instead of rows. */
    void say(String sentence);

    /** A word about the rows. */
    void note(String sentence);

    /** A row was found. */
    void found(int index);

    /**
     * A column.
     *
     * @param title its heading
     * @param number whether numbers stand in it
     */
    record Head(String title, boolean number) {
    }
}
