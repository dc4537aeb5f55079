// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lu.seco.core.content.CheckReport;
import lu.seco.core.content.ContentCheck;
import lu.seco.core.content.Finding;
import lu.seco.core.content.Severity;

/**
 * Collects what is found in one file, as far as there are rules for it. They are handed over sorted: by line, then by weight, then the code first that CCSS
 * would most likely answer, which is 99 before the lowest. For one thread.
 */
final class Findings {

    /** What is left for findings about the whole file, which come last and must not be crowded out. */
    private static final int RESERVE = 50;
    /** CCSS answers it where the record cannot be read, so before anything about its fields. */
    private static final int LAYOUT = 99;
    private static final int NO_CODE = Integer.MAX_VALUE;

    private static final Comparator<Finding> ORDER = Comparator.comparingLong(Finding::line).thenComparing(Finding::severity)
            .thenComparingInt(finding -> rank(finding.code()));

    private final Map<RuleId, Rule> rules;
    private final List<Finding> kept = new ArrayList<>();
    private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);
    private long all;
    private FieldPlaces names = FieldPlaces.NONE;

    /**
     * Nothing found yet.
     *
     * @param rules those that are looked at
     */
    Findings(Map<RuleId, Rule> rules) {
        this.rules = rules;
    }

    /** What is found from now on is about records with these fields. */
    void in(FieldPlaces fields) {
        names = fields;
    }

    /** Whether there is a rule. */
    boolean on(RuleId id) {
        return rules.containsKey(id);
    }

    /** The rule. */
    Optional<Rule> rule(RuleId id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The value of a rule that is a number, or another one if there is no rule. */
    long value(RuleId id, long otherwise) {
        Rule rule = rules.get(id);
        return rule == null ? otherwise : rule.number();
    }

    /** About a field of a record. */
    void add(RuleId id, RecordScan record, int field, Object... arguments) {
        add(rules.get(id), ContentCheck.MOST - RESERVE, record.number(), record.from(field) - record.begin() + 1, field, arguments);
    }

    /** About a field of a record, by a rule that is not among those in force today. */
    void add(Rule rule, RecordScan record, int field, Object... arguments) {
        add(rule, ContentCheck.MOST - RESERVE, record.number(), record.from(field) - record.begin() + 1, field, arguments);
    }

    /** About a field of a record that is behind. */
    void field(RuleId id, long line, int field, Object... arguments) {
        add(rules.get(id), ContentCheck.MOST - RESERVE, line, 0, field, arguments);
    }

    /** About a place in a line. */
    void add(RuleId id, long line, int column, Object... arguments) {
        add(rules.get(id), ContentCheck.MOST - RESERVE, line, column, 0, arguments);
    }

    /** About the file, with the line where it begins; 0 if there is none. */
    void whole(RuleId id, long line, int column, Object... arguments) {
        add(rules.get(id), ContentCheck.MOST, line, column, 0, arguments);
    }

    /** Hands over what was found. */
    CheckReport report(boolean known, long records, Consumer<Finding> found) {
        kept.sort(ORDER);
        kept.forEach(found);
        return new CheckReport(known, records, counts, all - kept.size());
    }

    private void add(Rule rule, int most, long line, int column, int field, Object... arguments) {
        if (rule == null) {
            return;
        }
        all++;
        counts.merge(rule.severity(), 1L, Long::sum);
        if (kept.size() < most) {
            kept.add(new Finding(rule.severity(), line, column, field, names.title(field), rule.code(), rule.id().told(arguments),
                    rule.id().change(arguments), rule.confirmed()));
        }
    }

    private static int rank(Optional<String> code) {
        int number = code.map(Integer::parseInt).orElse(NO_CODE);
        return number == LAYOUT ? 0 : number;
    }
}
