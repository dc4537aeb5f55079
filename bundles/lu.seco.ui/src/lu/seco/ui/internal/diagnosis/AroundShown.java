// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.LogLine;

/**
 * The lines of a log around a finding.
 *
 * @param title of which log, and where in it
 * @param lines the lines
 * @param marked places in {@code lines} of those that are the finding's own
 * @param note what else to say: the log is gone or another one by now; empty if nothing
 * @param place the log and the offset of the line, to go there; empty if nobody can
 */
record AroundShown(String title, List<LogLine> lines, Set<Integer> marked, String note, Optional<Place> place) {

    /** A finding without a line, or none. */
    static final AroundShown NOTHING = new AroundShown("", List.of(), Set.of(), "", Optional.empty());

    AroundShown {
        Objects.requireNonNull(title, "title");
        lines = List.copyOf(lines);
        marked = Set.copyOf(marked);
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(place, "place");
    }

    /**
     * A line of a log.
     *
     * @param log which log
     * @param offset place of its first byte
     */
    record Place(LogFile log, long offset) {
        Place {
            Objects.requireNonNull(log, "log");
        }
    }
}
