// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.radar;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lu.seco.core.deadline.Rule;
import lu.seco.core.deadline.Rules;

/** The monthly deadlines, for one question: remembers what the rules say of each month. */
final class DueDays {

    private final Rules rules;
    private final Map<YearMonth, Map<String, Due>> months = new HashMap<>();

    /**
     * A deadline.
     *
     * @param day the last day
     * @param confirmed whether CCSS documents it
     */
    record Due(LocalDate day, boolean confirmed) {
    }

    DueDays(Rules rules) {
        this.rules = rules;
    }

    /** By when a kind is due for a month. */
    Optional<Due> of(String kind, YearMonth month) {
        return Optional.ofNullable(months.computeIfAbsent(month, this::read).get(kind));
    }

    /** The kinds that are due in any of some months. */
    Set<String> kinds(YearMonth first, YearMonth last) {
        return first.atDay(1).datesUntil(last.atDay(2), Period.ofMonths(1)).map(YearMonth::from)
                .flatMap(month -> months.computeIfAbsent(month, this::read).keySet().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, Due> read(YearMonth month) {
        YearMonth next = month.plusMonths(1);
        Map<String, Due> found = new HashMap<>();
        for (Rule rule : rules.on(next.atDay(1))) {
            rule.dueDay().ifPresent(day -> found.put(rule.kind(), new Due(next.atDay(Math.min(day, next.lengthOfMonth())), rule.confirmed())));
        }
        return found;
    }
}
