// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.ccss;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

import lu.seco.simulator.internal.settings.Key;
import lu.seco.simulator.internal.settings.Settings;

/** The codes of the SALRET (CCSS, salret page). Several faults in a record: 99 first, then the lowest (an assumption). */
final class DecsalRules implements Rules {

    private static final int FIELDS = 20;
    private static final int MOST_HOURS = 372;
    private static final int FIRST_YEAR = 2019;
    private static final int CAP = 7;

    private final Settings settings;
    private final YearMonth last;

    /**
     * @param today the day of the check
     */
    DecsalRules(Settings settings, LocalDate today) {
        this.settings = settings;
        this.last = YearMonth.from(today).minusMonths(1);
    }

    @Override
    public List<OptionalInt> codes(List<List<String>> records) {
        Map<List<String>, Integer> same = new HashMap<>();
        records.forEach(record -> same.merge(identity(record), 1, Integer::sum));
        List<OptionalInt> codes = new ArrayList<>();
        for (List<String> record : records) {
            Fields fields = new Fields(record);
            if (fields.count() != FIELDS || !fields.text(1).equals("1")) {
                codes.add(OptionalInt.of(99));
            } else if (same.get(identity(record)) > 1) {
                codes.add(OptionalInt.of(1));
            } else {
                codes.add(code(fields));
            }
        }
        return codes;
    }

    /** Insured, employer and period; a record with another layout is only like itself. */
    private static List<String> identity(List<String> record) {
        return record.size() == FIELDS ? record.subList(1, 4) : record;
    }

    private OptionalInt code(Fields fields) {
        if (!fields.isEmployer(2) || settings.list(Key.CCSS_HOUSEHOLDS).contains(fields.text(2))) {
            return OptionalInt.of(2);
        }
        if (!fields.isInsured(3)) {
            return OptionalInt.of(3);
        }
        if (!IntStream.rangeClosed(5, 13).allMatch(fields::isNumber)) {
            return OptionalInt.of(4);
        }
        Optional<YearMonth> period = fields.month(4);
        if (period.isEmpty()) {
            return OptionalInt.of(5);
        }
        return code(fields, period.get());
    }

    private OptionalInt code(Fields fields, YearMonth period) {
        if (fields.number(12) > 0 && fields.number(11) == 0) {
            return OptionalInt.of(7);
        }
        if (fields.number(9) > 0 && fields.number(8) == 0) {
            return OptionalInt.of(8);
        }
        if (period.isAfter(last)) {
            return OptionalInt.of(9);
        }
        if (fields.number(13) > 0 && !settings.list(Key.CCSS_CIVIL_SERVANTS).contains(fields.text(3))) {
            return OptionalInt.of(10);
        }
        if (fields.number(6) + fields.number(12) > MOST_HOURS) {
            return OptionalInt.of(11);
        }
        if (period.getYear() < FIRST_YEAR) {
            return OptionalInt.of(12);
        }
        if (fields.text(16).equals("Y") && !isCapped(fields.number(5), period)) {
            return OptionalInt.of(13);
        }
        return settings.list(Key.CCSS_UNAFFILIATED).contains(fields.text(3)) ? OptionalInt.of(14) : OptionalInt.empty();
    }

    /** Whether the base wage is 7 times the minimum wage of the month; which amounts count is an assumption. */
    private boolean isCapped(long wage, YearMonth period) {
        TreeMap<String, Long> minimum = new TreeMap<>();
        for (String entry : settings.list(Key.CCSS_MINIMUM_WAGE)) {
            minimum.put(entry.substring(0, 6), Long.valueOf(entry.substring(7)));
        }
        Map.Entry<String, Long> from = minimum.floorEntry(period.toString().replace("-", ""));
        return from != null && wage == CAP * from.getValue();
    }
}
