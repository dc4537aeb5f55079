// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.content.AnswerItem.Detail;
import lu.seco.core.content.AnswerItem.Meaning;
import lu.seco.core.content.Explanation;
import lu.seco.core.content.Explanation.Group;

/** Collects what is found in one answer, within bounds: beyond them it only counts, and says so. For one answer only. */
final class Book {

    /** So many further facts are told in all. */
    private static final int MOST_DETAILS = 200_000;

    private final String kind;
    private final Kinds.Kind what;
    private final List<AnswerItem> items = new ArrayList<>();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Set<Message> remarks = new LinkedHashSet<>();
    private final Map<String, String> shared = new HashMap<>();
    private int details;
    private boolean detailsLeft;
    private long records;

    Book(String kind, Kinds.Kind what) {
        this.kind = kind;
        this.what = what;
    }

    /** Whether another item would be told. */
    boolean open() {
        return items.size() < Explanation.MOST;
    }

    /** How many items were found. */
    long records() {
        return records;
    }

    /** Takes an item up. */
    void add(AnswerItem item) {
        records++;
        if (!open()) {
            return;
        }
        AnswerItem told = item;
        if (details + item.details().size() > MOST_DETAILS) {
            detailsLeft = true;
            told = new AnswerItem(item.meaning(), item.line(), item.raw(), item.code(), item.cause(), item.change(), item.confirmed(), item.who(),
                    item.key(), item.sent(), List.of());
        }
        details += told.details().size();
        items.add(told);
        if (told.meaning() != Meaning.INFORMATION) {
            tallies.computeIfAbsent(told.code().orElse("") + '\n' + told.cause().format(), key -> new Tally(item)).add(item);
        }
    }

    /** Counts a record that is not told. */
    void left() {
        records++;
    }

    void remark(String code, Object... arguments) {
        remarks.add(Message.of(code, arguments));
    }

    /** A further fact; equal values of one answer are one object. */
    Detail detail(Message title, String value) {
        return new Detail(title, value.length() > 32 ? value : shared.computeIfAbsent(value, text -> text));
    }

    /** All of it. */
    Explanation close(boolean known) {
        if (records > items.size()) {
            remark("explain.records-left", items.size(), records);
        }
        if (detailsLeft) {
            remark("explain.details-left");
        }
        List<Group> groups = tallies.values().stream().map(Tally::group).sorted((one, other) -> Integer.compare(other.items(), one.items())).toList();
        return new Explanation(kind, what.about(), known, items, records, groups, List.copyOf(remarks));
    }

    /** Items with one cause. */
    private static final class Tally {
        private final AnswerItem first;
        private boolean confirmed = true;
        private int count;
        private final Set<String> persons = new HashSet<>();

        Tally(AnswerItem first) {
            this.first = first;
        }

        void add(AnswerItem item) {
            count++;
            confirmed &= item.confirmed();
            item.who().insured().ifPresent(persons::add);
        }

        Group group() {
            Optional<String> code = first.code();
            return new Group(code, first.cause(), first.change(), confirmed, count, persons.size());
        }
    }
}
