// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.content;

import java.util.Map;

/**
 * What checking a file came to, in numbers.
 *
 * @param known whether there are rules for the records of this kind; if not only the form of the file was looked at
 * @param records number of records without the header
 * @param counts how many findings of each severity, those that were counted only included
 * @param left how many findings were counted but not handed over, because there were too many
 */
public record CheckReport(boolean known, long records, Map<Severity, Long> counts, long left) {

    public CheckReport {
        counts = Map.copyOf(counts);
    }

    /** How many findings of that severity. */
    public long count(Severity severity) {
        return counts.getOrDefault(severity, 0L);
    }

    /** Whether nothing was found. */
    public boolean clean() {
        return counts.values().stream().allMatch(count -> count == 0);
    }
}
