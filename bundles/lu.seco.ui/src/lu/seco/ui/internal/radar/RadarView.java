// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.radar;

import java.nio.file.Path;
import java.time.YearMonth;

/** What shows the deadlines; told on the thread of the user interface. */
interface RadarView {

    /** Shows them. */
    void show(RadarShown shown);

    /** Selects a cell and gives it the keyboard; nothing if it is not shown. */
    void select(String employer, String kind, YearMonth month);

    /** A sentence instead. */
    void say(String sentence);

    /** The calendar was written. */
    void written(String sentence, Path file);

    /** Something the person asked for cannot be done, and why. */
    void sorry(String sentence);
}
