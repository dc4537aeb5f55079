// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import lu.seco.core.file.AnswerLink;
import lu.seco.core.file.SentContent;

/**
 * Finds the sent files whose records a return refuses. In a return the record stands as it was sent, with the code of refusal put in as
 * field 2; without it, the record must be equal to a sent one byte for byte. What is left over is looked for by its key, and that link
 * is not certain. The records of the return are held in memory, the sent files are read as streams. For one return only.
 */
final class AnswerLinker {

    /** More than 100,000 records. What a longer return holds beyond is linked to nothing; so memory stays bounded whatever arrives. */
    static final int LONGEST_RETURN = 16 * 1024 * 1024;

    private final Optional<Layout> layout;
    private final List<SentContent> candidates;
    private final long longest;
    private final Bag open = new Bag();
    private final Set<String> found = new HashSet<>();

    /**
     * A linker for one return.
     *
     * @param layout that of the sent kind
     * @param candidates the files that may be meant, newest first
     * @param longest how many characters of the return are looked for
     */
    AnswerLinker(Optional<Layout> layout, List<SentContent> candidates, long longest) {
        this.layout = layout.filter(Layout::hasKey);
        this.candidates = List.copyOf(candidates);
        this.longest = longest;
    }

    /** The links of a return, in the order of the candidates. */
    List<AnswerLink> link(Path returned) throws IOException {
        collect(returned);
        int[] equal = count(open, this::takeEqual);
        Bag keys = keysLeftOver();
        int[] alike = count(keys, line -> takeAlike(keys, line));
        List<AnswerLink> links = new ArrayList<>();
        for (int i = 0; i < equal.length; i++) {
            if (equal[i] + alike[i] > 0) {
                links.add(new AnswerLink(candidates.get(i).reportId(), equal[i] + alike[i], alike[i] == 0));
            }
        }
        return List.copyOf(links);
    }

    private void collect(Path returned) throws IOException {
        try (RecordReader records = new RecordReader(returned)) {
            long characters = 0;
            for (Optional<RecordLine> line = records.next(); line.isPresent(); line = records.next()) {
                characters += line.get().text().length();
                if (characters > longest) {
                    return;
                }
                if (!line.get().header() && !line.get().cut()) {
                    open.add(line.get().withoutSecondField(), 1);
                }
            }
        }
    }

    /** For each candidate, how many of its records are taken out of the bag: a returned record counts once, for the newest that has it. */
    private int[] count(Bag wanted, Predicate<RecordLine> taken) throws IOException {
        int[] counts = new int[candidates.size()];
        for (int i = 0; i < counts.length && !wanted.isEmpty(); i++) {
            try (RecordReader records = new RecordReader(candidates.get(i).content())) {
                Optional<RecordLine> line = records.next();
                while (line.isPresent() && !wanted.isEmpty()) {
                    if (!line.get().header() && !line.get().cut() && taken.test(line.get())) {
                        counts[i]++;
                    }
                    line = records.next();
                }
            }
        }
        return counts;
    }

    private boolean takeEqual(RecordLine line) {
        boolean taken = open.take(line.text());
        if (taken) {
            found.add(line.text());
        }
        return taken;
    }

    /** Takes a sent record by its key, unless the return speaks of it byte for byte already. */
    private boolean takeAlike(Bag keys, RecordLine line) {
        return layout.isPresent() && !found.contains(line.text())
                && (layout.get().fullKey(line).filter(keys::take).isPresent() || layout.get().bareKey(line).filter(keys::take).isPresent());
    }

    private Bag keysLeftOver() {
        Bag keys = new Bag();
        layout.ifPresent(fields -> open.entries()
                .forEach(left -> fields.fullKey(new RecordLine(left.getKey(), false)).ifPresent(key -> keys.add(key, left.getValue()))));
        return keys;
    }
}
