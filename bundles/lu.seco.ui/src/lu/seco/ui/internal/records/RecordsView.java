// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.records;

import java.util.List;

/** Where the records of a file are shown; told on the thread of the user interface. */
interface RecordsView {

    /**
     * Other columns, and no rows yet.
     *
     * @param raw whether they are for lines as they stand in the file
     */
    void columns(List<Head> heads, boolean raw);

    /** There are so many rows now, the earlier ones unchanged. */
    void rows(int count);

    /** A sentence instead of rows; may be empty. */
    void say(String sentence);

    /**
     * A word about the rows.
     *
     * @param late whether they do not begin at the beginning of the file
     */
    void note(String sentence, boolean late);

    /** A row was asked for, and is this one. */
    void found(int index);

    /** Nothing is searched any more, though a person did not empty the field themselves. */
    void unsearched();

    /**
     * A column.
     *
     * @param title its heading
     * @param tip what there is to know about it
     * @param number whether numbers stand in it
     * @param confirmed whether CCSS documents it
     */
    record Head(String title, String tip, boolean number, boolean confirmed) {
    }
}
