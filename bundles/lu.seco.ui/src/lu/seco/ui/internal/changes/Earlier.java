// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.changes;

import java.util.Objects;
import java.util.Optional;
import lu.seco.core.file.FileComparison;

/**
 * A file that was sent before, with which another one is compared.
 *
 * @param reportId the report
 * @param title what it is, in a few words
 * @param numbers the comparison in numbers, if it was made already
 */
public record Earlier(String reportId, String title, Optional<FileComparison> numbers) {

    public Earlier {
        Objects.requireNonNull(reportId, "reportId");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(numbers, "numbers");
    }
}
