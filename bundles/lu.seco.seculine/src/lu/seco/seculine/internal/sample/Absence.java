// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An incapacity for work, as DECMAL declares it, or the cancellation of those of a month.
 *
 * @param who whose
 * @param period reference month
 * @param span when and how long; empty for a cancellation
 * @param note free
 */
record Absence(Who who, YearMonth period, Optional<Span> span, String note) implements SampleRecord {

    /** Record type of a declaration. */
    static final String DECLARES = "1";
    /** Record type of a cancellation. */
    static final String CANCELS = "2";

    Absence {
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(note, "note");
    }

    /** Reads the values back. */
    static Absence of(Values values) {
        Optional<Span> span = values.text(TYPE).equals(CANCELS) ? Optional.empty() : Optional.of(new Span(values.text("incapacity"),
                values.day("incapacity-from"), values.day("incapacity-to"), values.number("incapacity-hours")));
        return new Absence(Who.of(values), values.month("period"), span, values.text("own-reference"));
    }

    @Override
    public Map<String, String> values() {
        Map<String, String> values = new HashMap<>(who.values());
        values.put(TYPE, span.isPresent() ? DECLARES : CANCELS);
        values.put("period", Values.month(period));
        values.put("own-reference", note);
        span.ifPresent(time -> {
            values.put("incapacity", time.type());
            values.put("incapacity-from", Values.day(time.from()));
            values.put("incapacity-to", Values.day(time.to()));
            values.put("incapacity-hours", Long.toString(time.hours()));
        });
        return values;
    }

    /**
     * When and how long.
     *
     * @param type of incapacity
     * @param from first day
     * @param to last day
     * @param hours of absence
     */
    record Span(String type, LocalDate from, LocalDate to, long hours) {
        Span {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }
}
