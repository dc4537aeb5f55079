// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import java.nio.file.Path;
import java.util.List;

/** What shows an explained answer; told on the thread of the user interface. */
interface AnswersView {

    /** Another answer, or the same read anew; its rows follow. */
    void show(Explained explained);

    /** The rows that fit the filter, and how many in words. */
    void rows(List<TaskRow> rows, String count);

    /** A sentence instead. */
    void say(String sentence);

    /** A file was written. */
    void written(String sentence, Path file);

    /** Something the person asked for cannot be done, and why. */
    void sorry(String sentence);
}
