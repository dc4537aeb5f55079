// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Finds the records of sent files that speak of the same persons or companies as those of an answer, where neither layout is known. A record counts for the
 * newest file that speaks of it. For one answer only.
 */
final class TraitLinker {

    /** Many more persons or companies than are asked for at once. */
    private static final int MOST_RECORDS = 10_000;
    /** Records of an answer with the same word or date that are looked at; bounds the work whatever arrives. */
    private static final int MOST_SAME = 100;

    private final Function<Traits, Set<String>> words;
    private final BiPredicate<Traits, Traits> same;
    private final List<Traits> records = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();

    private TraitLinker(Function<Traits, Set<String>> words, BiPredicate<Traits, Traits> same) {
        this.words = words;
        this.same = same;
    }

    /** By birth date, and name where both tell one. */
    static TraitLinker ofPersons() {
        return new TraitLinker(Traits::dates, Traits::samePerson);
    }

    /** By two words in common. */
    static TraitLinker ofCompanies() {
        return new TraitLinker(Traits::words, Traits::sameCompany);
    }

    /** What the sent files share with the answer. */
    LinkShares find(Path returned, List<Path> sent, HeaderMember named) throws IOException {
        HeaderMember member = named.or(collect(returned));
        LinkShares shares = new LinkShares(sent.size());
        if (!records.isEmpty()) {
            new SentSearch(sent, member).run((file, line) -> {
                take(file, Traits.of(line.line()), shares);
                return true;
            });
        }
        return shares;
    }

    private HeaderMember collect(Path returned) throws IOException {
        HeaderMember member = HeaderMember.NOBODY;
        try (RecordReader reader = new RecordReader(returned)) {
            Optional<RecordLine> line = reader.next();
            member = HeaderMember.of(line);
            for (; line.isPresent() && records.size() < MOST_RECORDS; line = reader.next()) {
                if (!line.get().header() && !line.get().cut()) {
                    add(Traits.of(line.get()));
                }
            }
        }
        return member;
    }

    private void add(Traits traits) {
        for (String word : words.apply(traits)) {
            List<Integer> there = places.computeIfAbsent(word, text -> new ArrayList<>());
            if (there.size() < MOST_SAME) {
                there.add(records.size());
            }
        }
        records.add(traits);
    }

    private void take(int file, Traits sent, LinkShares shares) {
        Set<Integer> looked = new LinkedHashSet<>();
        words.apply(sent).forEach(word -> looked.addAll(places.getOrDefault(word, List.of())));
        for (int place : looked) {
            if (same.test(records.get(place), sent)) {
                shares.add(file, place, !shares.taken(place), false);
            }
        }
    }
}
