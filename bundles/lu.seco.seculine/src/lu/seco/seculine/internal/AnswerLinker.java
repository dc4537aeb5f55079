// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
    /** So much of sent files is read on when every record is found, for further files that explain them: two million records. */
    private static final long READ_ON = 128L << 20;

    private final Optional<Layout> layout;
    private final OptionalInt reference;
    private final List<SentContent> candidates;
    private final long longest;
    private final ByteTable texts = new ByteTable();
    /** How often each text came back and is not found yet. */
    private int[] open = new int[64];
    private final LinkShares equal;
    private final LinkShares alike;
    private HeaderMember member = HeaderMember.NOBODY;
    private long left;
    private long readOn;
    private final List<Similar> similar = new ArrayList<>();
    private long kept;

    /**
     * A linker for one return.
     *
     * @param layout that of the sent kind
     * @param reference number of the field that holds the declarant's own reference
     * @param candidates the files that may be meant, newest first
     * @param longest how many characters of the return are looked for
     */
    AnswerLinker(Optional<Layout> layout, OptionalInt reference, List<SentContent> candidates, long longest) {
        this.layout = layout.filter(Layout::hasKey);
        this.reference = reference;
        this.candidates = List.copyOf(candidates);
        this.longest = longest;
        equal = new LinkShares(this.candidates.size());
        alike = new LinkShares(this.candidates.size());
    }

    /** The links of a return, in the order of the candidates. */
    List<AnswerLink> link(Path returned, HeaderMember named) throws IOException {
        collect(returned);
        member = named.or(member);
        if (texts.size() > 0) {
            search();
            layout.ifPresent(this::takeAlike);
        }
        return new LinkWords(candidates, equal, alike).links();
    }

    private void collect(Path returned) throws IOException {
        try (RecordReader records = new RecordReader(returned)) {
            long characters = 0;
            boolean first = true;
            for (Optional<RecordLine> line = records.next(); line.isPresent(); line = records.next()) {
                characters += line.get().text().length();
                if (characters > longest) {
                    return;
                }
                if (first) {
                    member = HeaderMember.of(line);
                }
                first = false;
                if (!line.get().header() && !line.get().cut()) {
                    want(line.get().withoutSecondField());
                }
            }
        }
    }

    private void want(String record) {
        int place = texts.add(record.getBytes(StandardCharsets.ISO_8859_1));
        if (place == open.length) {
            open = Arrays.copyOf(open, 2 * open.length);
        }
        open[place]++;
        left++;
    }

    /** Goes through the sent files once: takes equal records, and keeps those with a wanted key for later, because an equal one is better. */
    private void search() throws IOException {
        Optional<KeyFilter> filter = layout.map(fields -> new KeyFilter(fields.key()));
        // a record without a whole key can only be found by its bytes
        boolean all = false;
        for (int i = 0; i < texts.size(); i++) {
            RecordLine record = record(i);
            boolean keyed = layout.flatMap(fields -> fields.fullKey(record)).isPresent();
            all |= !keyed;
            filter.filter(keys -> keyed).ifPresent(keys -> keys.add(record));
        }
        SentSearch search = new SentSearch(candidates.stream().map(SentContent::content).toList(), member);
        if (filter.isPresent() && !all) {
            search.keyed(filter.get(), (file, line) -> look(file, line, true), this::more);
        } else {
            search.run((file, line) -> {
                look(file, line, filter.isPresent() && filter.get().passes(line));
                return more((long) line.end() - line.start());
            });
        }
    }

    /** Whether to read on; bytes that were read while nothing is missing are counted. */
    private boolean more(long bytes) {
        readOn += left == 0 ? bytes : 0;
        return readOn < READ_ON;
    }

    private boolean look(int file, LineBytes line, boolean alikeOne) {
        int place = texts.find(line.bytes(), line.start(), line.end());
        boolean taken = place >= 0 && open[place] > 0;
        if (place >= 0) {
            equal.add(file, place, taken, false);
            open[place] -= taken ? 1 : 0;
            left -= taken ? 1 : 0;
        }
        if (alikeOne && !taken && kept < longest) {
            kept += line.end() - line.start();
            similar.add(new Similar(file, place, line.line()));
        }
        return true;
    }

    /** Takes sent records by their key, unless the return speaks of them byte for byte already. */
    private void takeAlike(Layout fields) {
        Map<String, Integer> places = new HashMap<>();
        int[] wanted = new int[texts.size()];
        for (int i = 0; i < texts.size(); i++) {
            Optional<String> key = open[i] == 0 ? Optional.empty() : fields.fullKey(record(i));
            if (key.isPresent()) {
                wanted[places.computeIfAbsent(key.get(), text -> places.size())] += open[i];
            }
        }
        for (Similar one : similar) {
            if (!equal.taken(one.place())) {
                take(one.file(), fields, one.line(), places, wanted);
            }
        }
    }

    private RecordLine record(int place) {
        return new RecordLine(new String(texts.value(place), StandardCharsets.ISO_8859_1), false);
    }

    private void take(int file, Layout fields, RecordLine line, Map<String, Integer> places, int[] wanted) {
        Optional<Integer> full = fields.fullKey(line).map(places::get);
        Optional<Integer> bare = fields.bareKey(line).map(places::get);
        boolean byReference = reference.isPresent() && !line.field(reference.getAsInt()).orElse("").isEmpty();
        if (full.isPresent() && wanted[full.get()] > 0) {
            wanted[full.get()]--;
            alike.add(file, full.get(), true, byReference);
        } else if (bare.isPresent() && wanted[bare.get()] > 0) {
            wanted[bare.get()]--;
            alike.add(file, bare.get(), true, false);
        } else {
            full.or(() -> bare).ifPresent(place -> alike.add(file, place, false, false));
        }
    }

    /** A sent record with the key of a returned one, perhaps with the same bytes as one. */
    private record Similar(int file, int place, RecordLine line) {
    }
}
