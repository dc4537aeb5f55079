// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.List;
import java.util.Objects;
import lu.seco.core.diagnosis.LogLine;

/**
 * A log as it is to be shown.
 *
 * @param lines the wanted lines
 * @param shift by how many rows what was at a place has moved down; negative for up
 * @param toEnd whether to show the last line
 * @param count how many lines, in words
 * @param note what else to say: missing, locked, replaced; empty if nothing
 * @param following whether new lines appear by themselves
 * @param at place of the line to go to and to select; less than 0 for none
 */
record LogShown(List<LogLine> lines, int shift, boolean toEnd, String count, String note, boolean following, int at) {

    LogShown {
        lines = List.copyOf(lines);
        Objects.requireNonNull(count, "count");
        Objects.requireNonNull(note, "note");
    }

    /** One that leads nowhere. */
    LogShown(List<LogLine> lines, int shift, boolean toEnd, String count, String note, boolean following) {
        this(lines, shift, toEnd, count, note, following, -1);
    }
}
