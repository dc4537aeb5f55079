// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lu.seco.core.content.Severity;
import lu.seco.seculine.internal.Certainty;
import lu.seco.seculine.internal.DataRow;

/**
 * One row of the table of rules.
 *
 * @param row where it stands
 * @param validFrom first day on which it holds
 * @param kind procedure, {@link Rules#ALL} for all
 * @param id what is looked at
 * @param severity how much a finding weighs
 * @param code what CCSS would answer
 * @param confirmed whether CCSS documents the rule
 */
record Rule(DataRow row, LocalDate validFrom, String kind, RuleId id, Severity severity, Optional<String> code, boolean confirmed) {

    static final List<String> COLUMNS = List.of(DataRow.VALID_FROM, "kind", "rule", "severity", "code", "value", "mark", "source");

    private static final String VALUE = "value";

    /** Takes a row; refuses what does not hold together. */
    static Rule of(DataRow row) {
        boolean confirmed = row.certainty() == Certainty.D;
        Severity severity = row.oneOf("severity", Severity.class);
        if (severity == Severity.ERROR && !confirmed) {
            throw row.wrong("severity", "does not go with its mark: what CCSS does not document is no error");
        }
        String code = row.get("code");
        if (!code.matches("(0|[1-9][0-9]{0,3})?")) {
            throw row.wrong("code", "is no number");
        }
        return new Rule(row, row.validFrom(), row.required("kind"), row.oneOf("rule", RuleId.class), severity,
                Optional.of(code).filter(text -> !text.isEmpty()), confirmed);
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom);
    }

    /** The value as a number. */
    long number() {
        String text = row.required(VALUE);
        if (!text.matches("[0-9]{1,15}")) {
            throw row.wrong(VALUE, "is no number");
        }
        return Long.parseLong(text);
    }

    /** The values, separated by commas. */
    List<String> values() {
        row.required(VALUE);
        return row.list(VALUE);
    }
}
