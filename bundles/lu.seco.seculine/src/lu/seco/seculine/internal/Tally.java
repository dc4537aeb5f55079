// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Counts what the records of one file hold. A record whose type or number of fields is not that of the layout counts as a record and for
 * nothing else, because its fields may stand for something else; of the others every value counts that can be read.
 */
final class Tally {

    /** More than any layout has. */
    private static final int MOST_FIELDS = 256;
    private static final int MOST_EMPLOYERS = 1 << 17;

    private final RecordFormat format;
    private final Persons persons;
    private final Consumer<RecordLine> also;
    private final LongIndex employers = new LongIndex(MOST_EMPLOYERS);
    private final CentSum sum = new CentSum();
    private boolean manyEmployers;
    private boolean header;
    private long records;
    private long misfits;
    private long firstMisfit;
    private long foreign;

    /** Is told of each record that names a person. */
    @FunctionalInterface
    interface Persons {
        void add(long person, long cents);
    }

    /**
     * Nothing counted yet.
     *
     * @param format what the records hold
     * @param persons is told the sum of each record
     * @param also sees every line
     */
    Tally(RecordFormat format, Persons persons, Consumer<RecordLine> also) {
        this.format = format;
        this.persons = persons;
        this.also = also;
    }

    /** Reads a file from its beginning to its end. */
    void read(Path content) throws IOException {
        try (RecordReader reader = new RecordReader(content)) {
            boolean first = true;
            for (Optional<RecordLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                also.accept(line.get());
                boolean fits = count(line.get(), first) && !(first && reader.marked());
                misfits += fits ? 0 : 1;
                firstMisfit = fits || firstMisfit > 0 ? firstMisfit : reader.number();
                first = false;
            }
        }
    }

    /** Whether the first line is a header. */
    boolean header() {
        return header;
    }

    /** Records without headers. */
    long records() {
        return records;
    }

    /** Lines that do not fit the layout. */
    long misfits() {
        return misfits;
    }

    /** Number of the first of them. */
    long firstMisfit() {
        return firstMisfit;
    }

    /** Lines with characters beyond ASCII. */
    long foreign() {
        return foreign;
    }

    /** Different employers; empty if there are more than can be counted. */
    OptionalInt employers() {
        return manyEmployers ? OptionalInt.empty() : OptionalInt.of(employers.size());
    }

    BigDecimal sum() {
        return sum.euro();
    }

    private boolean count(RecordLine line, boolean first) {
        boolean plain = plain(line.text());
        if (line.header()) {
            header |= first;
        } else {
            records++;
        }
        List<String> values = line.fields(MOST_FIELDS);
        Optional<RecordShape> shape = format.shape(values.get(0)).filter(one -> !line.cut() && one.allows(values.size()));
        if (shape.isEmpty()) {
            return false;
        }
        if (!line.header()) {
            add(shape.get(), values);
        }
        return shape.get().fits(values) && plain && (first || !line.header());
    }

    private void add(RecordShape shape, List<String> values) {
        long cents = 0;
        String person = "";
        for (Field field : shape.fields()) {
            String value = field.number() <= values.size() ? values.get(field.number() - 1) : "";
            if (!value.isEmpty() && field.type().reads(value)) {
                cents += field.has(FieldRole.SUM) ? Long.parseLong(value) : 0;
                manyEmployers |= field.has(FieldRole.EMPLOYER) && employers.add(Long.parseLong(value)) < 0;
                person = field.has(FieldRole.PERSON) ? value : person;
            }
        }
        sum.add(cents);
        if (!person.isEmpty()) {
            persons.add(Long.parseLong(person), cents);
        }
    }

    /** Whether a line has no control characters; counts those with characters beyond ASCII. */
    private boolean plain(String text) {
        boolean plain = true;
        boolean ascii = true;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            plain &= sign >= ' ' && sign != '\u007f';
            ascii &= sign < '\u0080';
        }
        foreign += ascii ? 0 : 1;
        return plain;
    }
}
