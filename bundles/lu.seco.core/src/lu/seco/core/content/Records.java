// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.content;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.file.DecodedPage;
import lu.seco.core.file.SentContent;

/** Looks into files: search, totals, what changed for whom. Reads streams; ends early when the calling thread is interrupted. */
public interface Records {

    /**
     * Records in which a text occurs, in the raw line or in a readable cell, case ignored; all if the text is blank.
     *
     * @param kind procedure
     * @param firstLine the first line looked at, from 1
     * @param limit 1 to 1,000 records
     * @throws IOException if the content cannot be read
     */
    DecodedPage search(String kind, Path content, String text, long firstLine, int limit) throws IOException;

    /**
     * Sums per employer and month, in the order of the file; empty if the layout does not tell. At most 10,000.
     *
     * @throws IOException if the content cannot be read
     */
    List<Total> totals(String kind, Path content) throws IOException;

    /**
     * For whom something differs between two files of one kind, those gone first, then those added, then the largest differences; at most so many. Empty
     * if the layout does not tell persons and amounts.
     *
     * @throws IOException if a content cannot be read
     */
    List<PersonChange> changes(SentContent before, Path now, int most) throws IOException;

    /**
     * Sum of an employer's records for a month.
     *
     * @param employer registration number, as it stands
     * @param period reference month, if it can be read
     * @param records how many
     * @param persons how many persons
     * @param sum of the amounts, in euro
     */
    record Total(String employer, Optional<YearMonth> period, long records, long persons, Optional<BigDecimal> sum) {
        public Total {
            Objects.requireNonNull(employer, "employer");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(sum, "sum");
        }
    }

    /**
     * What differs for a person.
     *
     * @param insured number of the person
     * @param what kind of difference
     * @param before sum of the amounts before, in euro; 0 if added
     * @param now sum of the amounts now; 0 if gone
     */
    record PersonChange(String insured, What what, BigDecimal before, BigDecimal now) {
        public PersonChange {
            Objects.requireNonNull(insured, "insured");
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(now, "now");
        }
    }

    /** Kind of difference. */
    enum What {
        ADDED, GONE, CHANGED
    }
}
