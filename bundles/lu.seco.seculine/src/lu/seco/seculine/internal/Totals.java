// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.content.Records.Total;

/**
 * Sums of one file for each employer and month. A record whose type or number of fields is not that of the layout counts for nobody, as in the summary. For
 * one file.
 */
final class Totals {

    /** So many sums are held. */
    static final int MOST = 10_000;

    private static final int LONGEST = 40;
    private static final int MOST_FIELDS = 256;
    /** Above the 44 bits of 13 digits. */
    private static final int PERSON_BITS = 44;

    private final RecordFormat format;
    private final Map<String, Sum> sums = new LinkedHashMap<>();
    private final LongIndex persons = new LongIndex(Summariser.MOST_PERSONS);

    Totals(RecordFormat format) {
        this.format = format;
    }

    /** Reads the file; persons beyond the first million and employers beyond the first 10,000 are not counted. */
    List<Total> read(Path content) throws IOException {
        if (!format.tells(FieldRole.EMPLOYER)) {
            return List.of();
        }
        try (RecordReader reader = new RecordReader(content)) {
            for (Optional<RecordLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                if (!line.get().header() && !line.get().cut()) {
                    add(line.get().fields(MOST_FIELDS));
                }
            }
        }
        List<Total> totals = new ArrayList<>();
        sums.values().forEach(sum -> totals.add(sum.total(format.tells(FieldRole.SUM))));
        return totals;
    }

    private void add(List<String> values) {
        Optional<RecordShape> shape = format.shape(values.get(0)).filter(one -> one.allows(values.size()));
        if (shape.isEmpty()) {
            return;
        }
        String employer = "";
        String period = "";
        String person = "";
        long cents = 0;
        for (Field field : shape.get().fields()) {
            String value = field.number() <= values.size() ? values.get(field.number() - 1) : "";
            boolean reads = !value.isEmpty() && field.type().reads(value);
            employer = field.has(FieldRole.EMPLOYER) ? value : employer;
            period = field.has(FieldRole.PERIOD) && reads ? value : period;
            person = field.has(FieldRole.PERSON) && reads ? value : person;
            cents += field.has(FieldRole.SUM) && reads ? Long.parseLong(value) : 0;
        }
        sum(employer.length() > LONGEST ? employer.substring(0, LONGEST) : employer, period, person, cents);
    }

    private void sum(String employer, String period, String person, long cents) {
        String key = employer + ';' + period;
        Sum sum = sums.get(key);
        if (sum == null) {
            if (sums.size() == MOST) {
                return;
            }
            sum = new Sum(employer, period, sums.size());
            sums.put(key, sum);
        }
        sum.records++;
        sum.cents.add(cents);
        int before = persons.size();
        if (!person.isEmpty() && persons.add((long) sum.place << PERSON_BITS | Long.parseLong(person)) == before) {
            sum.persons++;
        }
    }

    /** The sum of one employer and month. */
    private static final class Sum {

        private final String employer;
        private final String period;
        private final int place;
        private final CentSum cents = new CentSum();
        private long records;
        private long persons;

        Sum(String employer, String period, int place) {
            this.employer = employer;
            this.period = period;
            this.place = place;
        }

        Total total(boolean amounts) {
            Optional<YearMonth> month = period.isEmpty() ? Optional.empty()
                    : Optional.of(YearMonth.of(Integer.parseInt(period.substring(0, 4)), Integer.parseInt(period.substring(4))));
            return new Total(employer, month, records, persons, amounts ? Optional.of(cents.euro()) : Optional.empty());
        }
    }
}
