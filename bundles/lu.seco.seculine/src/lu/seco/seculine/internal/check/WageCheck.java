// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import lu.seco.seculine.internal.FieldType;

/** Looks at the fields of DECSAL records, as SALRET tells its codes. */
final class WageCheck implements RecordCheck {

    private static final long TIMES_MINIMUM = 7;
    private static final byte[] YES = {'Y'};

    private final Findings findings;
    private final Registrations registrations;
    private final Function<LocalDate, Optional<Rule>> capped;
    private final Seen seen;
    private final int lastMonth;
    private final long firstMonth;
    private final long mostHours;
    private final int[] numeric;
    private final boolean[] must;
    private final int[] fillers;
    private final int employer;
    private final int insured;
    private final int period;
    private final int wage;
    private final int hours;
    private final int idlePay;
    private final int idleHours;
    private final int overtimePay;
    private final int overtimeHours;
    private final int firstDay;
    private final int lastDay;
    private final int flag;
    /** The numbers of the record looked at, by field. */
    private final long[] numbers;

    /**
     * A check for one file.
     *
     * @param places where the fields are
     * @param capped the rule about capped wages on a day
     */
    WageCheck(FieldPlaces places, Findings findings, LocalDate today, Function<LocalDate, Optional<Rule>> capped, Seen seen) {
        this.findings = findings;
        this.capped = capped;
        this.seen = seen;
        registrations = new Registrations(findings, today);
        lastMonth = Values.number(YearMonth.from(today).minusMonths(1));
        firstMonth = findings.value(RuleId.PERIOD_OLD, 0);
        mostHours = findings.value(RuleId.HOURS_MOST, Long.MAX_VALUE);
        numeric = places.numeric();
        must = new boolean[numeric.length];
        for (int i = 0; i < numeric.length; i++) {
            must[i] = places.must(numeric[i]);
        }
        fillers = places.of(FieldType.FILLER);
        numbers = new long[places.count() + 1];
        employer = places.of("employer");
        insured = places.of("insured");
        period = places.of("period");
        wage = places.of("base-wage");
        hours = places.of("hours");
        idlePay = places.of("idle-pay");
        idleHours = places.of("idle-hours");
        overtimePay = places.of("overtime-pay");
        overtimeHours = places.of("overtime-hours");
        firstDay = places.of("occupation-from");
        lastDay = places.of("occupation-to");
        flag = places.of("capped");
    }

    @Override
    public void check(RecordScan record) {
        long from = registrations.employer(record, employer);
        long person = registrations.person(record, insured);
        int month = period(record);
        for (int i = 0; i < numeric.length; i++) {
            long number = Values.whole(record, numeric[i]);
            numbers[numeric[i]] = number;
            if (number < 0) {
                odd(record, numeric[i], number, must[i]);
            }
        }
        sums(record);
        for (int filler : fillers) {
            if (record.from(filler) < record.to(filler)) {
                findings.add(RuleId.FILLER, record, filler, Values.text(record, filler));
            }
        }
        int days = days(record, month);
        if (flag > 0 && record.from(flag) < record.to(flag)) {
            flag(record, month);
        }
        if (from >= 0 && person >= 0 && month >= 0) {
            seen.add(person, from, month, days, record.number());
        }
    }

    @Override
    public void end() {
        seen.pairs(this::twice);
        if (seen.full()) {
            findings.whole(RuleId.TWICE_MANY, 0, 0, Seen.MOST);
        }
    }

    private int period(RecordScan record) {
        if (period == 0) {
            return -1;
        }
        int month = Values.month(record, period);
        if (month < 0) {
            findings.add(RuleId.PERIOD, record, period, Values.text(record, period));
        } else if (month < firstMonth) {
            findings.add(RuleId.PERIOD_OLD, record, period, Values.text(record, period), firstMonth);
        } else if (month > lastMonth) {
            findings.add(RuleId.PERIOD_FUTURE, record, period, Values.text(record, period), lastMonth);
        }
        return month;
    }

    private void odd(RecordScan record, int field, long number, boolean needed) {
        RuleId rule = number == Values.NO_NUMBER || number == Values.EMPTY && needed ? RuleId.NUMERIC
                : number == Values.EMPTY ? RuleId.NUMERIC_EMPTY : number == Values.TOO_LONG ? RuleId.NUMERIC_LONG : RuleId.NEGATIVE;
        findings.add(rule, record, field, Values.text(record, field), field);
    }

    private void sums(RecordScan record) {
        if (numbers[idleHours] > 0 && nothing(idlePay)) {
            findings.add(RuleId.IDLE, record, idlePay, numbers[idleHours]);
        }
        if (numbers[overtimeHours] > 0 && nothing(overtimePay)) {
            findings.add(RuleId.OVERTIME, record, overtimePay, numbers[overtimeHours]);
        }
        long all = Math.max(0, numbers[hours]) + Math.max(0, numbers[idleHours]);
        if (all > mostHours) {
            findings.add(RuleId.HOURS_MOST, record, hours, all, mostHours);
        }
    }

    private boolean nothing(int amount) {
        return amount > 0 && (numbers[amount] == 0 || numbers[amount] == Values.EMPTY);
    }

    /** The days of the occupation as two times five bits; 0 if they cannot be read. */
    private int days(RecordScan record, int month) {
        if (firstDay == 0 || lastDay == 0) {
            return 0;
        }
        int from = (int) Values.digits(record, firstDay, 2);
        int to = (int) Values.digits(record, lastDay, 2);
        if (from < 1 || to < from || to > 31 || to > 28 && month >= 0 && to > Values.length(month)) {
            findings.add(RuleId.DAYS, record, firstDay, Values.text(record, firstDay), Values.text(record, lastDay));
            return 0;
        }
        return from * 32 + to;
    }

    private void flag(RecordScan record, int month) {
        if (!Values.is(record, flag, YES)) {
            findings.add(RuleId.FLAG, record, flag, Values.text(record, flag));
        } else if (month >= 0 && wage > 0 && numbers[wage] >= 0) {
            capped.apply(LocalDate.of(month / 100, month % 100, 1)).filter(rule -> numbers[wage] != TIMES_MINIMUM * rule.number())
                    .ifPresent(rule -> findings.add(rule, record, flag, euro(numbers[wage]), euro(TIMES_MINIMUM * rule.number())));
        }
    }

    private void twice(int first, int line, boolean sameDays, boolean again) {
        RuleId rule = sameDays ? RuleId.TWICE : RuleId.TWICE_DAYS;
        if (!again) {
            findings.field(rule, first, insured, line);
        }
        findings.field(rule, line, insured, first);
    }

    private static String euro(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
