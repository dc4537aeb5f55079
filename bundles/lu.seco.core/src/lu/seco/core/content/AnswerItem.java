// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.content;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;

/**
 * One record of an answer, explained.
 *
 * @param meaning what it is
 * @param line number of its line in the answer, from 1; for XML the line where its element begins, 0 if that cannot be told
 * @param raw the record as it stands in the answer, cut at 2,000 characters
 * @param code the code CCSS gives, as it stands
 * @param cause what the code means; for an unknown one the text that says so with the code. For a record without a code what it says
 * @param change what to change or to do
 * @param confirmed whether CCSS documents the meaning
 * @param who whom it is about
 * @param key tells records of one kind apart and stays the same when a record is corrected; empty if the layout does not tell
 * @param sent the records of sent files it is about, the most probable first; more than one if nothing tells them apart
 * @param details further facts for people, in the order in which they are read: a title and a value
 */
public record AnswerItem(Meaning meaning, long line, String raw, Optional<String> code, Message cause, Message change, boolean confirmed, Who who,
        Optional<String> key, List<SentRecord> sent, List<Detail> details) {

    public AnswerItem {
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(key, "key");
        sent = List.copyOf(sent);
        details = List.copyOf(details);
    }

    /** What an item is. */
    public enum Meaning {
        /** CCSS refused a record, or a whole file. */
        REFUSED,
        /** CCSS reminds of something that is missing. */
        MISSING,
        /** CCSS tells something. */
        INFORMATION
    }

    /**
     * Whom an item is about, as far as it says.
     *
     * @param insured number of the person, 13 digits as a rule; as it stands
     * @param name of the person or company
     * @param employer registration number
     * @param period reference month
     * @param reference the declarant's own reference
     */
    public record Who(Optional<String> insured, Optional<String> name, Optional<String> employer, Optional<YearMonth> period,
            Optional<String> reference) {

        /** Nobody known. */
        public static final Who NOBODY = new Who(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        public Who {
            Objects.requireNonNull(insured, "insured");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(employer, "employer");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(reference, "reference");
        }
    }

    /**
     * A record of a sent file.
     *
     * @param reportId the sent report
     * @param line number of its line there, from 1
     * @param raw the line, cut at 2,000 characters
     * @param equal whether it is equal to the returned one byte for byte, else by its key
     */
    public record SentRecord(String reportId, long line, String raw, boolean equal) {
        public SentRecord {
            Objects.requireNonNull(reportId, "reportId");
            Objects.requireNonNull(raw, "raw");
        }
    }

    /**
     * A further fact.
     *
     * @param title what it is
     * @param value readable
     */
    public record Detail(Message title, String value) {
        public Detail {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(value, "value");
        }
    }
}
