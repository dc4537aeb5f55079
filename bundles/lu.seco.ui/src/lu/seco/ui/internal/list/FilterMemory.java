// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lu.seco.core.journal.RowSort;
import lu.seco.ui.internal.rows.DayRange;
import lu.seco.ui.internal.rows.ListFilter;
import lu.seco.ui.internal.rows.Period;

/** Keeps filter and order of a list from one start to the next; not the search, which is of the moment. */
public final class FilterMemory {

    private static final String SEPARATOR = "\n";

    private final Kept kept;
    private final String list;

    public FilterMemory(Kept kept, String list) {
        this.kept = Objects.requireNonNull(kept, "kept");
        this.list = Objects.requireNonNull(list, "list");
    }

    /** As it was; the last 30 days at the very first start, or where what was kept cannot be read. */
    public ListFilter filter() {
        Optional<String> employer = Optional.of(get("employer")).filter(known -> !known.isEmpty());
        Optional<Boolean> read = Optional.of(get("read")).filter(known -> !known.isEmpty()).map(Boolean::valueOf);
        return new ListFilter(period(), set("kinds"), set("states"), employer, read, "");
    }

    private Period period() {
        String name = kept.get(list + ".range", DayRange.MONTH.name());
        DayRange range = Arrays.stream(DayRange.values()).filter(one -> one.name().equals(name)).findFirst().orElse(DayRange.MONTH);
        if (range != DayRange.DAYS) {
            return Period.of(range);
        }
        Period days = new Period(range, day("from"), day("until"));
        return days.first().isPresent() && days.last().isPresent() && days.ordered() ? days : Period.of(DayRange.MONTH);
    }

    private Optional<LocalDate> day(String key) {
        try {
            return Optional.of(LocalDate.parse(get(key)));
        } catch (DateTimeParseException e) {
            // somebody wrote into the file: as if nothing had been kept
            return Optional.empty();
        }
    }

    private Set<String> set(String key) {
        return Arrays.stream(get(key).split(SEPARATOR)).filter(one -> !one.isEmpty()).collect(Collectors.toSet());
    }

    private String get(String key) {
        return kept.get(list + "." + key, "");
    }

    public void filter(ListFilter filter) {
        put("range", filter.period().range().name());
        put("from", filter.period().first().map(LocalDate::toString).orElse(""));
        put("until", filter.period().last().map(LocalDate::toString).orElse(""));
        put("kinds", String.join(SEPARATOR, new TreeSet<>(filter.kinds())));
        put("states", String.join(SEPARATOR, new TreeSet<>(filter.states())));
        put("employer", filter.employer().orElse(""));
        put("read", filter.read().map(String::valueOf).orElse(""));
    }

    /** The order as it was; newest first if there is none. */
    public RowSort sort() {
        String[] words = get("sort").split(" ");
        return Arrays.stream(RowSort.Column.values()).filter(column -> column.name().equals(words[0])).findFirst()
                .map(column -> new RowSort(column, words.length > 1 && words[1].equals("DOWN"))).orElse(RowSort.NEWEST);
    }

    public void sort(RowSort sort) {
        put("sort", sort.column().name() + (sort.descending() ? " DOWN" : " UP"));
    }

    private void put(String key, String value) {
        kept.put(list + "." + key, value);
    }
}
