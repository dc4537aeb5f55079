// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.checks;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import lu.seco.core.content.CheckReport;
import lu.seco.core.content.Finding;
import lu.seco.core.file.Recognition;
import lu.seco.ui.internal.records.Source;

/**
 * A file whose content is checked.
 *
 * @param source the file
 * @param size in bytes
 * @param recognition what its name tells; empty while nobody can say. Asked off the thread of the user interface
 * @param done what a check came to that was made already, with all it found; empty if there was none
 */
public record CheckSubject(Source source, long size, Supplier<Optional<Recognition>> recognition, Optional<Done> done) {

    public CheckSubject {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(recognition, "recognition");
        Objects.requireNonNull(done, "done");
    }

    /**
     * A check that was made.
     *
     * @param report in numbers
     * @param findings what was found
     */
    public record Done(CheckReport report, List<Finding> findings) {

        public Done {
            Objects.requireNonNull(report, "report");
            findings = List.copyOf(findings);
        }

        /** How many findings there are, those that are not at hand included. */
        long count() {
            return report.counts().values().stream().mapToLong(Long::longValue).sum();
        }

        /** Whether all findings are at hand. */
        boolean whole() {
            return findings.size() == count();
        }
    }
}
