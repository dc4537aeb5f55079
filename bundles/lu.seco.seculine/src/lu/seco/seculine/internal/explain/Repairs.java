// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.explain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.content.AnswerItem.Meaning;
import lu.seco.core.content.Explanation;
import lu.seco.seculine.internal.FieldType;
import lu.seco.seculine.internal.KeyFilter;
import lu.seco.seculine.internal.LineScanner;
import lu.seco.seculine.internal.LineText;
import lu.seco.seculine.internal.PersonNumber;
import lu.seco.seculine.internal.RecordLine;

/**
 * Finds in a later file the records that repair items of an answer of records. A record repairs the item of its key unless it is the refused one again, byte
 * for byte; of several refused records with one key, one record alone does. Where a part of a refused key cannot be right, the record with the same own
 * reference and the other parts repairs it. For one answer and one file.
 */
final class Repairs {

    private static final int MOST_PARTS = 16;
    private static final String ANY = "*";

    private final Keys keys;
    /** By key, the refused records as they were sent; none for a missing one. */
    private final Map<String, Set<String>> open = new HashMap<>();
    /** By key with {@link #ANY} for the wrong part and the own reference: the key of the item. */
    private final Map<String, String> byReference = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> repaired = new HashSet<>();

    Repairs(Keys keys) {
        this.keys = keys;
    }

    /** The keys of the items that the file repairs. */
    Set<String> of(Explanation explanation, Path later) throws IOException {
        explanation.items().forEach(this::add);
        if (open.isEmpty()) {
            return Set.of();
        }
        KeyFilter filter = new KeyFilter(keys.fields());
        open.keySet().forEach(filter::add);
        try (LineScanner scanner = new LineScanner(later, LineScanner.buffer())) {
            while (scanner.next()) {
                if (!scanner.header() && (filter.passes(scanner) || !byReference.isEmpty())) {
                    look(scanner.line());
                }
            }
        }
        seen.forEach((key, count) -> {
            if (count == 1 && open.get(key).size() > 1) {
                repaired.add(key);
            }
        });
        return Set.copyOf(repaired);
    }

    private void add(AnswerItem item) {
        if (item.meaning() == Meaning.INFORMATION || item.key().isEmpty()) {
            return;
        }
        Set<String> refused = open.computeIfAbsent(item.key().get(), key -> new HashSet<>());
        if (item.meaning() == Meaning.REFUSED) {
            refused.add(new RecordLine(item.raw(), false).withoutSecondField());
            item.who().reference().flatMap(reference -> loose(item.key().get(), reference)).ifPresent(loose -> byReference.put(loose, item.key().get()));
        }
    }

    private void look(RecordLine record) {
        Optional<String> key = keys.key(record);
        if (key.isEmpty()) {
            return;
        }
        Set<String> refused = open.get(key.get());
        if (refused != null) {
            seen.merge(key.get(), 1, Integer::sum);
            String text = LineText.of(record);
            if (refused.stream().noneMatch(one -> same(one, text))) {
                repaired.add(key.get());
            }
        } else if (!byReference.isEmpty()) {
            keys.reference(record).ifPresent(reference -> parts(key.get(), reference).stream().map(byReference::get)
                    .filter(item -> item != null).forEach(repaired::add));
        }
    }

    /** The refused record was cut where its item ends. */
    private static boolean same(String refused, String text) {
        return text.equals(refused) || refused.length() >= LineText.LONGEST - 64 && text.startsWith(refused);
    }

    /** The key with {@link #ANY} for its one part that cannot be right. */
    private static Optional<String> loose(String key, String reference) {
        String[] parts = key.split(";", MOST_PARTS);
        int wrong = -1;
        for (int i = 0; i < Math.min(parts.length, 3); i++) {
            boolean right = switch (i) {
                case 0 -> FieldType.EMPLOYER.reads(parts[i]);
                case 1 -> PersonNumber.is(parts[i]);
                default -> FieldType.MONTH.reads(parts[i]);
            };
            if (!right && wrong >= 0) {
                return Optional.empty();
            }
            wrong = right ? wrong : i;
        }
        return wrong < 0 ? Optional.empty() : Optional.of(replaced(parts, wrong, reference));
    }

    private static List<String> parts(String key, String reference) {
        List<String> all = new ArrayList<>();
        String[] parts = key.split(";", MOST_PARTS);
        for (int i = 0; i < Math.min(parts.length, 3); i++) {
            all.add(replaced(parts, i, reference));
        }
        return all;
    }

    private static String replaced(String[] parts, int place, String reference) {
        String[] copy = parts.clone();
        copy[place] = ANY;
        return String.join(";", copy) + ";" + reference;
    }
}
