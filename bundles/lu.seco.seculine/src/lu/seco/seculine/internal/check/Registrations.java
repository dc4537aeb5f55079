// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import java.time.LocalDate;
import lu.seco.seculine.internal.CheckDigits;

/** Looks at the numbers of employers and persons. */
final class Registrations {

    private static final int OLDEST = 1850;

    private final Findings findings;
    private final int today;
    /** The employer looked at last: most files speak of few. */
    private long lastEmployer = -1;

    Registrations(Findings findings, LocalDate today) {
        this.findings = findings;
        this.today = today.getYear() * 10_000 + today.getMonthValue() * 100 + today.getDayOfMonth();
    }

    /** The employer in a field; -1 if it is none by its form. */
    long employer(RecordScan record, int field) {
        if (field == 0) {
            return -1;
        }
        long number = Values.registration(record, field);
        if (number == lastEmployer && number >= 0) {
            return number;
        }
        if (number < 0) {
            findings.add(RuleId.EMPLOYER, record, field, Values.text(record, field));
        } else if (CheckDigits.isEmployer(record.bytes(), record.from(field))) {
            lastEmployer = number;
        } else {
            findings.add(RuleId.EMPLOYER_CHECK, record, field, Values.text(record, field));
        }
        return number;
    }

    /** The person in a field; -1 if it is none by its form. */
    long person(RecordScan record, int field) {
        if (field == 0) {
            return -1;
        }
        long number = Values.registration(record, field);
        if (number < 0 || !CheckDigits.isPerson(record.bytes(), record.from(field))) {
            findings.add(RuleId.INSURED, record, field, Values.text(record, field));
        } else if (!born((int) (number / 100_000))) {
            findings.add(RuleId.INSURED_DATE, record, field, Values.text(record, field));
        }
        return number;
    }

    /** Whether somebody may have been born on that day yyyymmdd. */
    private boolean born(int day) {
        int year = day / 10_000;
        int month = day / 100 % 100;
        int dayOfMonth = day % 100;
        return year >= OLDEST && day <= today && month >= 1 && month <= 12 && dayOfMonth >= 1
                && (dayOfMonth <= 28 || dayOfMonth <= Values.length(day / 100));
    }
}
