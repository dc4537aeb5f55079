// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Looks at the fields of DECMAL records, as MALRET tells its codes. */
final class AbsenceCheck implements RecordCheck {

    private final Findings findings;
    private final Registrations registrations;
    private final int lastMonth;
    private final int edge;
    private final long mostHours;
    private final List<byte[]> types;
    private final boolean declares;
    private final int employer;
    private final int insured;
    private final int period;
    private final int type;
    private final int from;
    private final int to;
    private final int hours;

    /**
     * A check for one file.
     *
     * @param places where the fields are; records whose days may be left out cancel, and only their form is looked at
     */
    AbsenceCheck(FieldPlaces places, Findings findings, LocalDate today) {
        this.findings = findings;
        registrations = new Registrations(findings, today);
        YearMonth month = YearMonth.from(today);
        lastMonth = Values.number(month.minusMonths(1));
        edge = findings.on(RuleId.AGE) ? Values.number(month.minusMonths(findings.value(RuleId.AGE, 0))) : 0;
        mostHours = findings.value(RuleId.HOURS_DAY, Long.MAX_VALUE / Integer.MAX_VALUE);
        types = findings.rule(RuleId.INCAPACITY).map(Rule::values).orElse(List.of()).stream()
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1)).toList();
        employer = places.of("employer");
        insured = places.of("insured");
        period = places.of("period");
        type = places.of("incapacity");
        from = places.of("incapacity-from");
        to = places.of("incapacity-to");
        hours = places.of("incapacity-hours");
        declares = type > 0 && from > 0 && to > 0 && hours > 0 && places.must(from);
    }

    @Override
    public void check(RecordScan record) {
        registrations.person(record, insured);
        registrations.employer(record, employer);
        int month = period > 0 ? Values.month(record, period) : -1;
        if (month < 0 && period > 0) {
            findings.add(RuleId.PERIOD, record, period, Values.text(record, period));
        }
        if (declares) {
            if (month >= 0) {
                time(record, month);
            }
            type(record);
            days(record, month);
        }
    }

    private void time(RecordScan record, int month) {
        if (month > lastMonth) {
            findings.add(RuleId.PERIOD_FUTURE, record, period, Values.text(record, period), lastMonth);
        } else if (month < edge) {
            findings.add(RuleId.AGE, record, period, Values.text(record, period), edge);
        } else if (month == edge) {
            findings.add(RuleId.AGE_EDGE, record, period, Values.text(record, period), edge);
        }
    }

    private void type(RecordScan record) {
        for (byte[] known : types) {
            if (Values.is(record, type, known)) {
                return;
            }
        }
        findings.add(RuleId.INCAPACITY, record, type, Values.text(record, type));
    }

    private void days(RecordScan record, int month) {
        int first = Values.day(record, from);
        int last = Values.day(record, to);
        if (first < 0) {
            findings.add(RuleId.START, record, from, Values.text(record, from));
        }
        if (last < 0) {
            findings.add(RuleId.END, record, to, Values.text(record, to));
        }
        long time = Values.whole(record, hours);
        if (time < 0) {
            findings.add(RuleId.HOURS, record, hours, Values.text(record, hours));
        }
        if (month >= 0 && (first >= 0 && first / 100 != month || last >= 0 && last / 100 != month)) {
            findings.add(RuleId.MONTH, record, period, Values.text(record, from), Values.text(record, to), month);
        }
        if (first >= 0 && last >= 0) {
            between(record, first, last, time);
        }
    }

    private void between(RecordScan record, int first, int last, long time) {
        if (last < first) {
            findings.add(RuleId.ORDER, record, to, Values.text(record, from), Values.text(record, to));
            return;
        }
        long days = ChronoUnit.DAYS.between(Values.date(first), Values.date(last)) + 1;
        if (time > days * mostHours) {
            findings.add(RuleId.HOURS_DAY, record, hours, time, days, mostHours);
        }
    }
}
