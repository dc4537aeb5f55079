// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.runs;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * Runs as they are to be shown.
 *
 * @param runs the newest first
 * @param now what time it is
 * @param zone in which days begin and end
 * @param more whether there are older ones
 * @param note what else to say; empty if nothing
 */
record RunsShown(List<Row> runs, Instant now, ZoneId zone, boolean more, String note) {

    RunsShown {
        runs = List.copyOf(runs);
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(note, "note");
    }

    /**
     * A run in words.
     *
     * @param story what the journal tells
     * @param start when it began
     * @param kind what for
     * @param took how long it took
     * @param outcome what came of it, in a word
     * @param reports how many reports went with it, and what came back
     * @param findings what was found, or how it ended
     */
    record Row(RunStory story, String start, String kind, String took, String outcome, String reports, String findings) {
        Row {
            Objects.requireNonNull(story, "story");
        }

        /** All of it in one sentence. */
        String sentence() {
            String rest = reports.isEmpty() ? findings : findings.isEmpty() ? reports : reports + " – " + findings;
            return start + " – " + kind + " – " + outcome + (took.isEmpty() ? "" : " (" + took + ")") + (rest.isEmpty() ? "" : " – " + rest);
        }
    }
}
