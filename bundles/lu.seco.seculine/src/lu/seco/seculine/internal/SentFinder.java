// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.content.AnswerItem.SentRecord;
import lu.seco.core.file.SentContent;

/**
 * Finds for each refused record the sent ones it may be: those that are equal byte for byte, else those with its key; the newest first. Reads each sent
 * file once at most. For one answer only.
 */
public final class SentFinder {

    /** So many candidates are told for a record. */
    private static final int MOST_TOLD = 5;
    /** So many characters of sent records are kept by key. */
    private static final int MOST_KEPT = 16 << 20;
    /** So much of sent files is read on when every record is found byte for byte. */
    private static final long READ_ON = 128L << 20;

    private final Optional<Layout> layout;
    private final List<SentContent> sent;
    private final ByteTable texts = new ByteTable();
    private final Map<Integer, List<SentRecord>> equal = new HashMap<>();
    private final Map<String, List<SentRecord>> full = new HashMap<>();
    private boolean keyless;
    private long kept;
    private long readOn;

    /**
     * For one answer.
     *
     * @param layout that of the sent kind
     * @param sent the sent files, newest first
     */
    public SentFinder(Optional<Layout> layout, List<SentContent> sent) {
        this.layout = layout.filter(Layout::hasKey);
        this.sent = List.copyOf(sent);
    }

    /** Looks for a record, as it must have been sent; before {@link #search}. */
    public void want(RecordLine record) {
        texts.add(record.text().getBytes(StandardCharsets.ISO_8859_1));
        Optional<String> key = layout.flatMap(fields -> fields.fullKey(record));
        keyless |= key.isEmpty();
        key.ifPresent(text -> full.computeIfAbsent(text, any -> new ArrayList<>()));
    }

    /** Looks through the sent files. */
    public void search(HeaderMember member) throws IOException {
        if (texts.size() == 0 || sent.isEmpty()) {
            return;
        }
        Optional<KeyFilter> filter = layout.map(fields -> new KeyFilter(fields.key()));
        filter.ifPresent(keys -> full.keySet().forEach(keys::add));
        SentSearch search = new SentSearch(sent.stream().map(SentContent::content).toList(), member);
        if (filter.isPresent() && !keyless) {
            search.keyed(filter.get(), (file, line) -> look(sent.get(file).reportId(), line, true), this::more);
        } else {
            search.run((file, line) -> {
                look(sent.get(file).reportId(), line, filter.isPresent() && filter.get().passes(line));
                return more((long) line.end() - line.start());
            });
        }
    }

    /** Whether to read on; bytes that were read while every record is found byte for byte are counted. */
    private boolean more(long bytes) {
        readOn += equal.size() == texts.size() ? bytes : 0;
        return readOn < READ_ON;
    }

    /** The sent records that a wanted one may be, the most probable first. */
    public List<SentRecord> of(RecordLine record) {
        byte[] bytes = record.text().getBytes(StandardCharsets.ISO_8859_1);
        List<SentRecord> same = equal.getOrDefault(texts.find(bytes, 0, bytes.length), List.of());
        if (!same.isEmpty() || layout.isEmpty()) {
            return same;
        }
        return layout.get().fullKey(record).map(key -> full.getOrDefault(key, List.of())).orElse(List.of());
    }

    private boolean look(String reportId, LineBytes line, boolean keyed) {
        int place = texts.find(line.bytes(), line.start(), line.end());
        if (place >= 0) {
            List<SentRecord> there = equal.computeIfAbsent(place, any -> new ArrayList<>());
            if (there.size() < MOST_TOLD) {
                String raw = there.isEmpty() ? LineText.of(line.line()) : there.get(0).raw();
                there.add(new SentRecord(reportId, line.number(), raw, true));
            }
        } else if (keyed) {
            RecordLine record = line.line();
            Layout fields = layout.orElseThrow();
            Optional<List<SentRecord>> whole = fields.fullKey(record).map(full::get);
            whole.or(() -> fields.bareKey(record).map(full::get)).ifPresent(list -> keep(list, reportId, line.number(), record));
        }
        return true;
    }

    private void keep(List<SentRecord> list, String reportId, long line, RecordLine record) {
        if (list.size() < MOST_TOLD && kept < MOST_KEPT) {
            kept += record.text().length();
            list.add(new SentRecord(reportId, line, LineText.of(record), false));
        }
    }
}
