// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.ccss;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import lu.seco.simulator.internal.settings.Key;
import lu.seco.simulator.internal.settings.Settings;

/** The codes of the MALRET (CCSS, malret page), the lowest first. There is no code for a wrong layout. */
final class DecmalRules implements Rules {

    private static final int MOST_HOURS_A_DAY = 12;
    private static final int MOST_MONTHS = 36;

    private final Settings settings;
    private final YearMonth month;

    /**
     * @param today the day of the check
     */
    DecmalRules(Settings settings, LocalDate today) {
        this.settings = settings;
        this.month = YearMonth.from(today);
    }

    @Override
    public List<OptionalInt> codes(List<List<String>> records) {
        return records.stream().map(record -> code(new Fields(record))).toList();
    }

    private OptionalInt code(Fields fields) {
        boolean cancels = fields.text(1).equals("2");
        if (!cancels && !fields.text(1).equals("1")) {
            return OptionalInt.of(1);
        }
        if (!fields.isInsured(3)) {
            return OptionalInt.of(2);
        }
        if (!fields.isEmployer(2)) {
            return OptionalInt.of(3);
        }
        Optional<YearMonth> period = fields.month(4);
        if (period.isEmpty()) {
            return OptionalInt.of(4);
        }
        return cancels ? OptionalInt.empty() : code(fields, period.get());
    }

    private OptionalInt code(Fields fields, YearMonth period) {
        Optional<LocalDate> first = fields.day(6);
        Optional<LocalDate> last = fields.day(7);
        if (first.isEmpty()) {
            return OptionalInt.of(5);
        }
        if (last.isEmpty()) {
            return OptionalInt.of(6);
        }
        if (!settings.list(Key.CCSS_TYPES).contains(fields.text(5))) {
            return OptionalInt.of(7);
        }
        if (last.get().isBefore(first.get())) {
            return OptionalInt.of(8);
        }
        if (!period.isBefore(month)) {
            return OptionalInt.of(9);
        }
        if (!fields.isNumber(8)) {
            return OptionalInt.of(10);
        }
        return code(fields, period, first.get(), last.get());
    }

    private OptionalInt code(Fields fields, YearMonth period, LocalDate first, LocalDate last) {
        if (settings.list(Key.CCSS_UNAFFILIATED).contains(fields.text(3))) {
            return OptionalInt.of(11);
        }
        if (fields.number(8) > MOST_HOURS_A_DAY * (ChronoUnit.DAYS.between(first, last) + 1)) {
            return OptionalInt.of(14);
        }
        if (period.isBefore(month.minusMonths(MOST_MONTHS))) {
            return OptionalInt.of(15);
        }
        boolean inside = YearMonth.from(first).equals(period) && YearMonth.from(last).equals(period);
        return inside ? OptionalInt.empty() : OptionalInt.of(16);
    }
}
