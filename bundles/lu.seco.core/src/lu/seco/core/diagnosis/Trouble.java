// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.diagnosis;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that was found in logs or by checks; repetitions are one trouble.
 *
 * @param id stays the same while it lasts, also over restarts
 * @param remedy what the remedy book says; for lines no rule knows the rule is {@link #UNKNOWN_RULE}
 * @param since when it was seen first
 * @param last when it was seen last
 * @param count how often
 * @param closed when it was gone; empty while it lasts
 * @param runs ids of the runs of SOFiE it belongs to, the newest first, at most 100
 * @param reports ids of the reports it touched, the newest first, at most 100
 * @param first where it was seen first
 * @param latest where it was seen last
 */
public record Trouble(String id, Remedy remedy, Instant since, Instant last, long count, Optional<Instant> closed, List<String> runs,
        List<String> reports, Optional<Place> first, Optional<Place> latest) {

    /** Rule of lines that look like an error and that no rule knows. */
    public static final String UNKNOWN_RULE = "unknown";

    public Trouble {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(closed, "closed");
        runs = List.copyOf(runs);
        reports = List.copyOf(reports);
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(latest, "latest");
    }

    /**
     * A line of a log.
     *
     * @param log the file
     * @param offset place of its first byte
     * @param line its number, from 1; 0 if it was not counted
     * @param text the line, cut at 4,000 characters
     */
    public record Place(String log, long offset, long line, String text) {
        public Place {
            Objects.requireNonNull(log, "log");
            Objects.requireNonNull(text, "text");
        }
    }
}
