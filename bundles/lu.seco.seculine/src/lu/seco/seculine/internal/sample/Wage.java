// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.sample;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A wage, as DECSAL declares it.
 *
 * @param who whose
 * @param period reference month
 * @param wage base wage, in cents as all amounts
 * @param hours worked
 * @param supplements paid monthly in cash
 * @param gratuities and benefits
 * @param nonPensionable supplement of civil servants
 * @param overtime without the surcharge
 * @param idle weather, short-time
 * @param firstDay of the occupation in the month
 * @param lastDay of the occupation in the month
 * @param capped whether the wage was cut to the most that counts
 * @param reference the declarant's own
 */
record Wage(Who who, YearMonth period, long wage, long hours, long supplements, long gratuities, long nonPensionable, Paid overtime, Paid idle,
        int firstDay, int lastDay, boolean capped, String reference) implements SampleRecord {

    /** Its record type. */
    static final String RECORD = "1";

    Wage {
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(overtime, "overtime");
        Objects.requireNonNull(idle, "idle");
        Objects.requireNonNull(reference, "reference");
    }

    /** Reads the values back. */
    static Wage of(Values values) {
        return new Wage(Who.of(values), values.month("period"), values.number("base-wage"), values.number("hours"), values.number("supplements"),
                values.number("gratuities"), values.number("non-pensionable"),
                new Paid(values.number("overtime-pay"), values.number("overtime-hours")),
                new Paid(values.number("idle-pay"), values.number("idle-hours")), (int) values.number("occupation-from"),
                (int) values.number("occupation-to"), values.text("capped").equals("Y"), values.text("own-reference"));
    }

    @Override
    public Map<String, String> values() {
        Map<String, String> values = new HashMap<>(who.values());
        values.put(TYPE, RECORD);
        values.put("period", Values.month(period));
        values.put("base-wage", Long.toString(wage));
        values.put("hours", Long.toString(hours));
        values.put("supplements", Long.toString(supplements));
        values.put("gratuities", Long.toString(gratuities));
        values.put("non-pensionable", Long.toString(nonPensionable));
        values.put("overtime-pay", Long.toString(overtime.cents()));
        values.put("overtime-hours", Long.toString(overtime.hours()));
        values.put("idle-pay", Long.toString(idle.cents()));
        values.put("idle-hours", Long.toString(idle.hours()));
        values.put("occupation-from", Values.padded(firstDay, 2));
        values.put("occupation-to", Values.padded(lastDay, 2));
        values.put("capped", capped ? "Y" : "");
        values.put("own-reference", reference);
        return values;
    }

    /**
     * Hours with what is paid for them.
     *
     * @param cents the amount
     * @param hours as the field counts them
     */
    record Paid(long cents, long hours) {

        /** Nothing. */
        static final Paid NOTHING = new Paid(0, 0);
    }
}
