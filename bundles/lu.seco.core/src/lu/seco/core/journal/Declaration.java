// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

/**
 * What a file is about, as far as its name and content tell.
 *
 * @param kind procedure, for example {@code DECSAL}; {@code ?} for a file nobody recognises
 * @param member registration number of the SECUline member (13 digits), from the header or the name
 * @param employer registration number of the employer, if the file speaks of exactly one
 * @param period reference month, if the file speaks of exactly one
 */
public record Declaration(String kind, Optional<String> member, Optional<String> employer, Optional<YearMonth> period) {

    /** The kind of a file nobody recognises. */
    public static final String UNKNOWN_KIND = "?";

    /** Nothing known. */
    public static final Declaration UNKNOWN = new Declaration(UNKNOWN_KIND, Optional.empty(), Optional.empty(), Optional.empty());

    public Declaration {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(employer, "employer");
        Objects.requireNonNull(period, "period");
    }
}
