// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lu.seco.core.Message;
import lu.seco.core.content.CheckReport;
import lu.seco.core.content.Finding;
import lu.seco.core.content.Severity;
import lu.seco.core.journal.Fact;

/**
 * What the check of a content came to.
 *
 * @param report in numbers
 * @param first the first findings, the heaviest before the others
 */
public record Checked(CheckReport report, List<Finding> first) {

    public Checked {
        Objects.requireNonNull(report, "report");
        first = List.copyOf(first);
    }

    /** A message about a file with the number of its errors, warnings and notes. */
    public Message told(String code, String name) {
        return Message.of(code, name, report.count(Severity.ERROR), report.count(Severity.WARNING), report.count(Severity.NOTE));
    }

    /** States the numbers in an event. */
    public static void put(Map<Fact, String> facts, CheckReport report) {
        facts.put(Fact.ERRORS, String.valueOf(report.count(Severity.ERROR)));
        facts.put(Fact.WARNINGS, String.valueOf(report.count(Severity.WARNING)));
        facts.put(Fact.NOTES, String.valueOf(report.count(Severity.NOTE)));
    }
}
