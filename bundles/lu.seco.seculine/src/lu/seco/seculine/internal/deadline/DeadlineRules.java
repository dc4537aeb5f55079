// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import lu.seco.core.deadline.Rule;
import lu.seco.core.deadline.Rules;
import lu.seco.seculine.internal.Certainty;
import lu.seco.seculine.internal.DataFiles;
import lu.seco.seculine.internal.DataRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The deadlines of CCSS, from the data file {@code deadlines.tsv}. Has no state: any thread may use it. */
@Component(service = Rules.class)
public final class DeadlineRules implements Rules {

    private static final List<String> COLUMNS = List.of("valid-from", "procedure", "due-day", "event-days", "answer-days", "mark", "source");

    private static final String FILE = "deadlines.tsv";
    private static final int LONGEST_MONTH = 31;

    private final List<Dated> rules;

    private record Dated(LocalDate from, Rule rule) {
    }

    /**
     * Reads the data file.
     *
     * @param files the data files in use
     * @throws IllegalArgumentException if it is wrong, with its line
     */
    @Activate
    public DeadlineRules(@Reference DataFiles files) {
        rules = files.load(FILE, COLUMNS, DeadlineRules::dated);
    }

    private static List<Dated> dated(List<DataRow> rows) {
        return rows.stream().map(row -> new Dated(row.validFrom(), rule(row))).toList();
    }

    @Override
    public List<Rule> on(LocalDate day) {
        Set<String> decided = new HashSet<>();
        List<Rule> found = new ArrayList<>();
        for (Dated dated : rules) {
            if (!day.isBefore(dated.from()) && decided.add(dated.rule().kind())) {
                found.add(dated.rule());
            }
        }
        return List.copyOf(found);
    }

    private static Rule rule(DataRow row) {
        OptionalInt dueDay = number(row, "due-day");
        if (dueDay.isPresent() && dueDay.getAsInt() > LONGEST_MONTH) {
            throw row.wrong("due-day", "is no day of a month");
        }
        return new Rule(row.required("procedure"), dueDay, number(row, "event-days"), number(row, "answer-days"), row.certainty() == Certainty.D,
                row.required("source"));
    }

    private static OptionalInt number(DataRow row, String column) {
        String text = row.get(column);
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(row.number(column, text));
    }
}
