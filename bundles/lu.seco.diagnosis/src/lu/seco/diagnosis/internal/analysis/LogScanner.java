// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.analysis;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Goes once through the bytes of one log, stretch by stretch, and puts the lines that hold a literal together to entries. What holds none costs one
 * look-up a byte and is never made into text. Not for several threads at a time.
 */
final class LogScanner {

    /** So far back the first line of an entry is looked for; a longer stack trace is an entry of its own. */
    private static final int FARTHEST = 64 << 10;
    /** More lines of one entry say nothing new. */
    private static final int MOST_HITS = 50;

    private final Literals literals;
    private final Optional<Charset> encoding;
    private final Consumer<Entry> entries;

    private byte[] bytes;
    private int from;
    private int to;
    private long base;
    private int counted;
    private long lines;

    /** The first line of the entry that goes on from the stretch before. */
    private Head carried;
    private Head open;
    private final List<Entry.Hit> hits = new ArrayList<>();
    /** The line in which something was found last. */
    private int begin;
    private int end = -1;
    /** Where the last line of the open entry begins that is known to belong to it. */
    private int known;
    private BitSet found = new BitSet();

    private record Head(long offset, long line, String text) {
    }

    /**
     * A scanner at some place of a log.
     *
     * @param encoding how it is written; empty if nobody knows
     * @param linesBefore how many lines stand before the first stretch; less than 0 if nobody knows
     * @param entries gets each entry when it is complete
     */
    LogScanner(Literals literals, Optional<Charset> encoding, long linesBefore, Consumer<Entry> entries) {
        this.literals = literals;
        this.encoding = encoding;
        this.lines = linesBefore;
        this.entries = entries;
    }

    /**
     * Takes the next stretch: whole lines.
     *
     * @param offset place of its first byte in the file
     */
    void stretch(byte[] buffer, int start, int stop, long offset) {
        bytes = buffer;
        from = start;
        to = stop;
        base = offset - start;
        counted = start;
        known = start;
        end = -1;
        literals.scan(buffer, start, stop, this::found);
        endLine();
        carried = lastHead();
        count(stop);
        bytes = null;
    }

    /** There is no more: the open entry is complete. */
    void complete() {
        if (open != null) {
            Entry entry = new Entry(open.offset(), open.line(), open.text(), hits);
            open = null;
            hits.clear();
            entries.accept(entry);
        }
    }

    /** Where to begin again so that nothing of the open entry is missed; the end of what was read if none is open. */
    long resumeAt(long read) {
        return open == null ? read : open.offset();
    }

    /** How many lines were read; less than 0 if nobody knows. */
    long lines() {
        return lines;
    }

    private void found(int literal, int last) {
        if (last >= end) {
            endLine();
            begin = LineBytes.begin(bytes, from, last);
            end = LineBytes.end(bytes, to, last);
        }
        found.set(literal);
    }

    private void endLine() {
        if (end < 0) {
            return;
        }
        String text = LineBytes.text(bytes, begin, end, encoding);
        Head head = head(text);
        if (open == null || head.offset() != open.offset()) {
            complete();
            open = head;
        }
        known = begin;
        if (hits.size() < MOST_HITS) {
            hits.add(new Entry.Hit(text, found));
        }
        found = new BitSet();
        end = -1;
    }

    /** The first line of the entry to which the line in hand belongs. */
    private Head head(String text) {
        int at = begin;
        int stop = end;
        while (LineBytes.goesOn(bytes, at, stop)) {
            if (open != null && at <= known && at < begin) {
                return open;
            }
            if (at == from) {
                return carried == null ? new Head(base + begin, count(begin), text) : carried;
            }
            if (begin - at > FARTHEST) {
                return new Head(base + begin, count(begin), text);
            }
            stop = at - 1;
            at = LineBytes.begin(bytes, from, stop);
        }
        return new Head(base + at, count(at), at == begin ? text : LineBytes.text(bytes, at, stop, encoding));
    }

    private Head lastHead() {
        int stop = to > from && bytes[to - 1] == '\n' ? to - 1 : to;
        int at = LineBytes.begin(bytes, from, stop);
        while (LineBytes.goesOn(bytes, at, stop)) {
            if (at == from || to - at > FARTHEST) {
                return at == from ? carried : null;
            }
            stop = at - 1;
            at = LineBytes.begin(bytes, from, stop);
        }
        return new Head(base + at, count(at), LineBytes.text(bytes, at, stop, encoding));
    }

    /** Counts on to a place if it lies ahead; the number of the line that begins there. */
    private long count(int place) {
        if (lines < 0) {
            return 0;
        }
        if (place > counted) {
            lines += LineBytes.lines(bytes, counted, place);
            counted = place;
            return lines + 1;
        }
        return lines - LineBytes.lines(bytes, place, counted) + 1;
    }
}
