// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.seculine.internal.DataFiles;
import lu.seco.seculine.internal.DataRow;

/** The rules, as data. */
final class Rules {

    /** Name of the data file. */
    static final String FILE = "rules.tsv";
    /** Stands for every kind; a row for a kind counts before it. */
    static final String ALL = "*";

    private static final Set<RuleId> NUMBERS = EnumSet.of(RuleId.LINE_LONG, RuleId.PERIOD_OLD, RuleId.HOURS_MOST, RuleId.CAPPED, RuleId.HOURS_DAY,
            RuleId.AGE, RuleId.AGE_EDGE, RuleId.SIZE, RuleId.SIZE_NEAR);
    private static final Set<RuleId> LISTS = EnumSet.of(RuleId.INCAPACITY, RuleId.REQUEST);

    private final List<Rule> rows;

    /** Takes the rows; refuses what does not hold together. */
    Rules(List<DataRow> rows) {
        this.rows = rows.stream().map(Rule::of).toList();
        this.rows.stream().filter(rule -> NUMBERS.contains(rule.id())).forEach(Rule::number);
        this.rows.stream().filter(rule -> LISTS.contains(rule.id())).forEach(Rule::values);
    }

    /** The rules in the data file. */
    static Rules of(DataFiles files) {
        return files.load(FILE, Rule.COLUMNS, Rules::new);
    }

    /** All versions of all rules. */
    List<Rule> all() {
        return rows;
    }

    /** A rule for a kind on a day. */
    Optional<Rule> of(String kind, RuleId id, LocalDate day) {
        return rows.stream().filter(rule -> rule.kind().equals(kind) && rule.id() == id && rule.inForce(day)).findFirst();
    }

    /** The rules for a kind on a day. */
    Map<RuleId, Rule> of(String kind, LocalDate day) {
        Map<RuleId, Rule> rules = new EnumMap<>(RuleId.class);
        for (String group : List.of(kind, ALL)) {
            rows.stream().filter(rule -> rule.kind().equals(group) && rule.inForce(day)).forEach(rule -> rules.putIfAbsent(rule.id(), rule));
        }
        return rules;
    }
}
