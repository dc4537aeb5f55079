// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.file;

import java.util.Objects;
import java.util.Optional;

/**
 * Files of one kind and employer keep their order: they share a lane. A file that speaks of several employers, or of none that is known,
 * shares the lanes of all employers of its kind.
 *
 * @param kind procedure
 * @param employer the one employer it speaks of
 */
public record Lane(String kind, Optional<String> employer) {

    public Lane {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(employer, "employer");
    }

    /** Whether the order between files of both lanes matters. */
    public boolean meets(Lane other) {
        return kind.equals(other.kind) && (employer.isEmpty() || other.employer.isEmpty() || employer.equals(other.employer));
    }
}
