// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import lu.seco.core.staging.StagedFile;

/** The staged files at one moment, searched and sorted. Unchangeable; made off the thread of the user interface. */
final class StagingList {

    static final StagingList EMPTY = new StagingList(List.of(), 0);

    private final List<StagedRow> rows;
    private final int waiting;
    private final Map<String, Integer> places = new HashMap<>();

    private StagingList(List<StagedRow> rows, int waiting) {
        this.rows = List.copyOf(rows);
        this.waiting = waiting;
        for (int i = 0; i < rows.size(); i++) {
            places.put(rows.get(i).id(), i);
        }
    }

    /** What a person wants to see, and who they are. */
    record Wish(String search, StagingSort sort, boolean fourEyes, String person) {
        Wish {
            Objects.requireNonNull(search, "search");
            Objects.requireNonNull(sort, "sort");
            Objects.requireNonNull(person, "person");
        }
    }

    static StagingList of(List<StagedFile> files, Wish wish) {
        String wanted = wish.search().strip().toLowerCase(Locale.ROOT);
        List<StagedRow> rows = files.stream().map(file -> new StagedRow(file, Judgement.of(file, wish.fourEyes(), wish.person())))
                .filter(row -> wanted.isEmpty() || found(row, wanted)).sorted(wish.sort().order()).toList();
        return new StagingList(rows, files.size());
    }

    private static boolean found(StagedRow row, String wanted) {
        return Stream.of(Optional.of(row.file().name()), Optional.of(row.kind()), row.employer(), row.file().preparedBy())
                .flatMap(Optional::stream).anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(wanted));
    }

    List<StagedRow> rows() {
        return rows;
    }

    int size() {
        return rows.size();
    }

    /** How many files wait, whether the search shows them or not. */
    int waiting() {
        return waiting;
    }

    OptionalInt place(String id) {
        Integer place = places.get(id);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    Optional<StagedRow> row(String id) {
        return Optional.ofNullable(places.get(id)).map(rows::get);
    }

    /** Those of the ids that are listed, in the order of the list. */
    List<StagedRow> rows(Collection<String> ids) {
        return ids.stream().map(places::get).filter(Objects::nonNull).sorted().map(rows::get).toList();
    }

    /** Where one goes whose row is not here any more: to the next that was behind it in the list before, else to the last before it. */
    Optional<String> successor(StagingList before, String gone) {
        int from = before.place(gone).orElse(before.size());
        for (int i = from; i < before.size(); i++) {
            if (places.containsKey(before.rows.get(i).id())) {
                return Optional.of(before.rows.get(i).id());
            }
        }
        for (int i = Math.min(from, before.size()) - 1; i >= 0; i--) {
            if (places.containsKey(before.rows.get(i).id())) {
                return Optional.of(before.rows.get(i).id());
            }
        }
        return Optional.empty();
    }

    /** Counted together. */
    static Totals totals(List<StagedRow> rows) {
        List<StagedRow> releasable = rows.stream().filter(row -> row.judgement().releasable()).toList();
        long persons = releasable.stream().map(StagedRow::persons).filter(OptionalInt::isPresent).mapToLong(OptionalInt::getAsInt).sum();
        BigDecimal sum = releasable.stream().map(StagedRow::sum).flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        int telling = (int) releasable.stream().filter(row -> row.sum().isPresent()).count();
        return new Totals(releasable.size(), persons, sum, telling);
    }

    /**
     * What can be released of some rows.
     *
     * @param files how many
     * @param persons how many persons they speak of, as far as they tell
     * @param sum of those that tell one
     * @param telling how many tell a sum
     */
    record Totals(int files, long persons, BigDecimal sum, int telling) {
    }
}
